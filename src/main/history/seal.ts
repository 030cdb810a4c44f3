import { deflateRawSync, inflateRawSync } from 'node:zlib'
import type { Database } from 'better-sqlite3'
import type { Snapshot } from '../../shared/review/snapshot'
import { canonicalDocument, scopeKey } from './canonical'
import { commitToDisk } from './connection'
import { factsDigest, sealSets } from './fact-sets'
import { indexSnapshot } from './findings/index-snapshot'
import { refuse, succeed } from './problem'
import type { Result } from './problem'

/** Stored form of a document's canonical bytes. Only the form is packed; the digest is over the bytes themselves. */
export const packDocument = (bytes: Uint8Array): Buffer => deflateRawSync(bytes, { level: 3 })

/** The canonical bytes of a stored document. `length` bounds the work where the stored form is damaged; throws there. */
export const unpackDocument = (packed: Uint8Array, length: number): Buffer =>
  inflateRawSync(packed, { maxOutputLength: Math.max(length, 1) })

/** Stores a snapshot in one transaction: facts get their hashes, the document its place. The review must be unfinished. */
export const sealReview = (database: Database, review: number, document: Snapshot): Result<void> => {
  const { bytes, digest } = canonicalDocument(document)
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
  const packed = packDocument(bytes)
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
      .run(added.lastInsertRowid, bytes.length, packed)
    indexSnapshot(database, Number(added.lastInsertRowid), document)
    database.prepare(`UPDATE review SET state = 'sealed' WHERE number = ?`).run(review)
    return succeed(undefined)
  })
}
