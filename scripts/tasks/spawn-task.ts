import { spawn } from 'node:child_process'
import { constants } from 'node:os'
import { delimiter, join } from 'node:path'
import { readFileSync } from 'node:fs'
import { places, projectFolder } from '../setup/places.ts'
import { problem } from '../setup/problem.ts'
import { hasDisplay } from '../setup/set-up.ts'

const virtualDisplay = 'xvfb-run'

/** Runs a program as the task itself: its input and output are the task's. Returns the exit code (128 + number for a signal). */
export function spawnTask(program: string, args: readonly string[], cwd: string = projectFolder): Promise<number> {
  // xvfb-run does not pass signals on: it gets a process group of its own, all of which is signalled.
  const detached = program === virtualDisplay
  const child = spawn(program, args, { cwd, stdio: 'inherit', env: taskEnvironment(), detached })
  // The terminal sends Ctrl+C to a child that is not detached as well; the task waits for its end and passes on its exit code.
  const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const
  const forward = (signal: NodeJS.Signals) => {
    if (child.pid === undefined || child.exitCode !== null) return
    if (detached) process.kill(-child.pid, signal)
    else if (signal !== 'SIGINT') child.kill(signal)
  }
  for (const signal of signals) process.on(signal, forward)
  return new Promise<number>((resolve, reject) => {
    child.on('error', (error) => reject(problem(`"${program}" could not be started: ${error.message}`, error)))
    child.on('exit', (code, signal) => resolve(code ?? 128 + (signal ? constants.signals[signal] : 0)))
  }).finally(() => {
    for (const signal of signals) process.off(signal, forward)
  })
}

function taskEnvironment(): NodeJS.ProcessEnv {
  const environment: NodeJS.ProcessEnv = {
    ...process.env,
    PATH: `${places.programs}${delimiter}${process.env['PATH'] ?? ''}`,
    // The stand-in's Node 20 is older than the AWS SDK wishes; it works, and the warning helps nobody.
    AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED: 'true',
  }
  delete environment['ELECTRON_RUN_AS_NODE']
  return environment
}

/** A command line as program and arguments, put under a virtual display where the session has none. */
export function underDisplay(program: string, args: readonly string[]): readonly [string, readonly string[]] {
  if (hasDisplay()) return [program, args]
  return [virtualDisplay, ['-a', '-s', '-screen 0 1920x1200x24', program, ...args]]
}

/** Whether this runs as root, for whom Chromium's sandbox refuses to work. */
export function isRoot(): boolean {
  return process.getuid?.() === 0
}

/** Starts the app in Electron with arguments of the app. */
export function spawnElectron(args: readonly string[]): Promise<number> {
  const executable = join(places.electronRuntime, readFileSync(places.electronPathFile, 'utf8'))
  const switches = isRoot() ? ['--no-sandbox'] : []
  return spawnTask(...underDisplay(executable, [...switches, projectFolder, ...args]))
}

/** Runs Node on a file. */
export function spawnNode(file: string, args: readonly string[], cwd: string = projectFolder): Promise<number> {
  return spawnTask(process.execPath, [...process.execArgv, file, ...args], cwd)
}
