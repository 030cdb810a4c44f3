import type { SnapshotRow } from '../shared/ipc/views'
import { useAnswer, type Asked } from './use-answer'

/** The snapshot that a page shows: the one that was asked for, or else the newest. */
export type ShownSnapshot = {
  readonly snapshots: readonly SnapshotRow[]
  /** Absent where there is none yet, or none of that id any more. */
  readonly row: SnapshotRow | undefined
}

/** Finds the snapshot of this id among those that are saved; without an id, the newest. */
export const useSnapshot = (id: string | undefined): Asked<ShownSnapshot> => {
  const list = useAnswer('snapshots:list', undefined)
  if (list.state !== 'ready') return list
  const snapshots = list.value
  const row = id === undefined ? snapshots[0] : snapshots.find(({ snapshot }) => snapshot === id)
  return { ...list, value: { snapshots, row } }
}
