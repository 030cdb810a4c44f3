import { createHash } from 'node:crypto'
import { lstat, readFile, readlink, stat } from 'node:fs/promises'
import { dirname, join, resolve } from 'node:path'
import { getHomeDir } from '@smithy/shared-ini-file-loader'
import { problemOfFile } from '../aws/config-files'
import { ok, type Result } from '../../shared/ipc/result'
import { notWritable, systemCodeOf, unreadable } from './config-problems'

/** The AWS config file as it is now. */
export type ConfigFile = {
  /** Where AWS's tools look for it. */
  readonly path: string
  /** Where its bytes are: the same, or what its symbolic links lead to. */
  readonly target: string
  readonly exists: boolean
  readonly bytes: Uint8Array
  /** Permissions, and who owns it; undefined where there is no file. */
  readonly owner: { readonly mode: number; readonly user: number; readonly group: number } | undefined
  /** SHA-256 of the bytes; `absent` where there is no file. */
  readonly digest: string
}

/** Where AWS's tools look for one of their files. */
export const pathOfAwsFile = (variable: 'AWS_CONFIG_FILE' | 'AWS_SHARED_CREDENTIALS_FILE', name: string): string =>
  resolve(process.env[variable]?.replace(/^~(?=\/)/, getHomeDir()) || join(getHomeDir(), '.aws', name))

const linksAtMost = 40

/** Follows symbolic links, to a file that is there or one that is still to be made. */
const followLinks = async (path: string): Promise<string> => {
  let at = path
  for (let links = 0; links < linksAtMost; links += 1) {
    const found = await lstat(at).catch(() => undefined)
    if (!found?.isSymbolicLink()) return at
    at = resolve(dirname(at), await readlink(at))
  }
  return at
}

const absent = { exists: false, bytes: new Uint8Array(), owner: undefined, digest: 'absent' } as const

/** Digest of a file's bytes. */
const digestOf = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')

/** Reads the config file as it is now, whatever it holds. */
export const readConfigFile = async (): Promise<Result<ConfigFile>> => {
  const path = pathOfAwsFile('AWS_CONFIG_FILE', 'config')
  try {
    const target = await followLinks(path)
    const found = await stat(target)
    if (!found.isFile()) return notWritable(path, 'it is no file')
    const bytes = await readFile(target)
    const owner = { mode: found.mode & 0o7777, user: found.uid, group: found.gid }
    return ok({ path, target, exists: true, bytes, owner, digest: digestOf(bytes) })
  } catch (error) {
    const code = systemCodeOf(error)
    if (code !== 'ENOENT') return unreadable(path, code)
    return ok({ path, target: await followLinks(path), ...absent })
  }
}

/** Text of the file, as AWS's tools decode it. */
export const textOf = ({ bytes }: ConfigFile): string => new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes)

/** Why nothing can be added to the file as it is. */
export const refuseMalformed = (file: ConfigFile): Result<null> => {
  // Text of two bytes a character would be broken by lines of one byte a character.
  if (file.bytes.includes(0)) return notWritable(file.path, 'it is not text in UTF-8')
  const wrong = problemOfFile(file.path, textOf(file))
  return wrong
    ? { ok: false, error: { code: wrong.code, text: wrong.text, next: 'Correct the file, then add to it.' } }
    : ok(null)
}
