import type { Database } from 'better-sqlite3'
import type { DraftQuestion } from '../../../shared/draft/draft'
import type { Json } from '../../../shared/json'
import type {
  DraftPart,
  LocalWorkload,
  NewAuditEntry,
  Reading,
  StoredDraft,
  WorkloadKey,
} from '../../../shared/workload/stored'
import type { WorkloadMapping } from '../../../shared/workload/workload-slice'
import { commitToDisk } from '../connection'
import { attempt, refuse, succeed } from '../problem'
import type { Result } from '../problem'
import { prepareAuditWrites } from './audit-log'
import { prepareDraftWrites } from './drafts'
import { prepareKeeping } from './kept-reads'
import { prepareLocalWrites } from './local-workloads'
import { prepareReadingWrites } from './readings'
import { makeWorkloadReader } from './workload-reader'
import type { WorkloadReader } from './workload-reader'

/** What is saved with parts of a draft. */
export type DraftContext = {
  /** The snapshot whose evidence the notes were made from; `null` leaves what the draft names. */
  readonly snapshot: StoredDraft['snapshot']
  /** Versions of lenses as they are now, by alias or ARN; a lens with open parts keeps the version that its draft was begun with. */
  readonly lensVersions: StoredDraft['lensVersions']
  /** When, ISO 8601 in UTC. */
  readonly at: string
}

/** A part to save. */
export type PartToSave = DraftContext & { readonly part: DraftPart }

/** Parts to save together. */
export type PartsToSave = DraftContext & { readonly parts: readonly DraftPart[] }

/**
 * Writes what the home keeps of workloads. A call that succeeded outlives a kill and a power cut (`keep` a kill only); one that
 * did not has changed nothing. A lens counts as the same by alias and by ARN.
 */
export type WorkloadWriter = WorkloadReader & {
  /** Puts a part in the place of the draft's part of its question. It is open, whatever it was before. */
  readonly savePart: (workload: WorkloadKey, saved: PartToSave) => Result<void>
  /** Saves several parts, all or none. */
  readonly saveParts: (workload: WorkloadKey, saved: PartsToSave) => Result<void>
  /** Takes a part out; a draft without parts is gone. */
  readonly removePart: (workload: WorkloadKey, lens: string, questionId: string) => Result<void>
  readonly discardDraft: (workload: WorkloadKey) => Result<void>
  /**
   * Says that a part stands in the Tool; who changed it and when stays. `sent`: what was sent; a part that says something else
   * by now stays open, since it was changed while it was being sent.
   */
  readonly markSent: (
    workload: WorkloadKey,
    lens: string,
    questionId: string,
    at: string,
    sent: DraftQuestion,
  ) => Result<void>
  /** Makes or replaces a local workload. */
  readonly saveLocal: (local: LocalWorkload) => Result<void>
  /** Removes a local workload with its draft and mapping. */
  readonly deleteLocal: (workload: WorkloadKey) => Result<void>
  /** Notes the workload of the Tool that a local one became. */
  readonly linkLocal: (workload: WorkloadKey, to: WorkloadKey) => Result<void>
  /** `null` forgets the mapping. */
  readonly saveMapping: (workload: WorkloadKey, mapping: WorkloadMapping | null) => Result<void>
  readonly addReading: (reading: Reading) => Result<void>
  /** Keeps something under a name, in the place of what was kept there. `at`: when it was read, ISO 8601. */
  readonly keep: (name: string, value: Json, at: string) => Result<void>
  /** Adds to the audit log; gives the entry's number. */
  readonly addAudit: (entry: NewAuditEntry) => Result<number>
}

/** Makes the writer of workloads on the writer's connection. `subject` names the database in sentences. */
export const makeWorkloadWriter = (database: Database, subject: string): WorkloadWriter => {
  const drafts = prepareDraftWrites(database)
  const locals = prepareLocalWrites(database)
  const addReading = prepareReadingWrites(database)
  const addAudit = prepareAuditWrites(database)
  const keep = prepareKeeping(database)
  const attemptWrite = <Value>(work: () => Result<Value>): Result<Value> =>
    attempt(subject, () => commitToDisk(database, work))
  const write = <Value>(work: () => Value): Result<Value> => attemptWrite(() => succeed(work()))
  return {
    ...makeWorkloadReader(database, subject),
    savePart: (workload, { part, ...context }) => write(() => drafts.save(workload, { parts: [part], ...context })),
    saveParts: (workload, saved) => write(() => drafts.save(workload, saved)),
    removePart: (workload, lens, questionId) => write(() => drafts.removePart(workload, lens, questionId)),
    discardDraft: (workload) => write(() => drafts.discard(workload)),
    markSent: (workload, lens, questionId, at, sent) =>
      write(() => drafts.markSent(workload, lens, questionId, at, sent)),
    saveLocal: (local) => write(() => locals.save(local)),
    deleteLocal: (workload) =>
      write(() => {
        drafts.discard(workload)
        locals.saveMapping(workload, null)
        locals.remove(workload)
      }),
    linkLocal: (workload, to) =>
      attemptWrite(() =>
        locals.link(workload, to)
          ? succeed(undefined)
          : refuse('notFound', `There is no local workload ${workload}.`, 'Choose one from the list of workloads.'),
      ),
    saveMapping: (workload, mapping) => write(() => locals.saveMapping(workload, mapping)),
    addReading: (reading) => write(() => addReading(reading)),
    keep: (name, value, at) => attempt(subject, () => succeed(keep(name, value, at))),
    addAudit: (entry) => write(() => addAudit(entry)),
  }
}
