import type { Database } from 'better-sqlite3'
import { keyOfWorkload, localWorkloadSchema, mappingSchema } from '../../../shared/workload/stored'
import type { LocalWorkload, WorkloadKey } from '../../../shared/workload/stored'
import { workloadSchema } from '../../../shared/workload/workload'
import type { WorkloadMapping } from '../../../shared/workload/workload-slice'
import { readStored } from './stored-json'

type LocalRow = {
  readonly workload: string
  readonly author: string
  readonly changed_at: string
  readonly linked_to: string | null
  readonly content: string
}

const toLocal = (row: LocalRow): LocalWorkload => ({
  workload: readStored(workloadSchema, row.content, `workload ${row.workload}`),
  author: row.author,
  changedAt: row.changed_at,
  linkedTo: row.linked_to,
})

/** Reads local workloads and mappings; throws a `HistoryFailure` where a row is damaged. */
export type LocalReads = {
  readonly list: () => readonly LocalWorkload[]
  readonly find: (workload: WorkloadKey) => LocalWorkload | undefined
  readonly mapping: (workload: WorkloadKey) => WorkloadMapping | undefined
}

/** Prepares reading of local workloads and mappings on a connection. */
export const prepareLocalReads = (database: Database): LocalReads => {
  const all = database.prepare<[], LocalRow>('SELECT * FROM local_workload ORDER BY workload')
  const one = database.prepare<[string], LocalRow>('SELECT * FROM local_workload WHERE workload = ?')
  const findMapping = database
    .prepare<[string], string>('SELECT mapping FROM workload_mapping WHERE workload = ?')
    .pluck()
  return {
    list: () => all.all().map(toLocal),
    find: (workload) => {
      const row = one.get(workload)
      return row === undefined ? undefined : toLocal(row)
    },
    mapping: (workload) => {
      const text = findMapping.get(workload)
      return text === undefined ? undefined : readStored(mappingSchema, text, `mapping of workload ${workload}`)
    },
  }
}

/** Writes local workloads and mappings. Throws where one does not fit its schema: that is a bug. */
export type LocalWrites = {
  readonly save: (local: LocalWorkload) => void
  readonly remove: (workload: WorkloadKey) => void
  /** False where there is no such local workload. */
  readonly link: (workload: WorkloadKey, to: WorkloadKey) => boolean
  readonly saveMapping: (workload: WorkloadKey, mapping: WorkloadMapping | null) => void
}

/** Prepares writing of local workloads and mappings on the writer's connection. */
export const prepareLocalWrites = (database: Database): LocalWrites => {
  const put = database.prepare('INSERT OR REPLACE INTO local_workload VALUES (?, ?, ?, ?, ?)')
  const remove = database.prepare('DELETE FROM local_workload WHERE workload = ?')
  const link = database.prepare('UPDATE local_workload SET linked_to = ? WHERE workload = ?')
  const putMapping = database.prepare('INSERT OR REPLACE INTO workload_mapping VALUES (?, ?)')
  const removeMapping = database.prepare('DELETE FROM workload_mapping WHERE workload = ?')
  return {
    save: (local) => {
      const { workload, author, changedAt, linkedTo } = localWorkloadSchema.parse(local)
      if (workload.workloadArn !== null) throw new Error(`${workload.workloadArn} is no local workload`)
      put.run(keyOfWorkload(workload), author, changedAt, linkedTo, JSON.stringify(workload))
    },
    remove: (workload) => void remove.run(workload),
    link: (workload, to) => link.run(to, workload).changes === 1,
    saveMapping: (workload, mapping) => {
      if (mapping === null) removeMapping.run(workload)
      else putMapping.run(workload, JSON.stringify(mappingSchema.parse(mapping)))
    },
  }
}
