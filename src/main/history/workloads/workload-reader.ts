import type { Database } from 'better-sqlite3'
import type {
  AuditEntry,
  KeptRead,
  LocalWorkload,
  Reading,
  StoredDraft,
  WorkloadKey,
} from '../../../shared/workload/stored'
import type { WorkloadMapping } from '../../../shared/workload/workload-slice'
import { attempt, succeed } from '../problem'
import type { Result } from '../problem'
import { prepareAuditPages } from './audit-log'
import { prepareDraftReads } from './drafts'
import { prepareKeptReads } from './kept-reads'
import { prepareLocalReads } from './local-workloads'
import { prepareReadingReads } from './readings'

/** A draft as a list shows it. */
export type DraftHead = {
  readonly workload: WorkloadKey
  /** Questions that wait to be sent. */
  readonly open: number
  /** Questions that stand in the Tool as they are in the draft. */
  readonly sent: number
  /** When a part of it was changed last, ISO 8601. */
  readonly changedAt: string
}

/** Which entries of the audit log to read. */
export type AuditQuery = {
  /** `null`: those of all workloads. */
  readonly workload: WorkloadKey | null
  /** Newer entries to pass over. */
  readonly offset: number
  readonly limit: number
}

/** A page of the audit log, newest first, and how many entries there are in all. */
export type AuditPage = { readonly total: number; readonly entries: readonly AuditEntry[] }

/** Reads what the home keeps of workloads beside the snapshots. What does not read as it was written is a problem `damaged`. */
export type WorkloadReader = {
  /** All drafts, by workload. */
  readonly drafts: () => Result<readonly DraftHead[]>
  /** The draft of a workload, its parts by lens and question; undefined where there is none. */
  readonly draft: (workload: WorkloadKey) => Result<StoredDraft | undefined>
  /** All local workloads, linked ones too, by key. */
  readonly locals: () => Result<readonly LocalWorkload[]>
  /** One local workload; undefined where there is none of that key. */
  readonly local: (workload: WorkloadKey) => Result<LocalWorkload | undefined>
  /** What the reviewer said belongs to a workload; undefined where nothing was. */
  readonly mapping: (workload: WorkloadKey) => Result<WorkloadMapping | undefined>
  /** The latest reading of each workload, by key. */
  readonly latestReadings: () => Result<readonly Reading[]>
  /** All readings of a workload, oldest first. */
  readonly readings: (workload: WorkloadKey) => Result<readonly Reading[]>
  /** What was kept under a name; undefined where nothing was. */
  readonly kept: (name: string) => Result<KeptRead | undefined>
  readonly audit: (query: AuditQuery) => Result<AuditPage>
}

/** Makes a reader of workloads on a connection. `subject` names the database in sentences. */
export const makeWorkloadReader = (database: Database, subject: string): WorkloadReader => {
  const drafts = prepareDraftReads(database)
  const locals = prepareLocalReads(database)
  const readings = prepareReadingReads(database)
  const kept = prepareKeptReads(database)
  const audit = prepareAuditPages(database)
  const read = <Value>(work: () => Value): Result<Value> => attempt(subject, () => succeed(work()))
  return {
    drafts: () => read(drafts.list),
    draft: (workload) => read(() => drafts.find(workload)),
    locals: () => read(locals.list),
    local: (workload) => read(() => locals.find(workload)),
    mapping: (workload) => read(() => locals.mapping(workload)),
    latestReadings: () => read(readings.latest),
    readings: (workload) => read(() => readings.of(workload)),
    kept: (name) => read(() => kept(name)),
    audit: (query) => read(() => audit(query)),
  }
}
