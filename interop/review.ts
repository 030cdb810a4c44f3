import { spawn } from 'node:child_process'
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { cliFile } from '../scripts/build/build'
import type { Snapshot } from '../src/shared/review/snapshot'
import { snapshotSchema } from '../src/shared/review/snapshot'
import { credentials, regions } from './clients'

/** How a run of the command line ended. */
export interface Run {
  readonly code: number | null
  readonly stdout: string
  readonly stderr: string
}

/** The built command line, with files and a home of its own, that knows one profile: the server's. */
export interface CommandLine {
  readonly run: (...args: readonly string[]) => Promise<Run>
  /** Reviews both regions with all checks into a file; each name has a home of its own. */
  readonly review: (name: string) => Promise<Run & { readonly file: string; readonly snapshot: Snapshot | undefined }>
}

/** Writes the config files of the profile, and gives the command line that reads no others. */
export const openCommandLine = async (folder: string, endpoint: string): Promise<CommandLine> => {
  const home = join(folder, 'user')
  await mkdir(home, { recursive: true })
  const files = { AWS_CONFIG_FILE: join(folder, 'config'), AWS_SHARED_CREDENTIALS_FILE: join(folder, 'credentials') }
  await writeFile(
    files.AWS_CONFIG_FILE,
    `[profile moto]\nregion = ${regions.main}\nendpoint_url = ${endpoint}\n`,
    'utf8',
  )
  await writeFile(
    files.AWS_SHARED_CREDENTIALS_FILE,
    `[moto]\naws_access_key_id = ${credentials.accessKeyId}\naws_secret_access_key = ${credentials.secretAccessKey}\n`,
    { mode: 0o600 },
  )
  // Nothing of the caller's: neither its variables of AWS nor its proxies.
  const env = { PATH: process.env['PATH'], HOME: home, AWS_EC2_METADATA_DISABLED: 'true', ...files }
  const run = (...args: readonly string[]): Promise<Run> =>
    new Promise((ended, failed) => {
      const child = spawn(process.execPath, [cliFile, ...args], { cwd: folder, env, stdio: ['ignore', 'pipe', 'pipe'] })
      const pieces = { stdout: [] as string[], stderr: [] as string[] }
      child.stdout.on('data', (piece: Buffer) => pieces.stdout.push(String(piece)))
      child.stderr.on('data', (piece: Buffer) => pieces.stderr.push(String(piece)))
      child.on('error', failed)
      child.on('close', (code) => ended({ code, stdout: pieces.stdout.join(''), stderr: pieces.stderr.join('') }))
    })
  const review: CommandLine['review'] = async (name) => {
    const file = join(folder, `${name}.json`)
    const where = Object.values(regions).flatMap((region) => ['--region', region])
    const ended = await run('review', '--profile', 'moto', ...where, '--home', join(folder, name), '--out', file)
    const text = await readFile(file, 'utf8').catch(() => undefined)
    const snapshot = text === undefined ? undefined : snapshotSchema.parse(JSON.parse(text))
    return { ...ended, file, snapshot }
  }
  return { run, review }
}
