import { createHash, randomUUID } from 'node:crypto'
import { mkdir, open, readdir, readFile, rename, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { getHomeDir } from '@smithy/shared-ini-file-loader'
import { problem, type Problem } from '../problem'

/** The folder in which the AWS CLI and the SDKs keep tokens and registrations of SSO. */
export const cacheFolder = (): string => join(getHomeDir(), '.aws', 'sso', 'cache')

/** The file of the cache for a key, which is the SHA-1 of a name. */
export const cacheFile = (name: string): string =>
  join(cacheFolder(), `${createHash('sha1').update(name).digest('hex')}.json`)

/** The error code of the system, such as `EACCES`. */
export const systemCode = (error: unknown): string =>
  error instanceof Error && 'code' in error ? String(error.code) : 'unknown error'

/** What a file of the cache holds. */
export type CacheContent =
  | { readonly kind: 'none' }
  | { readonly kind: 'object'; readonly fields: Readonly<Record<string, unknown>> }
  /** Not JSON, no object, or not readable: `why` says which. */
  | { readonly kind: 'damaged'; readonly why: string }

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const readOnce = async (path: string): Promise<CacheContent> => {
  try {
    const value: unknown = JSON.parse(await readFile(path, 'utf8'))
    return isObject(value) ? { kind: 'object', fields: value } : { kind: 'damaged', why: 'it holds no JSON object' }
  } catch (error) {
    if (error instanceof SyntaxError) return { kind: 'damaged', why: 'it is no JSON' }
    const code = systemCode(error)
    return code === 'ENOENT' || code === 'ENOTDIR'
      ? { kind: 'none' }
      : { kind: 'damaged', why: `it cannot be read (${code})` }
  }
}

/** Other tools write in place: for a moment a file is empty or cut off. Milliseconds between looks. */
const looks = [20, 60, 120]

/** Reads a file of the cache as it is now. */
export const readCacheFile = async (path: string): Promise<CacheContent> => {
  for (const pause of looks) {
    const content = await readOnce(path)
    if (content.kind !== 'damaged') return content
    await new Promise((resolve) => setTimeout(resolve, pause))
  }
  return readOnce(path)
}

const notWritable = (error: unknown): Problem =>
  problem(
    'CacheNotWritable',
    `The folder ${cacheFolder()} cannot be written (${systemCode(error)}), and the sign-in is kept there.`,
    'Give yourself the right to write there, or free some space; then try again.',
  )

/** Windows says this of a file that another program has open for a moment. */
const busyCodes = ['EPERM', 'EACCES', 'EBUSY']

/** Between tries to get a busy file, in milliseconds. */
const tries = [25, 75, 200, 500]

/** Does it again where a file is busy; what no waiting helps against is a second late. */
export const whileBusy = async <Value>(
  work: () => Promise<Value>,
  sleep = (milliseconds: number): Promise<unknown> => new Promise((resolve) => setTimeout(resolve, milliseconds)),
): Promise<Value> => {
  for (const pause of tries) {
    try {
      return await work()
    } catch (error) {
      if (!busyCodes.includes(systemCode(error))) throw error
      await sleep(pause)
    }
  }
  return work()
}

/** The names of `writeBeside`, and those that a lock is put aside under: nobody else makes such. */
const ownNames = /^(?:(?:[0-9a-f]{40}\.json|probe)\.\d+\.[0-9a-f-]{36}\.new|[0-9a-f]{40}\.json\.lock\.[0-9a-f-]{36})$/

/** A file of our own that is older was left by a process that ended in the middle, in milliseconds. */
const leftAfter = 60_000

/** Removes what processes left that ended in the middle: it may hold a token. */
export const removeLeftovers = async (): Promise<void> => {
  const folder = cacheFolder()
  const names = await readdir(folder).catch(() => [])
  for (const path of names.filter((name) => ownNames.test(name)).map((name) => join(folder, name))) {
    const found = await stat(path).catch(() => undefined)
    if (found && Date.now() - found.mtimeMs > leftAfter) await rm(path, { force: true }).catch(() => undefined)
  }
}

/** Writes a file of its own beside the one that is meant; only then does it take that one's place. */
const writeBeside = async (path: string, text: string): Promise<string> => {
  // Its name does not end in .json: other tools list those.
  const beside = `${path}.${process.pid}.${randomUUID()}.new`
  const file = await open(beside, 'wx', 0o600)
  try {
    await file.writeFile(text)
    await file.sync()
  } finally {
    await file.close()
  }
  return beside
}

const makeFolder = async (): Promise<void> => {
  // The mode is for those that are made here; a folder that is there keeps its own.
  await mkdir(cacheFolder(), { recursive: true, mode: 0o700 })
}

/** Writes a file of the cache (0600) as a whole or not at all; a problem where that cannot be done. */
export const writeCacheFile = async (path: string, content: object): Promise<Problem | undefined> => {
  let beside: string | undefined
  try {
    await makeFolder()
    await removeLeftovers()
    const made = await writeBeside(path, JSON.stringify(content, null, 2))
    beside = made
    await whileBusy(() => rename(made, path))
    return undefined
  } catch (error) {
    if (beside !== undefined) await rm(beside, { force: true }).catch(() => undefined)
    return notWritable(error)
  }
}

/** Finds out whether files can be written, before a person is sent to the browser for nothing. */
export const checkCacheFolder = async (): Promise<Problem | undefined> => {
  try {
    await makeFolder()
    await rm(await writeBeside(join(cacheFolder(), 'probe'), ''))
    return undefined
  } catch (error) {
    return notWritable(error)
  }
}
