import { deniesInsecureTransport } from '../../../../shared/policy/insecure-transport'
import { parsePolicy } from '../../../../shared/policy/parse-policy'
import { at, defineCheck, fail, pass, undecided, unknown } from '../../../engine/check'
import { bucketPolicies, buckets } from '../facts'

export default defineCheck({
  id: 's3-bucket-tls-required',
  title: 'The bucket refuses requests without TLS',
  failureTitle: 'The bucket answers requests without TLS',
  risk: 'Objects and signatures can be read and changed on the way by whoever is on the network.',
  fix: 'Deny all S3 actions on the bucket and its objects to everyone where aws:SecureTransport is false.',
  severity: 'medium',
  bestPractices: [{ id: 'SEC09-BP02', link: 'necessary', part: 'requests to buckets' }],
  references: ['https://docs.aws.amazon.com/AmazonS3/latest/userguide/security-best-practices.html'],
  peers: ['prowler:s3_bucket_secure_transport_policy', 'service-screener:TlsEnforced'],
  differs: {
    'prowler:s3_bucket_secure_transport_policy':
      'It passes a Deny that spares some principals or is about the bucket only.',
    'service-screener:TlsEnforced': 'It takes an Allow limited to TLS for a refusal of everything else.',
  },
  needs: { buckets, bucketPolicies },
  evaluate: ({ buckets, bucketPolicies }) =>
    buckets.map((bucket) =>
      bucketPolicies.judge(bucket, ({ Policy }) => {
        if (Policy === null) return fail(bucket, at('Policy', null))
        const parsed = parsePolicy(Policy)
        if (parsed.kind === 'malformed') return unknown(bucket, undecided('PolicyMalformed', parsed.error.message))
        const judgement = deniesInsecureTransport(parsed.policy, bucket.arn)
        if (judgement.answer === 'unknown') return unknown(bucket, undecided('PolicyUndecided', judgement.reason))
        if (judgement.answer === 'yes') {
          return pass(bucket, ...judgement.evidence.map(({ path, value }) => at(`Policy.${path}`, value)))
        }
        const [first, ...others] = parsed.policy.statements.map(({ path, effect }) =>
          at(`Policy.${path}.Effect`, effect),
        )
        return fail(bucket, first ?? at('Policy.Statement[0]', null), ...others)
      }),
    ),
})
