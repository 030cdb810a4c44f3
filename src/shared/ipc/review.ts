import { z } from 'zod'
import { gapSchema } from '../review/gap'
import { scopeSchema } from '../review/snapshot'
import { problemSchema } from './result'

export const profileSchema = z.object({
  name: z.string(),
  /** What it is, in words: `SSO session corp`, `role chain`, `static keys`. */
  kind: z.string(),
  /** Twelve digits, where the profile itself names the account. */
  account: z.string().nullable(),
  region: z.string().nullable(),
  role: z.string().nullable(),
  /** The endpoint, where it is not AWS's. */
  endpoint: z.string().nullable(),
  /**
   * ready: can be tried · warned: works, but `note` says what is better · signInNeeded: sign in to `session` first ·
   * commandNotAllowed: its `command` has to be allowed once · refused: `note` says why and what to do.
   */
  state: z.enum(['ready', 'warned', 'signInNeeded', 'commandNotAllowed', 'refused']),
  note: z.string().nullable(),
  /** Id of the SSO session that it, or the profile that its role chain starts from, uses. */
  session: z.string().nullable(),
  /** The command of its `credential_process`, or of that of the profile that its role chain starts from. */
  command: z.string().nullable(),
})
/** A profile as the wizard shows it. */
export type Profile = z.infer<typeof profileSchema>

/** Progress of one service in one account. */
export const progressCellSchema = z.object({
  account: z.string(),
  service: z.string(),
  /** Reads that ended, of all reads; a read is one fact, or a group of facts that come together, in one place. */
  done: z.number().int(),
  total: z.number().int(),
  /** Reads that ended with a gap, those left out in empty regions aside. */
  gaps: z.number().int(),
})
/** How far one service of one account is. */
export type ProgressCell = z.infer<typeof progressCellSchema>

/** Where a review can be, in the order in which it gets there. */
export const reviewStates = [
  'starting',
  'reading',
  'judging',
  'sealing',
  'sealed',
  'stopping',
  'stopped',
  'failed',
] as const

export const progressSchema = z.object({
  review: z.string(),
  /** stopped: cancelled and kept unfinished · failed: see `error`; what was read is kept · sealed: `snapshot` is its id. */
  state: z.enum(reviewStates),
  scope: scopeSchema,
  startedAt: z.string(),
  resumed: z.boolean(),
  accounts: z.array(
    z.object({
      id: z.string().nullable(),
      name: z.string(),
      profile: z.string().nullable(),
      error: z.string().nullable(),
      /** Id of the SSO session whose sign-in the account waits for; `null` where it goes on. */
      waitsFor: z.string().nullable(),
    }),
  ),
  cells: z.array(progressCellSchema),
  done: z.number().int(),
  total: z.number().int(),
  calls: z.number().int(),
  throttles: z.number().int(),
  /** Estimate by what is done so far, in seconds; `null` where too little is known. */
  secondsLeft: z.number().nullable(),
  /** Things to know that stop nothing: two profiles of one account, a resume that was not possible and why. */
  notes: z.array(z.string()),
  snapshot: z.string().nullable(),
  error: problemSchema.nullable(),
})
/** Where the running (or last) review stands. */
export type Progress = z.infer<typeof progressSchema>

export const unfinishedReviewSchema = z.object({
  review: z.string(),
  scope: scopeSchema,
  startedAt: z.string(),
  accounts: z.array(z.string()),
  /** Facts that were read to their end. */
  facts: z.number().int(),
  /** Why it cannot be resumed (too old, another caller); `null` where it can. */
  reason: z.string().nullable(),
})
/** A review that was not sealed. */
export type UnfinishedReview = z.infer<typeof unfinishedReviewSchema>

export const seenGapSchema = z.object({
  account: z.string(),
  region: z.string(),
  check: z.string(),
  title: z.string(),
  /** A resource that could not be judged; `null` where the whole check could not. */
  resource: z.string().nullable(),
  gap: gapSchema,
})
/** Something that could not be looked at. */
export type SeenGap = z.infer<typeof seenGapSchema>
