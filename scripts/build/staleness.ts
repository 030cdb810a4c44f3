import { existsSync, readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'

/** When something last changed, in milliseconds since 1970; undefined where it does not exist. */
export type ChangeTime = number | undefined

/** Whether an output must be built again: it is missing, or a source changed after the build that made it began. */
export function isStale(newestSource: ChangeTime, output: ChangeTime): boolean {
  return output === undefined || (newestSource !== undefined && newestSource > output)
}

/** When a file or folder last changed. */
export function changeTime(file: string): ChangeTime {
  return existsSync(file) ? statSync(file).mtimeMs : undefined
}

/**
 * The latest change below files and folders. Folders count as well, since a removed file shows only there; tests and
 * tables of cases do not, since they are in no bundle.
 */
export function newestChange(sources: readonly string[]): ChangeTime {
  let newest: ChangeTime
  const see = (time: ChangeTime) => {
    if (time !== undefined && (newest === undefined || time > newest)) newest = time
  }
  for (const source of sources) {
    see(changeTime(source))
    if (!existsSync(source) || !statSync(source).isDirectory()) continue
    for (const entry of readdirSync(source, { recursive: true, withFileTypes: true })) {
      if (!/\.(test|cases)\.tsx?$/.test(entry.name)) see(changeTime(join(entry.parentPath, entry.name)))
    }
  }
  return newest
}
