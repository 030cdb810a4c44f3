import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { createHash } from 'node:crypto'
import { join } from 'node:path'
import type { WayIn } from '../../shared/review/way-in'

/** A home folder for tests, with AWS config files, that the environment points to. */
export type AwsHome = {
  readonly folder: string
  readonly config: (text: string) => Promise<void>
  readonly credentials: (text: string) => Promise<void>
  /** Puts a token where the AWS CLI keeps it; `session` is the session's name, or the start URL of a legacy profile. */
  readonly ssoToken: (session: string, token: object) => Promise<void>
  readonly remove: () => Promise<void>
}

/** Variables that would let the machine's own settings into a test. */
const isOurs = (name: string): boolean => /^(AWS_|HTTPS?_PROXY$|NO_PROXY$|ALL_PROXY$)/i.test(name)

/** Makes an empty home, and an environment without any other AWS settings; `remove` puts the environment back. */
export const createAwsHome = async (): Promise<AwsHome> => {
  const before = { ...process.env }
  const folder = await mkdtemp(join(tmpdir(), 'plumbline-aws-'))
  for (const name of Object.keys(process.env)) if (isOurs(name)) delete process.env[name]
  process.env.HOME = folder
  process.env.AWS_EC2_METADATA_DISABLED = 'true'
  await mkdir(join(folder, '.aws', 'sso', 'cache'), { recursive: true })
  const write = (path: string) => (text: string) => writeFile(join(folder, '.aws', path), text)
  return {
    folder,
    config: write('config'),
    credentials: write('credentials'),
    ssoToken: (session, token) =>
      write(join('sso', 'cache', `${createHash('sha1').update(session).digest('hex')}.json`))(JSON.stringify(token)),
    remove: async () => {
      for (const name of Object.keys(process.env)) if (!(name in before)) delete process.env[name]
      Object.assign(process.env, before)
      await rm(folder, { recursive: true, force: true })
    },
  }
}

/** Ways through profiles, the default chain where none is named. */
export const through = (...profiles: readonly string[]): readonly WayIn[] =>
  profiles.length === 0 ? [{ kind: 'default' }] : profiles.map((name) => ({ kind: 'profile', name }))
