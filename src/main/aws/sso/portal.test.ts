import { existsSync } from 'node:fs'
import { readdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { PortalAccounts } from '../../../shared/ipc/sign-in'
import { SignInFailure } from '../sign-in-failure'
import { openSsoWorld, signIn, tokenPath, type SsoWorld } from './testing/sso-world'
import { machineTiming } from './timing'

let world: SsoWorld
const open = async (accounts?: number): Promise<void> => {
  world = await openSsoWorld(accounts === undefined ? {} : { growth: { accounts } })
  expect((await signIn(world)).state).toBe('done')
  world.sample.forget()
}
afterEach(() => world.close())

const never = new AbortController().signal
const list = (observe: (known: PortalAccounts) => void = () => {}) => world.sso.accounts('corp', observe, never)

describe('the accounts of a session', () => {
  it('come with their roles, by name, all pages of them', async () => {
    await open(200)
    const told: PortalAccounts[] = []
    const started = Date.now()
    const known = await list((one) => told.push(one))
    const took = Date.now() - started
    expect(known).toMatchObject({ session: 'corp', state: 'done', problem: null })
    expect(known.accounts).toHaveLength(199)
    expect(known.accounts.map(({ name }) => name)).toEqual(known.accounts.map(({ name }) => name).sort())
    expect(known.accounts.every(({ id, email }) => /^\d{12}$/.test(id) && email.includes('@'))).toBe(true)
    expect(known.accounts.find(({ name }) => name === 'marlow-staging')?.roles).toEqual([
      'AdministratorAccess',
      'SecurityReviewer',
    ])
    expect(world.sample.counts()).toMatchObject({ 'sso:ListAccounts': 2, 'sso:ListAccountRoles': 199 })
    expect(told[0]).toMatchObject({ state: 'listing', accounts: [] })
    expect(told.length).toBeLessThanOrEqual(took / 250 + 2)
    expect(told.at(-1)?.state).toBe('roles')
  })

  it('come through in spite of throttles', async () => {
    await open()
    process.env.AWS_MAX_ATTEMPTS = '2'
    world.sample.faults.set([{ service: 'sso', every: 2, effect: { kind: 'throttle' } }])
    const waits: number[] = []
    const sso = world.other({
      now: () => Date.now(),
      sleep: async (milliseconds) => {
        waits.push(milliseconds)
      },
    })
    const known = await sso.accounts('corp', () => {}, never)
    expect(known.state).toBe('done')
    expect(known.accounts.every(({ roles }) => roles && roles.length > 0)).toBe(true)
  })

  it('say where one of them cannot be looked into, and the rest goes on', async () => {
    await open()
    const [first, second] = world.sample.accounts
    world.sample.faults.set([
      {
        service: 'sso',
        operation: 'ListAccountRoles',
        text: first?.id ?? '',
        effect: { kind: 'error', code: 'ForbiddenException', message: 'No access', status: 403 },
      },
      {
        service: 'sso',
        operation: 'ListAccountRoles',
        text: second?.id ?? '',
        effect: { kind: 'error', code: 'ResourceNotFoundException', status: 404 },
      },
    ])
    const { state, accounts } = await list()
    expect(state).toBe('done')
    expect(accounts.find(({ id }) => id === first?.id)).toMatchObject({
      roles: null,
      problem: {
        code: 'ForbiddenException',
        text: `AWS gives no access to account ${first?.id} through corp: it is suspended or closed, or your access was taken away.`,
        next: expect.stringContaining('ask the administrator'),
      },
    })
    expect(accounts.find(({ id }) => id === second?.id)?.problem?.text).toContain('the account was closed')
    expect(accounts.filter(({ roles }) => roles !== null)).toHaveLength(accounts.length - 2)
  })

  it('end where the session is revoked in the middle: what is known stays, and a sign-in is asked for once', async () => {
    await open(100)
    world.sample.faults.set([
      { service: 'sso', operation: 'ListAccountRoles', effect: { kind: 'latency', milliseconds: 30 } },
    ])
    const listing = list()
    while ((world.sample.counts()['sso:ListAccountRoles'] ?? 0) < 20) await machineTiming.sleep(5)
    world.sample.signIns.endSessions()
    const known = await listing
    expect(known).toMatchObject({
      state: 'failed',
      problem: { next: 'Sign in to corp again: in the app, or with plumbline login --session corp.' },
    })
    expect(known.accounts.length).toBeGreaterThan(90)
    expect(known.accounts.every(({ problem }) => problem === null)).toBe(true)
    expect(world.sample.counts()['sso:ListAccountRoles']).toBeLessThan(80)
    expect(world.sample.counts()['sso-oidc:CreateToken']).toBe(1)
  })

  it('end where nobody is signed in, or the portal cannot be reached', async () => {
    await open()
    world.sample.faults.set([{ service: 'sso', effect: { kind: 'html' } }])
    expect(await list()).toMatchObject({ state: 'failed', problem: { code: 'NotAnAnswerOfAws' } })
    await rm(tokenPath(world.home))
    expect(await list()).toMatchObject({ state: 'failed', problem: { code: 'NotSignedIn' } })
    expect(await world.sso.accounts('nobody', () => {}, never)).toMatchObject({
      state: 'failed',
      problem: { code: 'SessionUnknown' },
    })
  })

  it('stop coming when nobody wants them any more', async () => {
    await open(100)
    const stop = new AbortController()
    const known = await world.sso.accounts('corp', ({ state }) => state === 'roles' && stop.abort(), stop.signal)
    expect(known).toMatchObject({ state: 'failed', problem: { code: 'Cancelled' } })
    expect(world.sample.counts()['sso:ListAccountRoles'] ?? 0).toBeLessThan(40)
  })
})

describe('credentials of a role', () => {
  const way = { session: 'corp', account: '444455556666', role: 'SecurityReviewer' }
  const failure = async (sso = world.sso, role = way.role): Promise<SignInFailure> => {
    const error: unknown = await sso.roleCredentials({ ...way, role }).catch((one: unknown) => one)
    if (error instanceof SignInFailure) return error
    throw new Error('it did not fail as expected')
  }
  const fault = (code: string, status: number): void =>
    world.sample.faults.set([
      { service: 'sso', operation: 'GetRoleCredentials', effect: { kind: 'error', code, status } },
    ])
  beforeEach(() => open())

  it('come from the portal', async () => {
    const credentials = await world.sso.roleCredentials(way)
    expect(credentials).toMatchObject({ accountId: '444455556666', sessionToken: expect.any(String) })
    expect(credentials.expiration?.getTime()).toBeGreaterThan(Date.now())
  })

  it('are refused where the role vanished', async () => {
    expect(await failure(world.sso, 'Vanished')).toMatchObject({
      gap: { kind: 'signedOut', code: 'ForbiddenException' },
      message: expect.stringContaining('account 444455556666 with role Vanished through corp: the role was taken away'),
      next: expect.stringContaining('Choose another role or account'),
    })
    // A sign-in would not help.
    expect(await world.sso.isUsable('corp')).toBe(true)
  })

  it('come in spite of throttles that the SDK does not get through', async () => {
    world.sample.faults.set([
      { service: 'sso', operation: 'GetRoleCredentials', times: 3, effect: { kind: 'throttle' } },
    ])
    const waits: number[] = []
    const sso = world.other({ ...machineTiming, sleep: async (milliseconds) => void waits.push(milliseconds) })
    expect((await sso.roleCredentials(way)).accessKeyId).toMatch(/^ASIA/)
    expect(waits).toEqual([1_000, 2_000, 4_000])
  })

  it('fail in four more ways', async () => {
    fault('ResourceNotFoundException', 404)
    expect(await failure()).toMatchObject({
      gap: { kind: 'signedOut', code: 'ResourceNotFoundException' },
      next: expect.stringContaining('plumbline accounts --session corp'),
    })
    fault('InvalidRequestException', 400)
    expect((await failure()).gap).toMatchObject({ kind: 'failed', code: 'InvalidRequestException' })
    fault('TooManyRequestsException', 429)
    const impatient = world.other({ ...machineTiming, sleep: () => Promise.resolve() })
    expect((await failure(impatient)).gap).toMatchObject({ kind: 'throttled', code: 'TooManyRequestsException' })
    fault('UnauthorizedException', 401)
    expect((await failure()).gap).toMatchObject({ kind: 'signedOut', code: 'UnauthorizedException' })
  })

  it('that look ended when they come are told from a wrong clock', async () => {
    const sso = world.other({ ...machineTiming, now: () => Date.now() + 5 * 3_600_000 })
    expect(await failure(sso)).toMatchObject({
      gap: { kind: 'failed', code: 'ClockWrong' },
      message: expect.stringContaining('5 hours ahead'),
      next: 'Set the clock (date, time and time zone), then try again.',
    })
  })
})

describe('signing out', () => {
  beforeEach(() => open())

  it('ends the session at AWS and removes its token alone', async () => {
    const folder = join(world.home.folder, '.aws', 'sso', 'cache')
    const before = await readdir(folder)
    await world.home.ssoToken('another', { accessToken: 'x', expiresAt: '2099-01-01T00:00:00Z' })
    expect(await world.sso.signOut('corp')).toEqual({ ok: true, value: null })
    expect(world.sample.counts()).toEqual({ 'sso:Logout': 1 })
    expect(existsSync(tokenPath(world.home))).toBe(false)
    expect(await readdir(folder)).toHaveLength(before.length)
    expect(await world.sso.isUsable('corp')).toBe(false)
    expect(await world.sso.signOut('corp')).toEqual({ ok: true, value: null })
  })

  it('removes the token even where AWS cannot be told, and says so', async () => {
    world.sample.faults.set([{ service: 'sso', effect: { kind: 'cut', when: 'beforeHeaders' } }])
    expect(await world.sso.signOut('corp')).toMatchObject({ ok: false, error: { code: 'SignOutNotTold' } })
    expect(existsSync(tokenPath(world.home))).toBe(false)
  })

  it('is done where AWS has ended the session before', async () => {
    world.sample.signIns.endSessions()
    expect(await world.sso.signOut('corp')).toEqual({ ok: true, value: null })
  })

  it('leaves a token of another start URL alone', async () => {
    await world.home.ssoToken('corp', {
      startUrl: 'https://x.example',
      accessToken: 'x',
      expiresAt: '2099-01-01T00:00:00Z',
    })
    expect(await world.sso.signOut('corp')).toMatchObject({ ok: false, error: { code: 'TokenOfAnotherStartUrl' } })
    expect(existsSync(tokenPath(world.home))).toBe(true)
    expect(world.sample.received()).toEqual([])
  })
})
