import type { Database } from 'better-sqlite3'
import { auditEntrySchema } from '../../../shared/workload/stored'
import type { AuditEntry, NewAuditEntry } from '../../../shared/workload/stored'
import { pack, readPacked } from './stored-json'
import type { Packed } from './stored-json'
import type { AuditPage, AuditQuery } from './workload-reader'

const newEntrySchema = auditEntrySchema.omit({ number: true })

type EntryRow = Packed & { readonly number: number }

const toEntry = (row: EntryRow): AuditEntry => ({
  number: row.number,
  ...readPacked(newEntrySchema, row, `audit entry ${row.number}`),
})

/** Prepares pages of the audit log on a connection; they throw a `HistoryFailure` where an entry is damaged. */
export const prepareAuditPages = (database: Database): ((query: AuditQuery) => AuditPage) => {
  // Entries count up without gaps, so the last number is how many there are.
  const countAll = database.prepare<[], number>('SELECT coalesce(max(number), 0) FROM audit_entry').pluck()
  const countOf = database.prepare<[string], number>('SELECT count(*) FROM audit_entry WHERE workload = ?').pluck()
  const pageAll = database.prepare<unknown[], EntryRow>(
    'SELECT number, length, bytes FROM audit_entry WHERE number <= @last ORDER BY number DESC LIMIT @limit',
  )
  const pageOf = database.prepare<unknown[], EntryRow>(
    `SELECT number, length, bytes FROM audit_entry WHERE workload = @workload
     ORDER BY number DESC LIMIT @limit OFFSET @offset`,
  )
  const read = database.transaction(({ workload, offset, limit }: AuditQuery): AuditPage => {
    const total = (workload === null ? countAll.get() : countOf.get(workload)) ?? 0
    const rows =
      workload === null ? pageAll.all({ last: total - offset, limit }) : pageOf.all({ workload, offset, limit })
    return { total, entries: rows.map(toEntry) }
  })
  return (query) => read.deferred(query)
}

/**
 * Prepares adding to the audit log on the writer's connection, within the caller's transaction; gives the entry's number. Throws
 * where the entry does not fit its schema: that is a bug, and nothing may be sent on it.
 */
export const prepareAuditWrites = (database: Database): ((entry: NewAuditEntry) => number) => {
  const add = database.prepare(
    `INSERT INTO audit_entry (number, workload, at, length, bytes)
     SELECT coalesce(max(number), 0) + 1, @workload, @at, @length, @bytes FROM audit_entry`,
  )
  return (given) => {
    const entry = newEntrySchema.parse(given)
    const { workload, at } = entry
    return Number(add.run({ workload, at, ...pack(JSON.stringify(entry)) }).lastInsertRowid)
  }
}
