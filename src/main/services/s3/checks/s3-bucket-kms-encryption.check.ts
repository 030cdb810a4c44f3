import { at, defineCheck, fail, pass } from '../../../engine/check'
import { bucketEncryption, bucketLogging, buckets } from '../facts'
import { defaultEncryption, logTargets } from '../judge'

export default defineCheck({
  id: 's3-bucket-kms-encryption',
  title: 'The bucket encrypts with a KMS key by default',
  failureTitle: 'The bucket does not encrypt with a KMS key by default',
  risk: 'Whoever may read the object may also decrypt it: there is no key whose use could be limited, logged or stopped.',
  fix: 'Set the default encryption to SSE-KMS with a key of your own and a bucket key, which keeps the cost low.',
  severity: 'low',
  bestPractices: [
    { id: 'SEC08-BP01', link: 'necessary', part: 'keys of stored objects whose use is controlled and logged' },
    { id: 'SEC08-BP02', link: 'related', part: 'encryption of buckets' },
  ],
  references: ['https://docs.aws.amazon.com/AmazonS3/latest/userguide/UsingKMSEncryption.html'],
  peers: ['prowler:s3_bucket_kms_encryption', 'service-screener:SSEWithKMS'],
  differs: {
    'prowler:s3_bucket_kms_encryption':
      'It also fails the targets of access logs, which cannot have a KMS key as default.',
    'service-screener:SSEWithKMS': 'It also fails the targets of access logs, which cannot have a KMS key as default.',
  },
  needs: { buckets, bucketEncryption, bucketLogging },
  evaluate: ({ buckets, bucketEncryption, bucketLogging }) => {
    const targets = logTargets(buckets, bucketLogging)
    return buckets
      .filter(({ Name }) => !targets.has(Name))
      .map((bucket) =>
        bucketEncryption.judge(bucket, (encryption) => {
          const { path, rule } = defaultEncryption(encryption)
          const evidence = at(`${path}.SSEAlgorithm`, rule?.SSEAlgorithm)
          return rule?.SSEAlgorithm.startsWith('aws:kms') ? pass(bucket, evidence) : fail(bucket, evidence)
        }),
      )
  },
})
