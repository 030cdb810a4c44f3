import { spawn, type ChildProcess } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { ensureCli } from '../../../../scripts/build/build'
import { startSample, type Sample, type SampleOptions } from '../../sample/start-sample'
import { writeSampleProfiles } from '../../sample/write-sample-profiles'

/** What a run of the command line left. */
export type CliRun = { readonly code: number | null; readonly stdout: string; readonly stderr: string }

/** A run of the command line that goes on. */
export type StartedCli = {
  readonly child: ChildProcess
  readonly done: Promise<CliRun>
  /** Waits until standard error fits, and gives what fitted; rejects where the run ends before. */
  readonly says: (pattern: RegExp) => Promise<RegExpExecArray>
}

/** A sample organization and the built command line that sees nothing else of AWS. */
export type CliWorld = {
  readonly sample: Sample
  readonly folder: string
  readonly home: string
  /** Starts it; `env` adds to the sample's. */
  readonly start: (args: readonly string[], env?: Readonly<Record<string, string>>) => StartedCli
  /** Starts it on a terminal, whose one stream is told as standard error; what is typed goes to `child.stdin`. */
  readonly startOnTerminal: CliWorld['start']
  readonly run: (args: readonly string[], env?: Readonly<Record<string, string>>) => Promise<CliRun>
  readonly close: () => Promise<void>
}

const guard = pathToFileURL(resolve(import.meta.dirname, 'stay-on-loopback.ts')).href
const cli = resolve(import.meta.dirname, '../../../../out/cli/plumbline.js')

/** Builds the command line where its sources are newer, and opens a world for it. */
export const openCliWorld = async (options: SampleOptions = {}): Promise<CliWorld> => {
  await ensureCli()
  const folder = await mkdtemp(join(tmpdir(), 'plumbline-cli-'))
  const sample = await startSample(options)
  const environment = await writeSampleProfiles(folder, sample.url, sample.organization)
  const home = join(folder, 'home')
  const launch = (
    program: string,
    args: readonly string[],
    env: Readonly<Record<string, string>>,
    stdin: 'pipe' | 'ignore',
  ) => {
    const child = spawn(program, args, {
      cwd: folder,
      stdio: [stdin, 'pipe', 'pipe'],
      env: { PATH: process.env.PATH ?? '', ...environment, PLUMBLINE_HOME: home, PLUMBLINE_DEBUG: '1', ...env },
    })
    const pieces = { stdout: [] as string[], stderr: [] as string[] }
    child.stdout?.on('data', (piece: Buffer) => pieces.stdout.push(String(piece)))
    child.stderr?.on('data', (piece: Buffer) => pieces.stderr.push(String(piece)))
    const done = new Promise<CliRun>((ended) =>
      child.on('close', (code) => ended({ code, stdout: pieces.stdout.join(''), stderr: pieces.stderr.join('') })),
    )
    const says = async (pattern: RegExp): Promise<RegExpExecArray> => {
      for (;;) {
        const found = pattern.exec(pieces.stderr.join(''))
        if (found) return found
        const ended = await Promise.race([
          done,
          new Promise<undefined>((resolve) => setTimeout(resolve, 10, undefined)),
        ])
        if (ended && !pattern.test(ended.stderr)) throw new Error(`It never said ${pattern}:\n${ended.stderr}`)
      }
    }
    return { child, done, says, pieces }
  }
  const command = (args: readonly string[]): readonly string[] => ['--import', guard, cli, ...args]
  const start: CliWorld['start'] = (args, env = {}) => launch(process.execPath, command(args), env, 'ignore')
  const startOnTerminal: CliWorld['start'] = (args, env = {}) => {
    const quoted = [process.execPath, ...command(args)].map((text) => `'${text.replaceAll("'", "'\\''")}'`).join(' ')
    const { child, done, says, pieces } = launch('script', ['-qefc', quoted, '/dev/null'], env, 'pipe')
    child.stdout?.on('data', (piece: Buffer) => pieces.stderr.push(String(piece)))
    return { child, done, says }
  }
  return {
    sample,
    folder,
    home,
    start,
    startOnTerminal,
    run: (args, env) => start(args, env).done,
    close: async () => {
      await sample.close()
      await rm(folder, { recursive: true, force: true })
    },
  }
}
