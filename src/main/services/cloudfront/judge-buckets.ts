import { bucketOfHost } from '../../../shared/network/bucket-host'
import { askPolicy } from '../../../shared/policy/ask-policy'
import type { PolicyTarget } from '../../../shared/policy/coverage'
import { listExternalGrants } from '../../../shared/policy/external-grants'
import type { ExternalGrant } from '../../../shared/policy/external-grants'
import { unknownBecause } from '../../../shared/policy/judgement'
import type { PolicyJudgement } from '../../../shared/policy/judgement'
import type { Condition, Policy } from '../../../shared/policy/policy'
import { isPublic } from '../../../shared/policy/public-access'
import type { Gap, Known } from '../../engine/check'
import type { Bucket, BucketPolicy, BucketPublicAccessBlock } from '../s3/facts'
import type { Distribution } from './facts'
import { originsInUse } from './judge'
import type { PlacedOrigin } from './judge'

const targetOf = ({ arn }: Bucket): PolicyTarget => ({ service: 's3', resources: [arn, `${arn}/*`] })

/** An origin and the name of the bucket behind it. */
export type BucketOrigin = PlacedOrigin & { readonly name: string }

/** The origins that are buckets, by their own hosts or as websites. */
export const bucketOrigins = (distribution: Distribution): readonly BucketOrigin[] =>
  originsInUse(distribution).flatMap((placed) => {
    const bucket = bucketOfHost(placed.origin.DomainName)
    return bucket ? [{ ...placed, name: bucket.name }] : []
  })

const isCloudFront = ({ kind, name }: ExternalGrant): boolean =>
  kind === 'service' && name.toLowerCase() === 'cloudfront.amazonaws.com'

const judgeGrants = (grants: readonly ExternalGrant[]): PolicyJudgement => {
  const anyone = grants.filter(({ answer, limited }) => answer === 'yes' && limited === 'no')
  if (anyone.length > 0) return { answer: 'yes', evidence: anyone.map(({ evidence }) => evidence) }
  const unclear = grants.filter(({ limited }) => limited !== 'yes')
  if (unclear.length === 0) return { answer: 'no', evidence: [] }
  return unknownBecause(
    'It is not certain for which distributions CloudFront may ask.',
    unclear.flatMap(({ evidence, limits }) => [evidence, ...limits]),
  )
}

/** Whether a condition holds for requests by old or no TLS only, so that a Deny with it leaves all others alone. */
const isAboutTls = ({ operator, key, values }: Condition): boolean => {
  const name = `${operator} ${key}`.toLowerCase()
  if (/^bool(ifexists)? aws:securetransport$/.test(name)) return values.every(({ text }) => text === 'false')
  return /^numericlessthan(ifexists)? s3:tlsversion$/.test(name)
}

const withoutTlsRules = (policy: Policy): Policy => ({
  ...policy,
  statements: policy.statements.filter(({ effect, conditions }) => effect !== 'Deny' || !conditions.some(isAboutTls)),
})

/** What a bucket's policy says of CloudFront as a service: whether it names it at all, and whether it lets it in for anyone. */
export type CloudFrontGrant = { readonly named: boolean; readonly forAnyone: PolicyJudgement }

/** Whether a bucket's policy lets CloudFront in for anyone's distribution; a policy that cannot be read names nobody for certain. */
export const grantToCloudFront = (bucket: Bucket, { Policy }: BucketPolicy, account: string): CloudFrontGrant => {
  let named = false
  const forAnyone = askPolicy(Policy, (policy) => {
    const grants = listExternalGrants(withoutTlsRules(policy), account, targetOf(bucket)).filter(isCloudFront)
    named = grants.length > 0
    return judgeGrants(grants)
  })
  return { named, forAnyone }
}

/** Whether a bucket's policy lets anybody in: what is in the way, or why it cannot be told. */
export type Openness = { readonly open: boolean } | { readonly gap: Gap }

/** Whether anybody gets what is in a bucket by its policy, around CloudFront. */
export const policyOpens = (
  bucket: Bucket,
  policy: Known<BucketPolicy>,
  blocks: readonly Known<BucketPublicAccessBlock>[],
  now: string,
): Openness => {
  const restricts = (block: Known<BucketPublicAccessBlock>): boolean =>
    block.known && block.value.PublicAccessBlockConfiguration?.RestrictPublicBuckets === true
  if (blocks.some(restricts)) return { open: false }
  if (!policy.known) return { gap: policy.gap }
  const judgement = askPolicy(policy.value.Policy, (document) => isPublic(document, { ...targetOf(bucket), now }))
  if (judgement.answer === 'no') return { open: false }
  if (judgement.answer === 'unknown')
    return { gap: { kind: 'failed', code: 'PolicyUndecided', text: judgement.reason } }
  const missing = blocks.find((block) => !block.known)
  return missing && !missing.known ? { gap: missing.gap } : { open: true }
}
