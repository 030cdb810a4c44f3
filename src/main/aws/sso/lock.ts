import { randomUUID } from 'node:crypto'
import { link, open, readFile, rename, rm, stat } from 'node:fs/promises'
import { hostname } from 'node:os'
import { systemCode, whileBusy } from './cache-folder'
import type { Timing } from './timing'

/** A lock older than this was left by a process that is gone, in milliseconds; nobody holds one for half as long. */
export const staleAfter = 90_000

/** Between two tries, in milliseconds. */
const tryEvery = 100

type Holder = { readonly pid: number; readonly host: string }

const parse = (text: string): Holder | undefined => {
  const [pid = '', host = ''] = text.split('\n')
  return /^\d+$/.test(pid) ? { pid: Number(pid), host } : undefined
}

const isRunning = (pid: number): boolean => {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return systemCode(error) !== 'ESRCH'
  }
}

const isStale = async (path: string, text: string): Promise<boolean> => {
  const age = await stat(path).then(
    ({ mtimeMs }) => Date.now() - mtimeMs,
    () => 0,
  )
  if (age > staleAfter) return true
  const holder = parse(text)
  return holder !== undefined && holder.host === hostname() && !isRunning(holder.pid)
}

/** Takes a stale lock out of the way. Two may try at once: who finds another's fresh lock in hand puts it back. */
const breakStale = async (path: string): Promise<void> => {
  const text = await readFile(path, 'utf8').catch(() => undefined)
  if (text === undefined || !(await isStale(path, text))) return
  const aside = `${path}.${randomUUID()}`
  const moved = await rename(path, aside).then(
    () => true,
    () => false,
  )
  if (!moved) return
  if ((await readFile(aside, 'utf8').catch(() => text)) !== text) await link(aside, path).catch(() => undefined)
  await rm(aside, { force: true })
}

const take = async (path: string, mine: string): Promise<boolean> => {
  try {
    const file = await whileBusy(() => open(path, 'wx', 0o600))
    try {
      await file.writeFile(mine)
    } catch (error) {
      // An empty one would be nobody's, and in the way until it is old.
      await rm(path, { force: true })
      throw error
    } finally {
      await file.close()
    }
    return true
  } catch (error) {
    if (systemCode(error) === 'EEXIST') return false
    throw error
  }
}

const release = async (path: string, mine: string): Promise<void> => {
  // Another process may have taken it for stale and hold its own by now.
  if ((await readFile(path, 'utf8').catch(() => '')) === mine) await whileBusy(() => rm(path, { force: true }))
}

/**
 * Does something while no other process does it, with a lock file beside the file that it is about.
 *
 * @returns undefined where the lock could not be had in the time that it takes a lock to become stale
 * @throws the system's error where the lock file cannot be written
 */
export const withLock = async <Value>(
  file: string,
  timing: Timing,
  work: () => Promise<Value>,
): Promise<Value | undefined> => {
  const path = `${file}.lock`
  const mine = `${process.pid}\n${hostname()}\n${randomUUID()}\n`
  for (let waited = 0; !(await take(path, mine)); waited += tryEvery) {
    if (waited > staleAfter) return undefined
    await breakStale(path)
    await timing.sleep(tryEvery)
  }
  try {
    return await work()
  } finally {
    await release(path, mine)
  }
}
