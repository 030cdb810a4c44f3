import { at, defineCheck, fail, pass } from '../../../engine/check'
import { autoScalingGroups, launchConfigurations } from '../facts'
import { isLive, isOfEks, spotEvidence } from '../judge'

export default defineCheck({
  id: 'autoscaling-group-capacity-rebalance',
  title: 'Groups of Spot Instances replace them before they are interrupted',
  failureTitle: 'A group of Spot Instances waits until they are interrupted',
  risk: 'AWS warns of an interruption two minutes before it, which is less than many instances need to start, so that capacity is missing.',
  fix: 'Turn capacity rebalancing on, so that the group starts a replacement when AWS sees a raised risk.',
  steps: [
    'Look up how long an instance of the group takes until it serves, and how it ends its work.',
    'Turn Capacity rebalance on, under EC2, Auto Scaling groups, Details, Purchase options.',
    'Add a lifecycle hook at termination where the software must finish what it has begun.',
    'See in the activity history that replacements start before instances end.',
  ],
  caution:
    'The group may be larger than wanted for a while, and instances end that AWS might not have taken; work of several hours should be able to go on from where it was.',
  severity: 'low',
  weighs: 'It is a matter of resilience, and nobody gains by it.',
  bestPractices: [
    { id: 'REL07-BP02', link: 'necessary', part: 'replacements start when an interruption shows' },
    { id: 'REL11-BP01', link: 'related', part: 'warnings about instances are acted upon' },
  ],
  references: ['https://docs.aws.amazon.com/autoscaling/ec2/userguide/ec2-auto-scaling-capacity-rebalancing.html'],
  peers: ['prowler:autoscaling_group_capacity_rebalance_enabled'],
  differs: {
    'prowler:autoscaling_group_capacity_rebalance_enabled': 'Groups without Spot Instances have nothing to rebalance.',
  },
  needs: { autoScalingGroups, launchConfigurations },
  evaluate: (views) =>
    views.autoScalingGroups
      .filter((group) => isLive(group) && !isOfEks(group))
      .flatMap((group) => {
        const spot = spotEvidence(group, views.launchConfigurations)
        if (!spot) return []
        const { CapacityRebalance } = group
        const evidence = at('CapacityRebalance', CapacityRebalance)
        return [CapacityRebalance === true ? pass(group, evidence) : fail(group, evidence, spot)]
      }),
})
