import { defineCases } from '../../../engine/cases'
import { given, noPool, poolArn as arn } from '../samples'
import check from './cognito-user-pool-verification.check'

const none = { path: 'AutoVerifiedAttributes[0]', value: null }
const path = 'AdminCreateUserConfig.AllowAdminCreateUserOnly'

export default defineCases(check, [
  {
    name: 'people register, and their mail is verified',
    kind: 'pass',
    given: given(),
    expect: [{ arn, result: 'pass', evidence: [{ path: 'AutoVerifiedAttributes[0]', value: 'email' }] }],
  },
  {
    name: 'people register, and nothing is verified',
    kind: 'fail',
    given: given({ AutoVerifiedAttributes: [] }),
    expect: [{ arn, result: 'fail', evidence: [none, { path, value: false }] }],
  },
  {
    name: 'administrators make users, and nothing is verified',
    kind: 'edge',
    given: given({ AutoVerifiedAttributes: [], AdminCreateUserConfig: { AllowAdminCreateUserOnly: true } }),
    expect: [{ arn, result: 'fail', severity: 'low', evidence: [none, { path, value: true }] }],
  },
  { name: 'no user pool', kind: 'none', given: noPool, expect: 'notApplicable' },
])
