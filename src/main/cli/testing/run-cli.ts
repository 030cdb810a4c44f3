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

/** A sample organization and the built command line that sees nothing else of AWS. */
export type CliWorld = {
  readonly sample: Sample
  readonly folder: string
  readonly home: string
  /** Starts it; `env` adds to the sample's. */
  readonly start: (
    args: readonly string[],
    env?: Readonly<Record<string, string>>,
  ) => { readonly child: ChildProcess; readonly done: Promise<CliRun> }
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
  const start: CliWorld['start'] = (args, env = {}) => {
    const child = spawn(process.execPath, ['--import', guard, cli, ...args], {
      cwd: folder,
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { PATH: process.env.PATH ?? '', ...environment, PLUMBLINE_HOME: home, PLUMBLINE_DEBUG: '1', ...env },
    })
    const pieces = { stdout: [] as string[], stderr: [] as string[] }
    child.stdout.on('data', (piece: Buffer) => pieces.stdout.push(String(piece)))
    child.stderr.on('data', (piece: Buffer) => pieces.stderr.push(String(piece)))
    const done = new Promise<CliRun>((ended) =>
      child.on('close', (code) => ended({ code, stdout: pieces.stdout.join(''), stderr: pieces.stderr.join('') })),
    )
    return { child, done }
  }
  return {
    sample,
    folder,
    home,
    start,
    run: (args, env) => start(args, env).done,
    close: async () => {
      await sample.close()
      await rm(folder, { recursive: true, force: true })
    },
  }
}
