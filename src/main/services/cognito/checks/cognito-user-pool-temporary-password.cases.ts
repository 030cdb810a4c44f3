import { defineCases } from '../../../engine/cases'
import { given, noPool, passwords, poolArn as arn } from '../samples'
import check from './cognito-user-pool-temporary-password.check'

const path = 'Policies.PasswordPolicy.TemporaryPasswordValidityDays'
const days = (TemporaryPasswordValidityDays: number | undefined) => passwords({ TemporaryPasswordValidityDays })

export default defineCases(check, [
  {
    name: 'a week',
    kind: 'pass',
    given: given(days(7)),
    expect: [{ arn, result: 'pass', evidence: [{ path, value: 7 }] }],
  },
  {
    name: 'three months',
    kind: 'fail',
    given: given(days(90)),
    expect: [{ arn, result: 'fail', evidence: [{ path, value: 90 }] }],
  },
  {
    name: 'an older pool, which names the days at another place',
    kind: 'edge',
    given: given({ ...days(undefined), AdminCreateUserConfig: { UnusedAccountValidityDays: 30 } }),
    expect: [
      { arn, result: 'fail', evidence: [{ path: 'AdminCreateUserConfig.UnusedAccountValidityDays', value: 30 }] },
    ],
  },
  {
    name: 'none are named: a week',
    kind: 'edge',
    given: given({ ...days(undefined), AdminCreateUserConfig: {} }),
    expect: [{ arn, result: 'pass', evidence: [{ path, value: null }] }],
  },
  { name: 'no user pool', kind: 'none', given: noPool, expect: 'notApplicable' },
])
