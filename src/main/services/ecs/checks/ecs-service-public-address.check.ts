import { defineCheck } from '../../../engine/check'
import { reachabilityOf } from '../../derived/reachability'
import { exposureNeeds, judgePublicService } from '../judge-exposure'

export default defineCheck({
  id: 'ecs-service-public-address',
  title: 'Tasks of the service have no public address',
  failureTitle: 'Tasks of the service have a public address',
  risk: 'One wrong rule of a security group puts the containers onto the internet, past the balancer and its logs.',
  fix: 'Run the tasks in private subnets, behind a balancer, with endpoints or a NAT gateway for what they call.',
  steps: [
    'Find out who comes by these addresses, from the flow logs of the interfaces.',
    'Make endpoints for ECR, S3, CloudWatch Logs and Secrets Manager in the private subnets, or a NAT gateway.',
    'Set assignPublicIp to DISABLED and the private subnets in the network of the service.',
    'Deploy, and see that the new tasks have private addresses and pull their images.',
  ],
  caution: 'Without endpoints or a NAT gateway the tasks can pull no image, and do not start.',
  severity: 'medium',
  weighs:
    'It weighs medium only where it is not known whether the internet reaches a task; high and critical where it does, low where it does not.',
  bestPractices: [
    { id: 'SEC05-BP01', link: 'necessary', part: 'tasks stand in private layers' },
    { id: 'SEC05-BP02', link: 'related', part: 'one way in for traffic' },
  ],
  references: [
    'https://docs.aws.amazon.com/AmazonECS/latest/developerguide/fargate-task-networking.html',
    'https://docs.aws.amazon.com/securityhub/latest/userguide/ecs-controls.html',
  ],
  peers: [
    'prowler:ecs_service_no_assign_public_ip',
    'service-screener:ecsServicePublicIpDisabled',
    'prowler:ecs_task_set_no_assign_public_ip',
    'service-screener:ecsTaskSetPublicIpDisabled',
  ],
  differs: {
    'prowler:ecs_service_no_assign_public_ip':
      'What the internet reaches decides: high where a port of a task is open, critical for data and administration, low where nothing is.',
    'service-screener:ecsServicePublicIpDisabled':
      'It weighs high or critical only where the internet reaches a running task.',
    'prowler:ecs_task_set_no_assign_public_ip':
      'Task sets are judged with their service, by what the internet reaches.',
    'service-screener:ecsTaskSetPublicIpDisabled':
      'A task set fails its service; how much it weighs follows from reachability.',
  },
  needs: exposureNeeds,
  evaluate: (views, place) => {
    const reach = reachabilityOf(views, place)
    return views.services.flatMap((service) => judgePublicService(service, views, reach))
  },
})
