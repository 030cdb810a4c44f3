import { chmodSync, existsSync, mkdirSync, mkdtempSync, renameSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { builtinModules } from 'node:module'
import { join } from 'node:path'
import { projectFolder } from '../setup/places.ts'
import { problem } from '../setup/problem.ts'
import { formatDuration, say } from '../setup/say.ts'
import { changeTime, isStale, newestChange } from './staleness.ts'
import { nodeTarget } from './targets.ts'

const output = join(projectFolder, 'out')
const cliSource = join(projectFolder, 'src/main/cli/index.ts')
const appMark = join(output, '.built')

/** The bundled CLI: one file for plain Node. */
export const cliFile = join(output, 'cli', 'plumbline.js')

const source = (...names: readonly string[]) => names.map((name) => join(projectFolder, name))
const everywhere = ['package.json', 'package-lock.json', 'scripts/build', 'electron.vite.config.ts']
const cliSources = source('src/main', 'src/shared', 'resources', ...everywhere)
const appSources = source('src', 'resources', ...everywhere)

/** Builds main, preload and window into `out/` where a source is newer than the last build. */
export async function ensureApp(): Promise<void> {
  if (isStale(newestChange(appSources), changeTime(appMark))) await makeApp()
}

/** Builds the CLI into `out/cli/` where a source is newer than the last build. */
export async function ensureCli(): Promise<void> {
  if (isStale(newestChange(cliSources), changeTime(cliFile))) await makeCli()
}

/** Builds main, preload and window. */
export async function makeApp(): Promise<void> {
  await timed('app', async (start) => {
    rmSync(appMark, { force: true })
    const { build } = await import('electron-vite')
    await build({
      root: projectFolder,
      configFile: join(projectFolder, 'electron.vite.config.ts'),
      logLevel: 'warn',
    })
    mkdirSync(output, { recursive: true })
    writeFileSync(appMark, '')
    utimesSync(appMark, start, start)
  })
}

/** Builds the CLI: everything in one file but better-sqlite3, which is native. Built aside and moved, so that no half file is run. */
export async function makeCli(): Promise<void> {
  if (!existsSync(cliSource)) throw problem('There is no CLI to build: src/main/cli/index.ts is missing.')
  await timed('CLI', async (start) => {
    mkdirSync(join(output, 'cli'), { recursive: true })
    const aside = mkdtempSync(join(output, 'cli-next-'))
    try {
      await bundleCli(aside)
      const made = join(aside, 'plumbline.js')
      chmodSync(made, 0o755)
      utimesSync(made, start, start)
      renameSync(made, cliFile)
    } finally {
      rmSync(aside, { recursive: true, force: true })
    }
  })
}

async function bundleCli(folder: string): Promise<void> {
  const { build } = await import('vite')
  await build({
    configFile: false,
    root: projectFolder,
    logLevel: 'warn',
    publicDir: false,
    ssr: { noExternal: true, external: ['better-sqlite3', 'electron'] },
    build: {
      ssr: cliSource,
      target: nodeTarget,
      outDir: folder,
      emptyOutDir: true,
      minify: false,
      rolldownOptions: {
        external: ['better-sqlite3', 'electron', /^node:/, ...builtinModules],
        output: { entryFileNames: 'plumbline.js', codeSplitting: false, banner: '#!/usr/bin/env node' },
      },
    },
  })
}

async function timed(name: string, work: (start: Date) => Promise<void>): Promise<void> {
  const start = new Date()
  say(`Build: ${name} ...`)
  try {
    await work(start)
  } catch (thrown) {
    throw problem(
      `The ${name} could not be built. ${thrown instanceof Error ? thrown.message : String(thrown)}`,
      thrown,
    )
  }
  say(`Build: ${name}: done in ${formatDuration(Date.now() - start.getTime())}`)
}
