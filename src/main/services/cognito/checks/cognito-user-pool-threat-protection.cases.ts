import { defineCases } from '../../../engine/cases'
import { given, noPool, poolArn as arn } from '../samples'
import check from './cognito-user-pool-threat-protection.check'

const path = 'UserPoolAddOns.AdvancedSecurityMode'
const mode = (AdvancedSecurityMode: string) => ({ UserPoolAddOns: { AdvancedSecurityMode } })

export default defineCases(check, [
  {
    name: 'with full function',
    kind: 'pass',
    given: given(),
    expect: [{ arn, result: 'pass', evidence: [{ path, value: 'ENFORCED' }] }],
  },
  {
    name: 'paid for and off',
    kind: 'fail',
    given: given(mode('OFF')),
    expect: [
      {
        arn,
        result: 'fail',
        evidence: [
          { path, value: 'OFF' },
          { path: 'UserPoolTier', value: 'PLUS' },
        ],
      },
    ],
  },
  {
    name: 'audit mode',
    kind: 'edge',
    given: given(mode('AUDIT')),
    expect: [
      {
        arn,
        result: 'fail',
        severity: 'low',
        evidence: [
          { path, value: 'AUDIT' },
          { path: 'UserPoolTier', value: 'PLUS' },
        ],
      },
    ],
  },
  {
    name: 'an older pool without a plan, and nothing is named',
    kind: 'edge',
    given: given({ UserPoolAddOns: undefined, UserPoolTier: undefined }),
    expect: [
      {
        arn,
        result: 'fail',
        severity: 'low',
        evidence: [
          { path, value: null },
          { path: 'UserPoolTier', value: null },
        ],
      },
    ],
  },
  { name: 'no user pool', kind: 'none', given: noPool, expect: 'notApplicable' },
])
