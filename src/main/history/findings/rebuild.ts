import type { Database } from 'better-sqlite3'
import { snapshotIdentity } from '../snapshots'
import { readDocument } from '../snapshots'
import { succeed } from '../problem'
import type { Problem, Result } from '../problem'
import { indexSnapshot, indexVersion, sweepIndex } from './index-snapshot'

/** Fills a snapshot's query tables anew from its document. */
export const rebuildIndex = (database: Database, id: string): Result<void> => {
  const identity = snapshotIdentity(database, id)
  if (!identity.ok) return identity
  const document = readDocument(database, id)
  if (!document.ok) return document
  database
    .transaction(() => {
      indexSnapshot(database, identity.value.number, document.value)
      sweepIndex(database)
    })
    .immediate()
  return succeed(undefined)
}

/** Rebuilds what an older app filled, or nobody yet; gives the snapshots whose documents are damaged. */
export const rebuildStale = (database: Database): readonly { readonly snapshot: string; readonly problem: Problem }[] =>
  database
    .prepare<[number], string>(
      `SELECT id FROM snapshot WHERE number NOT IN (SELECT snapshot FROM snapshot_index WHERE version = ?) ORDER BY number`,
    )
    .pluck()
    .all(indexVersion)
    .flatMap((id) => {
      const rebuilt = rebuildIndex(database, id)
      return rebuilt.ok ? [] : [{ snapshot: id, problem: rebuilt.error }]
    })
