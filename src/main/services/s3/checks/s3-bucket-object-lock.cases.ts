import { defineCases } from '../../../engine/cases'
import { bucket, bucketArn, objectLock } from '../samples'
import check from './s3-bucket-object-lock.check'

const path = 'ObjectLockConfiguration.ObjectLockEnabled'

export default defineCases(check, [
  {
    name: 'objects are locked for 30 days',
    kind: 'pass',
    given: { buckets: [bucket()], bucketObjectLock: { [bucketArn]: objectLock() } },
    expect: [{ arn: bucketArn, result: 'pass', evidence: [{ path, value: 'Enabled' }] }],
  },
  {
    name: 'there is no lock',
    kind: 'fail',
    given: { buckets: [bucket()], bucketObjectLock: { [bucketArn]: {} } },
    expect: [{ arn: bucketArn, result: 'fail', evidence: [{ path, value: null }] }],
  },
  {
    name: 'objects can be locked, but are not by default',
    kind: 'edge',
    given: {
      buckets: [bucket()],
      bucketObjectLock: { [bucketArn]: { ObjectLockConfiguration: { ObjectLockEnabled: 'Enabled' } } },
    },
    expect: [{ arn: bucketArn, result: 'pass', evidence: [{ path, value: 'Enabled' }] }],
  },
  {
    name: 'the lock may not be read',
    kind: 'edge',
    given: {
      buckets: [bucket()],
      bucketObjectLock: { [bucketArn]: { kind: 'denied', action: 's3:GetBucketObjectLockConfiguration' } },
    },
    expect: [{ arn: bucketArn, result: 'unknown', gap: 'denied' }],
  },
  { name: 'no bucket', kind: 'none', given: { buckets: [], bucketObjectLock: {} }, expect: 'notApplicable' },
])
