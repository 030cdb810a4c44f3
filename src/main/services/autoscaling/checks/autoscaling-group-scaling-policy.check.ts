import { at, defineCheck, fail, pass } from '../../../engine/check'
import { autoScalingGroups, scalingPolicies } from '../facts'
import { isLive, isScaledFromOutside, scalesByLoad } from '../judge'

export default defineCheck({
  id: 'autoscaling-group-scaling-policy',
  title: 'Groups that may grow follow their load by target tracking or steps',
  failureTitle: 'A group that may grow does not follow its load',
  risk: 'The group stays as large as somebody made it: in a peak it is too small, and at night it costs for nothing.',
  fix: 'Create a target tracking policy for a metric that falls when instances are added.',
  steps: [
    'Look for a metric of the load that halves when there are twice as many instances, such as processor use or requests for each target.',
    'Create a target tracking policy with it, under Automatic scaling of the group.',
    'Set the largest size to what the budget and the databases behind can bear.',
    'Follow the activity history through a busy day and a quiet night.',
  ],
  caution:
    'A wrong metric lets the group grow to its largest size, which costs, or shrink too far; scaling in can be turned off for the first days.',
  severity: 'low',
  weighs: 'It costs, or slows the service down, and nobody gains by it.',
  bestPractices: [
    { id: 'PERF02-BP05', link: 'necessary', part: 'groups grow and shrink with their load' },
    { id: 'COST09-BP03', link: 'related', part: 'no more instances than the load needs' },
    { id: 'SUS02-BP01', link: 'related', part: 'instances follow the load' },
  ],
  references: ['https://docs.aws.amazon.com/autoscaling/ec2/userguide/as-scaling-target-tracking.html'],
  peers: ['service-screener:ASGTargetTrackingPolicy'],
  differs: {
    'service-screener:ASGTargetTrackingPolicy':
      'Step scaling and forecasts count as well; groups of a fixed size, and those that a cluster scales, are left out.',
  },
  needs: { autoScalingGroups, scalingPolicies },
  evaluate: (views) =>
    views.autoScalingGroups
      .filter((group) => isLive(group) && group.MaxSize > group.MinSize && !isScaledFromOutside(group))
      .map((group) => {
        const policies = views.scalingPolicies.filter(
          ({ AutoScalingGroupName }) => AutoScalingGroupName === group.AutoScalingGroupName,
        )
        const good = policies.find(scalesByLoad)
        if (good) return pass(group, at('PolicyName', good.PolicyName))
        const [simple] = policies
        const sizes = [at('MinSize', group.MinSize), at('MaxSize', group.MaxSize)] as const
        return simple ? fail(group, ...sizes, at('PolicyType', simple.PolicyType)) : fail(group, ...sizes)
      }),
})
