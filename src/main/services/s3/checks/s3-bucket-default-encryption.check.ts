import { at, defineCheck, fail, pass } from '../../../engine/check'
import { bucketEncryption, buckets } from '../facts'
import { defaultEncryption } from '../judge'

export default defineCheck({
  id: 's3-bucket-default-encryption',
  title: 'The bucket has a default encryption',
  failureTitle: 'The bucket has no default encryption',
  risk: 'Objects that are stored without a wish of their own lie unencrypted where the storage does not encrypt by itself.',
  fix: 'Set a default encryption on the bucket: SSE-KMS with a key of your own, or SSE-S3.',
  severity: 'medium',
  bestPractices: [{ id: 'SEC08-BP02', link: 'necessary', part: 'default encryption of buckets' }],
  references: ['https://docs.aws.amazon.com/AmazonS3/latest/userguide/default-bucket-encryption.html'],
  peers: ['prowler:s3_bucket_default_encryption', 'service-screener:ServerSideEncrypted'],
  needs: { buckets, bucketEncryption },
  evaluate: ({ buckets, bucketEncryption }) =>
    buckets.map((bucket) =>
      bucketEncryption.judge(bucket, (encryption) => {
        const { path, rule } = defaultEncryption(encryption)
        const evidence = at(`${path}.SSEAlgorithm`, rule?.SSEAlgorithm)
        return rule ? pass(bucket, evidence) : fail(bucket, evidence)
      }),
    ),
})
