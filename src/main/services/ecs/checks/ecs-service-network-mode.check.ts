import { at, defineCheck, fail, pass, unknown } from '../../../engine/check'
import { services, taskDefinitions, usedDefinitions } from '../facts'

export default defineCheck({
  id: 'ecs-service-network-mode',
  title: 'Tasks of the service have a network of their own',
  failureTitle: 'Tasks of the service share the network of their machine',
  risk: 'All tasks of a machine have its security groups: a database that lets one of them in lets in all, and flow logs cannot tell them apart.',
  fix: 'Run the service in awsvpc mode, with security groups of its own.',
  steps: [
    'List what the service calls and who calls it, and make a security group of just that.',
    'Count the interfaces that the machines may have; turn trunking of interfaces on in the account settings where they are too few.',
    'Set networkMode to awsvpc in the definition, and make a target group of addresses.',
    'Create the service anew beside the old one with its subnets and groups, move the traffic, and delete the old one.',
  ],
  caution:
    'The mode of a running service cannot be changed, links between containers do not exist there, and ports of the machine are no longer used.',
  severity: 'low',
  weighs: 'Groups of the machine still stand before its tasks; it takes a break-in beside it before anyone gains.',
  bestPractices: [
    { id: 'SEC05-BP02', link: 'necessary', part: 'traffic of each service is controlled by itself' },
    { id: 'SEC05-BP01', link: 'related', part: 'layers of services' },
  ],
  references: [
    'https://docs.aws.amazon.com/AmazonECS/latest/developerguide/task-networking.html',
    'https://docs.aws.amazon.com/AmazonECS/latest/developerguide/container-instance-eni.html',
  ],
  peers: ['service-screener:ecsServiceNetworkModeAwsvpc'],
  differs: {
    'service-screener:ecsServiceNetworkModeAwsvpc':
      'A service whose tasks use no network at all passes, and daemons of machines are left out, which look at the machine itself.',
  },
  needs: { services, usedDefinitions, taskDefinitions },
  evaluate: (views) =>
    views.services.flatMap((service) => {
      const used = views.usedDefinitions.find(({ arn }) => arn === service.taskDefinition)
      if (!used || service.schedulingStrategy === 'DAEMON') return []
      const detail = views.taskDefinitions.of(used)
      if (!detail.known) return [unknown(service, detail.gap)]
      const { networkMode = 'bridge' } = detail.value
      const evidence = at('taskDefinition', service.taskDefinition)
      return [networkMode === 'bridge' || networkMode === 'host' ? fail(service, evidence) : pass(service, evidence)]
    }),
})
