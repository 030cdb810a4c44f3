import { defineCases } from '../../../engine/cases'
import { given, noPool, poolArn as arn } from '../samples'
import check from './cognito-user-pool-account-recovery.check'

const path = (index: number): string => `AccountRecoverySetting.RecoveryMechanisms[${index}].Name`
const ways = (...names: readonly string[]) => ({
  AccountRecoverySetting: {
    RecoveryMechanisms: names.map((Name, index) => ({ Priority: names.length - index, Name })),
  },
})

export default defineCases(check, [
  { name: 'mail', kind: 'pass', given: given(), expect: [{ arn, result: 'pass' }] },
  {
    name: 'nothing was chosen, so text messages come first',
    kind: 'fail',
    given: given({ AccountRecoverySetting: undefined }),
    expect: [{ arn, result: 'fail', evidence: [{ path: path(0), value: null }] }],
  },
  {
    name: 'text messages are named last and come first',
    kind: 'edge',
    given: given(ways('verified_email', 'verified_phone_number')),
    expect: [{ arn, result: 'fail', evidence: [{ path: path(1), value: 'verified_phone_number' }] }],
  },
  { name: 'administrators only', kind: 'edge', given: given(ways('admin_only')), expect: [{ arn, result: 'pass' }] },
  { name: 'no user pool', kind: 'none', given: noPool, expect: 'notApplicable' },
])
