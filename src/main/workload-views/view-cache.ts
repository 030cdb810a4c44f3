import type { EvidenceByPractice } from '../../shared/workload/workload-evidence'
import type { PillarStandingsView } from '../../shared/ipc/workloads'
import type { Light, PillarCoverage } from '../../shared/review/score'
import type { Result } from '../history/problem'
import type { SnapshotWorkloads } from './read-snapshot-workloads'

/** What a snapshot says of a slice, whatever the answers are. */
export type SliceEvidence = {
  readonly snapshot: { readonly id: string; readonly startedAt: string; readonly digest: string }
  readonly practices: EvidenceByPractice
  /** Score, light and coverage of each pillar over the slice, by pillar id. */
  readonly scores: ReadonlyMap<
    string,
    { readonly score: number | null; readonly light: Light; readonly coverage: PillarCoverage | undefined }
  >
}

/** Keeps the values that were used last. */
export type Kept<Value> = {
  /** The value of a key; made where it is not kept. Problems are not kept. */
  readonly get: (key: string, make: () => Result<Value>) => Result<Value>
}

/** Keeps what was computed from snapshots and readings, which never change. */
export type ViewCache = {
  readonly workloads: Kept<SnapshotWorkloads>
  readonly slices: Kept<SliceEvidence>
  /** Of a list: small, so many are kept. */
  readonly pillars: Kept<readonly PillarStandingsView[]>
}

const keep = <Value>(size: number): Kept<Value> => {
  const values = new Map<string, Result<Value>>()
  return {
    get: (key, make) => {
      const known = values.get(key)
      const value = known ?? make()
      if (!value.ok) return value
      // A map keeps the order of insertion: the first key is the one that was not used for longest.
      values.delete(key)
      values.set(key, value)
      const [oldest] = values.keys()
      if (values.size > size && oldest !== undefined) values.delete(oldest)
      return value
    },
  }
}

/** An empty cache. Evidence of a slice can be large, so little of it is kept. */
export const createViewCache = (): ViewCache => ({
  workloads: keep(8),
  slices: keep(8),
  pillars: keep(2_000),
})
