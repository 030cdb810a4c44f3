import { join } from 'node:path'
import { cliFile, ensureApp, ensureCli, makeApp, makeCli } from '../build/build.ts'
import { runSteps } from '../ready/ready.ts'
import { steps } from '../ready/steps.ts'
import { projectFolder } from '../setup/places.ts'
import { say } from '../setup/say.ts'
import type { Part } from '../setup/set-up.ts'
import { describeElectron, hasDisplay, sayResult, setUp } from '../setup/set-up.ts'
import { isRoot, spawnElectron, spawnNode, spawnTask, underDisplay } from './spawn-task.ts'
import { checkTypes } from './typecheck.ts'

/** A task takes its arguments and returns its exit code. */
export type Task = (args: readonly string[]) => Promise<number>

/** The tasks behind the npm scripts, by name. Each makes sure first that what it needs is there. */
export const tasks: ReadonlyMap<string, Task> = new Map<string, Task>([
  ['setup', runSetUp],
  ['build', runBuild],
  ['start', runApp],
  ['dev', runDev],
  ['demo', runDemo],
  ['cli', runCli],
  ['test', runReady],
  ['ready', runReady],
  ['e2e', runEndToEnd],
  ['bench', runBench],
  ['interop', runInterop],
  ['generate', (args) => runSource('scripts/generate/generate.ts', args)],
  ['check:generated', (args) => runSource('scripts/generate/generate.ts', ['--check', ...args])],
  ['imports', (args) => spawnNode(join(projectFolder, 'scripts/gates/imports.ts'), args)],
  ['lint', (args) => spawnTask('oxlint', ['--type-aware', '--deny-warnings', ...args])],
  [
    'format',
    (args) => spawnTask('prettier', [args.includes('--check') ? '--check' : '--write', '.', '--log-level', 'warn']),
  ],
  ['typecheck', checkTypes],
  ['unit', runUnitTests],
])

/** Makes sure of the parts, and says which Electron the task runs on. */
async function prepare(parts: readonly Part[]): Promise<void> {
  say(describeElectron(await setUp(parts, false)))
}

/** Runs a file that imports the app's sources. */
function runSource(file: string, args: readonly string[]): Promise<number> {
  return spawnNode(join(projectFolder, 'scripts/tasks/run-source.ts'), [join(projectFolder, file), ...args])
}

async function runSetUp(args: readonly string[]): Promise<number> {
  sayResult(await setUp(['electron'], args.includes('--official')))
  return 0
}

async function runBuild(): Promise<number> {
  await makeApp()
  await makeCli()
  return 0
}

async function runApp(args: readonly string[]): Promise<number> {
  await prepare(['electron'])
  await ensureApp()
  return spawnElectron(args)
}

async function runDev(args: readonly string[]): Promise<number> {
  await prepare(['electron'])
  return spawnTask(...underDisplay('electron-vite', ['dev', ...(isRoot() ? ['--noSandbox'] : []), ...args]))
}

/** Without a screen the demo leaves its result as files and ends; with one the window stays open. */
function runDemo(args: readonly string[]): Promise<number> {
  const result = hasDisplay() ? [] : ['--demo-out', join(projectFolder, 'demo-out')]
  return runApp(['--demo', ...result, ...args])
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

async function runUnitTests(args: readonly string[]): Promise<number> {
  await setUp(['electron'], false)
  return spawnTask('vitest', ['run', ...args])
}

async function runEndToEnd(args: readonly string[]): Promise<number> {
  await prepare(['electron', 'endToEnd'])
  await ensureApp()
  await ensureCli()
  return spawnTask(...underDisplay('playwright', ['test', ...args]))
}

async function runBench(args: readonly string[]): Promise<number> {
  await prepare(['electron'])
  await ensureApp()
  return runSource('bench/bench.ts', args)
}

async function runInterop(args: readonly string[]): Promise<number> {
  await setUp(['interop'], false)
  await ensureCli()
  return runSource('interop/interop.ts', args)
}

async function runReady(): Promise<number> {
  await prepare(['electron', 'endToEnd', 'interop'])
  return runSteps(steps)
}
