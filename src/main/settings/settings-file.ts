import { randomBytes } from 'node:crypto'
import {
  chmodSync,
  closeSync,
  fsyncSync,
  openSync,
  readFileSync,
  readdirSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { dirname } from 'node:path'
import { makeFolder } from '../make-folder'

/** The code of the operating system's error. */
export const systemCodeOf = (error: unknown): string =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : 'unknown error'

/** The text of a file; undefined where there is none. */
export const readIfThere = (path: string): string | undefined => {
  try {
    return readFileSync(path, 'utf8')
  } catch (error) {
    if (systemCodeOf(error) === 'ENOENT') return undefined
    throw error
  }
}

/** Gives a file another name, and says which. */
export const setAside = (path: string): string => {
  const aside = `${path}.damaged-${randomBytes(4).toString('hex')}`
  renameSync(path, aside)
  return aside
}

/** A home that this makes, or finds empty, is for its owner only; the history sees to one that is in use. */
const prepareFolder = (folder: string): void => {
  makeFolder(folder)
  if (process.platform !== 'win32' && readdirSync(folder).length === 0) chmodSync(folder, 0o700)
}

/** Writes a file for its owner only (0600), whole or not at all, and makes its folder (0700) where it is missing. */
export const writePrivately = (path: string, text: string): void => {
  prepareFolder(dirname(path))
  const draft = `${path}.${randomBytes(6).toString('hex')}.part`
  try {
    const file = openSync(draft, 'wx', 0o600)
    try {
      writeFileSync(file, text)
      fsyncSync(file)
    } finally {
      closeSync(file)
    }
    renameSync(draft, path)
  } catch (error) {
    rmSync(draft, { force: true })
    throw error
  }
}
