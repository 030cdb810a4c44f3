import { readdir, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { configPaths } from './config-files'
import { cacheFolder } from './sso/cache-folder'

/** How often the files are looked at, in milliseconds. */
const lookEvery = 1_500

const stampOf = (path: string): Promise<string> =>
  stat(path).then(
    ({ mtimeMs, size, ino }) => `${path} ${mtimeMs} ${size} ${ino}`,
    () => `${path} none`,
  )

const look = async (): Promise<string> => {
  const cache = cacheFolder()
  const tokens = await readdir(cache).catch(() => [])
  const paths = [
    ...configPaths().map(({ path }) => path),
    ...tokens.filter((name) => name.endsWith('.json')).map((name) => join(cache, name)),
  ]
  return (await Promise.all(paths.map(stampOf))).join('\n')
}

/**
 * Tells when another tool signed in or out, or changed the AWS config files. It looks again and again: folders that do not exist yet
 * cannot be watched, and what watching tells differs from system to system.
 */
export const watchSignInFiles = (changed: () => void, every = lookEvery): (() => void) => {
  let last: string | undefined
  let stopped = false
  const again = async (): Promise<void> => {
    const now = await look()
    if (stopped) return
    if (last !== undefined && now !== last) changed()
    last = now
    timer = setTimeout(() => void again(), every)
    timer.unref()
  }
  let timer: NodeJS.Timeout | undefined
  void again()
  return () => {
    stopped = true
    clearTimeout(timer)
  }
}
