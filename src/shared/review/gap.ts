import { z } from 'zod'

export { describeGap } from './describe-gap'

const text = z.string().optional()

/**
 * Why a fact, or one item of it, is missing. `text` is AWS's own error text without request ids; it is shown, but not part of
 * a snapshot's content digest.
 */
export const gapSchema = z.discriminatedUnion('kind', [
  /** AWS refused the call: `action` is the IAM action to grant (`s3:GetBucketPolicy`), `code` AWS's error code. */
  z.object({ kind: z.literal('denied'), action: z.string(), code: z.string().optional(), text }),
  /** AWS kept answering that the rate is too high, after all retries. */
  z.object({ kind: z.literal('throttled'), operation: z.string(), code: z.string().optional(), text }),
  /** The call, its answer or a check failed: `code` is AWS's error code, a network code or one of the app's own. */
  z.object({ kind: z.literal('failed'), code: z.string(), operation: z.string().optional(), text }),
  /** The region or partition does not offer the service, or the region is not enabled. */
  z.object({ kind: z.literal('unsupported'), code: z.string(), operation: z.string().optional(), text }),
  /** No valid credentials, or the role is gone. */
  z.object({ kind: z.literal('signedOut'), code: z.string().optional(), text }),
  /** The region was believed to be empty, and the reviewer chose to leave such regions out: `source` names the calls behind the belief. */
  z.object({ kind: z.literal('skipped'), source: z.string(), text }),
  /** The reviewer ended the review before this was read. */
  z.object({ kind: z.literal('cancelled') }),
])

/** Why something could not be looked at. */
export type Gap = z.infer<typeof gapSchema>

/** Stands for the detail of a resource that was listed and then was gone: nothing is missing, so it is in no outcome. */
export const vanishedGap: Gap = { kind: 'failed', code: 'Vanished', text: 'It was gone before it could be read.' }

/** Whether the gap says that the resource is gone. */
export const isVanished = (gap: Gap): boolean => gap.kind === 'failed' && gap.code === 'Vanished'
