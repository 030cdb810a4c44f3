import { defineCases } from '../../../engine/cases'
import { bucket, bucketArn, encryption, noPolicy, policy } from '../samples'
import check from './s3-bucket-customer-keys-blocked.check'

const path = 'ServerSideEncryptionConfiguration.Rules[0].BlockedEncryptionTypes.EncryptionType[0]'
const blocking = (type: string) => ({
  ServerSideEncryptionConfiguration: {
    Rules: [{ BlockedEncryptionTypes: { EncryptionType: [type] } }],
  },
})

const bare = { buckets: [bucket()], bucketPolicies: { [bucketArn]: noPolicy } }
const key = 's3:x-amz-server-side-encryption-customer-algorithm'
const refusal = (fields: object = {}) => ({
  [bucketArn]: policy({
    Effect: 'Deny',
    Principal: '*',
    Action: 's3:PutObject',
    Resource: `${bucketArn}/*`,
    Condition: { Null: { [key]: 'false' } },
    ...fields,
  }),
})
const failure = [{ arn: bucketArn, result: 'fail', evidence: [{ path, value: null }] }] as const

export default defineCases(check, [
  {
    name: 'SSE-C is blocked',
    kind: 'pass',
    given: { ...bare, bucketEncryption: { [bucketArn]: blocking('SSE-C') } },
    expect: [{ arn: bucketArn, result: 'pass', evidence: [{ path, value: 'SSE-C' }] }],
  },
  {
    name: 'nothing is blocked',
    kind: 'fail',
    given: { ...bare, bucketEncryption: { [bucketArn]: encryption() } },
    expect: [{ arn: bucketArn, result: 'fail', evidence: [{ path, value: null }] }],
  },
  {
    name: 'the value NONE blocks nothing',
    kind: 'edge',
    given: { ...bare, bucketEncryption: { [bucketArn]: blocking('NONE') } },
    expect: [{ arn: bucketArn, result: 'fail', evidence: [{ path, value: 'NONE' }] }],
  },
  {
    name: 'the policy refuses everyone such uploads',
    kind: 'edge',
    given: { ...bare, bucketEncryption: { [bucketArn]: encryption() }, bucketPolicies: refusal() },
    expect: [
      {
        arn: bucketArn,
        result: 'pass',
        evidence: [{ path: `Policy.Statement[0].Condition.Null.${key}`, value: 'false' }],
      },
    ],
  },
  {
    name: 'the policy refuses them to one account only',
    kind: 'edge',
    given: {
      ...bare,
      bucketEncryption: { [bucketArn]: encryption() },
      bucketPolicies: refusal({ Principal: { AWS: '444455556666' } }),
    },
    expect: failure,
  },
  {
    name: 'the policy refuses them in a part of the bucket only',
    kind: 'edge',
    given: {
      ...bare,
      bucketEncryption: { [bucketArn]: encryption() },
      bucketPolicies: refusal({ Resource: `${bucketArn}/records/*` }),
    },
    expect: failure,
  },
  {
    name: 'the policy refuses requests without TLS only',
    kind: 'edge',
    given: {
      ...bare,
      bucketEncryption: { [bucketArn]: encryption() },
      bucketPolicies: refusal({ Action: 's3:*', Condition: { Bool: { 'aws:SecureTransport': 'false' } } }),
    },
    expect: failure,
  },
  {
    name: 'the policy may not be read',
    kind: 'edge',
    given: {
      ...bare,
      bucketEncryption: { [bucketArn]: encryption() },
      bucketPolicies: { [bucketArn]: { kind: 'denied', action: 's3:GetBucketPolicy' } },
    },
    expect: [{ arn: bucketArn, result: 'unknown', gap: 'denied' }],
  },
  {
    name: 'no bucket',
    kind: 'none',
    given: { buckets: [], bucketEncryption: {}, bucketPolicies: {} },
    expect: 'notApplicable',
  },
])
