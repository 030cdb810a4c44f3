import { defineCases } from '../../../engine/cases'
import { groupArn as arn, scalingGroup, scalingPolicy } from '../samples'
import check from './autoscaling-group-scaling-policy.check'

const sizes = [
  { path: 'MinSize', value: 2 },
  { path: 'MaxSize', value: 6 },
]
const forecast = (Mode: string) =>
  scalingPolicy({ PolicyType: 'PredictiveScaling', PredictiveScalingConfiguration: { Mode } })

export default defineCases(check, [
  {
    name: 'target tracking',
    kind: 'pass',
    given: { autoScalingGroups: [scalingGroup()], scalingPolicies: [scalingPolicy()] },
    expect: [{ arn, result: 'pass', evidence: [{ path: 'PolicyName', value: 'cpu' }] }],
  },
  {
    name: 'no policy',
    kind: 'fail',
    given: {
      autoScalingGroups: [scalingGroup()],
      scalingPolicies: [scalingPolicy({ AutoScalingGroupName: 'another' })],
    },
    expect: [{ arn, result: 'fail', evidence: sizes }],
  },
  {
    name: 'simple scaling',
    kind: 'edge',
    given: { autoScalingGroups: [scalingGroup()], scalingPolicies: [scalingPolicy({ PolicyType: 'SimpleScaling' })] },
    expect: [{ arn, result: 'fail', evidence: [...sizes, { path: 'PolicyType', value: 'SimpleScaling' }] }],
  },
  {
    name: 'a forecast that scales',
    kind: 'edge',
    given: { autoScalingGroups: [scalingGroup()], scalingPolicies: [forecast('ForecastAndScale')] },
    expect: [{ arn, result: 'pass' }],
  },
  {
    name: 'a forecast that nobody acts upon',
    kind: 'edge',
    given: { autoScalingGroups: [scalingGroup()], scalingPolicies: [forecast('ForecastOnly')] },
    expect: [{ arn, result: 'fail', evidence: [...sizes, { path: 'PolicyType', value: 'PredictiveScaling' }] }],
  },
  {
    name: 'the policy is turned off',
    kind: 'edge',
    given: { autoScalingGroups: [scalingGroup()], scalingPolicies: [scalingPolicy({ Enabled: false })] },
    expect: [{ arn, result: 'fail', evidence: [...sizes, { path: 'PolicyType', value: 'TargetTrackingScaling' }] }],
  },
  {
    name: 'a group of a fixed size, and one that the autoscaler of a cluster scales',
    kind: 'none',
    given: {
      autoScalingGroups: [
        scalingGroup({ MinSize: 2, MaxSize: 2 }),
        scalingGroup({
          AutoScalingGroupName: 'nodes',
          Tags: [{ Key: 'k8s.io/cluster-autoscaler/enabled', Value: 'true' }],
        }),
      ],
      scalingPolicies: [],
    },
    expect: 'notApplicable',
  },
])
