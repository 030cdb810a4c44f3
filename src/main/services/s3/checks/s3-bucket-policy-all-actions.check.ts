import { parsePolicy } from '../../../../shared/policy/parse-policy'
import { at, defineCheck, fail, pass, undecided, unknown } from '../../../engine/check'
import { bucketPolicies, buckets } from '../facts'

export default defineCheck({
  id: 's3-bucket-policy-all-actions',
  title: 'The policy of the bucket allows named actions only',
  failureTitle: 'The policy of the bucket allows all actions',
  risk: 'Whoever the statement names may also change the policy, turn off logs and versions, and delete everything.',
  fix: 'List the actions that are needed, such as s3:GetObject, instead of an asterisk or NotAction.',
  severity: 'medium',
  bestPractices: [
    { id: 'SEC03-BP02', link: 'necessary', part: 'actions that policies of buckets allow' },
    { id: 'SEC08-BP04', link: 'related', part: 'access to stored objects' },
  ],
  references: ['https://docs.aws.amazon.com/AmazonS3/latest/userguide/security-best-practices.html'],
  peers: ['service-screener:WildcardPrincipalsActions'],
  differs: {
    'service-screener:WildcardPrincipalsActions':
      'It also asks for wildcards in principals, which s3-bucket-policy-public judges.',
  },
  needs: { buckets, bucketPolicies },
  evaluate: ({ buckets, bucketPolicies }) =>
    buckets.map((bucket) =>
      bucketPolicies.judge(bucket, ({ Policy }) => {
        if (Policy === null) return pass(bucket)
        const parsed = parsePolicy(Policy)
        if (parsed.kind === 'malformed') return unknown(bucket, undecided('PolicyMalformed', parsed.error.message))
        const [first, ...others] = parsed.policy.statements
          .filter(({ effect }) => effect === 'Allow')
          .flatMap(({ actions }) =>
            actions.patterns
              .filter(({ text }) => actions.negated || /^(?:\*+|s3:\*+)$/i.test(text))
              .map(({ path, text }) => at(`Policy.${path}`, text)),
          )
        return first ? fail(bucket, first, ...others) : pass(bucket)
      }),
    ),
})
