import type { LensView, MilestoneTrend, PlanRow } from '../../../shared/ipc/workloads'
import type { Snapshot } from '../../../shared/review/snapshot'
import type { AuditEntry, Reading } from '../../../shared/workload/stored'

/** One lens of the reported workload. */
export type ReportedLens = {
  readonly view: LensView
  /** The most urgent first. */
  readonly plan: readonly PlanRow[]
  readonly trend: MilestoneTrend
}

/** What the report of a workload is made of. */
export type WorkloadReport = {
  /** All lenses of the workload, the framework's own first. */
  readonly lenses: readonly [ReportedLens, ...ReportedLens[]]
  /** The snapshot whose evidence stands beside the answers; `null`: there is none. */
  readonly evidence: Pick<Snapshot, 'snapshot' | 'startedAt' | 'digest' | 'sample' | 'accounts' | 'app'> | null
  /** The reading that the answers come from, where they were not read by the snapshot's review; `null`: they were, or the workload is local. */
  readonly reading: Pick<Reading, 'readAt' | 'caller' | 'account' | 'way' | 'endpoint'> | null
  /** What was sent to the Tool, newest first; left out where it is not known. `more`: older entries that are not given. */
  readonly audit?: { readonly entries: readonly AuditEntry[]; readonly more: number }
  /** Version of the app that writes the report. */
  readonly app: string
  /** ISO 8601: when the report is written. */
  readonly today: string
}

/** The report of a workload as one self-contained page without script. */
export const makeWorkloadReport = ({ lenses }: WorkloadReport): string => lenses[0].view.row.name
