import type { WorkloadRow } from '../../../shared/ipc/workloads'
import { useAnswer, type Asked } from '../../use-answer'
import { useSnapshot } from '../../use-snapshot'

/** A workload with all others of the same list, and the snapshot whose evidence counts. */
export type FoundWorkload = {
  /** Absent where neither the snapshot nor the home knows the workload. */
  readonly row: WorkloadRow | undefined
  readonly rows: readonly WorkloadRow[]
  /** Id of the snapshot; `null` where there is none yet. */
  readonly snapshot: string | null
}

/** Finds a workload in a snapshot, or in the newest where none is named. */
export const useWorkloadRow = (workload: string | null, snapshot: string | null): Asked<FoundWorkload> => {
  const shown = useSnapshot(snapshot ?? undefined)
  const id = shown.state === 'ready' ? (shown.value.row?.snapshot ?? null) : null
  const list = useAnswer('workloads:list', { snapshot: id }, { enabled: shown.state !== 'loading' })
  if (shown.state !== 'ready') return shown
  if (list.state !== 'ready') return list
  const { rows } = list.value
  return { ...list, value: { row: rows.find(({ key }) => key === workload), rows, snapshot: id } }
}
