import type { Database } from 'better-sqlite3'
import type { FindingQuery } from '../../shared/ipc/views'
import type { FactUnit, StoredFact } from '../../shared/review/fact-state'
import type { Snapshot } from '../../shared/review/snapshot'
import { prepareChange } from './findings/change'
import type { FindingChange } from './findings/change'
import { prepareFindingDetail } from './findings/finding-detail'
import type { FindingDetail, FindingKey } from './findings/finding-detail'
import { prepareFindingHistory } from './findings/finding-history'
import type { FindingHistory } from './findings/finding-history'
import { prepareGaps } from './findings/gaps'
import type { GapPage, GapSummary } from './findings/gaps'
import { prepareGroupedFindings } from './findings/group-findings'
import type { GroupPage, GroupingQuery } from './findings/group-findings'
import { prepareHeads } from './findings/heads'
import type { SnapshotSummary, TrendRow } from './findings/heads'
import { prepareFindingPages } from './findings/page-findings'
import type { FindingPage } from './findings/page-findings'
import { readFacts } from './facts'
import type { FactReader } from './facts'
import { attempt, refuse, succeed } from './problem'
import type { Result } from './problem'
import { readUnfinished } from './reviews'
import type { UnfinishedReviews } from './reviews'
import { findSnapshot, listSnapshots, readDocument, readDocumentBytes, snapshotIdentity } from './snapshots'
import type { SnapshotEntry } from './snapshots'
import { verifySnapshot } from './verify'
import type { Verification } from './verify'
import { makeWorkloadReader } from './workloads/workload-reader'
import type { WorkloadReader } from './workloads/workload-reader'

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
  /** All facts of a snapshot, or those of the given ids, by account, region and fact. */
  readonly streamFacts: (id: string, only?: readonly string[]) => Result<ReturnType<FactReader['stream']>>
  /** What a snapshot holds about one resource, by fact. */
  readonly getResourceFacts: (id: string, arn: string) => Result<ReturnType<FactReader['ofResource']>>
  /** Checks a snapshot against what was sealed, and says precisely what is damaged. */
  readonly verifySnapshot: (id: string) => Result<Verification>
  /** A document's head and the counts of its open findings. */
  readonly getSummary: (id: string) => Result<SnapshotSummary>
  /** Scores of all snapshots, oldest first: the organization's, or an account's. */
  readonly getTrend: (account?: string) => Result<readonly TrendRow[]>
  /** A page of rows, filtered and sorted, and how many there are. */
  readonly pageFindings: (query: FindingQuery) => Result<FindingPage>
  /** Rows put together by check, account, resource and so on. */
  readonly groupFindings: (id: string, query: GroupingQuery) => Result<GroupPage>
  /** One row with its check, evidence or gap; undefined where the snapshot has none. */
  readonly getFinding: (id: string, key: FindingKey) => Result<FindingDetail | undefined>
  /** The same finding in all snapshots. */
  readonly getFindingHistory: (key: FindingKey) => Result<FindingHistory>
  /** What could not be looked at, row by row. */
  readonly pageGaps: (id: string, offset: number, limit: number) => Result<GapPage>
  /** What could not be looked at, by kind. */
  readonly summarizeGaps: (id: string) => Result<readonly GapSummary[]>
  /** How findings changed between two snapshots. */
  readonly compareFindings: (before: string, after: string) => Result<FindingChange>
  /** Reviews that can go on. */
  readonly unfinished: UnfinishedReviews
  /** What the home keeps of workloads beside the snapshots. */
  readonly workloads: WorkloadReader
  readonly close: () => void
}

const noIndex = (id: string) =>
  refuse(
    'damaged',
    `The findings of snapshot ${id} cannot be shown: its document is damaged.`,
    'Verify the snapshot in History, and restore a backup of the database.',
  )

/** Makes a reader on its connection. `subject` names the database in sentences. */
export const makeReader = (database: Database, subject: string): Reader => {
  const facts = readFacts(database)
  const heads = prepareHeads(database)
  const page = prepareFindingPages(database)
  const group = prepareGroupedFindings(database)
  const detail = prepareFindingDetail(database)
  const history = prepareFindingHistory(database)
  const gaps = prepareGaps(database)
  const change = prepareChange(database)
  const withReview = <Value>(id: string, read: (review: number) => Value): Result<Value> =>
    attempt(subject, () => {
      const identity = snapshotIdentity(database, id)
      return identity.ok ? succeed(read(identity.value.review)) : identity
    })
  const isIndexed = database.prepare('SELECT 1 FROM snapshot_index WHERE snapshot = ?')
  const withIndex = <Value>(id: string, read: (snapshot: number) => Value): Result<Value> =>
    attempt(subject, () => {
      const identity = snapshotIdentity(database, id)
      if (!identity.ok) return identity
      if (isIndexed.get(identity.value.number) === undefined) return noIndex(id)
      return succeed(read(identity.value.number))
    })
  const getSummary = (id: string): Result<SnapshotSummary> => {
    const summary = withIndex(id, heads.summary)
    if (!summary.ok) return summary
    return summary.value === undefined ? noIndex(id) : succeed(summary.value)
  }
  return {
    listSnapshots: () => attempt(subject, () => succeed(listSnapshots(database))),
    findSnapshot: (id) => attempt(subject, () => findSnapshot(database, id)),
    getDocument: (id) => attempt(subject, () => readDocument(database, id)),
    getDocumentBytes: (id) => attempt(subject, () => readDocumentBytes(database, id)),
    getFact: (id, unit) => withReview(id, (review) => facts.load(review, unit)),
    streamFacts: (id, only) => withReview(id, (review) => facts.stream(review, only)),
    getResourceFacts: (id, arn) => withReview(id, (review) => facts.ofResource(review, arn)),
    verifySnapshot: (id) => attempt(subject, () => verifySnapshot(database, id)),
    getSummary,
    getTrend: (account) => attempt(subject, () => succeed(heads.trend(account))),
    pageFindings: (query) => withIndex(query.snapshot, (snapshot) => page(snapshot, query)),
    groupFindings: (id, query) => withIndex(id, (snapshot) => group(snapshot, query)),
    getFinding: (id, key) => withIndex(id, (snapshot) => detail(snapshot, key)),
    getFindingHistory: (key) => attempt(subject, () => succeed(history(key))),
    pageGaps: (id, offset, limit) => withIndex(id, (snapshot) => gaps.page(snapshot, offset, limit)),
    summarizeGaps: (id) => withIndex(id, gaps.summarize),
    compareFindings: (before, after) =>
      attempt(subject, () => {
        const [from, to] = [snapshotIdentity(database, before), snapshotIdentity(database, after)]
        if (!from.ok) return from
        return to.ok ? succeed(change(from.value.number, to.value.number)) : to
      }),
    unfinished: readUnfinished(database),
    workloads: makeWorkloadReader(database, subject),
    close: () => database.close(),
  }
}
