import type { Database } from 'better-sqlite3'
import { keptReadSchema } from '../../../shared/workload/stored'
import type { KeptRead } from '../../../shared/workload/stored'
import type { Json } from '../../../shared/json'
import { pack, readPacked } from './stored-json'
import type { Packed } from './stored-json'

/** Prepares reading of what is kept; it throws a `HistoryFailure` where that is damaged. */
export const prepareKeptReads = (database: Database): ((name: string) => KeptRead | undefined) => {
  const find = database.prepare<[string], Packed & { readonly at: string }>(
    'SELECT at, length, bytes FROM kept_read WHERE name = ?',
  )
  return (name) => {
    const row = find.get(name)
    return row === undefined
      ? undefined
      : { at: row.at, value: readPacked(keptReadSchema.shape.value, row, `“${name}”`) }
  }
}

/** Prepares keeping on the writer's connection. Throws where the value is no JSON: that is a bug. */
export const prepareKeeping = (database: Database): ((name: string, value: Json, at: string) => void) => {
  const put = database.prepare(
    `INSERT INTO kept_read VALUES (@name, @at, @length, @bytes)
     ON CONFLICT DO UPDATE SET at = excluded.at, length = excluded.length, bytes = excluded.bytes`,
  )
  return (name, value, at) => {
    const read = keptReadSchema.parse({ at, value })
    put.run({ name, at: read.at, ...pack(JSON.stringify(read.value)) })
  }
}
