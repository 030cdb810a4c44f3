import { defineCases } from '../../../engine/cases'
import { bucket, bucketArn, noPolicy, policy } from '../samples'
import type { PolicyStatement } from '../samples'
import check from './s3-bucket-cross-account-access.check'

const read = { Effect: 'Allow', Action: 's3:GetObject', Resource: `${bucketArn}/*` }
const given = (...statements: readonly PolicyStatement[]) => ({
  buckets: [bucket()],
  bucketPolicies: { [bucketArn]: policy(...statements) },
})
const pass = [{ arn: bucketArn, result: 'pass' }] as const
const partner = 'arn:aws:iam::999900001111:root'

export default defineCases(check, [
  {
    name: 'a role of the account and a service',
    kind: 'pass',
    given: given(
      { ...read, Principal: { AWS: 'arn:aws:iam::111122223333:role/reader' } },
      { ...read, Principal: { Service: 'cloudfront.amazonaws.com' } },
    ),
    expect: pass,
  },
  {
    name: 'another account',
    kind: 'fail',
    given: given({ ...read, Principal: { AWS: partner } }),
    expect: [
      { arn: bucketArn, result: 'fail', evidence: [{ path: 'Policy.Statement[0].Principal.AWS', value: partner }] },
    ],
  },
  {
    name: 'everyone of the organization is more than the account',
    kind: 'edge',
    given: given({ ...read, Principal: '*', Condition: { StringEquals: { 'aws:PrincipalOrgID': 'o-a1b2c3d4e5' } } }),
    expect: [{ arn: bucketArn, result: 'fail', evidence: [{ path: 'Policy.Statement[0].Principal', value: '*' }] }],
  },
  {
    name: 'everyone, but only out of the account itself',
    kind: 'edge',
    given: given({ ...read, Principal: '*', Condition: { StringEquals: { 'aws:PrincipalAccount': '111122223333' } } }),
    expect: pass,
  },
  {
    name: 'a Deny takes it back',
    kind: 'edge',
    given: given(
      { ...read, Principal: { AWS: partner } },
      { Effect: 'Deny', Principal: { AWS: partner }, Action: 's3:*', Resource: '*' },
    ),
    expect: pass,
  },
  {
    name: 'a canonical id may be anyone’s',
    kind: 'edge',
    given: given({
      ...read,
      Principal: { CanonicalUser: '75aa57f09aa0c8caeab4f8c24e99d10f8e7faeebf76c078efc7c6caea54ba06a' },
    }),
    expect: [{ arn: bucketArn, result: 'unknown', gap: 'failed' }],
  },
  {
    name: 'no policy',
    kind: 'edge',
    given: { buckets: [bucket()], bucketPolicies: { [bucketArn]: noPolicy } },
    expect: pass,
  },
  {
    name: 'the policy may not be read',
    kind: 'edge',
    given: { buckets: [bucket()], bucketPolicies: { [bucketArn]: { kind: 'denied', action: 's3:GetBucketPolicy' } } },
    expect: [{ arn: bucketArn, result: 'unknown', gap: 'denied' }],
  },
  { name: 'no bucket', kind: 'none', given: { buckets: [], bucketPolicies: {} }, expect: 'notApplicable' },
])
