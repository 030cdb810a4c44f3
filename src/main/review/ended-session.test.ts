import { createHash } from 'node:crypto'
import { readFile, rename, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { verifyFile } from '../history/verify'
import { issuePortalToken, portalRefreshToken, portalSession } from '../sample/portal'
import { repeatedCalls, type ReceivedCall } from '../sample/received'
import { sharedNames } from '../sample/shared-names'
import type { Progress } from '../../shared/ipc/review'
import type { SessionEnd } from '../../shared/ipc/sign-in'
import { snapshotSchema, type Scope, type Snapshot } from '../../shared/review/snapshot'
import { openSampleHome, type SampleHome } from './testing/sample-home'

let world: SampleHome
beforeEach(async () => {
  world = await openSampleHome({ pageSize: 2 })
})
afterEach(() => world.close())

/** Two accounts through the portal's session, and one with static keys. */
const makeScope = () => {
  const [alone, ...others] = world.sample.accounts
  const found = others.slice(0, 2).map(({ id, name }) => ({
    kind: 'session' as const,
    session: portalSession,
    account: id,
    role: sharedNames.reviewerRole,
    name: `The ${name} account`,
  }))
  const scope: Partial<Scope> = {
    profiles: [alone?.name ?? ''],
    found,
    services: ['s3', 'iam', 'lambda'],
    regions: [world.sample.organization.regions[0] ?? ''],
  }
  return { scope, alone: alone?.id ?? '', through: found.map(({ account }) => account) }
}

/** What a sign-in by another tool leaves behind. */
const signInAgain = async (): Promise<void> => {
  const name = `${createHash('sha1').update(portalSession).digest('hex')}.json`
  const file = join(process.env['HOME'] ?? '', '.aws', 'sso', 'cache', name)
  const issued = new Date()
  const expires = new Date(issued.getTime() + 3_600_000)
  const token: object = JSON.parse(await readFile(file, 'utf8'))
  const fresh = {
    ...token,
    accessToken: issuePortalToken(expires, issued),
    refreshToken: portalRefreshToken(issued),
    expiresAt: expires.toISOString(),
  }
  await writeFile(`${file}.new`, JSON.stringify(fresh), { mode: 0o600 })
  await rename(`${file}.new`, file)
}

const doneOf = (progress: Progress, accounts: readonly string[]): number =>
  progress.cells.reduce((sum, { account, done }) => sum + (accounts.includes(account) ? done : 0), 0)

/** Ends the session once its accounts have been read a little. */
const endAfter = (some: number, through: readonly string[]) => {
  let ended = false
  return (progress: Progress): void => {
    if (ended || doneOf(progress, through) < some) return
    ended = true
    world.sample.signIns.endSessions()
  }
}

const ofReview = ({ service, operation }: ReceivedCall): boolean => service !== 'sso' && operation !== 'CreateToken'

const contentOf = (snapshot: Snapshot): string => snapshot.contentDigest

describe('a session that ends in mid-review', () => {
  it('pauses its accounts only; after a sign-in each goes on with the call that failed', async () => {
    const { scope, alone, through } = makeScope()
    const end = endAfter(20, through)
    const ends: SessionEnd[] = []
    const waiting: Progress[] = []
    let states: readonly (string | null)[] = []
    const snapshot = await world.snapshot(scope, {
      observe: (progress) => {
        end(progress)
        states = progress.accounts.map(({ waitsFor }) => waitsFor)
        if (!states.includes(portalSession)) return
        waiting.push(progress)
        // The account with keys of its own is read to its end meanwhile.
        if (waiting.length > 1) return
        const whole = setInterval(() => {
          const { cells } = waiting.at(-1) ?? progress
          if (cells.some(({ account, done, total }) => account === alone && done < total)) return
          clearInterval(whole)
          void signInAgain()
        }, 50)
      },
      onSessionEnd: (ended) => ends.push(ended),
    })
    expect(ends).toEqual([{ session: portalSession, accounts: through }])
    const [paused] = waiting
    expect(paused?.accounts.map(({ id, waitsFor }) => [id, waitsFor])).toEqual([
      [alone, null],
      ...through.map((id) => [id, portalSession]),
    ])
    expect(paused?.secondsLeft).toBeNull()
    expect(states).toEqual([null, null, null])
    expect(snapshot.unfinished).toBeUndefined()
    expect(snapshot.accounts.map(({ name, profile }) => [name, profile])).toEqual([
      [scope.profiles?.[0], scope.profiles?.[0]],
      ...(scope.found ?? []).map((way) => [way.name, `${portalSession}/${way.account}/${way.role}`]),
    ])
    expect(snapshot.outcomes.filter(({ gap, unknown }) => gap ?? unknown[0])).toEqual([])
    // Whose the new credentials are is asked, of each account.
    const read = world.sample.received().filter((call) => ofReview(call) && call.service !== 'sts')
    expect(repeatedCalls(read)).toEqual([])
    expect(world.sample.received().length).toBeGreaterThan(100)
    expect(contentOf(await world.snapshot(scope))).toBe(contentOf(snapshot))
  }, 60_000)

  it('may be finished instead: the rest of its accounts is cancelled, and never a pass', async () => {
    const { scope, alone, through } = makeScope()
    const end = endAfter(8, through)
    const abort = new AbortController()
    const snapshot = await world.snapshot(scope, {
      signal: abort.signal,
      observe: (progress) => {
        end(progress)
        const whole = progress.cells.every(({ account, done, total }) => account !== alone || done === total)
        if (whole && progress.accounts.some(({ waitsFor }) => waitsFor !== null)) abort.abort('finish')
      },
    })
    const open = snapshot.outcomes.filter(({ status }) => status === 'notAssessed')
    expect(open.length).toBeGreaterThan(0)
    expect(new Set(open.map(({ gap }) => gap?.kind))).toEqual(new Set(['cancelled']))
    expect(open.every(({ account }) => through.includes(account))).toBe(true)
    expect(snapshot.unfinished).toBeUndefined()
  }, 60_000)

  it('leaves the review unfinished where nobody is asked: the others are read, and a resume reads what is missing', async () => {
    const { scope, alone, through } = makeScope()
    const whole = await world.snapshot(scope)
    world.sample.forget()
    const end = endAfter(20, through)
    const left = await world.review(scope, { signedOut: 'leaveUnfinished', observe: end })
    if (!left.ok || left.value.kind !== 'signedOut') throw new Error(JSON.stringify(left))
    const { review, sessions, document } = left.value
    expect(sessions).toMatchObject([{ session: portalSession, reason: 'ended' }])
    expect(snapshotSchema.parse(document)).toMatchObject({ snapshot: review, unfinished: true })
    expect(verifyFile(Buffer.from(JSON.stringify(document)), 'x.json')).toMatchObject({
      ok: true,
      value: { unfinished: true },
    })
    const missing = document.outcomes.filter(({ status }) => status === 'notAssessed')
    expect(missing.length).toBeGreaterThan(0)
    expect(new Set(missing.map(({ gap }) => gap?.kind))).toEqual(new Set(['signedOut']))
    expect(missing.every(({ account }) => through.includes(account))).toBe(true)
    expect(document.outcomes.some(({ account, status }) => account === alone && status === 'assessed')).toBe(true)
    // What was under way fails, and nothing is begun after it: nobody's credentials are seen but a few times.
    const refused = world.sample.received().filter(({ account, service }) => account === '' && service !== 'sso')
    expect(refused.length).toBeGreaterThan(0)
    expect(refused.length).toBeLessThan(100)
    expect(world.sample.received().filter(({ service }) => service === 'sso').length).toBeLessThan(10)
    expect(world.writer.unfinished.list().map(({ id }) => id)).toEqual([review])
    const facts = world.writer.streamFacts(review)
    const gaps = facts.ok ? [...facts.value].flatMap(({ stored }) => stored.gap ?? []) : []
    expect(gaps.some((gap) => gap.kind === 'signedOut' && gap.code === 'SessionEnded')).toBe(true)

    const before = world.sample.received()
    world.sample.forget()
    const tooEarly = await world.review(scope, { signedOut: 'leaveUnfinished', resume: true })
    expect(tooEarly).toMatchObject({
      ok: false,
      error: { code: 'SignInNeeded', next: expect.stringContaining('Sign in') },
    })
    expect(world.writer.unfinished.list()).toHaveLength(1)
    world.sample.forget()

    await signInAgain()
    const resumed = await world.snapshot(scope, { signedOut: 'leaveUnfinished', resume: true })
    expect(resumed.snapshot).toBe(review)
    expect(contentOf(resumed)).toBe(contentOf(whole))
    const after = world.sample.received().filter(ofReview)
    expect(after.filter(({ account }) => account === alone).map(({ operation }) => operation)).toEqual([
      'GetCallerIdentity',
      'DescribeRegions',
    ])
    // Who reads, and where, is asked at each start. A list that was cut off between two pages begins anew; nothing else is asked again.
    const anew = new Set(['GetCallerIdentity', 'DescribeRegions', ...refused.map(({ operation }) => operation)])
    const again = repeatedCalls([...before, ...after].filter(ofReview))
    expect(again.filter(({ operation }) => !anew.has(operation)).map(({ operation }) => operation)).toEqual([])
    expect(world.writer.unfinished.list()).toEqual([])
  }, 60_000)

  it('is an error of the account where it had ended before the review began', async () => {
    const { scope, through } = makeScope()
    world.sample.signIns.endSessions()
    const result = await world.review(scope, { signedOut: 'leaveUnfinished' })
    if (!result.ok || result.value.kind !== 'sealed') throw new Error(JSON.stringify(result))
    const { accounts } = result.value.snapshot
    expect(accounts.filter(({ error }) => error?.gap.kind === 'signedOut')).toHaveLength(through.length)
    expect(accounts.filter(({ error }) => error).map(({ name }) => name)).toEqual(
      (scope.found ?? []).map(({ name, account }) => `${name} (${account})`),
    )
    const none = await world.review({ ...scope, profiles: [] }, { signedOut: 'leaveUnfinished' })
    expect(none).toMatchObject({ ok: false, error: { code: 'NoAccount' } })
  }, 60_000)
})
