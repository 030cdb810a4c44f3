import { at, defineCheck, fail, pass } from '../../../engine/check'
import { buckets, bucketVersioning } from '../facts'

export default defineCheck({
  id: 's3-bucket-versioning',
  title: 'The bucket keeps versions of its objects',
  failureTitle: 'The bucket does not keep versions of its objects',
  risk: 'An object that is overwritten or deleted, by mistake or by an intruder, is gone for good.',
  fix: 'Turn on versioning, with a lifecycle rule that removes old versions when they are no longer needed.',
  severity: 'medium',
  bestPractices: [
    { id: 'SEC08-BP04', link: 'necessary', part: 'versions protect stored objects from being overwritten or deleted' },
    { id: 'REL09-BP01', link: 'related', part: 'objects can be brought back' },
  ],
  references: ['https://docs.aws.amazon.com/AmazonS3/latest/userguide/Versioning.html'],
  peers: ['prowler:s3_bucket_object_versioning', 'service-screener:BucketVersioning'],
  needs: { buckets, bucketVersioning },
  evaluate: ({ buckets, bucketVersioning }) =>
    buckets.map((bucket) =>
      bucketVersioning.judge(bucket, ({ Status }) =>
        Status === 'Enabled' ? pass(bucket, at('Status', Status)) : fail(bucket, at('Status', Status)),
      ),
    ),
})
