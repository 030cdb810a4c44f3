import { caseAccountArn, defineCases } from '../../../engine/cases'
import { strongPasswords, summary } from '../samples'
import check from './iam-password-policy-strength.check'

const accountSummary = summary()
const failsWith = (...evidence: readonly { readonly path: string; readonly value: number | boolean | null }[]) => [
  { arn: caseAccountArn, result: 'fail' as const, evidence },
]

export default defineCases(check, [
  {
    name: '14 characters of all kinds',
    kind: 'pass',
    given: { accountSummary, passwordPolicy: strongPasswords() },
    expect: [
      {
        arn: caseAccountArn,
        result: 'pass',
        evidence: [{ path: 'PasswordPolicy.MinimumPasswordLength', value: 14 }],
      },
    ],
  },
  {
    name: '13 characters without symbols',
    kind: 'fail',
    given: { accountSummary, passwordPolicy: strongPasswords({ MinimumPasswordLength: 13, RequireSymbols: false }) },
    expect: failsWith(
      { path: 'PasswordPolicy.MinimumPasswordLength', value: 13 },
      { path: 'PasswordPolicy.RequireSymbols', value: false },
    ),
  },
  {
    name: 'no IAM users',
    kind: 'none',
    given: { accountSummary: summary({ Users: 0 }), passwordPolicy: { PasswordPolicy: null } },
    expect: 'notApplicable',
  },
  {
    name: 'the account has no policy of its own, so AWS’s eight characters hold',
    kind: 'edge',
    given: { accountSummary, passwordPolicy: { PasswordPolicy: null } },
    expect: failsWith({ path: 'PasswordPolicy', value: null }),
  },
  {
    name: 'the policy may not be read',
    kind: 'edge',
    given: { accountSummary, passwordPolicy: { kind: 'denied', action: 'iam:GetAccountPasswordPolicy' } },
    expect: 'notAssessed',
  },
])
