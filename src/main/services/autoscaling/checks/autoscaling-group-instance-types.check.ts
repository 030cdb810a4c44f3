import { at, defineCheck, fail, pass } from '../../../engine/check'
import { autoScalingGroups, launchConfigurations } from '../facts'
import { isLive, isOfEks, spotEvidence } from '../judge'

export default defineCheck({
  id: 'autoscaling-group-instance-types',
  title: 'Groups of Spot Instances can choose among several instance types',
  failureTitle: 'A group of Spot Instances has one instance type',
  risk: 'When AWS needs the capacity of that type, all instances may go at once, and no other type takes their place.',
  fix: 'Let the group choose among several instance types that suit the software, by a list or by requirements.',
  steps: [
    'Look up how much memory and how many processors the software needs, and on which architecture it runs.',
    'Override the launch template in the group, under Instance type requirements, with attributes or at least five types.',
    'Choose the allocation strategy price-capacity-optimized.',
    'See under Instance management that new instances of several types serve.',
  ],
  caution:
    'Types differ in speed and architecture, so a metric of the load may mean something else on them; try the software on each type first.',
  severity: 'low',
  weighs: 'It is a matter of resilience of what may be interrupted anyway, and nobody gains by it.',
  bestPractices: [
    { id: 'REL11-BP03', link: 'necessary', part: 'interrupted instances are replaced by others' },
    { id: 'COST07-BP04', link: 'related', part: 'Spot Instances that stay available' },
  ],
  references: [
    'https://docs.aws.amazon.com/autoscaling/ec2/userguide/ec2-auto-scaling-mixed-instances-groups.html',
    'https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/spot-best-practices.html',
  ],
  peers: ['prowler:autoscaling_group_multiple_instance_types'],
  differs: {
    'prowler:autoscaling_group_multiple_instance_types':
      'Only groups with Spot Instances are judged: one type at full price is a choice and no fault.',
  },
  needs: { autoScalingGroups, launchConfigurations },
  evaluate: (views) =>
    views.autoScalingGroups
      .filter((group) => isLive(group) && !isOfEks(group))
      .flatMap((group) => {
        const spot = spotEvidence(group, views.launchConfigurations)
        if (!spot) return []
        const overrides = group.MixedInstancesPolicy?.LaunchTemplate?.Overrides ?? []
        const types = new Set(overrides.flatMap(({ InstanceType }) => InstanceType ?? []))
        const wide = types.size > 1 || overrides.some(({ InstanceRequirements }) => InstanceRequirements !== undefined)
        const type = at('MixedInstancesPolicy.LaunchTemplate.Overrides[0].InstanceType', overrides[0]?.InstanceType)
        return [wide ? pass(group, spot) : fail(group, spot, type)]
      }),
})
