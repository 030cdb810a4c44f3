import { makeContext } from '../../../shared/policy/context'
import { deniesEveryone } from '../../../shared/policy/denied-requests'
import { parsePolicy } from '../../../shared/policy/parse-policy'
import { at, pass, undecided, unknown } from '../../engine/check'
import type { Judgement, Seen } from '../../engine/check'
import type { Bucket } from './facts'

const encryptionKey = 's3:x-amz-server-side-encryption'

/** An upload with a key that the uploader brings along; whoever does so cannot ask for another encryption too. */
const customerKeyUpload = makeContext({
  [`${encryptionKey}-customer-algorithm`]: 'AES256',
  [encryptionKey]: null,
  [`${encryptionKey}-aws-kms-key-id`]: null,
})

/** Passes a bucket whose policy refuses everyone uploads with keys of their own; `otherwise` where it does not. */
export const judgeCustomerKeyPolicy = (
  bucket: Seen<Bucket>,
  policy: unknown,
  otherwise: () => Judgement,
): Judgement => {
  if (policy === null) return otherwise()
  const parsed = parsePolicy(policy)
  if (parsed.kind === 'malformed') return unknown(bucket, undecided('PolicyMalformed', parsed.error.message))
  // A Deny that asks for anything else as well spares some uploads.
  const statements = parsed.policy.statements.filter(({ conditions }) =>
    conditions.every(({ key }) => key.toLowerCase().startsWith(encryptionKey)),
  )
  const request = { action: 's3:PutObject', resource: `${bucket.arn}/q7/probe`, context: customerKeyUpload }
  const { answer, evidence } = deniesEveryone({ ...parsed.policy, statements }, request)
  if (answer === 'no') return otherwise()
  if (answer === 'yes') return pass(bucket, ...evidence.map(({ path, value }) => at(`Policy.${path}`, value)))
  return unknown(
    bucket,
    undecided('PolicyUndecided', 'It is not certain that the policy refuses everyone such uploads.'),
  )
}
