import { at, defineCheck, orGap, unknown } from '../../../engine/check'
import { now } from '../../../engine/fact'
import { accountPublicAccessBlock, bucketPolicies, bucketPublicAccessBlocks, buckets } from '../../s3/facts'
import { distributions } from '../facts'
import { judgeAll, serving } from '../judge'
import { bucketOrigins, policyOpens } from '../judge-buckets'

export default defineCheck({
  id: 'cloudfront-distribution-bucket-public',
  title: 'The buckets behind the distribution let nobody in around it',
  failureTitle: 'A bucket behind the distribution lets anybody in around it',
  risk: 'Requests to the bucket’s own address pass by web ACL, signed links, country limits and logs of the distribution.',
  fix: 'Fetch from the bucket’s own host with an origin access control, and let nobody else in.',
  steps: [
    'Look in the access logs of the bucket for requests that do not come from CloudFront.',
    'For a website of S3, change the origin to the bucket’s own host; a function of CloudFront adds the pages of folders.',
    'Give the origin an origin access control, and allow the distribution in the bucket policy.',
    'Take the public statement out, turn on Block Public Access, and see that the bucket’s own address answers 403.',
  ],
  caution: 'Links to the bucket’s own address break, and so do redirects and error pages that the website made.',
  severity: 'medium',
  bestPractices: [
    { id: 'SEC05-BP02', link: 'necessary', part: 'buckets are reached through their distribution only' },
    { id: 'SEC08-BP04', link: 'related', part: 'no public policy where CloudFront serves' },
  ],
  references: [
    'https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/private-content-restricting-access-to-s3.html',
    'https://docs.aws.amazon.com/AmazonS3/latest/userguide/access-control-block-public-access.html',
  ],
  needs: {
    distributions,
    buckets,
    bucketPolicies,
    bucketPublicAccessBlocks,
    account: orGap(accountPublicAccessBlock),
    now,
  },
  evaluate: ({ distributions, buckets, bucketPolicies, bucketPublicAccessBlocks, account, now }) => {
    const own = new Map(buckets.map((bucket) => [bucket.Name, bucket]))
    return serving(distributions).flatMap((distribution) => {
      const judged = bucketOrigins(distribution).flatMap(({ path, name, origin }) => {
        const bucket = own.get(name)
        // What another account’s bucket lets in, only that account can say.
        if (!bucket) return []
        const blocks = [bucketPublicAccessBlocks.of(bucket), account]
        const answer = policyOpens(bucket, bucketPolicies.of(bucket), blocks, now.time)
        return [{ answer, evidence: at(`${path}.DomainName`, origin.DomainName) }]
      })
      if (judged.length === 0) return []
      const open = judged.flatMap(({ answer, evidence }) => ('open' in answer && answer.open ? [evidence] : []))
      const [gap] = judged.flatMap(({ answer }) => ('gap' in answer ? [answer.gap] : []))
      if (open.length === 0 && gap) return [unknown(distribution, gap)]
      return [
        judgeAll(
          distribution,
          open,
          judged.map(({ evidence }) => evidence),
        ),
      ]
    })
  },
})
