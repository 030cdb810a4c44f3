import { existsSync, renameSync } from 'node:fs'
import type { Database } from 'better-sqlite3'
import { openReadConnection, openWriteConnection, useWriteAheadLog } from './connection'
import { rebuildStale } from './findings/rebuild'
import { homePaths, makePrivateFile, prepareHome } from './home'
import { migrations } from './migrations/all'
import { checkFormat, migrate, readFormat } from './migrations/migrate'
import { attempt, problemOf, refuse, succeed } from './problem'
import type { Result } from './problem'
import { makeReader } from './read'
import type { Reader } from './read'
import { makeWriter } from './write'
import type { Writer } from './write'

/** How to open a home's database for writing. The home's lock must be held (see home-lock.ts). */
export type OpenHistory = {
  readonly home: string
  /** Version of this app; stands in the message that an older app shows. */
  readonly appVersion: string
  /** Present time, ISO 8601; names a damaged database that is set aside. */
  readonly at: string
  /** Pages that the database may have at most; left out: no limit but the disk. */
  readonly maxPages?: number
}

/** A database that did not read as it was written, and where it is now. */
export type SetAside = { readonly path: string; readonly text: string; readonly next: string }

/** The opened database. */
export type History = {
  readonly path: string
  readonly writer: Writer
  /** Set where a damaged database was found; the history then starts empty. */
  readonly setAside?: SetAside
}

const latest = migrations.length

type Opened =
  { readonly kind: 'open'; readonly database: Database } | { readonly kind: 'damaged'; readonly reason: string }

const quickCheck = (database: Database): string | undefined => {
  const rows = database.pragma('quick_check(1)', { simple: true })
  return rows === 'ok' ? undefined : String(rows)
}

/** Opens and checks; only damage is told apart, all else is thrown or refused. */
const openChecked = (path: string): Result<Opened> => {
  let database: Database | undefined
  try {
    database = openWriteConnection(path)
    const format = checkFormat(readFormat(database), latest, path)
    if (!format.ok) {
      database.close()
      return format
    }
    const reason = quickCheck(database)
    if (reason === undefined) return succeed({ kind: 'open', database })
    database.close()
    return succeed({ kind: 'damaged', reason })
  } catch (error) {
    database?.close()
    if (problemOf(error, path)?.code !== 'damaged') throw error
    return succeed({ kind: 'damaged', reason: error instanceof Error ? error.message : 'it is no database' })
  }
}

const freeName = (path: string, at: string): string => {
  const date = at.replaceAll(/[^0-9TZ]/g, '')
  const stem = path.replace(/\.sqlite$/, `-damaged-${date}`)
  for (let count = 1; ; count += 1) {
    const name = `${stem}${count === 1 ? '' : `-${count}`}.sqlite`
    if (!['', '-wal', '-shm'].some((suffix) => existsSync(name + suffix))) return name
  }
}

const setAside = (path: string, at: string, reason: string): SetAside => {
  const place = freeName(path, at)
  for (const suffix of ['', '-wal', '-shm']) if (existsSync(path + suffix)) renameSync(path + suffix, place + suffix)
  return {
    path: place,
    text: `The database ${path} is damaged (${reason}). It was set aside as ${place}, and the history starts empty.`,
    next: 'Restore a backup, or keep the file that was set aside: parts of it may be recovered.',
  }
}

const openOrSetAside = (
  path: string,
  at: string,
): Result<{ readonly database: Database; readonly aside?: SetAside }> => {
  makePrivateFile(path)
  const first = openChecked(path)
  if (!first.ok) return first
  if (first.value.kind === 'open') return succeed({ database: first.value.database })
  const aside = setAside(path, at, first.value.reason)
  makePrivateFile(path)
  const second = openChecked(path)
  if (!second.ok) return second
  if (second.value.kind === 'open') return succeed({ database: second.value.database, aside })
  return refuse('diskFailed', `A new database at ${path} does not read as it was written.`, 'Check the disk.')
}

const prepareDatabase = (database: Database, options: OpenHistory): void => {
  if (options.maxPages !== undefined) database.pragma(`max_page_count = ${options.maxPages}`)
  useWriteAheadLog(database)
  migrate(database, migrations, options.appVersion)
  // A snapshot whose document is damaged stays without; reading its findings says so.
  rebuildStale(database)
}

/** Opens a home's database for writing: makes it where there is none, migrates an older one, sets a damaged one aside. */
export const openHistory = (options: OpenHistory): Result<History> => {
  const paths = prepareHome(options.home)
  if (!paths.ok) return paths
  const path = paths.value.database
  return attempt(path, () => {
    const opened = openOrSetAside(path, options.at)
    if (!opened.ok) return opened
    const { database, aside } = opened.value
    try {
      prepareDatabase(database, options)
    } catch (error) {
      database.close()
      throw error
    }
    return succeed({ path, writer: makeWriter(database, path), ...(aside ? { setAside: aside } : {}) })
  })
}

/** Opens a home's database for reading only. It must have been opened for writing by this version of the app before. */
export const openReader = (home: string): Result<Reader> => {
  const path = homePaths(home).database
  return attempt(path, () => {
    const none = (): Result<Reader> =>
      refuse('noHistory', `There are no reviews in ${home} yet.`, 'Start a review, or choose another home.')
    if (!existsSync(path)) return none()
    const database = openReadConnection(path)
    try {
      const format = readFormat(database)
      const checked = checkFormat(format, latest, path)
      if (checked.ok && format.version === latest) return succeed(makeReader(database, path))
      database.close()
      if (!checked.ok) return checked
      // The file is there, and its writer has not filled it yet.
      return format.version === 0
        ? none()
        : refuse('olderApp', `The database ${path} was last used by an older Plumbline.`, 'Open it with this app once.')
    } catch (error) {
      database.close()
      throw error
    }
  })
}
