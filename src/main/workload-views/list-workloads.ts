import type { WorkloadRow } from '../../shared/ipc/workloads'
import { succeed, type Result } from '../history/problem'
import { findWorkloads } from './find-workloads'
import { loadOnce } from './slice-evidence'
import type { ViewSource } from './view-source'
import { viewRow } from './workload-row'

/** Workloads, and what of them could not be read. */
export type WorkloadList = { readonly rows: WorkloadRow[]; readonly problems: string[] }

/** Lists the workloads of a snapshot, of readings, and local ones, each once with its newest answers; by name. */
export const listWorkloads = (source: ViewSource, snapshot: string | null): Result<WorkloadList> => {
  const found = findWorkloads(source, snapshot)
  if (!found.ok) return found
  const drafts = source.reader.workloads.drafts()
  if (!drafts.ok) return drafts
  const load = snapshot === null ? {} : { load: loadOnce(source.reader, snapshot) }
  const rows: WorkloadRow[] = []
  for (const one of found.value.found) {
    const row = viewRow(source, one, { snapshot, drafts: drafts.value, ...load })
    if (!row.ok) return row
    rows.push(row.value)
  }
  return succeed({ rows, problems: [...found.value.problems] })
}
