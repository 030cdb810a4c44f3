import { askPolicy } from '../../../../shared/policy/ask-policy'
import { isPublic } from '../../../../shared/policy/public-access'
import { defineCheck, orGap, pass, unknown } from '../../../engine/check'
import { now } from '../../../engine/fact'
import { judgeAccess } from '../../derived/policy-access'
import { accountPublicAccessBlock, bucketPolicies, bucketPublicAccessBlocks, buckets } from '../facts'
import { bucketTarget, settingState } from '../judge'

export default defineCheck({
  id: 's3-bucket-policy-public',
  title: 'The policy of the bucket lets nobody in from the internet at large',
  failureTitle: 'The policy of the bucket lets anyone in',
  risk: 'Anyone can do with the bucket and its objects what the statement allows, without signing in.',
  fix: 'Name in the policy who needs access, turn on Block Public Access, and serve public files through CloudFront.',
  severity: 'critical',
  bestPractices: [
    { id: 'SEC03-BP07', link: 'necessary', part: 'public access by policies of buckets' },
    { id: 'SEC08-BP04', link: 'necessary', part: 'public access by policies of buckets is prevented' },
  ],
  references: ['https://docs.aws.amazon.com/AmazonS3/latest/userguide/access-control-block-public-access.html'],
  peers: [
    'prowler:s3_bucket_public_access',
    'prowler:s3_bucket_policy_public_write_access',
    'service-screener:PublicReadAccessBlock',
    'service-screener:PublicWriteAccessBlock',
  ],
  differs: {
    'prowler:s3_bucket_policy_public_write_access':
      'It looks at a list of writing actions and does not count Deny statements.',
    'service-screener:PublicReadAccessBlock':
      'It looks for single actions by name, counts no conditions, and also asks for what s3-bucket-acl-public judges.',
    'service-screener:PublicWriteAccessBlock':
      'It looks for single actions by name, counts no conditions, and also asks for what s3-bucket-acl-public judges.',
  },
  needs: { buckets, bucketPolicies, bucketPublicAccessBlocks, account: orGap(accountPublicAccessBlock), now },
  evaluate: ({ buckets, bucketPolicies, bucketPublicAccessBlocks, account, now }) =>
    buckets.map((bucket) => {
      // S3 then refuses everyone from outside of the account whatever it takes for a public policy.
      const restricted = settingState('RestrictPublicBuckets', bucketPublicAccessBlocks.of(bucket), account)
      if (restricted.state === 'on') return pass(bucket)
      return bucketPolicies.judge(bucket, ({ Policy }) => {
        const options = { ...bucketTarget(bucket), now: now.time }
        const judgement = askPolicy(Policy, (policy) => isPublic(policy, options))
        if (judgement.answer === 'yes' && restricted.state === 'unknown') return unknown(bucket, restricted.gap)
        return judgeAccess(bucket, 'Policy', judgement)
      })
    }),
})
