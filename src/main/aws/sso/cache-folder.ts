import { createHash, randomUUID } from 'node:crypto'
import { mkdir, open, readFile, rename, rm } from 'node:fs/promises'
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
    beside = await writeBeside(path, JSON.stringify(content, null, 2))
    await rename(beside, path)
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
