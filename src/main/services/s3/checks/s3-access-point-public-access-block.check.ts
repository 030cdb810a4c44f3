import { at, defineCheck, orGap, pass } from '../../../engine/check'
import {
  accessPointPublicAccessBlocks,
  accessPoints,
  accountPublicAccessBlock,
  bucketPublicAccessBlocks,
} from '../facts'
import { judgeBlocks } from '../judge'

export default defineCheck({
  id: 's3-access-point-public-access-block',
  title: 'Public access through the access point is blocked',
  failureTitle: 'Public access through the access point is not blocked in every way',
  risk: 'A policy of the access point that lets everyone in, set by mistake or by an intruder, takes effect at once.',
  fix: 'Turn on Block Public Access for the account or the bucket, or make the access point anew with all four settings on.',
  severity: 'medium',
  bestPractices: [
    { id: 'SEC08-BP04', link: 'necessary', part: 'public access to stored data is prevented for each access point' },
    { id: 'SEC03-BP07', link: 'related', part: 'public access through access points' },
  ],
  references: ['https://docs.aws.amazon.com/AmazonS3/latest/userguide/access-points-bpa-settings.html'],
  peers: ['prowler:s3_access_point_public_access_block'],
  differs: {
    'prowler:s3_access_point_public_access_block':
      'It fails access points that the account or the bucket already blocks, and those that only a VPC reaches.',
  },
  needs: {
    accessPoints,
    accessPointPublicAccessBlocks,
    bucketPublicAccessBlocks,
    account: orGap(accountPublicAccessBlock),
  },
  evaluate: ({ accessPoints, accessPointPublicAccessBlocks, bucketPublicAccessBlocks, account }, place) =>
    accessPoints.map((point) => {
      // S3 refuses every request through it that does not come from its VPC.
      if (point.NetworkOrigin === 'VPC') return pass(point, at('NetworkOrigin', 'VPC'))
      // What the bucket of another account blocks cannot be known here, so it does not count.
      const isOwn = point.BucketAccountId === undefined || point.BucketAccountId === place.account.id
      const bucket = bucketPublicAccessBlocks.of({ arn: `arn:${place.partition}:s3:::${point.Bucket}` })
      return judgeBlocks(point, accessPointPublicAccessBlocks.of(point), account, ...(isOwn ? [bucket] : []))
    }),
})
