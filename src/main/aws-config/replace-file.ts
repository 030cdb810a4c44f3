import { randomBytes } from 'node:crypto'
import { mkdir, open, rename, rm } from 'node:fs/promises'
import { dirname } from 'node:path'
import { ok, type Result } from '../../shared/ipc/result'
import type { ConfigFile } from './config-file'
import { folderMissing, notWritable, systemCodeOf } from './config-problems'

const syncFolder = async (path: string): Promise<void> => {
  if (process.platform === 'win32') return
  const folder = await open(path, 'r')
  try {
    await folder.sync()
  } finally {
    await folder.close()
  }
}

const writeDraft = async (draft: string, bytes: Uint8Array, owner: ConfigFile['owner']): Promise<void> => {
  const file = await open(draft, 'wx', 0o600)
  try {
    await file.writeFile(bytes)
    if (owner && process.platform !== 'win32') {
      const made = await file.stat()
      if (made.uid !== owner.user || made.gid !== owner.group) await file.chown(owner.user, owner.group)
      await file.chmod(owner.mode)
    }
    await file.sync()
  } finally {
    await file.close()
  }
}

/** Makes the folder (0700) where it alone is missing. */
const makeFolder = async (folder: string): Promise<Result<null>> => {
  try {
    await mkdir(folder, { mode: 0o700 })
    return ok(null)
  } catch (error) {
    const code = systemCodeOf(error)
    if (code === 'EEXIST') return ok(null)
    return code === 'ENOENT' ? folderMissing(folder) : notWritable(folder, `its folder could not be made (${code})`)
  }
}

/** Puts bytes in the place of a config file, whole or not at all; its permissions and owner stay, a new one is for its owner only. */
export const replaceFile = async (file: ConfigFile, bytes: Uint8Array): Promise<Result<null>> => {
  if (file.owner && (file.owner.mode & 0o200) === 0) return notWritable(file.path, 'it is set to be read only')
  const folder = dirname(file.target)
  const made = await makeFolder(folder)
  if (!made.ok) return made
  const draft = `${file.target}.${randomBytes(6).toString('hex')}.part`
  try {
    await writeDraft(draft, bytes, file.owner)
    await rename(draft, file.target)
    await syncFolder(folder)
    return ok(null)
  } catch (error) {
    await rm(draft, { force: true })
    return notWritable(file.path, `it could not be written (${systemCodeOf(error)})`)
  }
}
