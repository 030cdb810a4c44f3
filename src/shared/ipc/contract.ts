import { z } from 'zod'
import { checkMetadataSchema } from '../review/check-metadata'
import { scopeSchema } from '../review/snapshot'
import { profileSchema, progressSchema, unfinishedReviewSchema } from './review'
import type { Channel, EventName } from './names'
import { problemSchema } from './result'
import {
  findingDetailSchema,
  findingQuerySchema,
  findingRowSchema,
  gapPageSchema,
  overviewSchema,
  snapshotRowSchema,
} from './views'

const nothing = z.undefined()
const bySnapshot = z.object({ snapshot: z.string() })
const byReview = z.object({ review: z.string() })

export const aboutSchema = z.object({
  version: z.string(),
  electron: z.string(),
  /** The runtime is a stand-in for development and tests: the window carries a banner. */
  standIn: z.boolean(),
  /** Reviews of real profiles may be started (always so on the official runtime). */
  realReviews: z.boolean(),
  /** The app was opened on the sample organization. */
  sample: z.boolean(),
  /** Where app data is. */
  home: z.string(),
  /** What the reviewer must know about the home: a damaged database was set aside, another app holds it. */
  notices: z.array(problemSchema),
})
/** What the window must know about the app that it belongs to. */
export type About = z.infer<typeof aboutSchema>

/** All requests that the window can make: channel, what is sent, what comes back (within a `Result`). */
export const contract = {
  'app:about': { request: nothing, answer: aboutSchema },
  'profiles:list': {
    request: nothing,
    answer: z.object({ profiles: z.array(profileSchema), problems: z.array(problemSchema) }),
  },
  'checks:list': { request: nothing, answer: z.array(checkMetadataSchema) },
  /** Starts a review; resumes an unfinished one of the same scope where `resume` is set and that is possible. */
  'review:start': { request: z.object({ scope: scopeSchema, resume: z.boolean() }), answer: byReview },
  /** The running review, or the last one since the app was opened. */
  'review:current': { request: nothing, answer: progressSchema.nullable() },
  /** Stops reading and keeps the review unfinished. */
  'review:cancel': { request: byReview, answer: z.null() },
  /** Stops reading and seals what there is, the rest as `cancelled`. */
  'review:finish': { request: byReview, answer: z.null() },
  'review:unfinished': { request: nothing, answer: z.array(unfinishedReviewSchema) },
  /** Forgets an unfinished review. */
  'review:discard': { request: byReview, answer: z.null() },
  /** Newest first. */
  'snapshots:list': { request: nothing, answer: z.array(snapshotRowSchema) },
  'snapshots:overview': { request: bySnapshot, answer: overviewSchema },
  'snapshots:verify': { request: bySnapshot, answer: z.object({ intact: z.boolean(), text: z.string() }) },
  'findings:page': {
    request: findingQuerySchema,
    answer: z.object({ total: z.number().int(), rows: z.array(findingRowSchema) }),
  },
  'findings:detail': {
    request: z.object({
      snapshot: z.string(),
      check: z.string(),
      arn: z.string(),
      account: z.string(),
      region: z.string(),
    }),
    answer: findingDetailSchema,
  },
  'gaps:page': {
    request: bySnapshot.extend({ offset: z.number().int().min(0), limit: z.number().int().min(1).max(500) }),
    answer: gapPageSchema,
  },
  /** Asks where to save, prints the report there; `null` where the reviewer chose nothing. */
  'report:save': { request: bySnapshot, answer: z.object({ path: z.string() }).nullable() },
} as const satisfies Record<Channel, { request: z.ZodType; answer: z.ZodType }>

export type { Channel, EventName }
/** What is sent on a channel. */
export type Request<Name extends Channel> = z.infer<(typeof contract)[Name]['request']>
/** What comes back on a channel where all is well. */
export type Answer<Name extends Channel> = z.infer<(typeof contract)[Name]['answer']>

/** What main tells the window unasked. */
export const events = {
  /** At most four times a second while a review runs, and at each change of state. */
  'review:progress': progressSchema,
  /** A snapshot was sealed: lists are to be read anew. */
  'snapshots:changed': z.null(),
  /** The engine's process died and was started again. */
  'host:restarted': problemSchema,
} as const satisfies Record<EventName, z.ZodType>

/** What an event carries. */
export type EventPayload<Name extends EventName> = z.infer<(typeof events)[Name]>
