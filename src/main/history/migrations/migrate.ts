import type { Database } from 'better-sqlite3'
import { refuse, succeed } from '../problem'
import type { Result } from '../problem'
import type { Migration } from './migration'

/** Marks a file as this app's ("PLUM"), in SQLite's `application_id`. */
export const applicationId = 0x504c554d

/** What a database says about itself. */
export type DatabaseFormat = {
  /** Version of its last migration; 0 for an empty file. */
  readonly version: number
  /** Whether it is this app's; an empty file may become it. */
  readonly ours: boolean
  /** Version of the app that migrated it last, where that can be read. */
  readonly app: string | undefined
}

const numberPragma = (database: Database, name: string): number => {
  const value = database.pragma(name, { simple: true })
  return typeof value === 'number' ? value : 0
}

const readApp = (database: Database): string | undefined => {
  try {
    return database.prepare<[], { app: string }>('SELECT app FROM migration ORDER BY version DESC LIMIT 1').get()?.app
  } catch {
    // A newer app may keep it elsewhere; the message then goes without.
    return undefined
  }
}

/** Reads which app and which migration the database stands at. */
export const readFormat = (database: Database): DatabaseFormat => {
  const empty = database.prepare('SELECT 1 FROM sqlite_master LIMIT 1').get() === undefined
  const version = numberPragma(database, 'user_version')
  const id = numberPragma(database, 'application_id')
  return { version, ours: id === applicationId || (empty && id === 0 && version === 0), app: readApp(database) }
}

/** Throws unless the versions count up from 1. */
export const assertOrder = (migrations: readonly Migration[]): void =>
  migrations.forEach((migration, index) => {
    if (migration.version !== index + 1)
      throw new Error(`Migration ${migration.name} has version ${migration.version} in place ${index + 1}`)
  })

/** Refuses what this app cannot read: another app's file, or a newer app's. `path` stands in the sentence. */
export const checkFormat = (format: DatabaseFormat, latest: number, path: string): Result<void> => {
  if (!format.ours)
    return refuse(
      'notPlumbline',
      `The file ${path} is a database of another program.`,
      'Move that file away, or choose another home.',
    )
  if (format.version > latest)
    return refuse(
      'newerApp',
      `The database ${path} was written by a newer Plumbline${format.app === undefined ? '' : ` (${format.app})`}: ` +
        `it has format ${format.version}, and this app knows formats up to ${latest}. Nothing in it was changed.`,
      'Install the newer version, or choose another home.',
    )
  return succeed(undefined)
}

/** Brings the database to the newest format in one transaction: all pending migrations, or none. Throws what SQLite throws. */
export const migrate = (database: Database, migrations: readonly Migration[], app: string): void => {
  assertOrder(migrations)
  const run = database.transaction(() => {
    const { version } = readFormat(database)
    if (version === 0) {
      database.pragma(`application_id = ${applicationId}`)
      database.exec(
        'CREATE TABLE migration (version INTEGER PRIMARY KEY, name TEXT NOT NULL, app TEXT NOT NULL) STRICT',
      )
    }
    for (const migration of migrations.filter((one) => one.version > version)) {
      migration.migrate(database)
      database.prepare('INSERT INTO migration VALUES (?, ?, ?)').run(migration.version, migration.name, app)
      database.pragma(`user_version = ${migration.version}`)
    }
  })
  run.immediate()
}
