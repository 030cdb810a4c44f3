import { existsSync, renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { places } from './places.ts'
import { problem } from './problem.ts'
import { runProgram } from './run-program.ts'

const downloadLimit = 10 * 60 * 1000

/**
 * Installs the official Electron with its own installer. What was in place is put aside first and comes back when the
 * download fails, so that a failed try leaves a working app. Throws a problem that holds the installer's words.
 */
export function placeOfficial(): void {
  const aside = `${places.electronRuntime}.before`
  rmSync(aside, { recursive: true, force: true })
  if (existsSync(places.electronRuntime)) renameSync(places.electronRuntime, aside)
  try {
    runProgram(process.execPath, [join(places.electron, 'install.js')], { limit: downloadLimit })
  } catch (thrown) {
    rmSync(places.electronRuntime, { recursive: true, force: true })
    if (existsSync(aside)) renameSync(aside, places.electronRuntime)
    throw problem(
      'The official Electron could not be downloaded; what was in place before is untouched. Check the network, or set ELECTRON_MIRROR ' +
        `to a mirror that can be reached, then run this again. ${thrown instanceof Error ? thrown.message : ''}`,
      thrown,
    )
  }
  rmSync(aside, { recursive: true, force: true })
}
