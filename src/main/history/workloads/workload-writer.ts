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
import type { Result } from '../problem'
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
    sent?: DraftQuestion,
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
