import { chmodSync, closeSync, existsSync, openSync, readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { makeFolder } from '../make-folder'
import { attempt, refuse, succeed } from './problem'
import type { Result } from './problem'

/** Where a home keeps its data. */
export type HomePaths = {
  readonly home: string
  /** The database of reviews and snapshots. */
  readonly database: string
  /** Held by the home's one writer. No other code may open it: closing any handle of it in the same process gives the lock up. */
  readonly lock: string
  /** Who holds the lock, for people. */
  readonly holder: string
}

/** Paths within a home. */
export const homePaths = (home: string): HomePaths => ({
  home,
  database: join(home, 'plumbline.sqlite'),
  lock: join(home, 'plumbline.lock'),
  holder: join(home, 'plumbline.lock.json'),
})

const isPrivate = (mode: number): boolean => process.platform === 'win32' || (mode & 0o077) === 0

/** Makes the home where there is none (0700), and closes it to other users where it is ours; another's folder is left as it is. */
export const prepareHome = (home: string): Result<HomePaths> =>
  attempt(`the home ${home}`, () => {
    const paths = homePaths(home)
    makeFolder(home)
    const { mode } = statSync(home)
    if (isPrivate(mode)) return succeed(paths)
    const ours = existsSync(paths.database) || readdirSync(home).length === 0
    if (!ours)
      return refuse(
        'homeNotPrivate',
        `The folder ${home} is open to other users of this machine (mode ${(mode & 0o777).toString(8)}) and holds other files.`,
        `Choose an empty folder as home, or close this one with: chmod 700 '${home}'`,
      )
    chmodSync(home, 0o700)
    return succeed(paths)
  })

/**
 * Makes sure that a file exists and is for its owner only (0600). A file that is there is not opened: closing a handle of it
 * would give up the locks that SQLite holds on it in this process.
 */
export const makePrivateFile = (path: string): void => {
  if (existsSync(path)) {
    if (process.platform !== 'win32') chmodSync(path, 0o600)
    return
  }
  closeSync(openSync(path, 'wx', 0o600))
}
