import { defineCases } from '../../../engine/cases'
import { document, role } from '../samples'
import check from './iam-role-trust-account.check'

const { arn } = role()
const root = 'arn:aws:iam::444455556666:root'
const trusting = (
  AWS: string,
  Condition: { readonly [operator: string]: { readonly [key: string]: string } } = {},
) => ({
  roles: [
    role({
      AssumeRolePolicyDocument: document({ Effect: 'Allow', Principal: { AWS }, Action: 'sts:AssumeRole', Condition }),
    }),
  ],
})
const failsBy = (value: string) => [
  {
    arn,
    result: 'fail' as const,
    evidence: [{ path: 'AssumeRolePolicyDocument.Statement[0].Principal.AWS', value }],
  },
]
const passes = [{ arn, result: 'pass' as const }]

export default defineCases(check, [
  {
    name: 'a role of the other account',
    kind: 'pass',
    given: trusting('arn:aws:iam::444455556666:role/auditor'),
    expect: passes,
  },
  { name: 'all of the other account', kind: 'fail', given: trusting(root), expect: failsBy(root) },
  { name: 'no other account', kind: 'none', given: { roles: [role()] }, expect: 'notApplicable' },
  {
    name: 'the own account is no other',
    kind: 'edge',
    given: trusting('arn:aws:iam::111122223333:root'),
    expect: 'notApplicable',
  },
  { name: 'by its number', kind: 'edge', given: trusting('444455556666'), expect: failsBy('444455556666') },
  {
    name: 'with an external id',
    kind: 'edge',
    given: trusting(root, { StringEquals: { 'sts:ExternalId': 'e3f2' } }),
    expect: passes,
  },
  {
    name: 'within the organization',
    kind: 'edge',
    given: trusting(root, { StringEquals: { 'aws:PrincipalOrgID': 'o-a1b2c3d4e5' } }),
    expect: passes,
  },
  {
    name: 'an external id that may be missing limits nobody',
    kind: 'edge',
    given: trusting(root, { StringEqualsIfExists: { 'sts:ExternalId': 'e3f2' } }),
    expect: failsBy(root),
  },
])
