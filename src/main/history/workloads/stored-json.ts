import type { z } from 'zod'
import { HistoryFailure } from '../problem'
import { packDocument, unpackDocument } from '../seal'

/** JSON as the database holds it where it is large: compressed, with its length. */
export type Packed = { readonly length: number; readonly bytes: Buffer }

/** Packs JSON text. */
export const pack = (text: string): Packed => {
  const bytes = Buffer.from(text, 'utf8')
  return { length: bytes.length, bytes: packDocument(bytes) }
}

const damaged = (what: string): HistoryFailure =>
  new HistoryFailure({
    code: 'damaged',
    text: `The stored ${what} does not read as it was written.`,
    next: 'Restore a backup of the database.',
  })

/** Reads what `text` gives by its schema; throws a `HistoryFailure` that names `what` where it does not fit. */
const readBySchema = <Schema extends z.ZodType>(schema: Schema, text: () => string, what: string): z.infer<Schema> => {
  let value: unknown
  try {
    value = JSON.parse(text())
  } catch {
    throw damaged(what)
  }
  const parsed = schema.safeParse(value)
  if (parsed.success) return parsed.data
  throw damaged(what)
}

/** Reads stored JSON by its schema. `what` names it in the sentence of the `HistoryFailure` that damage throws. */
export const readStored = <Schema extends z.ZodType>(schema: Schema, text: string, what: string): z.infer<Schema> =>
  readBySchema(schema, () => text, what)

/** Reads packed JSON by its schema; otherwise as `readStored`. */
export const readPacked = <Schema extends z.ZodType>(schema: Schema, stored: Packed, what: string): z.infer<Schema> =>
  readBySchema(schema, () => unpackDocument(stored.bytes, stored.length).toString('utf8'), what)
