import { defineCases } from '../../../engine/cases'
import { groupArn as arn, scalingGroup, spotGroup } from '../samples'
import check from './autoscaling-group-capacity-rebalance.check'

const distribution = 'MixedInstancesPolicy.InstancesDistribution.OnDemandPercentageAboveBaseCapacity'
const types = ['c6g.large', 'c7g.large']

export default defineCases(check, [
  {
    name: 'turned on',
    kind: 'pass',
    given: { autoScalingGroups: [spotGroup(types, 0, { CapacityRebalance: true })], launchConfigurations: [] },
    expect: [{ arn, result: 'pass', evidence: [{ path: 'CapacityRebalance', value: true }] }],
  },
  {
    name: 'turned off',
    kind: 'fail',
    given: { autoScalingGroups: [spotGroup(types, 20, { CapacityRebalance: false })], launchConfigurations: [] },
    expect: [
      {
        arn,
        result: 'fail',
        evidence: [
          { path: 'CapacityRebalance', value: false },
          { path: distribution, value: 20 },
        ],
      },
    ],
  },
  {
    name: 'AWS does not name it: then it is off',
    kind: 'edge',
    given: { autoScalingGroups: [spotGroup(types)], launchConfigurations: [] },
    expect: [
      {
        arn,
        result: 'fail',
        evidence: [
          { path: 'CapacityRebalance', value: null },
          { path: distribution, value: 0 },
        ],
      },
    ],
  },
  {
    name: 'no Spot Instances, or a base at full price that is as large as the group',
    kind: 'none',
    given: {
      autoScalingGroups: [
        scalingGroup(),
        spotGroup(types, 0, {
          MixedInstancesPolicy: {
            LaunchTemplate: { Overrides: [] },
            InstancesDistribution: { OnDemandPercentageAboveBaseCapacity: 0, OnDemandBaseCapacity: 6 },
          },
        }),
      ],
      launchConfigurations: [],
    },
    expect: 'notApplicable',
  },
])
