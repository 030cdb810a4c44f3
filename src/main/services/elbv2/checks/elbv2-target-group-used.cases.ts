import { at } from '../../../engine/check'
import { defineCases } from '../../../engine/cases'
import { targetGroup } from '../samples'
import check from './elbv2-target-group-used.check'

const { arn } = targetGroup()

export default defineCases(check, [
  { name: 'in use', kind: 'pass', given: { targetGroups: [targetGroup()] }, expect: [{ arn, result: 'pass' }] },
  {
    name: 'of no load balancer',
    kind: 'fail',
    given: { targetGroups: [targetGroup({ LoadBalancerArns: [] })] },
    expect: [{ arn, result: 'fail', evidence: [at('LoadBalancerArns[0]', null)] }],
  },
  { name: 'no target groups', kind: 'none', given: { targetGroups: [] }, expect: 'notApplicable' },
  {
    name: 'of functions, in use',
    kind: 'edge',
    given: { targetGroups: [targetGroup({ TargetType: 'lambda' })] },
    expect: [{ arn, result: 'pass' }],
  },
])
