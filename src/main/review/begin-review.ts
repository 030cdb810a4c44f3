import type { ReadableAccount } from '../engine/collect'
import type { ResumeAnswer } from '../history/reviews'
import type { Writer } from '../history/write'
import { failed, ok, type Result } from '../../shared/ipc/result'
import type { ReviewedAccount, Scope } from '../../shared/review/snapshot'

/** An account of a review; without `readable` it could not be reached, and `reviewed.error` says why. */
export type AccountToReview = {
  readonly reviewed: ReviewedAccount
  readonly readable?: ReadableAccount
  /** The SSO session that it is read through, if any. */
  readonly session?: string
}

/**
 * Whether to go on with an unfinished review of the same scope by the same callers, if there is one younger than a day. `ifThere`
 * says nothing where there is none; `true` was asked for, and says so.
 */
export type Resume = boolean | 'ifThere'

/** What a review begins with. */
export type BeginRequest = {
  readonly scope: Scope
  readonly accounts: readonly AccountToReview[]
  readonly resume: Resume
  /** Set for reviews of the sample organization only: the time that checks see. */
  readonly sampleNow?: string
}

/** What beginning needs from outside. */
export type BeginTools = {
  readonly writer: Writer
  /** The present, ISO 8601 in UTC. */
  readonly clock: () => string
  /** An id that no other review has. */
  readonly newId: (at: string) => string
}

/** Date and time as people read them: `2026-10-29 09:00 UTC`. */
const showTime = (iso: string): string => `${iso.slice(0, 10)} ${iso.slice(11, 16)} UTC`

/** A review that has begun, or goes on. */
export type Begun = {
  readonly id: string
  readonly startedAt: string
  /** The `now` of its checks. */
  readonly now: string
  readonly resumed: boolean
  readonly notes: readonly string[]
}

const whyAnew = (kind: 'none' | 'otherCaller' | 'tooOld'): string => {
  switch (kind) {
    case 'none':
      return 'There is no unfinished review of this scope: a new one was started.'
    case 'otherCaller':
      return 'The unfinished review of this scope was read by another caller, who may see more or less: a new one was started.'
    case 'tooOld':
      return 'The unfinished review of this scope is older than 24 hours: a new one was started.'
  }
}

/** An unfinished review whose other accounts only lack a sign-in is not to be left for a new one. */
const lacksSignIn = (
  { accounts }: BeginRequest,
  callers: readonly string[],
  found: ResumeAnswer,
): Result<never> | undefined => {
  if (found.kind !== 'otherCaller' || !callers.every((caller) => found.review.callers.includes(caller)))
    return undefined
  const out = accounts.filter(({ reviewed, readable }) => !readable && reviewed.error?.gap.kind === 'signedOut')
  if (out.length === 0) return undefined
  return failed(
    'SignInNeeded',
    `The unfinished review of this scope cannot go on: ${out.map(({ reviewed }) => `${reviewed.name}: ${reviewed.error?.text}`).join(' ')}`,
    'Sign in, then resume; or start a new review without resuming.',
  )
}

/** Begins a review, or goes on with an unfinished one where that was asked for and can be. */
export const beginReview = (request: BeginRequest, { writer, clock, newId }: BeginTools): Result<Begun> => {
  const startedAt = clock()
  const callers = request.accounts.flatMap(({ reviewed }) => reviewed.caller ?? [])
  const found = request.resume ? writer.unfinished.find({ scope: request.scope, callers, at: startedAt }) : undefined
  if (found?.kind === 'found') {
    const { id, now } = found.review
    return ok({
      id,
      startedAt: found.review.startedAt,
      now,
      resumed: true,
      notes: [`Goes on with the review that began at ${showTime(found.review.startedAt)}: what was read is kept.`],
    })
  }
  const lacking = found && lacksSignIn(request, callers, found)
  if (lacking) return lacking
  const now = request.sampleNow ?? startedAt
  const id = newId(now)
  const created = writer.createReview({ id, scope: request.scope, callers, startedAt, now, detail: null })
  if (!created.ok) return created
  return ok({
    id,
    startedAt,
    now,
    resumed: false,
    notes: found && !(found.kind === 'none' && request.resume === 'ifThere') ? [whyAnew(found.kind)] : [],
  })
}
