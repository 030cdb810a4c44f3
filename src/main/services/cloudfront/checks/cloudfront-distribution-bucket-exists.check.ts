import { at, defineCheck, unknown } from '../../../engine/check'
import { distributions, originBuckets } from '../facts'
import { judgeAll, serving } from '../judge'

export default defineCheck({
  id: 'cloudfront-distribution-bucket-exists',
  title: 'Every bucket behind the distribution exists',
  failureTitle: 'A bucket behind the distribution does not exist',
  risk: 'Anyone with an AWS account can make a bucket of that name, and then serves own pages and scripts under your names.',
  fix: 'Take the origin out of the distribution, or make the bucket again in your own account at once.',
  steps: [
    'Find out whether anybody still needs the path, from the access logs and from whoever deleted the bucket.',
    'Make the bucket again in your account, empty and with public access blocked, so that nobody else can take the name.',
    'Take behaviour and origin out with `aws cloudfront update-distribution`, and only then delete the bucket.',
    'Clear the cache with an invalidation of the path.',
  ],
  caution: 'A bucket of this name that exists once more answers requests again, so leave it empty.',
  severity: 'high',
  bestPractices: [
    { id: 'SEC09-BP03', link: 'necessary', part: 'CloudFront fetches from those whose the origin is' },
    { id: 'COST04-BP03', link: 'related', part: 'origins go with their buckets' },
  ],
  references: [
    'https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/DownloadDistS3AndCustomOrigins.html',
    'https://docs.aws.amazon.com/AmazonS3/latest/API/API_HeadBucket.html',
  ],
  peers: ['prowler:cloudfront_distributions_s3_origin_non_existent_bucket', 'service-screener:S3OriginBucketExists'],
  differs: {
    'service-screener:S3OriginBucketExists': 'A bucket that another account owns exists as well.',
  },
  needs: { distributions, originBuckets },
  evaluate: (views) =>
    serving(views.distributions).flatMap((distribution) => {
      const known = views.originBuckets.of(distribution)
      if (!known.known) return [unknown(distribution, known.gap)]
      const { Buckets } = known.value
      if (Buckets.length === 0) return []
      const missing = Buckets.flatMap(({ Name, Exists }, index) => (Exists ? [] : [at(`Buckets[${index}].Name`, Name)]))
      return [
        judgeAll(
          distribution,
          missing,
          Buckets.map(({ Name }, index) => at(`Buckets[${index}].Name`, Name)),
        ),
      ]
    }),
})
