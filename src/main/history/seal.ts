import { constants, deflateRawSync, inflateRawSync } from 'node:zlib'
import type { Database } from 'better-sqlite3'
import type { Snapshot } from '../../shared/review/snapshot'
import { scopeKey, writeCanonical } from './canonical'
import { commitToDisk } from './connection'
import { factsDigest, sealSets } from './fact-sets'
import { indexSnapshot } from './findings/index-snapshot'
import { refuse, succeed } from './problem'
import type { Result } from './problem'

const level = 3

/** Stored form of a document's canonical bytes. Only the form is packed; the digest is over the bytes themselves. */
export const packDocument = (bytes: Uint8Array): Buffer => deflateRawSync(bytes, { level })

/** Bytes of a document that are packed at once. */
const packedAtOnce = 4 * 1024 * 1024

/**
 * The stored form of a document's canonical bytes, made without ever holding all of them: a stream of DEFLATE may end a block at any
 * byte (`Z_SYNC_FLUSH`) and go on with the next.
 */
const packCanonical = (
  document: Readonly<Record<string, unknown>>,
): { readonly packed: Buffer; readonly length: number; readonly digest: string } => {
  const packed: Buffer[] = []
  let waiting: Buffer[] = []
  let size = 0
  let length = 0
  const pack = (finishFlush: number): void => {
    packed.push(deflateRawSync(Buffer.concat(waiting), { level, finishFlush }))
    waiting = []
    size = 0
  }
  const digest = writeCanonical(document, (piece) => {
    waiting.push(piece)
    size += piece.length
    length += piece.length
    if (size >= packedAtOnce) pack(constants.Z_SYNC_FLUSH)
  })
  pack(constants.Z_FINISH)
  return { packed: Buffer.concat(packed), length, digest }
}

/** The canonical bytes of a stored document. `length` bounds the work where the stored form is damaged; throws there. */
export const unpackDocument = (packed: Uint8Array, length: number): Buffer =>
  inflateRawSync(packed, { maxOutputLength: Math.max(length, 1) })

/** Stores a snapshot in one transaction: facts get their hashes, the document its place. The review must be unfinished. */
export const sealReview = (database: Database, review: number, document: Snapshot): Result<void> => {
  const { packed, length, digest } = packCanonical(document)
  if (digest !== document.digest)
    return refuse(
      'digestDiffers',
      `The digest of snapshot ${document.snapshot} is not that of its content; it was not stored.`,
      'Report this; the review is kept and can be sealed again.',
    )
  if (document.unfinished)
    return refuse(
      'unfinished',
      `The document ${document.snapshot} shows a review that is not finished; it was not stored as a snapshot.`,
      'Resume the review: it is sealed when it is done.',
    )
  return commitToDisk(database, (): Result<void> => {
    if (database.prepare('SELECT 1 FROM snapshot WHERE id = ?').get(document.snapshot) !== undefined)
      return refuse('alreadyThere', `There is a snapshot ${document.snapshot} already.`, 'Seal it under another id.')
    sealSets(database, review)
    const added = database
      .prepare(
        `INSERT INTO snapshot (id, review, sample, started_at, ended_at, app_version, checks_version, scope_key, digest, content_digest, facts_digest)
         VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
      )
      .run(
        document.snapshot,
        review,
        document.sample ? 1 : 0,
        document.startedAt,
        document.endedAt,
        document.app.version,
        document.checks.version,
        scopeKey(document.scope),
        digest,
        document.contentDigest,
        factsDigest(database, review),
      )
    database
      .prepare('INSERT INTO snapshot_document (snapshot, length, bytes) VALUES (?, ?, ?)')
      .run(added.lastInsertRowid, length, packed)
    indexSnapshot(database, Number(added.lastInsertRowid), document)
    database.prepare(`UPDATE review SET state = 'sealed' WHERE number = ?`).run(review)
    return succeed(undefined)
  })
}
