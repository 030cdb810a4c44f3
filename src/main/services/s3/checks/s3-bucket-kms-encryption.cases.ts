import { defineCases } from '../../../engine/cases'
import { bucket, bucketArn, encryption, logging } from '../samples'
import check from './s3-bucket-kms-encryption.check'

const path = 'ServerSideEncryptionConfiguration.Rules[0].ApplyServerSideEncryptionByDefault.SSEAlgorithm'
const key = 'arn:aws:kms:eu-central-1:111122223333:key/0f3c1f0e-5d0a-4b7e-9a55-2b7c1f3a9d10'
const bucketLogging = { [bucketArn]: {} }
const logs = bucket({ Name: 'access-logs' })

export default defineCases(check, [
  {
    name: 'a key of the account',
    kind: 'pass',
    given: { buckets: [bucket()], bucketEncryption: { [bucketArn]: encryption('aws:kms', key) }, bucketLogging },
    expect: [{ arn: bucketArn, result: 'pass', evidence: [{ path, value: 'aws:kms' }] }],
  },
  {
    name: 'the key of S3',
    kind: 'fail',
    given: { buckets: [bucket()], bucketEncryption: { [bucketArn]: encryption() }, bucketLogging },
    expect: [{ arn: bucketArn, result: 'fail', evidence: [{ path, value: 'AES256' }] }],
  },
  {
    name: 'two layers of KMS',
    kind: 'edge',
    given: { buckets: [bucket()], bucketEncryption: { [bucketArn]: encryption('aws:kms:dsse', key) }, bucketLogging },
    expect: [{ arn: bucketArn, result: 'pass', evidence: [{ path, value: 'aws:kms:dsse' }] }],
  },
  {
    name: 'a target of access logs cannot have a KMS key',
    kind: 'edge',
    given: {
      buckets: [bucket(), logs],
      bucketEncryption: { [bucketArn]: encryption('aws:kms', key), [logs.arn]: encryption() },
      bucketLogging: { [bucketArn]: logging(logs.Name), [logs.arn]: {} },
    },
    expect: [{ arn: bucketArn, result: 'pass' }],
  },
  {
    name: 'the configuration may not be read',
    kind: 'edge',
    given: {
      buckets: [bucket()],
      bucketEncryption: { [bucketArn]: { kind: 'denied', action: 's3:GetEncryptionConfiguration' } },
      bucketLogging,
    },
    expect: [{ arn: bucketArn, result: 'unknown', gap: 'denied' }],
  },
  {
    name: 'no bucket',
    kind: 'none',
    given: { buckets: [], bucketEncryption: {}, bucketLogging: {} },
    expect: 'notApplicable',
  },
])
