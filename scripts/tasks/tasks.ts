import { join } from 'node:path'
import { cliFile, ensureApp, ensureCli, makeApp, makeCli } from '../build/build.ts'
import { projectFolder } from '../setup/places.ts'
import { say } from '../setup/say.ts'
import type { Part } from '../setup/set-up.ts'
import { describeElectron, hasDisplay, sayResult, setUp } from '../setup/set-up.ts'
import { spawnElectron, spawnNode, spawnTask, underDisplay } from './spawn-task.ts'

/** A task takes its arguments and returns its exit code. */
export type Task = (args: readonly string[]) => Promise<number>

/** The tasks behind the npm scripts, by name. Each makes sure first that what it needs is there. */
export const tasks: ReadonlyMap<string, Task> = new Map<string, Task>([
  [
    'setup',
    async (args) => {
      sayResult(await setUp(['electron'], args.includes('--official')))
      return 0
    },
  ],
  [
    'build',
    async () => {
      await makeApp()
      await makeCli()
      return 0
    },
  ],
  [
    'start',
    async (args) => {
      await prepareWindow()
      return spawnElectron(args)
    },
  ],
  ['demo', runDemo],
  [
    'dev',
    async (args) => {
      await prepare(['electron'])
      return spawnTask(
        ...underDisplay('electron-vite', ['dev', ...(process.getuid?.() === 0 ? ['--noSandbox'] : []), ...args]),
      )
    },
  ],
  ['cli', runCli],
])

async function prepare(parts: readonly Part[]): Promise<void> {
  const state = await setUp(parts, false)
  if (parts.includes('electron')) say(describeElectron(state))
}

async function prepareWindow(): Promise<void> {
  await prepare(['electron'])
  await ensureApp()
}

async function runDemo(args: readonly string[]): Promise<number> {
  await prepareWindow()
  // Without a screen the demo shows its result as files and ends; with one the window stays open.
  const result = hasDisplay() ? [] : ['--demo-out', join(projectFolder, 'demo-out')]
  return spawnElectron(['--demo', ...result, ...args])
}

async function runCli(args: readonly string[]): Promise<number> {
  // Only a PDF needs Electron, which prints it.
  if (args.some((argument) => argument === '--pdf' || argument.startsWith('--pdf='))) {
    await setUp(['electron'], false)
    await ensureApp()
  }
  await ensureCli()
  return spawnNode(cliFile, args, process.env['INIT_CWD'] ?? process.cwd())
}
