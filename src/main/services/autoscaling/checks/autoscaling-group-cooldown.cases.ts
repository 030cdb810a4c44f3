import { defineCases } from '../../../engine/cases'
import { groupArn as arn, scalingGroup, scalingPolicy } from '../samples'
import check from './autoscaling-group-cooldown.check'

const simple = (fields: object = {}) =>
  scalingPolicy({ PolicyName: 'one-more', PolicyType: 'SimpleScaling', ...fields })
const restless = scalingGroup({ DefaultCooldown: 0 })
const evidence = (Cooldown: number | null, DefaultCooldown: number) => [
  { path: 'PolicyName', value: 'one-more' },
  { path: 'Cooldown', value: Cooldown },
  { path: 'DefaultCooldown', value: DefaultCooldown },
]

export default defineCases(check, [
  {
    name: 'the group’s own cooldown of five minutes',
    kind: 'pass',
    given: { autoScalingGroups: [scalingGroup()], scalingPolicies: [simple()] },
    expect: [{ arn, result: 'pass', evidence: [{ path: 'DefaultCooldown', value: 300 }] }],
  },
  {
    name: 'neither group nor policy waits',
    kind: 'fail',
    given: { autoScalingGroups: [restless], scalingPolicies: [simple()] },
    expect: [{ arn, result: 'fail', evidence: evidence(null, 0) }],
  },
  {
    name: 'the policy says that it does not wait, whatever the group says',
    kind: 'edge',
    given: { autoScalingGroups: [scalingGroup()], scalingPolicies: [simple({ Cooldown: 0 })] },
    expect: [{ arn, result: 'fail', evidence: evidence(0, 300) }],
  },
  {
    name: 'the policy waits, though the group does not',
    kind: 'edge',
    given: { autoScalingGroups: [restless], scalingPolicies: [simple({ Cooldown: 60 })] },
    expect: [{ arn, result: 'pass' }],
  },
  {
    name: 'target tracking needs no cooldown, and what is turned off does nothing',
    kind: 'none',
    given: { autoScalingGroups: [restless], scalingPolicies: [scalingPolicy(), simple({ Enabled: false })] },
    expect: 'notApplicable',
  },
])
