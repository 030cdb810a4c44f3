import type { Database } from 'better-sqlite3'
import { z } from 'zod'
import type { Json } from '../../shared/json'
import { scopeSchema } from '../../shared/review/snapshot'
import type { Scope } from '../../shared/review/snapshot'
import { callerKey, scopeKey } from './canonical'
import { parseJson } from './facts'
import { refuse, succeed } from './problem'
import type { Result } from './problem'
import type { CallCount } from './review-facts'

/** A review to begin. */
export type NewReview = {
  /** Chosen by the caller, unique. */
  readonly id: string
  readonly scope: Scope
  /** ARNs of those who read, as STS gave them. */
  readonly callers: readonly string[]
  /** When it began, ISO 8601 in UTC. */
  readonly startedAt: string
  /** The `now` of all its checks; differs from `startedAt` in the sample organization only. */
  readonly now: string
  /** What the caller needs to go on with it; kept as it is. */
  readonly detail: Json
}

/** A review that is not sealed yet. */
export type UnfinishedReview = NewReview & {
  /** Facts that were read to their end, or found missing. */
  readonly factsDone: number
  /** Calls made so far. */
  readonly calls: number
}

/** What is asked for before a review starts: may an earlier one go on? */
export type ResumeQuestion = {
  readonly scope: Scope
  readonly callers: readonly string[]
  /** Present time, ISO 8601. */
  readonly at: string
}

/** The answer: the review to go on with, or why none can. */
export type ResumeAnswer =
  | { readonly kind: 'found'; readonly review: UnfinishedReview }
  /** No unfinished review of that scope. */
  | { readonly kind: 'none' }
  /** There is one, but it was read by others: its facts may show more or less than these callers may see. */
  | { readonly kind: 'otherCaller'; readonly review: UnfinishedReview }
  /** There is one, but it began 24 hours ago or earlier. */
  | { readonly kind: 'tooOld'; readonly review: UnfinishedReview }

/** Milliseconds within which an unfinished review can go on. */
export const resumableFor = 24 * 60 * 60 * 1000

type ReviewRow = {
  readonly number: number
  readonly id: string
  readonly state: 'unfinished' | 'sealed'
  readonly scope: string
  readonly callers: string
  readonly caller_key: string
  readonly started_at: string
  readonly now: string
  readonly detail: string
  readonly facts_done: number
  readonly calls: number
}

const columns = `review.number, id, state, scope, callers, caller_key, started_at, now, detail,
  (SELECT count(*) FROM review_fact JOIN fact_set ON fact_set.number = fact_set WHERE review = review.number AND complete = 1) AS facts_done,
  (SELECT coalesce(sum(count), 0) FROM review_call WHERE review = review.number) AS calls`

const toReview = (row: ReviewRow): UnfinishedReview => ({
  id: row.id,
  scope: scopeSchema.parse(JSON.parse(row.scope)),
  callers: z.array(z.string()).parse(JSON.parse(row.callers)),
  startedAt: row.started_at,
  now: row.now,
  detail: parseJson(row.detail),
  factsDone: row.facts_done,
  calls: row.calls,
})

/** Reads reviews that are not sealed. */
export type UnfinishedReviews = {
  /** All of them, latest first. */
  readonly list: () => readonly UnfinishedReview[]
  /** Whether an unfinished review of this scope by these callers can go on; the latest counts. */
  readonly find: (question: ResumeQuestion) => ResumeAnswer
}

/** Prepares reading of unfinished reviews on a connection. */
export const readUnfinished = (database: Database): UnfinishedReviews => {
  const list = database.prepare<[], ReviewRow>(
    `SELECT ${columns} FROM review WHERE state = 'unfinished' ORDER BY started_at DESC, review.number DESC`,
  )
  const ofScope = database.prepare<[string], ReviewRow>(
    `SELECT ${columns} FROM review WHERE state = 'unfinished' AND scope_key = ? ORDER BY started_at DESC, review.number DESC`,
  )
  return {
    list: () => list.all().map(toReview),
    find: ({ scope, callers, at }) => {
      const caller = callerKey(callers)
      const rows = ofScope.all(scopeKey(scope))
      const isYoung = (row: ReviewRow): boolean => Date.parse(at) - Date.parse(row.started_at) < resumableFor
      const found = rows.find((row) => row.caller_key === caller && isYoung(row))
      if (found !== undefined) return { kind: 'found', review: toReview(found) }
      const latest = rows.find(isYoung) ?? rows[0]
      if (latest === undefined) return { kind: 'none' }
      return { kind: isYoung(latest) ? 'otherCaller' : 'tooOld', review: toReview(latest) }
    },
  }
}

/** Stores the beginning of a review. */
export const createReview = (database: Database, review: NewReview): Result<void> => {
  const added = database
    .prepare(
      `INSERT INTO review (id, state, scope, scope_key, callers, caller_key, started_at, now, detail)
       VALUES (?, 'unfinished', ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (id) DO NOTHING`,
    )
    .run(
      review.id,
      JSON.stringify(review.scope),
      scopeKey(review.scope),
      JSON.stringify(review.callers),
      callerKey(review.callers),
      review.startedAt,
      review.now,
      JSON.stringify(review.detail),
    )
  if (added.changes === 1) return succeed(undefined)
  return refuse('alreadyThere', `There is a review ${review.id} already.`, 'Start the review under another id.')
}

/** The number of an unfinished review, or why facts can no longer be stored in it. */
export const unfinishedNumber = (database: Database, id: string): Result<number> => {
  const row = database
    .prepare<[string], { number: number; state: string }>('SELECT number, state FROM review WHERE id = ?')
    .get(id)
  if (row === undefined) return refuse('notFound', `There is no review ${id}.`, 'Choose one from the list of reviews.')
  if (row.state === 'sealed')
    return refuse('sealed', `The review ${id} is sealed, and nothing more can be stored in it.`, 'Start a new review.')
  return succeed(row.number)
}

/** Calls of a review by service and operation, over all its runs. */
export const callsOf = (database: Database, review: number): readonly CallCount[] =>
  database
    .prepare<[number], CallCount>(
      'SELECT service, operation, count FROM review_call WHERE review = ? ORDER BY service, operation',
    )
    .all(review)
