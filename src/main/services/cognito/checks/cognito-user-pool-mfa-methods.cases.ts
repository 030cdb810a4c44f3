import { defineCases } from '../../../engine/cases'
import { mfa, poolArn as arn, userPool } from '../samples'
import check from './cognito-user-pool-mfa-methods.check'

const given = (fields: Parameters<typeof mfa>[0] = {}) => ({
  userPools: [userPool()],
  userPoolMfa: { [arn]: mfa(fields) },
})
const path = 'SoftwareTokenMfaConfiguration.Enabled'
const mode = { path: 'MfaConfiguration', value: 'ON' }
const none = { SoftwareTokenMfaConfiguration: undefined }

export default defineCases(check, [
  {
    name: 'codes by app',
    kind: 'pass',
    given: given(),
    expect: [{ arn, result: 'pass', evidence: [{ path, value: true }] }],
  },
  {
    name: 'asked for, and there is none',
    kind: 'fail',
    given: given(none),
    expect: [
      {
        arn,
        result: 'fail',
        evidence: [
          { path: 'MfaConfiguration', value: 'ON' },
          { path, value: null },
        ],
      },
    ],
  },
  {
    name: 'text messages only',
    kind: 'edge',
    given: given({ SoftwareTokenMfaConfiguration: { Enabled: false }, SmsMfaConfiguration: {} }),
    expect: [{ arn, result: 'fail', severity: 'low', evidence: [mode, { path, value: false }] }],
  },
  {
    name: 'passkeys that count as both factors',
    kind: 'edge',
    given: given({
      ...none,
      SmsMfaConfiguration: {},
      WebAuthnConfiguration: { FactorConfiguration: 'MULTI_FACTOR_WITH_USER_VERIFICATION' },
    }),
    expect: [{ arn, result: 'pass' }],
  },
  {
    name: 'passkeys that are one factor',
    kind: 'edge',
    given: given({ ...none, WebAuthnConfiguration: { FactorConfiguration: 'SINGLE_FACTOR' } }),
    expect: [{ arn, result: 'fail', evidence: [mode, { path, value: null }] }],
  },
  {
    name: 'nobody is asked, which is another check’s question',
    kind: 'none',
    given: given({ MfaConfiguration: 'OFF' }),
    expect: 'notApplicable',
  },
  {
    name: 'the factors may not be read',
    kind: 'edge',
    given: {
      userPools: [userPool()],
      userPoolMfa: { [arn]: { kind: 'denied', action: 'cognito-idp:GetUserPoolMfaConfig' } },
    },
    expect: 'notAssessed',
  },
])
