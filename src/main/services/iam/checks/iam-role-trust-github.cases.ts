import { defineCases } from '../../../engine/cases'
import { document, role } from '../samples'
import check from './iam-role-trust-github.check'

const host = 'token.actions.githubusercontent.com'
const provider = `arn:aws:iam::111122223333:oidc-provider/${host}`
const { arn } = role()
const github = (Condition: { readonly [operator: string]: { readonly [key: string]: string } }) => ({
  roles: [
    role({
      AssumeRolePolicyDocument: document({
        Effect: 'Allow',
        Principal: { Federated: provider },
        Action: 'sts:AssumeRoleWithWebIdentity',
        Condition,
      }),
    }),
  ],
})
const fails = [
  {
    arn,
    result: 'fail' as const,
    evidence: [{ path: 'AssumeRolePolicyDocument.Statement[0].Principal.Federated', value: provider }],
  },
]

export default defineCases(check, [
  {
    name: 'one repository',
    kind: 'pass',
    given: github({
      StringEquals: { [`${host}:aud`]: 'sts.amazonaws.com' },
      StringLike: { [`${host}:sub`]: 'repo:marlow-bay/shop:*' },
    }),
    expect: [{ arn, result: 'pass' }],
  },
  {
    name: 'the audience only, which all have',
    kind: 'fail',
    given: github({ StringEquals: { [`${host}:aud`]: 'sts.amazonaws.com' } }),
    expect: fails,
  },
  { name: 'roles of services', kind: 'none', given: { roles: [role()] }, expect: 'notApplicable' },
  {
    name: 'any organization whose name starts alike',
    kind: 'edge',
    given: github({ StringLike: { [`${host}:sub`]: 'repo:marlow*' } }),
    expect: fails,
  },
  {
    name: 'a claim that nobody can judge',
    kind: 'edge',
    given: github({ StringEquals: { [`${host}:odd`]: 'x' } }),
    expect: 'notAssessed',
  },
])
