import { existsSync, mkdirSync } from 'node:fs'
import { dirname } from 'node:path'

/**
 * Makes a folder for its owner only (0700), with those above it that are missing. Node's own way to do this never comes to an end
 * where a folder that is there takes no others, as `/proc`.
 *
 * @throws the error of the operating system where it cannot be made
 */
export const makeFolder = (folder: string): void => {
  if (existsSync(folder)) return
  const above = dirname(folder)
  if (above !== folder) makeFolder(above)
  try {
    mkdirSync(folder, { mode: 0o700 })
  } catch (error) {
    // Somebody else made it just now.
    if (!existsSync(folder)) throw error
  }
}
