import { defineCases } from '../../../engine/cases'
import { noPolicy, policy, secret, secretArn } from '../samples'
import type { PolicyStatement } from '../samples'
import check from './secretsmanager-secret-policy-public.check'

const read = { Effect: 'Allow', Principal: '*', Action: 'secretsmanager:GetSecretValue', Resource: '*' }
const given = (...statements: readonly PolicyStatement[]) => ({
  secrets: [secret()],
  secretPolicies: { [secretArn]: policy(...statements) },
})
const pass = [{ arn: secretArn, result: 'pass' }] as const
const fail = [
  { arn: secretArn, result: 'fail', evidence: [{ path: 'ResourcePolicy.Statement[0].Principal', value: '*' }] },
] as const

export default defineCases(check, [
  {
    name: 'no policy',
    kind: 'pass',
    given: { secrets: [secret()], secretPolicies: { [secretArn]: noPolicy } },
    expect: pass,
  },
  { name: 'everyone may read it', kind: 'fail', given: given(read), expect: fail },
  {
    name: 'everyone through one VPC',
    kind: 'edge',
    given: given({ ...read, Condition: { StringEquals: { 'aws:SourceVpc': 'vpc-0123456789abcdef0' } } }),
    expect: pass,
  },
  {
    name: 'everyone who is not of one account: the condition the wrong way round',
    kind: 'edge',
    given: given({ ...read, Condition: { StringNotEquals: { 'aws:PrincipalAccount': '111122223333' } } }),
    expect: fail,
  },
  {
    name: 'a Deny for everyone outside of the account takes it back',
    kind: 'edge',
    given: given(read, {
      Effect: 'Deny',
      Principal: '*',
      Action: 'secretsmanager:*',
      Resource: '*',
      Condition: { StringNotEquals: { 'aws:PrincipalAccount': '111122223333' } },
    }),
    expect: pass,
  },
  {
    name: 'the policy may not be read',
    kind: 'edge',
    given: {
      secrets: [secret()],
      secretPolicies: { [secretArn]: { kind: 'denied', action: 'secretsmanager:GetResourcePolicy' } },
    },
    expect: [{ arn: secretArn, result: 'unknown', gap: 'denied' }],
  },
  { name: 'no secret', kind: 'none', given: { secrets: [], secretPolicies: {} }, expect: 'notApplicable' },
])
