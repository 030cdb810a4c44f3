import { defineCases } from '../../../engine/cases'
import { given, noPool, passwords, poolArn as arn } from '../samples'
import check from './cognito-user-pool-password-length.check'

const path = 'Policies.PasswordPolicy.MinimumLength'

export default defineCases(check, [
  {
    name: 'fourteen',
    kind: 'pass',
    given: given(),
    expect: [{ arn, result: 'pass', evidence: [{ path, value: 14 }] }],
  },
  {
    name: 'eight, as AWS sets it',
    kind: 'fail',
    given: given(passwords({ MinimumLength: 8 })),
    expect: [{ arn, result: 'fail', evidence: [{ path, value: 8 }] }],
  },
  {
    name: 'twelve, the least that passes',
    kind: 'edge',
    given: given(passwords({ MinimumLength: 12 })),
    expect: [{ arn, result: 'pass' }],
  },
  {
    name: 'AWS names no policy: nothing is made of that',
    kind: 'edge',
    given: given({ Policies: undefined }),
    expect: 'notAssessed',
  },
  { name: 'no user pool', kind: 'none', given: noPool, expect: 'notApplicable' },
])
