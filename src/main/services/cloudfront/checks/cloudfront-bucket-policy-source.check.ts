import { defineCheck, unknown } from '../../../engine/check'
import { judgeAccess } from '../../derived/policy-access'
import { bucketPolicies, buckets } from '../../s3/facts'
import { distributions } from '../facts'
import { bucketOrigins, grantToCloudFront } from '../judge-buckets'

export default defineCheck({
  id: 'cloudfront-bucket-policy-source',
  title: 'The bucket lets CloudFront in for named distributions only',
  failureTitle: 'The bucket lets CloudFront in for anyone’s distribution',
  risk: 'Anyone can point a distribution of their own account to the bucket and read through it all that CloudFront may read.',
  fix: 'Add the condition AWS:SourceArn with the ARN of the distribution to the statement that lets CloudFront in.',
  steps: [
    'List the distributions that fetch from the bucket, in every account.',
    'Add StringEquals with AWS:SourceArn and their ARNs to the statement, with `aws s3api put-bucket-policy`.',
    'Ask each distribution for an object that is not cached, and see that it comes.',
  ],
  caution: 'A distribution that is missing from the list gets 403 for all that is not cached.',
  severity: 'high',
  bestPractices: [
    { id: 'SEC08-BP04', link: 'necessary', part: 'buckets let CloudFront in for named distributions' },
    { id: 'SEC03-BP07', link: 'related', part: 'services that act for strangers' },
  ],
  references: [
    'https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/private-content-restricting-access-to-s3.html',
    'https://docs.aws.amazon.com/IAM/latest/UserGuide/confused-deputy.html',
  ],
  needs: { buckets, bucketPolicies, distributions },
  evaluate: ({ buckets, bucketPolicies, distributions }, { account }) => {
    const fetched = new Set(distributions.flatMap((one) => bucketOrigins(one).map(({ name }) => name)))
    return buckets.flatMap((bucket) => {
      const policy = bucketPolicies.of(bucket)
      // A policy that may not be read matters where a distribution fetches from the bucket.
      if (!policy.known) return fetched.has(bucket.Name) ? [unknown(bucket, policy.gap)] : []
      const { named, forAnyone } = grantToCloudFront(bucket, policy.value, account.id)
      const unreadable = !named && forAnyone.answer === 'unknown' && fetched.has(bucket.Name)
      return named || unreadable ? [judgeAccess(bucket, 'Policy', forAnyone)] : []
    })
  },
})
