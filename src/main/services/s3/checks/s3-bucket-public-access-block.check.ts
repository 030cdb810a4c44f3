import { defineCheck, orGap } from '../../../engine/check'
import { accountPublicAccessBlock, bucketPublicAccessBlocks, buckets } from '../facts'
import { judgeBlocks } from '../judge'

export default defineCheck({
  id: 's3-bucket-public-access-block',
  title: 'Public access to the bucket is blocked',
  failureTitle: 'Public access to the bucket is not blocked in every way',
  risk: 'A policy or access control list that opens the bucket, set by mistake or by an intruder, takes effect at once.',
  fix: 'Turn on all four settings of S3 Block Public Access, for the account or for the bucket.',
  severity: 'high',
  bestPractices: [
    { id: 'SEC08-BP04', link: 'necessary', part: 'public access to stored data is prevented for each bucket' },
    { id: 'SEC03-BP07', link: 'related', part: 'public access to buckets' },
  ],
  references: ['https://docs.aws.amazon.com/AmazonS3/latest/userguide/access-control-block-public-access.html'],
  peers: ['prowler:s3_bucket_level_public_access_block', 'service-screener:PublicAccessBlock'],
  differs: {
    'prowler:s3_bucket_level_public_access_block': 'It looks at two of the four settings only.',
    'service-screener:PublicAccessBlock':
      'It fails buckets that the account already blocks, and passes those without any block and where the call is denied.',
  },
  needs: { buckets, bucketPublicAccessBlocks, account: orGap(accountPublicAccessBlock) },
  evaluate: ({ buckets, bucketPublicAccessBlocks, account }) =>
    buckets.map((bucket) => judgeBlocks(bucket, bucketPublicAccessBlocks.of(bucket), account)),
})
