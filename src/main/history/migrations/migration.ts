import type { Database } from 'better-sqlite3'

/** One step from an older database to a newer one. A published migration is never edited; a mistake in it gets a later one. */
export type Migration = {
  /** Counts up from 1 without gaps; stands in the database's `user_version`. */
  readonly version: number
  readonly name: string
  /** Runs within the transaction of all pending migrations. Never alters sealed documents or fact values. */
  migrate(database: Database): void
}
