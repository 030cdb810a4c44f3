import type { Database } from 'better-sqlite3'
import { canonicalBytes, canonicalDocument, sha256Bytes } from '../canonical'
import { indexSnapshot } from '../findings/index-snapshot'
import { packDocument } from '../seal'
import { estateDocument } from './estate'

/** The snapshot that `olderRows` fills in. */
export const olderDocument = estateDocument('older', 3)

/** Rows as the app wrote them at version 1: a sealed snapshot with a fact, and an unfinished review. */
const fillVersion1 = (database: Database): void => {
  const value = canonicalBytes({ arn: 'arn:aws:s3:::older', Name: 'older' })
  const { bytes, digest } = canonicalDocument(olderDocument)
  const insert = (sql: string, ...values: readonly unknown[]): void => void database.prepare(sql).run(...values)
  insert(`INSERT INTO review VALUES (1, 'older', 'sealed', '{}', 'k', '[]', 'c', 't', 't', 'null'),
    (2, 'begun', 'unfinished', '{"profiles":[],"regions":null,"services":null,"checks":null}', 'k', '[]', 'c', 't', 't', '{"x":1}')`)
  insert(`INSERT INTO review_call VALUES (2, 's3', 'ListBuckets', 4)`)
  insert('INSERT INTO fact_value VALUES (1, ?, ?)', sha256Bytes(value), value)
  insert(`INSERT INTO fact_key VALUES (1, 'arn:aws:s3:::older')`)
  insert(`INSERT INTO fact_set VALUES (1, ?, 1, NULL), (2, NULL, 0, NULL)`, sha256Bytes(Buffer.from('set')))
  insert('INSERT INTO fact_item VALUES (1, 1, 1, NULL), (2, 1, NULL, ?)', JSON.stringify({ kind: 'cancelled' }))
  insert(`INSERT INTO review_fact VALUES (1, '1', 'global', 's3-buckets', 1), (2, '1', 'global', 's3-buckets', 2)`)
  insert(
    `INSERT INTO snapshot VALUES (1, 'older', 1, 0, '2026-01-01T00:00:00Z', '2026-01-01T00:05:00Z', '0.1.0', 'v1', 'k', ?, 'c', 'f')`,
    digest,
  )
  insert('INSERT INTO snapshot_document VALUES (1, ?, ?)', bytes.length, packDocument(bytes))
}

/** Rows as the app wrote them at version 2: the same, with what the screens query. */
const fillVersion2 = (database: Database): void => {
  fillVersion1(database)
  database.transaction(() => indexSnapshot(database, 1, olderDocument)).immediate()
}

/** By version of a later migration: fills a database that stands at the version before it. Each later migration adds its own. */
export const olderRows: Readonly<Record<number, (database: Database) => void>> = {
  2: fillVersion1,
  3: fillVersion2,
}
