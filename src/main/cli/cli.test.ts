import { readFile, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { snapshotSchema, type Snapshot } from '../../shared/review/snapshot'
import { openCliWorld, type CliRun, type CliWorld } from './testing/run-cli'

let world: CliWorld
let out: string
beforeAll(async () => {
  world = await openCliWorld()
  out = join(world.folder, 'snapshot.json')
})
afterAll(() => world.close())
beforeEach(() => world.sample.faults.set([]))

const readSnapshot = async (): Promise<Snapshot> => snapshotSchema.parse(JSON.parse(await readFile(out, 'utf8')))
const someProfile = (): string => world.sample.accounts[3]?.name ?? ''
const someAccount = (): string => world.sample.accounts[3]?.id ?? ''
const s3 = (...more: readonly string[]): readonly string[] => [
  'review',
  '--profile',
  someProfile(),
  '--service',
  's3',
  '--out',
  out,
  ...more,
]

const hasNoTrace = ({ stderr }: CliRun): void => expect(stderr).not.toMatch(/\n\s+at .*:\d+:\d+/)

describe('plumbline review', () => {
  it('writes a snapshot, progress to standard error only, and exits with 0', async () => {
    const run = await world.run(s3())
    expect(run.stderr).toContain('Snapshot')
    expect(run).toMatchObject({ code: 0, stdout: '' })
    const snapshot = await readSnapshot()
    expect(snapshot.accounts).toMatchObject([{ id: someAccount(), profile: someProfile(), endpoint: world.sample.url }])
    expect(snapshot.calls.find(({ operation }) => operation === 'ListBuckets')).toMatchObject({ service: 's3' })
    expect((await stat(out)).mode & 0o777).toBe(0o600)
  })

  it('exits with 3 where something was denied, with 4 where a light was asked for, and 4 wins', async () => {
    world.sample.faults.set([{ service: 's3', operation: 'GetBucketPolicy', effect: { kind: 'denied' } }])
    const denied = await world.run(s3())
    expect(denied.code).toBe(3)
    expect(denied.stderr).toContain('grant s3:GetBucketPolicy')
    expect((await world.run(s3('--fail-on', 'amber'))).code).toBe(4)
  })

  it('reviews two profiles of one account once, and says so', async () => {
    const run = await world.run([...s3(), '--profile', 'marlow-sso-storefront'])
    expect(run.stderr).toContain('is the same account')
    const snapshot = await readSnapshot()
    expect(snapshot.accounts).toMatchObject([{ sameAccount: ['marlow-sso-storefront'] }])
  })

  it.each([
    [
      'an unknown profile',
      ['review', '--profile', 'nobody', '--service', 's3', '--out', 'x.json'],
      1,
      'There is no profile nobody',
    ],
    [
      'an unknown service',
      ['review', '--service', 'teleport', '--out', 'x.json'],
      2,
      'no checks of a service teleport',
    ],
    ['an unknown check', ['review', '--check', 'x-y', '--out', 'x.json'], 2, 'no check x-y'],
    ['an unknown light', ['review', '--fail-on', 'blue', '--out', 'x.json'], 2, 'red, amber'],
    ['no file to write to', ['review'], 2, '--out'],
    ['an unknown command', ['revue'], 2, 'unknown command'],
  ])('says what is wrong with %s', async (_name, args, code, text) => {
    const run = await world.run(args)
    expect(run.stderr).toContain(text)
    expect(run.code).toBe(code)
    hasNoTrace(run)
  })

  it('says what is wrong with missing and malformed files of AWS', async () => {
    const none = await world.run(['review', '--service', 's3', '--out', out], {
      AWS_CONFIG_FILE: '/nowhere',
      AWS_SHARED_CREDENTIALS_FILE: '/nowhere',
      AWS_EC2_METADATA_DISABLED: 'true',
    })
    expect(none.code).toBe(1)
    hasNoTrace(none)
    const broken = join(world.folder, 'broken-config')
    await writeFile(broken, '[profile broken\nregion eu\n')
    const malformed = await world.run(['review', '--profile', 'broken', '--service', 's3', '--out', out], {
      AWS_CONFIG_FILE: broken,
    })
    expect(malformed.code).toBe(1)
    expect(malformed.stderr).toContain('broken')
    hasNoTrace(malformed)
  })

  it('says what is wrong with an endpoint that nobody answers at', async () => {
    const config = join(world.folder, 'dead-config')
    await writeFile(config, `[profile dead]\nregion = eu-central-1\nendpoint_url = http://127.0.0.1:9\n`)
    const credentials = join(world.folder, 'dead-credentials')
    await writeFile(credentials, '[dead]\naws_access_key_id = AKIAIOSFODNN7EXAMPLE\naws_secret_access_key = x\n')
    const run = await world.run(['review', '--profile', 'dead', '--service', 's3', '--out', out], {
      AWS_CONFIG_FILE: config,
      AWS_SHARED_CREDENTIALS_FILE: credentials,
      AWS_MAX_ATTEMPTS: '1',
    })
    expect(run.code).toBe(1)
    expect(run.stderr).toMatch(/ECONNREFUSED/)
    hasNoTrace(run)
  })

  it('says what is wrong with an SSO session that has expired, and how to sign in', async () => {
    const config = join(world.folder, 'sso-config')
    await writeFile(
      config,
      '[sso-session ended]\nsso_start_url = https://ended.example/start\nsso_region = us-east-1\n[profile ended]\nsso_session = ended\nsso_account_id = 111122223333\nsso_role_name = Auditor\nregion = eu-central-1\n',
    )
    const run = await world.run(['review', '--profile', 'ended', '--service', 's3', '--out', out], {
      AWS_CONFIG_FILE: config,
    })
    expect(run.code).toBe(1)
    expect(run.stderr).toContain('plumbline login --session ended')
    hasNoTrace(run)
  })

  it('tells a region that is not enabled apart from wrong credentials', async () => {
    const run = await world.run([
      'review',
      '--profile',
      someProfile(),
      '--region',
      'ap-southeast-4',
      '--service',
      'ec2',
      '--out',
      out,
    ])
    expect(run.code).toBe(3)
    const { outcomes } = await readSnapshot()
    const regional = outcomes.filter(({ region }) => region === 'ap-southeast-4')
    expect(regional.length).toBeGreaterThan(5)
    expect(regional.every(({ status, gap }) => status === 'notAssessed' && gap?.kind === 'unsupported')).toBe(true)
    hasNoTrace(run)
  })

  it.each([
    ['HTML where an answer was due', { kind: 'html' }],
    ['an answer that breaks off', { kind: 'malformed' }],
    ['a cut connection', { kind: 'cut', when: 'midBody' }],
    ['a throttle without end', { kind: 'throttle' }],
  ] as const)('turns %s into notAssessed, never into a pass', async (_name, effect) => {
    world.sample.faults.set([{ service: 's3', operation: 'ListBuckets', effect }])
    const run = await world.run(s3('--check', 's3-bucket-versioning'), { AWS_MAX_ATTEMPTS: '2' })
    expect(run.code).toBe(3)
    const { outcomes } = await readSnapshot()
    expect(outcomes).toMatchObject([
      { status: 'notAssessed', verdicts: [], gap: { kind: effect.kind === 'throttle' ? 'throttled' : 'failed' } },
    ])
    hasNoTrace(run)
  })

  it('says where a full disk stopped it, and keeps the snapshot', async () => {
    const run = await world.run(['review', '--profile', someProfile(), '--service', 's3', '--out', '/dev/full'])
    expect(run.code).toBe(1)
    expect(run.stderr).toMatch(/no room left on the disk for the file \/dev\/full/)
    expect(run.stderr).toContain('The snapshot is stored')
    hasNoTrace(run)
  })

  it('says who holds the home', { timeout: 30_000 }, async () => {
    world.sample.faults.set([{ effect: { kind: 'latency', milliseconds: 2_000 } }])
    const first = world.start(s3())
    await new Promise((resolve) => first.child.stderr?.once('data', resolve))
    const second = await world.run(s3())
    expect(second.code).toBe(1)
    expect(second.stderr).toMatch(/in use by a plumbline command \(process \d+/)
    first.child.kill('SIGTERM')
    const stopped = await first.done
    expect(stopped.stderr).toContain('add --resume')
  })
})

describe('the other commands', () => {
  it('lists checks with their metadata', async () => {
    const run = await world.run(['checks', '--json'])
    const checks: unknown = JSON.parse(run.stdout)
    expect(checks).toContainEqual(
      expect.objectContaining({
        id: 's3-bucket-versioning',
        service: 's3',
        needs: expect.arrayContaining(['s3-buckets']) as unknown,
      }),
    )
    expect(run.code).toBe(0)
  })

  it('ends quietly where its reader goes away', async () => {
    const { child, done } = world.start(['checks', '--json'])
    child.stdout?.destroy()
    const run = await done
    expect(run.stderr).toBe('')
    expect(run.code).toBe(0)
  })

  it('prints the policy of chosen services', async () => {
    const run = await world.run(['policy', '--service', 'cloudtrail'])
    const { Statement } = JSON.parse(run.stdout) as { Statement: { Action: string[] }[] }
    expect(Statement[0]?.Action).toContain('cloudtrail:DescribeTrails')
    expect(Statement[0]?.Action.every((action) => /^(cloudtrail|ec2:DescribeRegions)/.test(action))).toBe(true)
  })

  it('prints the managed policies that the whole policy takes, one at a time', async () => {
    const whole = await world.run(['policy'])
    expect(whole.stderr).toContain('--part 1 to --part 3')
    const parts = await Promise.all(['1', '2', '3'].map((part) => world.run(['policy', '--part', part])))
    const actionsOf = ({ stdout }: { readonly stdout: string }) =>
      (JSON.parse(stdout) as { Statement: { Action: string[] }[] }).Statement.flatMap(({ Action }) => Action)
    expect(parts.flatMap(actionsOf)).toEqual(actionsOf(whole))
    const none = await world.run(['policy', '--service', 's3', '--part', '2'])
    expect(none).toMatchObject({ code: 2, stdout: '' })
    expect(none.stderr).toContain('The policy has no part 2: it has 1.')
    expect((await world.run(['policy', '--part', 'first'])).code).toBe(2)
  })

  it('verifies a snapshot file, and sees a changed one', async () => {
    await world.run(s3())
    expect(await world.run(['verify', out])).toMatchObject({
      code: 0,
      stdout: expect.stringContaining('Intact') as unknown,
    })
    const text = await readFile(out, 'utf8')
    const changed = join(world.folder, 'changed.json')
    await writeFile(changed, text.replace('"result":"pass"', '"result":"fail"'))
    const run = await world.run(['verify', changed])
    expect(run.code).toBe(1)
    expect(run.stderr).toContain('was changed after it was written')
  })

  it('lists snapshots, and none in a new home', async () => {
    const listed = JSON.parse((await world.run(['snapshots', '--json'])).stdout) as unknown[]
    expect(listed.length).toBeGreaterThan(0)
    expect(await world.run(['snapshots', '--json', '--home', join(world.folder, 'new')])).toMatchObject({
      code: 0,
      stdout: '[]\n',
    })
  })
})
