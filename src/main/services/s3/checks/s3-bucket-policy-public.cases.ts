import { defineCases } from '../../../engine/cases'
import { bucket, bucketArn, noPolicy, policy, publicAccessBlocked } from '../samples'
import type { PolicyStatement } from '../samples'
import check from './s3-bucket-policy-public.check'

const objects = `${bucketArn}/*`
const read = { Effect: 'Allow', Principal: '*', Action: 's3:GetObject', Resource: objects }
const open = { buckets: [bucket()], bucketPublicAccessBlocks: { [bucketArn]: {} }, account: {} }
const given = (...statements: readonly PolicyStatement[]) => ({
  ...open,
  bucketPolicies: { [bucketArn]: policy(...statements) },
})
const pass = [{ arn: bucketArn, result: 'pass' }] as const
const fail = (path: string, value = '*') => [{ arn: bucketArn, result: 'fail', evidence: [{ path, value }] }] as const

export default defineCases(check, [
  { name: 'no policy', kind: 'pass', given: { ...open, bucketPolicies: { [bucketArn]: noPolicy } }, expect: pass },
  { name: 'everyone may read', kind: 'fail', given: given(read), expect: fail('Policy.Statement[0].Principal') },
  {
    name: 'everyone with an AWS account, in a list of principals',
    kind: 'edge',
    given: given({ ...read, Principal: { AWS: ['arn:aws:iam::111122223333:root', '*'] } }),
    expect: fail('Policy.Statement[0].Principal.AWS[1]'),
  },
  {
    name: 'a single statement outside of a list',
    kind: 'edge',
    given: { ...open, bucketPolicies: { [bucketArn]: { Policy: { Version: '2012-10-17', Statement: read } } } },
    expect: fail('Policy.Statement.Principal'),
  },
  {
    name: 'everyone of one organization',
    kind: 'edge',
    given: given({ ...read, Condition: { StringEquals: { 'aws:PrincipalOrgID': 'o-a1b2c3d4e5' } } }),
    expect: pass,
  },
  {
    name: 'everyone from the addresses of an office',
    kind: 'edge',
    given: given({ ...read, Condition: { IpAddress: { 'aws:SourceIp': '203.0.113.0/24' } } }),
    expect: pass,
  },
  {
    name: 'everyone from the halves of the internet',
    kind: 'edge',
    given: given({ ...read, Condition: { IpAddress: { 'aws:SourceIp': ['0.0.0.0/1', '128.0.0.0/1'] } } }),
    expect: fail('Policy.Statement[0].Principal'),
  },
  {
    name: 'everyone with a referrer that anyone can send',
    kind: 'edge',
    given: given({ ...read, Condition: { StringLike: { 'aws:Referer': 'https://shop.example.com/*' } } }),
    expect: fail('Policy.Statement[0].Principal'),
  },
  {
    name: 'a Deny takes it back from all but one organization',
    kind: 'edge',
    given: given(read, {
      Effect: 'Deny',
      Principal: '*',
      Action: 's3:*',
      Resource: [bucketArn, objects],
      Condition: { StringNotEquals: { 'aws:PrincipalOrgID': 'o-a1b2c3d4e5' } },
    }),
    expect: pass,
  },
  {
    name: 'a Deny of plain HTTP takes nothing back',
    kind: 'edge',
    given: given(read, {
      Effect: 'Deny',
      Principal: '*',
      Action: 's3:*',
      Resource: [bucketArn, objects],
      Condition: { Bool: { 'aws:SecureTransport': 'false' } },
    }),
    expect: fail('Policy.Statement[0].Principal'),
  },
  {
    name: 'the account restricts public buckets',
    kind: 'edge',
    given: { ...given(read), account: publicAccessBlocked({ BlockPublicPolicy: false }) },
    expect: pass,
  },
  {
    name: 'refusing new public policies does not undo the present one',
    kind: 'edge',
    given: { ...given(read), account: publicAccessBlocked({ RestrictPublicBuckets: false }) },
    expect: fail('Policy.Statement[0].Principal'),
  },
  {
    name: 'the policy is public, but whether the account restricts it may not be read',
    kind: 'edge',
    given: { ...given(read), account: { kind: 'denied', action: 's3:GetAccountPublicAccessBlock' } },
    expect: [{ arn: bucketArn, result: 'unknown', gap: 'denied' }],
  },
  {
    name: 'the policy may not be read',
    kind: 'edge',
    given: { ...open, bucketPolicies: { [bucketArn]: { kind: 'denied', action: 's3:GetBucketPolicy' } } },
    expect: [{ arn: bucketArn, result: 'unknown', gap: 'denied' }],
  },
  {
    name: 'a condition that nobody knows',
    kind: 'edge',
    given: given({ ...read, Condition: { StringEquals: { 'aws:NotYetInvented': 'x' } } }),
    expect: [{ arn: bucketArn, result: 'unknown', gap: 'failed' }],
  },
  {
    name: 'a policy that is no JSON',
    kind: 'edge',
    given: { ...open, bucketPolicies: { [bucketArn]: { Policy: '{"Version":' } } },
    expect: [{ arn: bucketArn, result: 'unknown', gap: 'failed' }],
  },
  {
    name: 'no bucket',
    kind: 'none',
    given: { buckets: [], bucketPolicies: {}, bucketPublicAccessBlocks: {}, account: {} },
    expect: 'notApplicable',
  },
])
