import { defineCases } from '../../../engine/cases'
import { document, role, type Statement } from '../samples'
import check from './iam-role-trust-anyone.check'

const plain = role()
const everyone = { Effect: 'Allow', Principal: { AWS: '*' }, Action: 'sts:AssumeRole' }
const trusting = (...statements: readonly Statement[]) => ({
  roles: [role({ AssumeRolePolicyDocument: document(...statements) })],
})
const fails = [
  {
    arn: plain.arn,
    result: 'fail' as const,
    evidence: [{ path: 'AssumeRolePolicyDocument.Statement[0].Principal.AWS', value: '*' }],
  },
]

export default defineCases(check, [
  { name: 'a service', kind: 'pass', given: { roles: [plain] }, expect: [{ arn: plain.arn, result: 'pass' }] },
  { name: 'everyone', kind: 'fail', given: trusting(everyone), expect: fails },
  {
    name: 'service-linked roles only',
    kind: 'none',
    given: { roles: [role({ Path: '/aws-service-role/config.amazonaws.com/' })] },
    expect: 'notApplicable',
  },
  {
    name: 'everyone who knows the external id, which is no secret',
    kind: 'edge',
    given: trusting({ ...everyone, Condition: { StringEquals: { 'sts:ExternalId': 'marlow' } } }),
    expect: fails,
  },
  {
    name: 'everyone of the organization',
    kind: 'edge',
    given: trusting({ ...everyone, Condition: { StringEquals: { 'aws:PrincipalOrgID': 'o-a1b2c3d4e5' } } }),
    expect: [{ arn: plain.arn, result: 'pass' }],
  },
  {
    name: 'everyone, by a condition that nobody can judge',
    kind: 'edge',
    given: trusting({ ...everyone, Condition: { StringEquals: { 'odd:key': 'x' } } }),
    expect: 'notAssessed',
  },
  {
    name: 'everyone at a public identity provider',
    kind: 'edge',
    given: trusting({
      Effect: 'Allow',
      Principal: { Federated: 'cognito-identity.amazonaws.com' },
      Action: 'sts:AssumeRoleWithWebIdentity',
    }),
    expect: [
      {
        arn: plain.arn,
        result: 'fail',
        evidence: [
          {
            path: 'AssumeRolePolicyDocument.Statement[0].Principal.Federated',
            value: 'cognito-identity.amazonaws.com',
          },
        ],
      },
    ],
  },
])
