import { at, defineCheck, fail, pass } from '../../../engine/check'
import { targetGroups } from '../facts'

export default defineCheck({
  id: 'elbv2-target-group-used',
  title: 'Each target group gets traffic from a load balancer',
  failureTitle: 'A target group gets traffic from no load balancer',
  risk: 'Servers registered in it look as if they served somebody, and keep running for nothing.',
  fix: 'Delete the target group and what was started for it, unless a deployment is about to switch to it.',
  steps: [
    'Look whether a deployment, an Auto Scaling group or an ECS service names the target group.',
    'Deregister its targets and stop what was started for it.',
    'Delete it with `aws elbv2 delete-target-group`.',
  ],
  caution: 'Blue-green deployments keep an idle group on purpose; ask the owner before you delete it.',
  severity: 'low',
  bestPractices: [
    { id: 'SUS02-BP03', link: 'necessary', part: 'no target groups without use' },
    { id: 'COST04-BP03', link: 'related', part: 'servers behind unused target groups' },
  ],
  references: ['https://docs.aws.amazon.com/elasticloadbalancing/latest/application/load-balancer-target-groups.html'],
  needs: { targetGroups },
  evaluate: (views) =>
    views.targetGroups.map((group) => {
      const first = at('LoadBalancerArns[0]', group.LoadBalancerArns[0])
      return group.LoadBalancerArns.length > 0 ? pass(group, first) : fail(group, first)
    }),
})
