import { defineCases } from '../../../engine/cases'
import { given, noPool, passwords, poolArn as arn } from '../samples'
import check from './cognito-user-pool-password-characters.check'

const policy = 'Policies.PasswordPolicy'

export default defineCases(check, [
  {
    name: 'all four kinds',
    kind: 'pass',
    given: given(passwords({ MinimumLength: 8 })),
    expect: [{ arn, result: 'pass' }],
  },
  {
    name: 'eight characters without symbols',
    kind: 'fail',
    given: given(passwords({ MinimumLength: 8, RequireSymbols: false })),
    expect: [
      {
        arn,
        result: 'fail',
        evidence: [
          { path: `${policy}.RequireSymbols`, value: false },
          { path: `${policy}.MinimumLength`, value: 8 },
        ],
      },
    ],
  },
  {
    name: 'long ones need no mixture',
    kind: 'edge',
    given: given(passwords({ MinimumLength: 16, RequireSymbols: false, RequireUppercase: false })),
    expect: [{ arn, result: 'pass' }],
  },
  { name: 'no policy is named', kind: 'edge', given: given({ Policies: {} }), expect: 'notAssessed' },
  { name: 'no user pool', kind: 'none', given: noPool, expect: 'notApplicable' },
])
