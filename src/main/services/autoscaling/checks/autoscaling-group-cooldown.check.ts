import { at, defineCheck, fail, pass } from '../../../engine/check'
import { autoScalingGroups, scalingPolicies } from '../facts'
import { isLive } from '../judge'

export default defineCheck({
  id: 'autoscaling-group-cooldown',
  title: 'Groups wait after each step of simple scaling',
  failureTitle: 'A group does not wait after a step of simple scaling',
  risk: 'The group starts or ends more instances before the last ones take effect, and swings between too many and too few.',
  fix: 'Replace simple scaling by target tracking, or set a cooldown as long as an instance takes to serve.',
  steps: [
    'Measure how long a new instance takes until it serves.',
    'Create a target tracking policy for the metric that the simple policy follows, under Automatic scaling of the group.',
    'Delete the simple policy, or set its cooldown to the measured time where it must stay.',
    'Follow the activity history through a day: no step may follow another before it took effect.',
  ],
  caution:
    'With a longer pause the group follows a sudden load later; target tracking has no such pause and scales at once.',
  severity: 'low',
  weighs: 'It wastes instances or slows the service down, and nobody gains by it.',
  bestPractices: [
    { id: 'PERF02-BP05', link: 'necessary', part: 'groups scale without swinging' },
    { id: 'COST09-BP03', link: 'related', part: 'no instances that a swing starts' },
  ],
  references: ['https://docs.aws.amazon.com/autoscaling/ec2/userguide/ec2-auto-scaling-scaling-cooldowns.html'],
  peers: ['service-screener:ASGScalingCooldowns'],
  differs: {
    'service-screener:ASGScalingCooldowns':
      'Only simple scaling waits for a cooldown, so that groups without it are left out.',
  },
  needs: { autoScalingGroups, scalingPolicies },
  evaluate: (views) =>
    views.autoScalingGroups.filter(isLive).flatMap((group) => {
      const simple = views.scalingPolicies.filter(
        ({ AutoScalingGroupName, PolicyType, Enabled }) =>
          AutoScalingGroupName === group.AutoScalingGroupName && PolicyType === 'SimpleScaling' && Enabled !== false,
      )
      if (simple.length === 0) return []
      const own = at('DefaultCooldown', group.DefaultCooldown)
      const restless = simple.find(({ Cooldown }) => (Cooldown ?? group.DefaultCooldown) === 0)
      if (!restless) return [pass(group, own)]
      return [fail(group, at('PolicyName', restless.PolicyName), at('Cooldown', restless.Cooldown), own)]
    }),
})
