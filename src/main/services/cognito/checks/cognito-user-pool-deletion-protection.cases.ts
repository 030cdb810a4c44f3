import { defineCases } from '../../../engine/cases'
import { given, noPool, poolArn as arn } from '../samples'
import check from './cognito-user-pool-deletion-protection.check'

const path = 'DeletionProtection'

export default defineCases(check, [
  { name: 'turned on', kind: 'pass', given: given(), expect: [{ arn, result: 'pass' }] },
  {
    name: 'turned off',
    kind: 'fail',
    given: given({ DeletionProtection: 'INACTIVE' }),
    expect: [{ arn, result: 'fail', evidence: [{ path, value: 'INACTIVE' }] }],
  },
  {
    name: 'AWS does not name it: it is off unless somebody turned it on',
    kind: 'edge',
    given: given({ DeletionProtection: undefined }),
    expect: [{ arn, result: 'fail', evidence: [{ path, value: null }] }],
  },
  { name: 'no user pool', kind: 'none', given: noPool, expect: 'notApplicable' },
])
