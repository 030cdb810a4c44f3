import { defineCases } from '../../../engine/cases'
import { bucket, bucketArn, noPolicy, policy } from '../samples'
import type { PolicyStatement } from '../samples'
import check from './s3-bucket-tls-required.check'

const objects = `${bucketArn}/*`
const deny = {
  Effect: 'Deny',
  Principal: '*',
  Action: 's3:*',
  Resource: [bucketArn, objects],
  Condition: { Bool: { 'aws:SecureTransport': 'false' } },
}
const given = (...statements: readonly PolicyStatement[]) => ({
  buckets: [bucket()],
  bucketPolicies: { [bucketArn]: policy(...statements) },
})
const pass = [{ arn: bucketArn, result: 'pass' }] as const
const fail = (effect: string) =>
  [{ arn: bucketArn, result: 'fail', evidence: [{ path: 'Policy.Statement[0].Effect', value: effect }] }] as const

export default defineCases(check, [
  {
    name: 'everything is denied over plain HTTP',
    kind: 'pass',
    given: given(deny),
    expect: [
      {
        arn: bucketArn,
        result: 'pass',
        evidence: [{ path: 'Policy.Statement[0].Condition.Bool.aws:SecureTransport', value: 'false' }],
      },
    ],
  },
  {
    name: 'no policy',
    kind: 'fail',
    given: { buckets: [bucket()], bucketPolicies: { [bucketArn]: noPolicy } },
    expect: [{ arn: bucketArn, result: 'fail', evidence: [{ path: 'Policy', value: null }] }],
  },
  {
    name: 'only the bucket, not its objects',
    kind: 'edge',
    given: given({ ...deny, Resource: bucketArn }),
    expect: fail('Deny'),
  },
  {
    name: 'only the objects, not the bucket',
    kind: 'edge',
    given: given({ ...deny, Resource: objects }),
    expect: fail('Deny'),
  },
  { name: 'only reading', kind: 'edge', given: given({ ...deny, Action: 's3:GetObject' }), expect: fail('Deny') },
  {
    name: 'only some principals',
    kind: 'edge',
    given: given({ ...deny, Principal: { AWS: 'arn:aws:iam::111122223333:role/reader' } }),
    expect: fail('Deny'),
  },
  {
    name: 'an Allow limited to TLS refuses nothing that other policies allow',
    kind: 'edge',
    given: given({ ...deny, Effect: 'Allow', Condition: { Bool: { 'aws:SecureTransport': 'true' } } }),
    expect: fail('Allow'),
  },
  {
    name: 'the condition the other way round denies TLS',
    kind: 'edge',
    given: given({ ...deny, Condition: { Bool: { 'aws:SecureTransport': 'true' } } }),
    expect: fail('Deny'),
  },
  {
    name: 'two statements that cover it together',
    kind: 'edge',
    given: given({ ...deny, Resource: bucketArn }, { ...deny, Resource: objects }),
    expect: pass,
  },
  {
    name: 'a policy that nobody can read',
    kind: 'edge',
    given: { buckets: [bucket()], bucketPolicies: { [bucketArn]: { Policy: 'Deny all!' } } },
    expect: [{ arn: bucketArn, result: 'unknown', gap: 'failed' }],
  },
  {
    name: 'the policy may not be read',
    kind: 'edge',
    given: { buckets: [bucket()], bucketPolicies: { [bucketArn]: { kind: 'denied', action: 's3:GetBucketPolicy' } } },
    expect: [{ arn: bucketArn, result: 'unknown', gap: 'denied' }],
  },
  { name: 'no bucket', kind: 'none', given: { buckets: [], bucketPolicies: {} }, expect: 'notApplicable' },
])
