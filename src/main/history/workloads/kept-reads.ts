import type { Database } from 'better-sqlite3'
import { z } from 'zod'
import { keptReadSchema } from '../../../shared/workload/stored'
import type { KeptRead } from '../../../shared/workload/stored'
import type { Json } from '../../../shared/json'
import { pack, readPacked } from './stored-json'
import type { Packed } from './stored-json'

/** Whatever `JSON.parse` gives is JSON: looking at each value of a large one would take most of the time. */
const valueSchema = z.custom<KeptRead['value']>((value) => value !== undefined)

/** Prepares reading of what is kept; it throws a `HistoryFailure` where that is damaged. */
export const prepareKeptReads = (database: Database): ((name: string) => KeptRead | undefined) => {
  const find = database.prepare<[string], Packed & { readonly at: string }>(
    'SELECT at, length, bytes FROM kept_read WHERE name = ?',
  )
  return (name) => {
    const row = find.get(name)
    return row === undefined ? undefined : { at: row.at, value: readPacked(valueSchema, row, `“${name}”`) }
  }
}

/** Prepares keeping on the writer's connection. Throws where `at` is no date: that is a bug. */
export const prepareKeeping = (database: Database): ((name: string, value: Json, at: string) => void) => {
  const put = database.prepare(
    `INSERT INTO kept_read VALUES (@name, @at, @length, @bytes)
     ON CONFLICT DO UPDATE SET at = excluded.at, length = excluded.length, bytes = excluded.bytes`,
  )
  return (name, value, at) => {
    put.run({ name, at: keptReadSchema.shape.at.parse(at), ...pack(JSON.stringify(value)) })
  }
}
