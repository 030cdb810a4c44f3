import { at, defineCheck, fail, pass } from '../../../engine/check'
import { bucketObjectLock, buckets } from '../facts'

export default defineCheck({
  id: 's3-bucket-object-lock',
  title: 'Objects of the bucket can be locked against deletion',
  failureTitle: 'Objects of the bucket cannot be locked against deletion',
  risk: 'Whoever may delete objects can delete logs, records and backups as well, also an intruder.',
  fix: 'Turn on Object Lock with a default retention for buckets that hold logs, records or backups.',
  severity: 'low',
  bestPractices: [
    { id: 'SEC08-BP04', link: 'necessary', part: 'stored objects that must not change' },
    { id: 'REL09-BP02', link: 'related', part: 'backups in buckets' },
  ],
  references: ['https://docs.aws.amazon.com/AmazonS3/latest/userguide/object-lock.html'],
  peers: ['prowler:s3_bucket_object_lock', 'service-screener:ObjectLock'],
  needs: { buckets, bucketObjectLock },
  evaluate: ({ buckets, bucketObjectLock }) =>
    buckets.map((bucket) =>
      bucketObjectLock.judge(bucket, ({ ObjectLockConfiguration }) => {
        const evidence = at('ObjectLockConfiguration.ObjectLockEnabled', ObjectLockConfiguration?.ObjectLockEnabled)
        return ObjectLockConfiguration?.ObjectLockEnabled === 'Enabled'
          ? pass(bucket, evidence)
          : fail(bucket, evidence)
      }),
    ),
})
