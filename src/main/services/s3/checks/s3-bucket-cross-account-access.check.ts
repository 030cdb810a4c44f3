import { askPolicy, givesOutsiders } from '../../../../shared/policy/ask-policy'
import { defineCheck } from '../../../engine/check'
import { now } from '../../../engine/fact'
import { judgeAccess } from '../../derived/policy-access'
import { bucketPolicies, buckets } from '../facts'
import { bucketTarget } from '../judge'

export default defineCheck({
  id: 's3-bucket-cross-account-access',
  title: 'The policy of the bucket gives no other account access',
  failureTitle: 'The policy of the bucket gives other accounts access',
  risk: 'Who reads the data is decided in an account that you may not know, and stays so when the reason for it is gone.',
  fix: 'Check that each account still needs the access, limit it to roles and prefixes, and remove the rest.',
  severity: 'medium',
  bestPractices: [
    { id: 'SEC03-BP07', link: 'necessary', part: 'cross-account access by policies of buckets' },
    { id: 'SEC03-BP08', link: 'related', part: 'buckets shared within the organization' },
    { id: 'SEC03-BP09', link: 'related', part: 'buckets shared with third parties' },
  ],
  references: [
    'https://docs.aws.amazon.com/AmazonS3/latest/userguide/example-walkthroughs-managing-access-example2.html',
  ],
  peers: ['prowler:s3_bucket_cross_account_access'],
  needs: { buckets, bucketPolicies, now },
  evaluate: ({ buckets, bucketPolicies, now }, { account }) =>
    buckets.map((bucket) =>
      bucketPolicies.judge(bucket, ({ Policy }) => {
        const options = { ...bucketTarget(bucket), now: now.time }
        const judgement = askPolicy(Policy, (policy) => givesOutsiders(policy, account.id, 'others', options))
        return judgeAccess(bucket, 'Policy', judgement)
      }),
    ),
})
