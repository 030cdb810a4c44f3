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

/** Makes sure of the virtual environment in the set-up's cache; at once where it is there. */
export const ensurePython = async (): Promise<Python> => {
  const version = runProgram('python3', ['-c', 'import sys; print(sys.version, sys.platform)'])
  const key = environmentKey(readFileSync(requirements, 'utf8'), version)
  const folder = join(cacheFolder(process.env), `interop-${key}`)
  if (existsSync(executableIn(folder))) return { kind: 'ready', executable: executableIn(folder) }
  // Made aside and moved, so that an environment is whole or not there; Python finds its packages beside itself.
  const aside = `${folder}.${process.pid}`
  mkdirSync(dirname(aside), { recursive: true })
  try {
    await runStep('virtual environment of Python', () => runProgram('python3', ['-m', 'venv', aside]))
    const output = await runStep('packages of moto, pinned with hashes (a minute)', () => install(executableIn(aside)))
    if (output !== undefined) return { kind: 'unreachable', reason: output }
    if (!existsSync(folder)) renameSync(aside, folder)
  } finally {
    rmSync(aside, { recursive: true, force: true })
  }
  return { kind: 'ready', executable: executableIn(folder) }
}

/** Installs the packages; returns what pip said where no index could be reached, and throws at any other failure. */
const install = (python: string): string | undefined => {
  const flags = ['--require-hashes', '--only-binary', ':all:', '--disable-pip-version-check', '--no-input']
  const patience = ['--retries', '2', '--timeout', '20']
  const args = ['-m', 'pip', 'install', ...flags, ...patience, '-r', requirements]
  const { status, stdout, stderr, error } = spawnSync(python, args, { encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 })
  if (status === 0) return undefined
  const output = `${stdout ?? ''}\n${stderr ?? ''}\n${error?.message ?? ''}`.trim()
  if (saysIndexUnreachable(output)) return output.split('\n').at(-1) ?? ''
  throw problem(`The packages of moto could not be installed.\n${output.split('\n').slice(-15).join('\n')}`)
}
