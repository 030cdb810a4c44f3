import type { WorkloadRow } from '../../shared/ipc/workloads'
import type { Result } from '../history/problem'
import type { ViewSource } from './view-source'

/** Workloads, and what of them could not be read. */
export type WorkloadList = { readonly rows: WorkloadRow[]; readonly problems: string[] }

/** Lists the workloads of a snapshot, of readings, and local ones, each once. */
export const listWorkloads = (_source: ViewSource, _snapshot: string | null): Result<WorkloadList> => {
  throw new Error('not built yet')
}
