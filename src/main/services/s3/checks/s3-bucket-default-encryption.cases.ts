import { defineCases } from '../../../engine/cases'
import { bucket, bucketArn, encryption } from '../samples'
import check from './s3-bucket-default-encryption.check'

const path = 'ServerSideEncryptionConfiguration.Rules[0].ApplyServerSideEncryptionByDefault.SSEAlgorithm'

export default defineCases(check, [
  {
    name: 'S3 encrypts with its own keys',
    kind: 'pass',
    given: { buckets: [bucket()], bucketEncryption: { [bucketArn]: encryption() } },
    expect: [{ arn: bucketArn, result: 'pass', evidence: [{ path, value: 'AES256' }] }],
  },
  {
    name: 'there is no configuration',
    kind: 'fail',
    given: { buckets: [bucket()], bucketEncryption: { [bucketArn]: {} } },
    expect: [{ arn: bucketArn, result: 'fail', evidence: [{ path, value: null }] }],
  },
  {
    name: 'a rule without a default encryption is none',
    kind: 'edge',
    given: {
      buckets: [bucket()],
      bucketEncryption: { [bucketArn]: { ServerSideEncryptionConfiguration: { Rules: [{ BucketKeyEnabled: true }] } } },
    },
    expect: [{ arn: bucketArn, result: 'fail', evidence: [{ path, value: null }] }],
  },
  {
    name: 'the configuration may not be read',
    kind: 'edge',
    given: {
      buckets: [bucket()],
      bucketEncryption: { [bucketArn]: { kind: 'denied', action: 's3:GetEncryptionConfiguration' } },
    },
    expect: [{ arn: bucketArn, result: 'unknown', gap: 'denied' }],
  },
  { name: 'no bucket', kind: 'none', given: { buckets: [], bucketEncryption: {} }, expect: 'notApplicable' },
])
