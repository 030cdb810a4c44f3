import { at, defineCheck, fail, pass } from '../../../engine/check'
import { classicBalancers } from '../../elb/facts'
import { targetGroups } from '../../elbv2/facts'
import { autoScalingGroups } from '../facts'
import { isLive } from '../judge'

export default defineCheck({
  id: 'autoscaling-group-target-exists',
  title: 'Load balancers and target groups that a group names exist',
  failureTitle: 'A group names a load balancer or target group that is gone',
  risk: 'New instances cannot be registered and get no traffic, and the group reports errors in which real ones drown.',
  fix: 'Detach what is gone from the group, and attach the target group that serves today.',
  steps: [
    'See in EC2, Auto Scaling groups, Integrations, which load balancers the group names.',
    'Look up which target group the service uses today, and attach it.',
    'Detach what is gone with `aws autoscaling detach-traffic-sources`.',
    'See that instances of the group appear as healthy targets.',
  ],
  caution:
    'Health checks of a newly attached target group may find instances unhealthy, and then the group replaces them; see first that they answer the check.',
  severity: 'medium',
  bestPractices: [
    { id: 'REL11-BP02', link: 'necessary', part: 'instances of groups get the traffic that they stand for' },
    { id: 'OPS05-BP03', link: 'related', part: 'what groups refer to is there' },
  ],
  references: ['https://docs.aws.amazon.com/autoscaling/ec2/userguide/autoscaling-load-balancer.html'],
  peers: ['service-screener:ASGClassicLBExist', 'service-screener:ASGTargetGroupELBExist'],
  needs: { autoScalingGroups, targetGroups, classicBalancers },
  evaluate: (views) =>
    views.autoScalingGroups.filter(isLive).flatMap((group) => {
      const names = [
        ...group.TargetGroupARNs.map((value, index) => ({
          evidence: at(`TargetGroupARNs[${index}]`, value),
          exists: views.targetGroups.some(({ arn }) => arn === value),
        })),
        ...group.LoadBalancerNames.map((value, index) => ({
          evidence: at(`LoadBalancerNames[${index}]`, value),
          exists: views.classicBalancers.some(({ LoadBalancerName }) => LoadBalancerName === value),
        })),
      ]
      const [first, ...others] = names.filter(({ exists }) => !exists).map(({ evidence }) => evidence)
      if (first) return [fail(group, first, ...others)]
      return names[0] ? [pass(group, names[0].evidence)] : []
    }),
})
