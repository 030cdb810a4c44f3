import { readFile, readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { snapshotSchema, type Snapshot } from '../../shared/review/snapshot'
import { copyDatabase, databaseValues, filesUnder, findLeaks } from '../history/testing/find-leaks'
import { portalSession } from '../sample/portal'
import { answerSignIn } from './testing/person'
import { openCliWorld, type CliRun, type CliWorld } from './testing/run-cli'

let world: CliWorld
beforeAll(async () => {
  // Slow enough that the session can be ended in the middle.
  world = await openCliWorld({ faults: [{ effect: { kind: 'latency', milliseconds: 10 } }] })
})
afterAll(() => world.close())

const idOf = (name: string): string => world.sample.accounts.find((account) => account.name === name)?.id ?? ''
const review = (name: string): readonly string[] => [
  'review',
  '--profile',
  'marlow-security',
  '--session',
  portalSession,
  '--account',
  `${idOf('marlow-staging')},${idOf('marlow-sandbox')}`,
  '--role',
  'SecurityReviewer',
  '--region',
  'eu-central-1',
  '--out',
  join(world.folder, `${name}.json`),
  '--home',
  join(world.folder, `home-${name}`),
]
const readDocument = async (name: string): Promise<Snapshot> =>
  snapshotSchema.parse(JSON.parse(await readFile(join(world.folder, `${name}.json`), 'utf8')))

const signIn = async (): Promise<CliRun> => {
  const login = world.start(['login', '--session', portalSession, '--no-browser'], {
    AWS_ENDPOINT_URL: world.sample.url,
  })
  const [, address = ''] = await login.says(/^ {2}(http\S+)$/m)
  await answerSignIn(address, 'allow')
  return login.done
}

const found: Uint8Array[] = []
const keep = (run: CliRun): CliRun => {
  found.push(Buffer.from(run.stdout), Buffer.from(run.stderr))
  return run
}

it('leaves what an ended session leads to for after the next sign-in', { timeout: 120_000 }, async () => {
  const undisturbed = keep(await world.run(review('whole')))
  expect([0, 3]).toContain(undisturbed.code)
  const whole = await readDocument('whole')
  const needed = world.sample.received().length
  world.sample.forget()

  const started = world.start([...review('ended'), '--pdf', join(world.folder, 'ended.pdf')])
  await expect.poll(() => world.sample.received().length, { timeout: 30_000, interval: 5 }).toBeGreaterThan(needed / 3)
  // The write-ahead log is there only while the review runs.
  const copy = join(world.folder, 'copy-with-log')
  copyDatabase(join(world.folder, 'home-ended', 'plumbline.sqlite'), copy)
  const log = await readFile(`${copy}-wal`)
  expect(log.length).toBeGreaterThan(10_000)
  found.push(log, ...databaseValues(copy))
  world.sample.signIns.endSessions()
  const ended = keep(await started.done)
  expect(ended.code).toBe(3)
  expect(ended.stderr).toContain(`The sign-in to ${portalSession} ended while accounts were read through it`)
  expect(ended.stderr).toContain(`plumbline login --session ${portalSession}`)
  expect(ended.stderr).toContain('--resume')
  expect(ended.stderr).toContain('No PDF was printed')
  expect(await readdir(world.folder)).not.toContain('ended.pdf')

  // The account that needs no session was read to its end; of the others, what is missing says why.
  const part = await readDocument('ended')
  expect(part.unfinished).toBe(true)
  const gapKinds = (document: Snapshot, account: string): readonly string[] =>
    [
      ...new Set(document.outcomes.filter((one) => one.account === account).flatMap(({ gap }) => gap?.kind ?? [])),
    ].sort()
  expect(gapKinds(part, idOf('marlow-security'))).toEqual(gapKinds(whole, idOf('marlow-security')))
  expect([...gapKinds(part, idOf('marlow-staging')), ...gapKinds(part, idOf('marlow-sandbox'))]).toContain('signedOut')
  const listed = keep(await world.run(['snapshots', '--json', '--home', join(world.folder, 'home-ended')]))
  expect(listed.stdout).toBe('[]\n')

  expect(keep(await signIn()).code).toBe(0)
  const resumed = keep(await world.run([...review('ended'), '--resume']))
  expect(resumed.stderr).toContain('what was read is kept')
  expect(resumed.code).toBe(undisturbed.code)
  const rest = await readDocument('ended')
  expect(rest.unfinished).toBeUndefined()
  expect(rest.contentDigest).toBe(whole.contentDigest)
  // Calls in flight when the session ended, and each run's own, may be made again; nothing is read from the start.
  expect(world.sample.received().length).toBeLessThan(needed * 1.25 + 150)
})

it('gives no secret away: not in the home, not in a document, not on the screen', { timeout: 60_000 }, async () => {
  keep(await world.run(['profiles', '--json']))
  keep(await world.run(['accounts', '--session', portalSession, '--json']))
  keep(
    await world.run([
      'preflight',
      '--session',
      portalSession,
      '--account',
      idOf('marlow-staging'),
      '--role',
      'SecurityReviewer',
      '--service',
      's3',
      '--json',
    ]),
  )
  const files = filesUnder(world.folder).filter((path) => !path.includes(`${join(world.folder, '.aws')}/`))
  expect(files.filter((path) => path.endsWith('.sqlite'))).toHaveLength(2)
  for (const path of files) found.push(await readFile(path))
  found.push(...files.filter((path) => path.endsWith('.sqlite')).flatMap(databaseValues))
  const secrets = world.sample.signIns.secrets()
  expect(secrets.length).toBeGreaterThan(20)
  expect(findLeaks(secrets, found)).toEqual([])
  // The search finds what is there: names in what was found, and the token in the cache that is shared with the AWS CLI.
  expect(findLeaks(['marlow-staging'], found)).toEqual(['marlow-staging'])
  const cache = filesUnder(join(world.folder, '.aws', 'sso', 'cache'))
  const cached = await Promise.all(cache.map((path) => readFile(path)))
  expect(findLeaks(secrets, cached).length).toBeGreaterThan(0)
})
