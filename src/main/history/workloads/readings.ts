import type { Database } from 'better-sqlite3'
import { keyOfWorkload, readingSchema } from '../../../shared/workload/stored'
import type { Reading, WorkloadKey } from '../../../shared/workload/stored'
import { lensReviewSchema, milestoneSchema } from '../../../shared/workload/workload'
import { sha256Bytes } from '../canonical'
import { rememberLast } from '../findings/remember'
import { pack, readPacked, readStored } from './stored-json'
import type { Packed } from './stored-json'

type ReadingRow = { readonly number: number; readonly workload: string; readonly head: string }
type PieceRow = Packed & { readonly kind: 'lens' | 'milestone' }

/** Readings whose parsed form is kept: a list of workloads asks for the same ones again and again. */
const remembered = 64

/** Reads readings; throws a `HistoryFailure` where one is damaged. */
export type ReadingReads = {
  readonly latest: () => readonly Reading[]
  readonly of: (workload: WorkloadKey) => readonly Reading[]
}

/** Prepares reading of readings on a connection. */
export const prepareReadingReads = (database: Database): ReadingReads => {
  const latest = database.prepare<[], ReadingRow>(
    `WITH RECURSIVE known (key) AS (
       SELECT min(workload) FROM workload_reading
       UNION ALL
       SELECT (SELECT min(workload) FROM workload_reading WHERE workload > key) FROM known WHERE key IS NOT NULL
     )
     SELECT number, workload, head FROM known CROSS JOIN workload_reading AS r ON r.number =
       (SELECT number FROM workload_reading WHERE workload = key ORDER BY read_at DESC, number DESC LIMIT 1)
     ORDER BY key`,
  )
  const ofWorkload = database.prepare<[string], ReadingRow>(
    'SELECT number, workload, head FROM workload_reading WHERE workload = ? ORDER BY read_at, number',
  )
  const pieces = database.prepare<[number], PieceRow>(
    `SELECT kind, length, bytes FROM reading_part JOIN reading_piece ON number = piece WHERE reading = ?
     ORDER BY kind, position`,
  )
  const remember = rememberLast<Reading>(remembered)
  const toReading = ({ number, workload, head }: ReadingRow): Reading =>
    remember(String(number), () => {
      const what = `reading of workload ${workload}`
      const reading = readStored(readingSchema, head, what)
      const parts = pieces.all(number)
      const read = <Kind extends PieceRow['kind']>(kind: Kind) => parts.filter((part) => part.kind === kind)
      return {
        ...reading,
        workload: {
          ...reading.workload,
          lensReviews: read('lens').map((part) => readPacked(lensReviewSchema, part, what)),
          milestones: read('milestone').map((part) => readPacked(milestoneSchema, part, what)),
        },
      }
    })
  return {
    latest: () => latest.all().map(toReading),
    of: (workload) => ofWorkload.all(workload).map(toReading),
  }
}

/** Prepares adding of readings on the writer's connection, within the caller's transaction. Throws where one does not fit its schema. */
export const prepareReadingWrites = (database: Database): ((reading: Reading) => void) => {
  const addReading = database.prepare('INSERT INTO workload_reading (workload, read_at, head) VALUES (?, ?, ?)')
  const findPiece = database.prepare<[Buffer], number>('SELECT number FROM reading_piece WHERE hash = ?').pluck()
  const addPiece = database.prepare('INSERT INTO reading_piece (hash, length, bytes) VALUES (?, ?, ?)')
  const addPart = database.prepare('INSERT INTO reading_part VALUES (?, ?, ?, ?)')
  const pieceOf = (value: object): number => {
    const text = JSON.stringify(value)
    const hash = sha256Bytes(Buffer.from(text, 'utf8'))
    const found = findPiece.get(hash)
    if (found !== undefined) return found
    const { length, bytes } = pack(text)
    return Number(addPiece.run(hash, length, bytes).lastInsertRowid)
  }
  return (given) => {
    const reading = readingSchema.parse(given)
    const { lensReviews, milestones } = reading.workload
    const head = { ...reading, workload: { ...reading.workload, lensReviews: [], milestones: [] } }
    const added = addReading.run(keyOfWorkload(reading.workload), reading.readAt, JSON.stringify(head))
    const add = (kind: PieceRow['kind'], values: readonly object[]): void =>
      values.forEach((value, position) => addPart.run(added.lastInsertRowid, kind, position, pieceOf(value)))
    add('lens', lensReviews)
    add('milestone', milestones)
  }
}
