import { defineCases } from '../../../engine/cases'
import { bucket, bucketArn, logging } from '../samples'
import check from './s3-bucket-access-logging.check'

const logs = bucket({ Name: 'access-logs' })

export default defineCases(check, [
  {
    name: 'access is logged, and the bucket of the logs is left out',
    kind: 'pass',
    given: { buckets: [bucket(), logs], bucketLogging: { [bucketArn]: logging(logs.Name), [logs.arn]: {} } },
    expect: [
      { arn: bucketArn, result: 'pass', evidence: [{ path: 'LoggingEnabled.TargetBucket', value: 'access-logs' }] },
    ],
  },
  {
    name: 'access is not logged',
    kind: 'fail',
    given: { buckets: [bucket()], bucketLogging: { [bucketArn]: {} } },
    expect: [{ arn: bucketArn, result: 'fail', evidence: [{ path: 'LoggingEnabled', value: null }] }],
  },
  {
    name: 'a bucket that logs to itself does not leave itself out',
    kind: 'edge',
    given: { buckets: [bucket()], bucketLogging: { [bucketArn]: logging('orders') } },
    expect: [{ arn: bucketArn, result: 'pass', evidence: [{ path: 'LoggingEnabled.TargetBucket', value: 'orders' }] }],
  },
  {
    name: 'the logging may not be read',
    kind: 'edge',
    given: { buckets: [bucket()], bucketLogging: { [bucketArn]: { kind: 'denied', action: 's3:GetBucketLogging' } } },
    expect: [{ arn: bucketArn, result: 'unknown', gap: 'denied' }],
  },
  { name: 'no bucket', kind: 'none', given: { buckets: [], bucketLogging: {} }, expect: 'notApplicable' },
])
