import { defineCases } from '../../../engine/cases'
import { noPolicy, policy, secret, secretArn } from '../samples'
import type { PolicyStatement } from '../samples'
import check from './secretsmanager-secret-cross-account-access.check'

const read = { Effect: 'Allow', Action: 'secretsmanager:GetSecretValue', Resource: '*' }
const partner = 'arn:aws:iam::999900001111:role/reader'
const given = (...statements: readonly PolicyStatement[]) => ({
  secrets: [secret()],
  secretPolicies: { [secretArn]: policy(...statements) },
})

export default defineCases(check, [
  {
    name: 'no policy',
    kind: 'pass',
    given: { secrets: [secret()], secretPolicies: { [secretArn]: noPolicy } },
    expect: [{ arn: secretArn, result: 'pass', evidence: [] }],
  },
  {
    name: 'a role of another account',
    kind: 'fail',
    given: given({ ...read, Principal: { AWS: partner } }),
    expect: [
      {
        arn: secretArn,
        result: 'fail',
        evidence: [{ path: 'ResourcePolicy.Statement[0].Principal.AWS', value: partner }],
      },
    ],
  },
  {
    name: 'a role of the account, and a Deny for everybody else',
    kind: 'edge',
    given: given(
      { ...read, Principal: { AWS: 'arn:aws:iam::111122223333:role/reader' } },
      { ...read, Effect: 'Deny', Principal: { AWS: partner } },
    ),
    expect: [{ arn: secretArn, result: 'pass' }],
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
  {
    name: 'a copy, whose sharing is judged in its first region',
    kind: 'none',
    given: {
      secrets: [secret({ PrimaryRegion: 'eu-west-1' })],
      secretPolicies: { [secretArn]: policy({ ...read, Principal: { AWS: partner } }) },
    },
    expect: 'notApplicable',
  },
  { name: 'no secret', kind: 'none', given: { secrets: [], secretPolicies: {} }, expect: 'notApplicable' },
])
