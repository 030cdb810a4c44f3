import { defineCases } from '../../../engine/cases'
import { groupArn as arn, launchConfiguration, oldGroup, scalingGroup, spotGroup } from '../samples'
import check from './autoscaling-group-instance-types.check'

const distribution = 'MixedInstancesPolicy.InstancesDistribution.OnDemandPercentageAboveBaseCapacity'
const firstType = 'MixedInstancesPolicy.LaunchTemplate.Overrides[0].InstanceType'
const byRequirements = spotGroup([], 0, {
  MixedInstancesPolicy: {
    LaunchTemplate: { Overrides: [{ InstanceRequirements: {} }] },
    InstancesDistribution: { OnDemandPercentageAboveBaseCapacity: 50 },
  },
})

export default defineCases(check, [
  {
    name: 'Spot Instances of two types',
    kind: 'pass',
    given: { autoScalingGroups: [spotGroup(['c6g.large', 'c7g.large'])], launchConfigurations: [] },
    expect: [{ arn, result: 'pass' }],
  },
  {
    name: 'Spot Instances of one type',
    kind: 'fail',
    given: { autoScalingGroups: [spotGroup(['c7g.large'])], launchConfigurations: [] },
    expect: [
      {
        arn,
        result: 'fail',
        evidence: [
          { path: distribution, value: 0 },
          { path: firstType, value: 'c7g.large' },
        ],
      },
    ],
  },
  {
    name: 'AWS chooses the types by what they must have',
    kind: 'edge',
    given: { autoScalingGroups: [byRequirements], launchConfigurations: [] },
    expect: [{ arn, result: 'pass' }],
  },
  {
    name: 'a launch configuration that bids for Spot Instances has one type',
    kind: 'edge',
    given: { autoScalingGroups: [oldGroup()], launchConfigurations: [launchConfiguration({ SpotPrice: '0.05' })] },
    expect: [
      {
        arn,
        result: 'fail',
        evidence: [
          { path: 'SpotPrice', value: '0.05' },
          { path: firstType, value: null },
        ],
      },
    ],
  },
  {
    name: 'one type, at full price',
    kind: 'none',
    given: { autoScalingGroups: [scalingGroup(), spotGroup(['c7g.large'], 100)], launchConfigurations: [] },
    expect: 'notApplicable',
  },
])
