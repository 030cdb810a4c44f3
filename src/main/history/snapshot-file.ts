import { closeSync, fsyncSync, openSync, renameSync, rmSync, statSync, writeSync } from 'node:fs'
import { dirname } from 'node:path'
import type { Snapshot } from '../../shared/review/snapshot'
import { canonicalDocument } from './canonical'
import { attempt, succeed } from './problem'
import type { Result } from './problem'

const writeAll = (file: number, bytes: Uint8Array): void => {
  for (let written = 0; written < bytes.length;) written += writeSync(file, bytes, written)
}

const writeAndSync = (path: string, flags: string, bytes: Uint8Array): void => {
  const file = openSync(path, flags, 0o600)
  try {
    writeAll(file, bytes)
    if (flags === 'wx') fsyncSync(file)
  } finally {
    closeSync(file)
  }
}

/** A folder's entries outlive a power cut once the folder is synced; not every file system offers it. */
const syncFolder = (path: string): void => {
  if (process.platform === 'win32') return
  const folder = openSync(path, 'r')
  try {
    fsyncSync(folder)
  } finally {
    closeSync(folder)
  }
}

const isSpecial = (path: string): boolean => {
  const found = statSync(path, { throwIfNoEntry: false })
  return found !== undefined && !found.isFile() && !found.isDirectory()
}

const replaceFile = (path: string, bytes: Uint8Array): void => {
  const draft = `${path}.${process.pid}.part`
  try {
    rmSync(draft, { force: true })
    writeAndSync(draft, 'wx', bytes)
    renameSync(draft, path)
  } catch (error) {
    rmSync(draft, { force: true })
    throw error
  }
  syncFolder(dirname(path))
}

/**
 * Writes bytes to a file for its owner only (0600): whole or not at all, so that a full disk or a kill leaves a file of that name
 * as it was. Devices and pipes are written to as they are.
 */
export const writeFileWhole = (path: string, bytes: Uint8Array): Result<void> =>
  attempt(`the file ${path}`, () => {
    if (isSpecial(path)) writeAndSync(path, 'w', bytes)
    else replaceFile(path, bytes)
    return succeed(undefined)
  })

/** Writes a snapshot's document, in the bytes in which it was sealed. */
export const exportSnapshot = (document: Snapshot, path: string): Result<void> =>
  writeFileWhole(path, canonicalDocument(document).bytes)
