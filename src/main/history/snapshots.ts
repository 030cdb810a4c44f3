import type { Database } from 'better-sqlite3'
import { snapshotSchema } from '../../shared/review/snapshot'
import type { Snapshot } from '../../shared/review/snapshot'
import { refuse, succeed } from './problem'
import type { Result } from './problem'
import { unpackDocument } from './seal'

/** A stored snapshot, without its content. */
export type SnapshotEntry = {
  readonly id: string
  /** Id of the review that it was sealed from. */
  readonly review: string
  /** Whether it shows the sample organization. */
  readonly sample: boolean
  /** The `now` of its checks, and when it was sealed; ISO 8601 in UTC. */
  readonly startedAt: string
  readonly endedAt: string
  readonly appVersion: string
  /** Equal where the same versions of the same checks were to hand. */
  readonly checksVersion: string
  /** Equal where the same profiles, regions, services and checks were chosen. */
  readonly scopeKey: string
  readonly digest: string
  readonly contentDigest: string
}

const columns = `snapshot.id, review.id AS review, sample, snapshot.started_at AS startedAt, ended_at AS endedAt, app_version AS appVersion,
  checks_version AS checksVersion, snapshot.scope_key AS scopeKey, digest, content_digest AS contentDigest`

type EntryRow = Omit<SnapshotEntry, 'sample'> & { readonly sample: number }
const toEntry = (row: EntryRow): SnapshotEntry => ({ ...row, sample: row.sample === 1 })

/** Says that there is no such snapshot. */
export const noSnapshot = (id: string) =>
  refuse('notFound', `There is no snapshot ${id}.`, 'Choose one from the list of snapshots.')

/** Numbers under which the database holds a snapshot and its review. */
export type SnapshotIdentity = { readonly number: number; readonly review: number }

/** Finds a snapshot's numbers. */
export const snapshotIdentity = (database: Database, id: string): Result<SnapshotIdentity> => {
  const row = database.prepare<[string], SnapshotIdentity>('SELECT number, review FROM snapshot WHERE id = ?').get(id)
  return row === undefined ? noSnapshot(id) : succeed(row)
}

/** All snapshots, latest first. */
export const listSnapshots = (database: Database): readonly SnapshotEntry[] =>
  database
    .prepare<[], EntryRow>(
      `SELECT ${columns} FROM snapshot JOIN review ON review.number = review ORDER BY snapshot.started_at DESC, snapshot.number DESC`,
    )
    .all()
    .map(toEntry)

/** One snapshot's entry. */
export const findSnapshot = (database: Database, id: string): Result<SnapshotEntry> => {
  const row = database
    .prepare<[string], EntryRow>(
      `SELECT ${columns} FROM snapshot JOIN review ON review.number = review WHERE snapshot.id = ?`,
    )
    .get(id)
  return row === undefined ? noSnapshot(id) : succeed(toEntry(row))
}

/** The canonical bytes of a snapshot's document. They are not checked here; see `verifySnapshot`. */
export const readDocumentBytes = (database: Database, id: string): Result<Buffer> => {
  const row = database
    .prepare<[string], { length: number; bytes: Buffer }>(
      'SELECT length, bytes FROM snapshot JOIN snapshot_document ON snapshot = number WHERE id = ?',
    )
    .get(id)
  if (row === undefined) return noSnapshot(id)
  try {
    return succeed(unpackDocument(row.bytes, row.length))
  } catch {
    return refuse(
      'damaged',
      `The stored document of snapshot ${id} does not unpack.`,
      'Restore a backup of the database, or delete this snapshot.',
    )
  }
}

/** A snapshot's document. */
export const readDocument = (database: Database, id: string): Result<Snapshot> => {
  const bytes = readDocumentBytes(database, id)
  if (!bytes.ok) return bytes
  const parsed = snapshotSchema.safeParse(parseOrUndefined(bytes.value))
  if (parsed.success) return succeed(parsed.data)
  return refuse(
    'damaged',
    `The stored document of snapshot ${id} is not a snapshot's.`,
    'Verify the snapshot in History, and restore a backup of the database.',
  )
}

const parseOrUndefined = (bytes: Buffer): unknown => {
  try {
    return JSON.parse(bytes.toString('utf8'))
  } catch {
    return undefined
  }
}
