import { defineCases } from '../../../engine/cases'
import { given, noPool, poolArn as arn, unread } from '../samples'
import check from './cognito-user-pool-mfa.check'

const path = 'MfaConfiguration'

export default defineCases(check, [
  { name: 'asked of everybody', kind: 'pass', given: given(), expect: [{ arn, result: 'pass' }] },
  {
    name: 'asked of nobody',
    kind: 'fail',
    given: given({ MfaConfiguration: 'OFF' }),
    expect: [{ arn, result: 'fail', evidence: [{ path, value: 'OFF' }] }],
  },
  {
    name: 'asked of whoever wants it',
    kind: 'edge',
    given: given({ MfaConfiguration: 'OPTIONAL' }),
    expect: [{ arn, result: 'fail', severity: 'low', evidence: [{ path, value: 'OPTIONAL' }] }],
  },
  { name: 'no user pool', kind: 'none', given: noPool, expect: 'notApplicable' },
  { name: 'the settings may not be read', kind: 'edge', given: unread, expect: 'notAssessed' },
])
