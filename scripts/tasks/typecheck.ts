import { cpSync, existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { standIn } from '../setup/electron-state.ts'
import { fetchPackage } from '../setup/fetch-package.ts'
import { places, projectFolder } from '../setup/places.ts'
import { isProblem } from '../setup/problem.ts'
import { say } from '../setup/say.ts'
import { spawnTask } from './spawn-task.ts'

const environments = ['shared', 'pure', 'main', 'preload', 'renderer', 'tools'] as const

const oldElectron = {
  specifier: `electron@${standIn.electron}`,
  integrity: 'sha512-SG/nmSsK9Qg1p6wAW+ZfqU+AV8cmXMTIklUL18NnOKfZLlum4ZsDoVdmmmlL39ZmeCaq27dr7CgslRPahfoVJg==',
} as const

/** Checks the types of every environment, and of main and preload once more against the oldest Electron that must run them. */
export async function checkTypes(): Promise<number> {
  const projects = [
    ...environments.map((name) => join(projectFolder, `tsconfig.${name}.json`)),
    ...writeOldElectronProjects(),
  ]
  let worst = 0
  for (const project of projects) worst = Math.max(worst, await spawnTask('tsc', ['--noEmit', '-p', project]))
  return worst
}

/**
 * Writes projects that take Electron's types from the stand-in's version, so that the use of anything newer needs a
 * visible guard. Without the types (no registry in reach, and not fetched before) it says so and writes none.
 */
function writeOldElectronProjects(): readonly string[] {
  const folder = join(places.derived, oldElectron.specifier)
  const types = join(folder, 'electron.d.ts')
  try {
    if (!existsSync(types)) fetchOldTypes(folder, types)
  } catch (thrown) {
    if (!isProblem(thrown)) throw thrown
    say(
      `The types of Electron ${standIn.electron} are not here, so main was not checked against them. ${thrown.message}`,
    )
    return []
  }
  return (['main', 'preload'] as const).map((name) => {
    const project = join(folder, `tsconfig.${name}.json`)
    const compilerOptions = { paths: { electron: [types] } }
    writeFileSync(project, JSON.stringify({ extends: join(projectFolder, `tsconfig.${name}.json`), compilerOptions }))
    return project
  })
}

function fetchOldTypes(folder: string, types: string): void {
  mkdirSync(folder, { recursive: true })
  const work = mkdtempSync(join(folder, 'work-'))
  try {
    cpSync(join(fetchPackage(oldElectron, work, ['package/electron.d.ts']), 'electron.d.ts'), types)
  } finally {
    rmSync(work, { recursive: true, force: true })
  }
}
