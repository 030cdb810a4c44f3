import { spawnSync } from 'node:child_process'
import { problem } from './problem.ts'

/** How a program of the set-up is run. */
export interface ProgramOptions {
  /** Working folder; the current one where left out. */
  readonly cwd?: string
  /** Variables added to those of this process. */
  readonly environment?: Readonly<Record<string, string>>
  /** Longest run in milliseconds before it is ended; no limit where left out. */
  readonly limit?: number
}

const outputLimit = 64 * 1024 * 1024

/**
 * Runs a program without input and returns its standard output.
 * Throws a problem with the last lines of its output when it cannot be started or exits with another code than 0.
 */
export function runProgram(program: string, args: readonly string[], options: ProgramOptions = {}): string {
  const result = spawnSync(program, args, {
    cwd: options.cwd,
    env: { ...process.env, ...options.environment },
    encoding: 'utf8',
    maxBuffer: outputLimit,
    stdio: ['ignore', 'pipe', 'pipe'],
    timeout: options.limit,
  })
  if (result.error === undefined && result.status === 0) return result.stdout
  const end =
    result.error?.message ?? (result.signal ? `was ended by ${result.signal}` : `exited with ${result.status}`)
  const lines = `${result.stdout ?? ''}\n${result.stderr ?? ''}`.trim().split('\n').slice(-15)
  throw problem(`"${[program, ...args].join(' ')}" ${end}.\n${lines.join('\n')}`.trimEnd())
}
