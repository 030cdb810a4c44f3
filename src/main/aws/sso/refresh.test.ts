import { rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fork } from 'node:child_process'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { portalStartUrl } from '../../sample/portal'
import { SignInFailure } from '../sign-in-failure'
import { openSsoWorld, readTokenFile, signIn, tokenPath, type SsoWorld } from './testing/sso-world'
import { formatTime, machineTiming } from './timing'

let world: SsoWorld
beforeEach(async () => {
  world = await openSsoWorld()
  const { state } = await signIn(world)
  if (state !== 'done') throw new Error('no sign-in')
  world.sample.forget()
})
afterEach(() => world.close())

const minutes = (count: number): string => formatTime(Date.now() + count * 60_000)
const change = async (fields: Readonly<Record<string, string | undefined>>): Promise<void> => {
  await writeFile(tokenPath(world.home), JSON.stringify({ ...(await readTokenFile(world.home)), ...fields }))
}
const renewals = (): number => world.sample.counts()['sso-oidc:CreateToken'] ?? 0
const failureOf = async (promise: Promise<unknown>): Promise<SignInFailure> => {
  const error: unknown = await promise.then(
    () => undefined,
    (one: unknown) => one,
  )
  if (error instanceof SignInFailure) return error
  throw new Error('it did not fail as expected')
}
const again = 'Sign in to corp again: in the app, or with plumbline login --session corp.'

describe('the token of a session', () => {
  it('comes from the cache as it is now, and nothing is sent while it is good', async () => {
    const { accessToken } = await readTokenFile(world.home)
    expect(await world.sso.accessToken('corp')).toBe(accessToken)
    await change({ accessToken: 'written-by-the-cli' })
    expect(await world.sso.accessToken('corp')).toBe('written-by-the-cli')
    expect(world.sample.received()).toEqual([])
  })

  it('is the new one right after a new sign-in, though the old one is still good', async () => {
    const before = await world.sso.accessToken('corp')
    const way = { session: 'corp', account: '444455556666', role: 'SecurityReviewer' }
    await world.sso.roleCredentials(way)
    world.sample.signIns.endSessions()
    expect((await failureOf(world.sso.roleCredentials(way))).gap).toMatchObject({ kind: 'signedOut' })
    expect(await world.sso.isUsable('corp')).toBe(false)
    // As by the AWS CLI: this process has no part in it.
    expect((await signIn({ ...world, sso: world.other() })).state).toBe('done')
    const after = await world.sso.accessToken('corp')
    expect(after).not.toBe(before)
    expect(await world.sso.isUsable('corp')).toBe(true)
    expect((await world.sso.roleCredentials(way)).accessKeyId).toMatch(/^ASIA/)
  })

  it('is renewed before it ends, once for all who ask, and kept with its new refresh token', async () => {
    await change({ expiresAt: minutes(10) })
    const old = await readTokenFile(world.home)
    const tokens = await Promise.all(Array.from({ length: 20 }, () => world.sso.accessToken('corp')))
    expect(new Set(tokens).size).toBe(1)
    expect(renewals()).toBe(1)
    const kept = await readTokenFile(world.home)
    expect(kept.accessToken).toBe(tokens[0])
    expect(kept.refreshToken).not.toBe(old.refreshToken)
    expect(kept).toMatchObject({
      startUrl: portalStartUrl,
      clientId: old.clientId,
      clientSecret: old.clientSecret,
      registrationExpiresAt: old.registrationExpiresAt,
    })
    expect(Date.parse(kept.expiresAt ?? '')).toBeGreaterThan(Date.now() + 3_600_000)
  })

  it('is renewed after it ended, without asking anybody', async () => {
    await change({ expiresAt: minutes(-60) })
    expect(await world.sso.isUsable('corp')).toBe(true)
    expect((await world.sso.sessions()).sessions).toMatchObject([{ id: 'corp', state: 'renewable' }])
    expect(await world.sso.accessToken('corp')).toMatch(/^aoa/)
    expect((await world.sso.sessions()).sessions).toMatchObject([{ id: 'corp', state: 'signedIn' }])
  })

  it('is renewed by one of several processes, and the others take what it got', async () => {
    await change({ expiresAt: minutes(1) })
    const others = [world.sso, world.other(), world.other(), world.other()]
    const tokens = await Promise.all(others.map((one) => one.accessToken('corp')))
    expect(new Set(tokens).size).toBe(1)
    expect(renewals()).toBe(1)
  })

  it('goes on being used where it is good and AWS cannot be reached, without asking again and again', async () => {
    await change({ expiresAt: minutes(10) })
    const { accessToken } = await readTokenFile(world.home)
    world.sample.faults.set([
      { service: 'sso-oidc', effect: { kind: 'error', code: 'InternalServerException', status: 500 } },
    ])
    for (let count = 0; count < 5; count += 1) expect(await world.sso.accessToken('corp')).toBe(accessToken)
    expect(renewals()).toBe(1)
  })

  it('that ended is a failure and no sign-out where AWS cannot be reached or asks for fewer calls', async () => {
    await change({ expiresAt: minutes(-1) })
    world.sample.faults.set([{ service: 'sso-oidc', effect: { kind: 'cut', when: 'beforeHeaders' } }])
    expect(await failureOf(world.sso.accessToken('corp'))).toMatchObject({ gap: { kind: 'failed' } })
    world.sample.faults.set([{ service: 'sso-oidc', effect: { kind: 'throttle' } }])
    expect(await failureOf(world.other().accessToken('corp'))).toMatchObject({ gap: { kind: 'throttled' } })
    world.sample.faults.set([])
    await change({ expiresAt: minutes(-2) })
  })

  it('that AWS does not renew any more is a sign-out; nobody asks a second time', async () => {
    await change({ expiresAt: minutes(-1), refreshToken: 'revoked' })
    expect(await failureOf(world.sso.accessToken('corp'))).toMatchObject({
      gap: { kind: 'signedOut', code: 'InvalidGrantException' },
      next: again,
    })
    await failureOf(world.sso.accessToken('corp'))
    expect(renewals()).toBe(1)
    expect(await world.sso.isUsable('corp')).toBe(false)
    expect((await world.sso.sessions()).sessions).toMatchObject([{ state: 'signedOut' }])
  })

  it('is taken from the cache where another tool used the refresh token first', async () => {
    await change({ expiresAt: minutes(-1), refreshToken: 'spent' })
    const sso = world.other()
    world.sample.faults.set([
      { service: 'sso-oidc', operation: 'CreateToken', effect: { kind: 'latency', milliseconds: 300 } },
    ])
    const asked = sso.accessToken('corp')
    await machineTiming.sleep(100)
    await change({ accessToken: 'of-the-other-tool', expiresAt: minutes(60), refreshToken: 'next' })
    expect(await asked).toBe('of-the-other-tool')
  })

  it('is not brought back where somebody signed out meanwhile', async () => {
    await change({ expiresAt: minutes(-1) })
    world.sample.faults.set([
      { service: 'sso-oidc', operation: 'CreateToken', effect: { kind: 'latency', milliseconds: 300 } },
    ])
    const asked = failureOf(world.sso.accessToken('corp'))
    await machineTiming.sleep(100)
    await rm(tokenPath(world.home))
    expect(await asked).toMatchObject({ gap: { kind: 'signedOut', code: 'NotSignedIn' } })
    await expect(readTokenFile(world.home)).rejects.toThrow()
  })

  it('without a refresh token or with a registration that ended needs a person', async () => {
    await change({ expiresAt: minutes(-1), registrationExpiresAt: minutes(-5) })
    expect(await failureOf(world.sso.accessToken('corp'))).toMatchObject({
      gap: { kind: 'signedOut', code: 'SessionExpired' },
      next: again,
    })
    await change({ refreshToken: undefined })
    await failureOf(world.sso.accessToken('corp'))
    expect(world.sample.received()).toEqual([])
  })

  it('is not renewed where the new one could not be kept', async () => {
    await change({ expiresAt: minutes(10) })
    const { accessToken } = await readTokenFile(world.home)
    const lock = `${tokenPath(world.home)}.lock`
    // A lock that a process of another machine holds, in a home that both share.
    await writeFile(lock, `1\nanother-machine\nx\n`)
    let now = Date.now()
    const sso = world.other({
      now: () => now,
      sleep: async (milliseconds) => {
        now += milliseconds
      },
    })
    expect(await sso.accessToken('corp')).toBe(accessToken)
    expect(renewals()).toBe(0)
  })

  it('is renewed in spite of a lock whose process is gone', async () => {
    await change({ expiresAt: minutes(-1) })
    const child = fork('-e', [], { execArgv: ['-e', ''], stdio: 'ignore' })
    await new Promise((resolve) => child.once('exit', resolve))
    const { hostname } = await import('node:os')
    await writeFile(`${tokenPath(world.home)}.lock`, `${child.pid}\n${hostname()}\nx\n`)
    expect(await world.sso.accessToken('corp')).toMatch(/^aoa/)
  })

  it('lets a caller go who does not want it any more, and goes on for the others', async () => {
    await change({ expiresAt: minutes(-1) })
    world.sample.faults.set([
      { service: 'sso-oidc', operation: 'CreateToken', effect: { kind: 'latency', milliseconds: 200 } },
    ])
    const stop = new AbortController()
    const gone = world.sso.accessToken('corp', stop.signal)
    const stays = world.sso.accessToken('corp')
    stop.abort()
    await expect(gone).rejects.toMatchObject({ name: 'AbortError' })
    expect(await stays).toMatch(/^aoa/)
  })
})

describe('no token', () => {
  it('says that nobody is signed in', async () => {
    await rm(tokenPath(world.home))
    expect(await failureOf(world.sso.accessToken('corp'))).toMatchObject({
      gap: { kind: 'signedOut', code: 'NotSignedIn', text: 'Nobody is signed in to corp.' },
      next: again,
    })
    expect(await failureOf(world.sso.accessToken('nobody'))).toMatchObject({
      gap: { kind: 'failed', code: 'SessionUnknown' },
    })
  })

  it('is what a damaged or foreign file is; the file stays as it is, and is told of', async () => {
    await writeFile(tokenPath(world.home), '{"acc')
    expect(await failureOf(world.sso.accessToken('corp'))).toMatchObject({
      gap: { kind: 'signedOut', code: 'TokenFileDamaged' },
    })
    expect((await world.sso.sessions()).sessions).toMatchObject([
      { state: 'broken', problem: { code: 'TokenFileDamaged', text: expect.stringContaining(tokenPath(world.home)) } },
    ])
    await world.home.ssoToken('corp', { startUrl: 'https://x.example', accessToken: 'x', expiresAt: minutes(60) })
    expect(await failureOf(world.sso.accessToken('corp'))).toMatchObject({
      gap: { kind: 'signedOut', code: 'TokenOfAnotherStartUrl' },
    })
    expect((await world.sso.sessions()).sessions).toMatchObject([
      { state: 'signedOut', problem: { code: 'TokenOfAnotherStartUrl' } },
    ])
  })

  it('is not what a file is that another tool is just writing', async () => {
    const text = JSON.stringify(await readTokenFile(world.home))
    await writeFile(tokenPath(world.home), '')
    const asked = world.sso.accessToken('corp')
    await machineTiming.sleep(30)
    await writeFile(tokenPath(world.home), text)
    expect(await asked).toMatch(/^aoa/)
  })
})

it('keeps no lock behind', async () => {
  await change({ expiresAt: minutes(-1) })
  await world.sso.accessToken('corp')
  const { readdir } = await import('node:fs/promises')
  const names = await readdir(join(world.home.folder, '.aws', 'sso', 'cache'))
  expect(names.filter((name) => !name.endsWith('.json'))).toEqual([])
})
