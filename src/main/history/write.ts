import type { Database } from 'better-sqlite3'
import type { Snapshot } from '../../shared/review/snapshot'
import { sweepFacts } from './fact-sets'
import { readFacts } from './facts'
import type { FactReader } from './facts'
import { dropIndex, sweepIndex } from './findings/index-snapshot'
import { rebuildIndex } from './findings/rebuild'
import { attempt, succeed } from './problem'
import type { Result } from './problem'
import { openReviewFacts } from './review-facts'
import type { CallCount, ReviewFacts } from './review-facts'
import { callsOf, createReview, readUnfinished, unfinishedNumber } from './reviews'
import type { NewReview, UnfinishedReviews } from './reviews'
import { sealReview } from './seal'
import { snapshotIdentity } from './snapshots'
import { makeWorkloadWriter } from './workloads/workload-writer'
import type { WorkloadWriter } from './workloads/workload-writer'

/** The one that writes. All expected errors come as problems; after one, all that was stored before is still there. */
export type Writer = {
  readonly createReview: (review: NewReview) => Result<void>
  /** Reviews that can go on, or be abandoned. */
  readonly unfinished: UnfinishedReviews
  /** Opens the facts of an unfinished review, to store and to load. Close it before the review is sealed or abandoned. */
  readonly openFacts: (review: string) => Result<ReviewFacts>
  /** All stored facts of an unfinished review, by account, region and fact. */
  readonly streamFacts: (review: string) => Result<ReturnType<FactReader['stream']>>
  /** Calls of an unfinished review, over all its runs, by service and operation. */
  readonly callsOf: (review: string) => Result<readonly CallCount[]>
  /** Seals a review as the snapshot that the document describes, in one transaction. Its `digest` must be right. */
  readonly seal: (review: string, document: Snapshot) => Result<void>
  /** Removes an unfinished review with its facts. */
  readonly abandon: (review: string) => Result<void>
  /** Removes a snapshot with all that no other names. */
  readonly deleteSnapshot: (snapshot: string) => Result<void>
  /** Fills the query tables of a snapshot anew from its document. */
  readonly rebuildIndex: (snapshot: string) => Result<void>
  /** Drafts, local workloads, readings and the audit log: they are no part of any snapshot. */
  readonly workloads: WorkloadWriter
  readonly close: () => void
}

const removeReview = (database: Database, review: number): void => {
  database.prepare('DELETE FROM review WHERE number = ?').run(review)
  sweepFacts(database)
}

const deleteSnapshot = (database: Database, id: string): Result<void> => {
  const identity = snapshotIdentity(database, id)
  if (!identity.ok) return identity
  const row = identity.value
  dropIndex(database, row.number)
  database.prepare('DELETE FROM snapshot WHERE number = ?').run(row.number)
  removeReview(database, row.review)
  sweepIndex(database)
  return succeed(undefined)
}

/** Makes the writer on its connection. `subject` names the database in sentences. */
export const makeWriter = (database: Database, subject: string): Writer => {
  const facts = readFacts(database)
  const sessions = new Map<string, ReviewFacts>()
  /** Facts that wait are part of their review: they are stored before it is sealed, counted or read. */
  const flush = (review: string): Result<void> => sessions.get(review)?.flush() ?? succeed(undefined)
  const end = (review: string): Result<void> => {
    const ended = sessions.get(review)?.close() ?? succeed(undefined)
    if (ended.ok) sessions.delete(review)
    return ended
  }
  const drop = (review: string): void => {
    sessions.get(review)?.cancel()
    sessions.delete(review)
  }
  const openFacts = (review: string, number: number): ReviewFacts => {
    const session = sessions.get(review) ?? openReviewFacts(database, number, subject)
    sessions.set(review, session)
    const isCurrent = (): boolean => sessions.get(review) === session
    return {
      ...session,
      close: () => (isCurrent() ? end(review) : session.close()),
      cancel: () => (isCurrent() ? drop(review) : session.cancel()),
    }
  }
  const inTransaction = (work: () => Result<void>): Result<void> =>
    attempt(subject, () => database.transaction(work).immediate())
  const withReview = <Value>(id: string, work: (number: number) => Result<Value>): Result<Value> =>
    attempt(subject, () => {
      const number = unfinishedNumber(database, id)
      if (!number.ok) return number
      const flushed = flush(id)
      return flushed.ok ? work(number.value) : flushed
    })
  const ending = (id: string, work: (number: number) => Result<void>): Result<void> =>
    withReview(id, (number) => {
      const done = work(number)
      return done.ok ? end(id) : done
    })
  return {
    createReview: (review) => attempt(subject, () => createReview(database, review)),
    unfinished: readUnfinished(database),
    openFacts: (review) => withReview(review, (number) => succeed(openFacts(review, number))),
    streamFacts: (review) => withReview(review, (number) => succeed(facts.stream(number))),
    callsOf: (review) => withReview(review, (number) => succeed(callsOf(database, number))),
    seal: (review, document) => ending(review, (number) => sealReview(database, number, document)),
    abandon: (review) => {
      drop(review)
      return withReview(review, (number) =>
        inTransaction(() => {
          removeReview(database, number)
          return succeed(undefined)
        }),
      )
    },
    deleteSnapshot: (snapshot) => inTransaction(() => deleteSnapshot(database, snapshot)),
    rebuildIndex: (snapshot) => attempt(subject, () => rebuildIndex(database, snapshot)),
    workloads: makeWorkloadWriter(database, subject),
    close: () => {
      for (const review of [...sessions.keys()]) end(review)
      for (const review of [...sessions.keys()]) drop(review)
      database.close()
    },
  }
}
