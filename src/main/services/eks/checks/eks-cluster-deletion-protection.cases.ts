import { defineCases } from '../../../engine/cases'
import { clusterArn as arn, given, settings } from '../samples'
import check from './eks-cluster-deletion-protection.check'

const { deletionProtection: _protection, ...unnamed } = settings()

export default defineCases(check, [
  { name: 'turned on', kind: 'pass', given: given(), expect: [{ arn, result: 'pass' }] },
  {
    name: 'turned off',
    kind: 'fail',
    given: given({ deletionProtection: false }),
    expect: [{ arn, result: 'fail', evidence: [{ path: 'deletionProtection', value: false }] }],
  },
  {
    name: 'AWS does not name it: it is off unless somebody turned it on',
    kind: 'edge',
    given: { ...given(), clusterSettings: { [arn]: unnamed } },
    expect: [{ arn, result: 'fail', evidence: [{ path: 'deletionProtection', value: null }] }],
  },
  { name: 'no cluster', kind: 'none', given: { clusters: [], clusterSettings: {} }, expect: 'notApplicable' },
])
