import { readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import SqliteDatabase from 'better-sqlite3'
import { z } from 'zod'
import { makePrivateFile, prepareHome } from './home'
import type { HomePaths } from './home'
import { attempt, problemOf, refuse, succeed } from './problem'
import type { Result } from './problem'
import { isRunning, ownIdentity } from './process-identity'

const holderSchema = z.object({
  pid: z.number().int(),
  host: z.string(),
  /** Tells a reused pid apart; `null` where the system does not say. */
  processStart: z.string().nullable(),
  what: z.enum(['app', 'cli']),
  /** ISO 8601 in UTC. */
  since: z.string(),
})
/** Who writes to a home. */
export type LockHolder = z.infer<typeof holderSchema>

/** The right to write to a home, until it is released or the process ends, however it ends. */
export type HomeLock = {
  /** The holder before, where that one ended without releasing the lock (a crash, a kill). */
  readonly left?: LockHolder
  readonly release: () => void
}

const readHolder = (paths: HomePaths): LockHolder | undefined => {
  try {
    return holderSchema.parse(JSON.parse(readFileSync(paths.holder, 'utf8')))
  } catch {
    return undefined
  }
}

const writeHolder = (paths: HomePaths, holder: LockHolder): void => {
  const draft = `${paths.holder}.${holder.pid}`
  try {
    writeFileSync(draft, JSON.stringify(holder), { mode: 0o600 })
    renameSync(draft, paths.holder)
  } catch {
    // The note is for people and decides nothing: a full disk must not keep the lock from its holder.
    rmSync(draft, { force: true })
  }
}

const names = { app: 'the Plumbline app', cli: 'a plumbline command' } as const

const inUse = (paths: HomePaths): Result<never> => {
  const holder = readHolder(paths)
  // A note of a process that has ended is older than the lock: its holder has not written one yet.
  if (holder === undefined || isRunning(holder) === false)
    return refuse(
      'homeInUse',
      `Another copy of Plumbline that has just started holds the home ${paths.home}.`,
      'Wait a moment and try again, or choose another home.',
    )
  return refuse(
    'homeInUse',
    `The home ${paths.home} is in use by ${names[holder.what]} (process ${holder.pid} on ${holder.host}) since ${holder.since}.`,
    'Wait until it is done or close it, or choose another home.',
  )
}

/**
 * Takes a home's lock, or says who holds it. The lock is the operating system's, on an empty SQLite file: it dies with its
 * process, so that a crash or a kill never leaves a home locked, and a note of an ended process is recognized as stale.
 * A missing home is made. `since` is the present time, ISO 8601.
 */
export const lockHome = (home: string, what: LockHolder['what'], since: string): Result<HomeLock> =>
  attempt(`the home ${home}`, () => {
    const prepared = prepareHome(home)
    if (!prepared.ok) return prepared
    const paths = prepared.value
    makePrivateFile(paths.lock)
    const lock = new SqliteDatabase(paths.lock, { timeout: 0 })
    try {
      lock.exec('BEGIN IMMEDIATE')
    } catch (error) {
      lock.close()
      if (problemOf(error, paths.lock)?.code === 'busy') return inUse(paths)
      throw error
    }
    const left = readHolder(paths)
    writeHolder(paths, { ...ownIdentity(), what, since })
    let held = true
    const release = (): void => {
      if (!held) return
      held = false
      rmSync(paths.holder, { force: true })
      lock.close()
    }
    return succeed({ ...(left ? { left } : {}), release })
  })
