import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { snapshotSchema, type Snapshot } from '../../shared/review/snapshot'
import { vanishedName } from '../sample/assignments'
import { portalSession } from '../sample/portal'
import { mfaCode, mfaSerial, roleArn, sharedNames } from '../sample/shared-names'
import { openCliWorld, type CliWorld } from './testing/run-cli'

let world: CliWorld
let out: string
beforeAll(async () => {
  world = await openCliWorld({ growth: { accounts: 32 } })
  out = join(world.folder, 'snapshot.json')
})
afterAll(() => world.close())
beforeEach(() => world.sample.faults.set([]))

const readSnapshot = async (): Promise<Snapshot> => snapshotSchema.parse(JSON.parse(await readFile(out, 'utf8')))
const idOf = (name: string): string => world.sample.accounts.find((account) => account.name === name)?.id ?? ''
const review = (...more: readonly string[]): readonly string[] => [
  'review',
  '--check',
  's3-bucket-versioning',
  '--region',
  'eu-central-1',
  '--out',
  out,
  ...more,
]

type Listed = { readonly id: string; readonly name: string; readonly roles: readonly string[] | null }
const list = async (): Promise<{
  readonly code: number | null
  readonly stderr: string
  readonly accounts: Listed[]
}> => {
  const { code, stderr, stdout } = await world.run(['accounts', '--session', portalSession, '--json'])
  return { code, stderr, accounts: JSON.parse(stdout) as Listed[] }
}

describe('plumbline accounts', () => {
  it('lists all accounts of a session with their roles', async () => {
    const { code, stderr, accounts } = await list()
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
    // One of them has been suspended, and the portal does not list it.
    expect(accounts.map(({ id }) => id).sort()).toEqual(
      world.sample.accounts.flatMap(({ id, name }) => (name === 'marlow-team-25' ? [] : [id])).sort(),
    )
    expect(accounts.find(({ name }) => name === 'marlow-team-16')?.roles).toEqual(['ReadOnlyAccess'])
    const text = await world.run(['accounts', '--session', portalSession])
    expect(text.stdout).toMatch(/^\d{12} {2}marlow-staging .*@.* {2}.*SecurityReviewer/m)
    expect(text.stdout.trimEnd().split('\n')).toHaveLength(31)
  })

  it('exits with 3 where the roles of an account could not be listed, and says of which', async () => {
    const account = idOf('marlow-staging')
    world.sample.faults.set([
      {
        service: 'sso',
        operation: 'ListAccountRoles',
        input: { accountId: account },
        effect: { kind: 'error', code: 'ForbiddenException', message: 'No access', status: 403 },
      },
    ])
    const { code, stderr, accounts } = await list()
    expect(code).toBe(3)
    expect(stderr).toContain(account)
    expect(accounts.find(({ id }) => id === account)?.roles).toBeNull()
  })
})

describe('a review of accounts of a session', () => {
  it('takes the most wanted role where none is named', async () => {
    const ids = [idOf('marlow-staging'), idOf('marlow-team-15')]
    const run = await world.run(review('--session', portalSession, '--account', ids.join(',')))
    expect(run).toMatchObject({ code: 0, stdout: '' })
    const { scope, accounts } = await readSnapshot()
    expect(scope.profiles).toEqual([])
    expect(accounts.map(({ id, profile }) => ({ id, profile }))).toEqual([
      { id: ids[0], profile: `${portalSession}/${ids[0]}/SecurityReviewer` },
      { id: ids[1], profile: `${portalSession}/${ids[1]}/ReadOnlyAccess` },
    ])
  })

  it('leaves no account out in silence, whose role is not there or gone', { timeout: 60_000 }, async () => {
    const run = await world.run(review('--session', portalSession, '--all-accounts', '--role', 'SecurityReviewer'))
    expect(run.code).toBe(3)
    expect(run.stderr).toContain('you do not have the role SecurityReviewer there, but ReadOnlyAccess')
    const { accounts } = await readSnapshot()
    expect(accounts).toHaveLength(31)
    const failed = accounts.flatMap(({ error, profile }) => (error ? (profile?.split('/')[1] ?? 'none') : []))
    const without = ['marlow-team-16', 'marlow-team-21', 'marlow-team-26', vanishedName]
    expect(failed.sort()).toEqual(without.map(idOf).sort())
  })

  it('says of an account that the session has not, and keeps it in the review', async () => {
    const run = await world.run(
      review('--session', portalSession, '--account', '999988887777', '--account', idOf('marlow-staging')),
    )
    expect(run.code).toBe(3)
    expect(run.stderr).toContain('Account 999988887777 is not among those of the session')
    const { accounts } = await readSnapshot()
    expect(accounts.map(({ id, error }) => [id, Boolean(error)])).toEqual([
      [idOf('marlow-staging'), false],
      [null, true],
    ])
  })

  it('goes beside profiles', async () => {
    const run = await world.run(
      review(
        '--profile',
        'marlow-security',
        '--session',
        portalSession,
        '--account',
        idOf('marlow-staging'),
        '--role',
        'SecurityReviewer',
      ),
    )
    expect(run.code).toBe(0)
    expect((await readSnapshot()).accounts).toHaveLength(2)
  })

  it('follows the role preference of the settings', async () => {
    const home = join(world.folder, 'preferring')
    const args = review('--session', portalSession, '--account', idOf('marlow-staging'), '--home', home)
    await world.run(args)
    await writeFile(join(home, 'settings.json'), JSON.stringify({ rolePreference: ['AdministratorAccess'] }))
    const run = await world.run(args)
    expect(run.code).toBe(0)
    expect((await readSnapshot()).accounts[0]?.profile).toContain('/AdministratorAccess')
    await writeFile(join(home, 'settings.json'), '{')
    expect((await world.run(args)).stderr).toContain('could not be understood')
  })

  it('exits with 1 where nobody is signed in, and names login', async () => {
    const run = await world.run(review('--session', portalSession, '--all-accounts'), {
      HOME: join(world.folder, 'none'),
    })
    expect(run.code).toBe(1)
    expect(run.stderr).toContain(`plumbline login --session ${portalSession}`)
  })
})

describe('a review through a role that is assumed', () => {
  it('reads the accounts that are named, and not the profile’s own', async () => {
    const ids = [idOf('marlow-staging'), idOf('marlow-sandbox')]
    const run = await world.run(
      review('--profile', 'marlow-security', '--assume-role', sharedNames.auditRole, '--account', ids.join(',')),
    )
    expect(run.code).toBe(0)
    expect((await readSnapshot()).accounts.map(({ id, profile }) => ({ id, profile }))).toEqual(
      ids.map((id) => ({ id, profile: `marlow-security → ${id}/${sharedNames.auditRole}` })),
    )
  })

  it('takes all active accounts of the organization', { timeout: 60_000 }, async () => {
    const run = await world.run(
      review('--profile', 'marlow-management', '--assume-role', sharedNames.auditRole, '--all-accounts'),
    )
    expect(run.stderr).toContain('(marlow-team-25) is left out: AWS Organizations says that it is SUSPENDED')
    expect((await readSnapshot()).scope.found).toHaveLength(31)
  })
})

it('leaves out empty regions where that was asked for, and says of what', async () => {
  const args = ['--profile', 'marlow-management', '--service', 'ec2', '--skip-empty-regions', '--out', out]
  const run = await world.run(['review', ...args])
  expect(run.code).toBe(3)
  const { scope, outcomes } = await readSnapshot()
  expect(scope.skipEmptyRegions).toBe(true)
  const skipped = outcomes.filter(({ gap }) => gap?.kind === 'skipped')
  expect(skipped.length).toBeGreaterThan(0)
  expect(skipped.every(({ status, verdicts }) => status === 'notAssessed' && verdicts.length === 0)).toBe(true)
})

describe('what does not fit together', () => {
  it.each([
    [['--session', 's'], 'does not say which accounts'],
    [['--session', 'nobody', '--all-accounts'], 'no SSO session nobody'],
    [['--session', 's', '--all-accounts', '--account', '111122223333'], 'exclude each other'],
    [['--session', 's', '--account', '1234'], '1234 is no id of an account'],
    [['--account', '111122223333'], 'need a way into the accounts'],
    [['--role', 'X'], 'need a way into the accounts'],
    [['--assume-role', 'X', '--account', '111122223333'], 'exactly one --profile'],
    [['--assume-role', 'X', '--profile', 'a,b', '--account', '111122223333'], 'exactly one --profile'],
    [['--assume-role', 'X', '--profile', 'a'], 'does not say in which accounts'],
    [['--assume-role', 'X', '--session', 's', '--account', '111122223333'], 'not from --session'],
    [['--assume-role', 'X', '--role', 'Y', '--profile', 'a', '--account', '111122223333'], 'Give one of them'],
  ])('is wrong usage: %j', async (args, text) => {
    const run = await world.run(review(...args))
    expect(run.stderr).toContain(text)
    expect(run).toMatchObject({ code: 2, stdout: '' })
  })
})

describe('a role that asks for an MFA code', () => {
  const configure = async (): Promise<Record<string, string>> => {
    const security = world.sample.accounts.find(({ name }) => name === 'marlow-security')
    const staging = world.sample.accounts.find(({ name }) => name === 'marlow-staging')
    if (!security || !staging) throw new Error('The sample has no such accounts.')
    const config = join(world.folder, 'mfa-config')
    await writeFile(
      config,
      `[profile marlow-security]\nregion = eu-central-1\nendpoint_url = ${world.sample.url}\n[profile mfa]\nrole_arn = ${roleArn(staging, sharedNames.mfaRole)}\nsource_profile = marlow-security\nmfa_serial = ${mfaSerial(security)}\nregion = eu-central-1\nendpoint_url = ${world.sample.url}\n`,
    )
    return { AWS_CONFIG_FILE: config }
  }

  it('is refused where there is no terminal', async () => {
    const run = await world.run(review('--profile', 'mfa'), await configure())
    expect(run.code).toBe(1)
    expect(run.stderr).toContain('MFA')
  })

  it('gets it on a terminal, where it is not shown', async () => {
    const started = world.startOnTerminal(review('--profile', 'mfa'), await configure())
    await started.says(/asks for the MFA code of arn:aws:iam/)
    started.child.stdin?.write(`${mfaCode}\r`)
    const run = await started.done
    expect(run.stderr).not.toContain(mfaCode)
    expect(run.code).toBe(0)
  })
})

describe('plumbline preflight', () => {
  it('says of each action what is known, and what is missing', async () => {
    world.sample.faults.set([{ service: 's3', operation: 'ListBuckets', effect: { kind: 'denied' } }])
    const args = ['--session', portalSession, '--account', idOf('marlow-staging'), '--service', 's3,cloudtrail']
    const run = await world.run(['preflight', ...args, '--json'])
    expect(run.code).toBe(3)
    const { accounts, missing, policy } = JSON.parse(run.stdout) as {
      accounts: { account: string; actions: { action: string; state: string }[] }[]
      missing: string[]
      policy: string
    }
    expect(accounts).toMatchObject([{ account: idOf('marlow-staging') }])
    expect(accounts[0]?.actions).toContainEqual(
      expect.objectContaining({ action: 's3:ListAllMyBuckets', state: 'denied' }),
    )
    expect(accounts[0]?.actions).toContainEqual(
      expect.objectContaining({ action: 'cloudtrail:DescribeTrails', state: 'worked' }),
    )
    expect(missing).toContain('s3:ListAllMyBuckets')
    expect(policy).toContain('s3:ListAllMyBuckets')
    const text = await world.run(['preflight', ...args])
    expect(text.stdout).toMatch(/^ {2}denied +s3:ListAllMyBuckets/m)
    expect(text.stdout).toContain('This policy would grant it:')
  })

  it('exits with 0 where nothing is missing, with 1 where no account opens, with 2 where it is told wrongly', async () => {
    const good = await world.run(['preflight', '--profile', 'marlow-staging', '--check', 's3-bucket-versioning'])
    expect(good.stderr).toBe('')
    expect(good.code).toBe(0)
    expect((await world.run(['preflight', '--profile', 'nobody'])).code).toBe(1)
    expect((await world.run(['preflight', '--service', 'teleport'])).code).toBe(2)
    expect((await world.run(['preflight', '--account', '111122223333'])).code).toBe(2)
  })
})

it('prints the policy as a template of a role, too', async () => {
  const run = await world.run(['policy', '--service', 's3', '--format', 'stackset'])
  expect(run).toMatchObject({ code: 0, stderr: '' })
  expect(run.stdout).toContain('AWSTemplateFormatVersion')
  expect(run.stdout).toContain('s3:ListAllMyBuckets')
  expect(run.stdout).not.toContain('cloudtrail:')
  expect((await world.run(['policy', '--format', 'xml'])).code).toBe(2)
})
