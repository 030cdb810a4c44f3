import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { cacheFolder, projectFolder } from '../scripts/setup/places'
import { problem } from '../scripts/setup/problem'
import { runProgram } from '../scripts/setup/run-program'
import { runStep } from '../scripts/setup/say'
import { saysIndexUnreachable } from './network-error'

const requirements = join(projectFolder, 'interop', 'requirements.txt')

/** A virtual environment with the server, or why there is none and none can be made now. */
export type Python =
  { readonly kind: 'ready'; readonly executable: string } | { readonly kind: 'unreachable'; readonly reason: string }

/** Names the environment: other packages or another Python make another one. */
export const environmentKey = (pinned: string, version: string): string =>
  createHash('sha256').update(version.trim()).update('\0').update(pinned).digest('hex').slice(0, 16)

const executableIn = (folder: string): string =>
  process.platform === 'win32' ? join(folder, 'Scripts', 'python.exe') : join(folder, 'bin', 'python')

/** How a run of pip ended. */
interface Installed {
  readonly status: number | null
  readonly output: string
}

/** What follows from what is there and from how pip ended: only an index out of reach is no failure. */
export const choosePython = (
  isThere: boolean,
  installed: Installed | undefined,
):
  | { readonly kind: 'ready' | 'install' }
  | { readonly kind: 'unreachable'; readonly reason: string }
  | { readonly kind: 'failed'; readonly reason: string } => {
  if (isThere || installed?.status === 0) return { kind: 'ready' }
  if (installed === undefined) return { kind: 'install' }
  const lines = installed.output.trim().split('\n')
  if (saysIndexUnreachable(installed.output)) return { kind: 'unreachable', reason: lines.at(-1) ?? '' }
  return { kind: 'failed', reason: lines.slice(-15).join('\n') }
}

/** Makes sure of the virtual environment in the set-up's cache; at once where it is there. Throws where it cannot be made. */
export const ensurePython = async (): Promise<Python> => {
  const version = runProgram('python3', ['-c', 'import sys; print(sys.version, sys.platform)'])
  const key = environmentKey(readFileSync(requirements, 'utf8'), version)
  const folder = join(cacheFolder(process.env), `interop-${key}`)
  const ready = { kind: 'ready', executable: executableIn(folder) } as const
  if (choosePython(existsSync(executableIn(folder)), undefined).kind === 'ready') return ready
  // Made aside and moved, so that an environment is whole or not there; Python finds its packages beside itself.
  const aside = `${folder}.${process.pid}`
  mkdirSync(dirname(aside), { recursive: true })
  try {
    await runStep('virtual environment of Python', () => runProgram('python3', ['-m', 'venv', aside]))
    const chosen = choosePython(
      false,
      await runStep('packages of moto, pinned with hashes (a minute)', () => install(executableIn(aside))),
    )
    if (chosen.kind === 'unreachable') return chosen
    if (chosen.kind === 'failed') throw problem(`The packages of moto could not be installed.\n${chosen.reason}`)
    if (!existsSync(folder)) renameSync(aside, folder)
  } finally {
    rmSync(aside, { recursive: true, force: true })
  }
  return ready
}

const install = (python: string): Installed => {
  const flags = ['--require-hashes', '--only-binary', ':all:', '--disable-pip-version-check', '--no-input']
  const patience = ['--retries', '2', '--timeout', '20']
  const args = ['-m', 'pip', 'install', ...flags, ...patience, '-r', requirements]
  const { status, stdout, stderr, error } = spawnSync(python, args, { encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 })
  return { status, output: `${stdout ?? ''}\n${stderr ?? ''}\n${error?.message ?? ''}`.trim() }
}
