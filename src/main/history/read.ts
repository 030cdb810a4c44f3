import type { Database } from 'better-sqlite3'
import type { FactUnit, StoredFact } from '../../shared/review/fact-state'
import type { Snapshot } from '../../shared/review/snapshot'
import { readFacts } from './facts'
import type { FactReader } from './facts'
import { attempt, succeed } from './problem'
import type { Result } from './problem'
import { readUnfinished } from './reviews'
import type { UnfinishedReviews } from './reviews'
import { findSnapshot, listSnapshots, noSnapshot, readDocument, readDocumentBytes } from './snapshots'
import type { SnapshotEntry } from './snapshots'

/** One that reads and cannot write: its connection is opened read-only. */
export type Reader = {
  /** All snapshots, latest first. */
  readonly listSnapshots: () => Result<readonly SnapshotEntry[]>
  readonly findSnapshot: (id: string) => Result<SnapshotEntry>
  /** The whole document, checked against its schema. */
  readonly getDocument: (id: string) => Result<Snapshot>
  /** The document's canonical bytes, as sealed. */
  readonly getDocumentBytes: (id: string) => Result<Buffer>
  /** One fact of a snapshot; undefined where it holds none. */
  readonly getFact: (id: string, unit: FactUnit) => Result<StoredFact | undefined>
  /** All facts of a snapshot, by account, region and fact. */
  readonly streamFacts: (id: string) => Result<ReturnType<FactReader['stream']>>
  /** What a snapshot holds about one resource, by fact. */
  readonly getResourceFacts: (id: string, arn: string) => Result<ReturnType<FactReader['ofResource']>>
  /** Reviews that can go on. */
  readonly unfinished: UnfinishedReviews
  readonly close: () => void
}

/** Makes a reader on its connection. `subject` names the database in sentences. */
export const makeReader = (database: Database, subject: string): Reader => {
  const facts = readFacts(database)
  const findReview = database.prepare<[string], number>('SELECT review FROM snapshot WHERE id = ?').pluck()
  const withReview = <Value>(id: string, read: (review: number) => Value): Result<Value> =>
    attempt(subject, () => {
      const review = findReview.get(id)
      return review === undefined ? noSnapshot(id) : succeed(read(review))
    })
  return {
    listSnapshots: () => attempt(subject, () => succeed(listSnapshots(database))),
    findSnapshot: (id) => attempt(subject, () => findSnapshot(database, id)),
    getDocument: (id) => attempt(subject, () => readDocument(database, id)),
    getDocumentBytes: (id) => attempt(subject, () => readDocumentBytes(database, id)),
    getFact: (id, unit) => withReview(id, (review) => facts.load(review, unit)),
    streamFacts: (id) => withReview(id, (review) => facts.stream(review)),
    getResourceFacts: (id, arn) => withReview(id, (review) => facts.ofResource(review, arn)),
    unfinished: readUnfinished(database),
    close: () => database.close(),
  }
}
