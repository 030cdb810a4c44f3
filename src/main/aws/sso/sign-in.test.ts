import { chmod, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { portalStartUrl } from '../../sample/portal'
import { createSelfSignedCertificate } from '../self-signed-certificate'
import type { SignInStep } from './sso'
import {
  consent,
  corp,
  openSsoWorld,
  person,
  readTokenFile,
  signIn,
  tokenPath,
  type SsoWorld,
} from './testing/sso-world'
import { machineTiming } from './timing'

let world: SsoWorld
beforeEach(async () => {
  world = await openSsoWorld()
})
afterEach(() => world.close())

const never = new AbortController().signal
const again = 'Sign in to corp again: in the app, or with plumbline login --session corp.'
const cache = (): string => join(world.home.folder, '.aws', 'sso', 'cache')
const begin = (method: SignInStep['method'], observe: (step: SignInStep) => void = () => {}) =>
  world.sso.signIn({ session: 'corp', method }, observe, never)
const expectNothingKept = async (): Promise<void> => {
  expect(await readdir(cache()).then((names) => names.filter((name) => tokenPath(world.home).endsWith(name)))).toEqual(
    [],
  )
}

describe('signing in by the browser', () => {
  it('tells what it waits for, and keeps a token in the form of the AWS CLI', async () => {
    await rm(join(world.home.folder, '.aws', 'sso'), { recursive: true })
    const steps: SignInStep[] = []
    const before = Date.now()
    const end = await begin('browser', person(world.sample, 'allow', steps))
    expect(end).toEqual({
      session: 'corp',
      method: 'browser',
      state: 'done',
      address: null,
      host: null,
      code: null,
      endsAt: null,
      problem: null,
    })
    expect(steps.map(({ state }) => state)).toEqual(['starting', 'waiting', 'done'])
    const waiting = steps[1]
    expect(waiting).toMatchObject({ host: new URL(world.sample.url).host, code: null })
    expect(Date.parse(waiting?.endsAt ?? '') - before).toBeGreaterThan(9 * 60_000)
    const address = new URL(waiting?.address ?? '')
    expect(address.pathname).toBe('/authorize')
    expect(Object.fromEntries(address.searchParams)).toEqual({
      response_type: 'code',
      client_id: expect.any(String),
      redirect_uri: expect.stringMatching(/^http:\/\/127\.0\.0\.1:\d+\/oauth\/callback$/),
      state: expect.stringMatching(/^[0-9a-f-]{36}$/),
      code_challenge_method: 'S256',
      scopes: 'sso:account:access',
      code_challenge: expect.stringMatching(/^[\w-]{43}$/),
    })
    const token = await readTokenFile(world.home)
    expect(Object.keys(token)).toEqual([
      'startUrl',
      'region',
      'accessToken',
      'expiresAt',
      'clientId',
      'clientSecret',
      'registrationExpiresAt',
      'refreshToken',
    ])
    expect(token).toMatchObject({ startUrl: portalStartUrl, region: 'us-east-1' })
    expect(token.expiresAt).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/)
    expect(token.registrationExpiresAt).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/)
    expect((await stat(tokenPath(world.home))).mode & 0o777).toBe(0o600)
    expect((await stat(cache())).mode & 0o777).toBe(0o700)
    expect(JSON.stringify(steps)).not.toContain(token.clientSecret)
    expect((await readdir(cache())).filter((name) => !name.endsWith('.json'))).toEqual([])
    expect(await world.sso.isUsable('corp')).toBe(true)
  })

  it('leaves the mode of a folder that was there as it is', async () => {
    await chmod(cache(), 0o755)
    expect((await signIn(world)).state).toBe('done')
    expect((await stat(cache())).mode & 0o777).toBe(0o755)
  })

  it('registers once, and keeps that as the AWS CLI does', async () => {
    await signIn(world)
    await signIn(world)
    expect(world.sample.counts()['sso-oidc:RegisterClient']).toBe(1)
    const name = (await readdir(cache())).find((one) => !tokenPath(world.home).endsWith(one)) ?? ''
    expect(JSON.parse(await readFile(join(cache(), name), 'utf8'))).toEqual({
      clientId: expect.any(String),
      clientSecret: expect.any(String),
      expiresAt: expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/),
      scopes: ['sso:account:access'],
      grantTypes: ['authorization_code', 'refresh_token'],
    })
    expect((await stat(join(cache(), name))).mode & 0o777).toBe(0o600)
  })

  it('ends with a sentence where the person denies it', async () => {
    expect(await begin('browser', person(world.sample, 'deny'))).toMatchObject({
      state: 'failed',
      problem: {
        code: 'AccessDenied',
        text: 'The sign-in to corp was not allowed in the browser.',
        next: `${again} Choose Allow access where AWS asks.`,
      },
    })
    await expectNothingKept()
  })

  it('is not ended by a stranger, and takes one answer only', async () => {
    let told: (step: SignInStep) => void = () => {}
    const waiting = new Promise<SignInStep>((resolve) => {
      told = resolve
    })
    const end = begin('browser', (step) => step.state === 'waiting' && told(step))
    const { address } = await waiting
    const back = new URL(address ?? '').searchParams.get('redirect_uri') ?? ''
    expect((await fetch(`${back}?code=stolen&state=guess`)).status).toBe(400)
    expect((await fetch(`${back}?error=access_denied`)).status).toBe(400)
    expect((await consent(address, 'allow')).status).toBe(200)
    expect((await end).state).toBe('done')
    await expect(fetch(back)).rejects.toThrow()
  })

  it('ends at once where it is cancelled, and nobody listens any more', async () => {
    const stop = new AbortController()
    let back = ''
    const end = await world.sso.signIn(
      { session: 'corp', method: 'browser' },
      ({ state, address }) => {
        if (state !== 'waiting') return
        back = new URL(address ?? '').searchParams.get('redirect_uri') ?? ''
        stop.abort()
      },
      stop.signal,
    )
    expect(end).toMatchObject({ state: 'cancelled', problem: null })
    await expect(fetch(back)).rejects.toThrow()
  })

  it('ends after ten minutes', async () => {
    const slept: number[] = []
    const sso = world.other({
      now: () => Date.now(),
      sleep: (milliseconds) => {
        slept.push(milliseconds)
        return Promise.resolve()
      },
    })
    const end = await sso.signIn({ session: 'corp', method: 'browser' }, () => {}, never)
    expect(end).toMatchObject({ state: 'failed', problem: { code: 'SignInTimeOver', next: again } })
    expect(slept).toEqual([600_000])
  })

  it('falls back to a device code where AWS cannot register it, and says so', async () => {
    world.sample.faults.set([
      {
        service: 'sso-oidc',
        operation: 'RegisterClient',
        text: 'authorization_code',
        effect: { kind: 'error', code: 'UnsupportedGrantTypeException', status: 400 },
      },
    ])
    const steps: SignInStep[] = []
    expect(await begin('browser', person(world.sample, 'allow', steps))).toMatchObject({
      state: 'done',
      method: 'device',
    })
    expect(steps.map(({ method, state }) => `${method} ${state}`)).toEqual([
      'browser starting',
      'device starting',
      'device waiting',
      'device done',
    ])
  })
})

describe('signing in with a device code', () => {
  it('shows code and address, and asks at the interval', async () => {
    const steps: SignInStep[] = []
    expect(await begin('device', person(world.sample, 'allow', steps))).toMatchObject({
      state: 'done',
      method: 'device',
    })
    expect(steps[1]).toMatchObject({ state: 'waiting', code: expect.stringMatching(/^[A-Z]{4}-[A-Z]{4}$/) })
    expect(steps[1]?.address).toBe(`${world.sample.url}/device?user_code=${steps[1]?.code}`)
    expect((await readTokenFile(world.home)).refreshToken).toEqual(expect.any(String))
  })

  it('is what legacy profiles have, whatever was wished; their file has the name of the start URL', async () => {
    await world.home.config(
      `[profile old]\nsso_start_url = ${portalStartUrl}\nsso_region = us-east-1\nsso_account_id = 111122223333\nsso_role_name = Audit\n`,
    )
    const end = await world.sso.signIn(
      { session: portalStartUrl, method: 'browser' },
      person(world.sample, 'allow'),
      never,
    )
    expect(end).toMatchObject({ state: 'done', method: 'device' })
    expect((await readTokenFile(world.home, portalStartUrl)).startUrl).toBe(portalStartUrl)
  })

  it('waits five seconds longer where AWS asks for fewer questions', async () => {
    world.sample.faults.set([
      {
        service: 'sso-oidc',
        operation: 'CreateToken',
        times: 2,
        effect: { kind: 'error', code: 'SlowDownException', status: 400 },
      },
    ])
    const slept: number[] = []
    const sso = world.other({
      now: () => Date.now(),
      sleep: (milliseconds) => {
        slept.push(milliseconds)
        return Promise.resolve()
      },
    })
    const end = await sso.signIn({ session: 'corp', method: 'device' }, person(world.sample, 'allow'), never)
    expect(end.state).toBe('done')
    expect(slept).toEqual([1000, 6000, 11_000])
  })

  it('ends with a sentence where the person denies it', async () => {
    expect(await begin('device', person(world.sample, 'deny'))).toMatchObject({
      state: 'failed',
      problem: {
        code: 'AccessDeniedException',
        text: 'The sign-in to corp was not allowed in the browser.',
        next: `${again} Choose Allow access where AWS asks.`,
      },
    })
  })

  it('ends with a sentence where the code expires', async () => {
    world.sample.signIns.devices.setTiming({ interval: 1, expiresIn: 2 })
    expect(await begin('device')).toMatchObject({
      state: 'failed',
      problem: {
        code: 'ExpiredTokenException',
        text: 'The code for the sign-in to corp was not confirmed in time.',
        next: again,
      },
    })
  })

  it('survives an AWS that has trouble for a moment', async () => {
    world.sample.faults.set([
      {
        service: 'sso-oidc',
        operation: 'CreateToken',
        times: 1,
        effect: { kind: 'error', code: 'InternalServerException', status: 500 },
      },
    ])
    const { devices } = world.sample.signIns
    const slept: number[] = []
    let code = ''
    const sso = world.other({
      now: () => Date.now(),
      sleep: async (milliseconds) => {
        if (slept.push(milliseconds) === 2) devices.answer(code, true)
      },
    })
    const end = await sso.signIn({ session: 'corp', method: 'device' }, (step) => (code = step.code ?? code), never)
    expect(end).toMatchObject({ state: 'done', problem: null })
    expect(slept.slice(0, 2)).toEqual([1000, 6000])
  })

  it('registers anew where AWS does not take the registration any more', async () => {
    await signIn(world, 'device')
    const name = (await readdir(cache())).find((one) => !tokenPath(world.home).endsWith(one)) ?? ''
    const kept: Record<string, unknown> = JSON.parse(await readFile(join(cache(), name), 'utf8'))
    await writeFile(join(cache(), name), JSON.stringify({ ...kept, clientId: 'gone' }))
    expect((await signIn(world, 'device')).state).toBe('done')
    expect(world.sample.counts()['sso-oidc:RegisterClient']).toBe(2)
  })
})

describe('a registration that AWS does not take any more', () => {
  const refuse = (): void =>
    world.sample.faults.set([
      {
        service: 'sso-oidc',
        operation: 'CreateToken',
        effect: { kind: 'error', code: 'InvalidClientException', status: 401 },
      },
    ])
  const registrations = async (): Promise<readonly string[]> =>
    (await readdir(cache())).filter((name) => name.endsWith('.json') && !tokenPath(world.home).endsWith(name))

  it('is gone after the browser, so that the next sign-in of any process makes a new one', async () => {
    refuse()
    expect(await begin('browser', person(world.sample, 'allow'))).toMatchObject({
      state: 'failed',
      problem: { code: 'InvalidClientException', next: `${again} It is registered anew then.` },
    })
    expect(await registrations()).toEqual([])
    world.sample.faults.set([])
    expect((await signIn({ ...world, sso: world.other() })).state).toBe('done')
    expect(world.sample.counts()['sso-oidc:RegisterClient']).toBe(2)
  })

  it('is gone after a renewal that was refused for it', async () => {
    await signIn(world)
    expect(await registrations()).toHaveLength(1)
    const token = await readTokenFile(world.home)
    await writeFile(tokenPath(world.home), JSON.stringify({ ...token, expiresAt: '2020-01-01T00:00:00Z' }))
    refuse()
    await expect(world.sso.accessToken('corp')).rejects.toMatchObject({ next: again })
    expect(await registrations()).toEqual([])
  })
})

describe('two sign-ins at once', () => {
  it('are one, and each hears of it', async () => {
    const [first, second]: SignInStep[][] = [[], []]
    const ends = await Promise.all([
      begin('browser', person(world.sample, 'allow', first)),
      begin('browser', (step) => second?.push(step)),
    ])
    expect(ends.map(({ state }) => state)).toEqual(['done', 'done'])
    expect(second?.at(-1)?.state).toBe('done')
    expect(world.sample.counts()['sso-oidc:CreateToken']).toBe(1)
  })

  it('go on where one of them is cancelled', async () => {
    const stop = new AbortController()
    const first = world.sso.signIn({ session: 'corp', method: 'browser' }, () => {}, stop.signal)
    const second = begin('browser', (step) => {
      if (step.state === 'waiting') stop.abort()
      person(world.sample, 'allow')(step)
    })
    expect(await first).toMatchObject({ state: 'cancelled' })
    expect(await second).toMatchObject({ state: 'done' })
  })

  it('of two processes do no harm', async () => {
    const other = world.other()
    const ends = await Promise.all([
      signIn(world),
      other.signIn({ session: 'corp', method: 'browser' }, person(world.sample, 'allow'), never),
    ])
    expect(ends.map(({ state }) => state)).toEqual(['done', 'done'])
    expect(await world.sso.accessToken('corp')).toBe((await readTokenFile(world.home)).accessToken)
  })
})

describe('bad input', () => {
  const problemOf = async (method: SignInStep['method'] = 'browser') => {
    const end = await begin(method, person(world.sample, 'allow'))
    expect(end.state).toBe('failed')
    await expectNothingKept()
    return end.problem
  }

  it('an unknown session', async () => {
    const end = await world.sso.signIn({ session: 'nobody', method: 'browser' }, () => {}, never)
    expect(end.problem).toMatchObject({
      code: 'SessionUnknown',
      text: 'There is no SSO session nobody in the AWS config file.',
    })
  })

  it('a wrong start URL', async () => {
    await world.home.config(corp.replace(portalStartUrl, 'https://wrong.example/start'))
    for (const method of ['browser', 'device'] as const)
      expect(await problemOf(method)).toMatchObject({
        code: 'InvalidRequestException',
        text: 'AWS does not know the start URL https://wrong.example/start in us-east-1.',
        next: expect.stringContaining('IAM Identity Center under Settings'),
      })
  })

  it('a start URL that is at home in another region', async () => {
    world.sample.faults.set([
      { service: 'sso-oidc', effect: { kind: 'error', code: 'InvalidRequestRegionException', status: 400 } },
    ])
    expect((await problemOf())?.text).toBe(`The start URL ${portalStartUrl} is not at home in us-east-1.`)
  })

  it('an unknown region', async () => {
    await world.home.config(corp.replace('us-east-1', 'Ireland'))
    const end = await begin('browser')
    expect(end).toMatchObject({
      state: 'failed',
      problem: {
        code: 'RegionMalformed',
        text: 'corp cannot be used: Ireland of the SSO session corp is no region.',
        next: 'Correct sso_region in the AWS config file, as in eu-west-1.',
      },
    })
    // One that looks like a region shows in DNS: see the failures of calls.
    expect(world.sample.received()).toEqual([])
  })

  it('a proxy that is no address', async () => {
    process.env.AWS_ENDPOINT_URL = 'https://oidc.example.invalid'
    process.env.HTTPS_PROXY = 'socks5://user:secret@127.0.0.1:9'
    const problem = await problemOf()
    expect(problem).toMatchObject({ code: 'ProxyNotUsable', next: expect.stringContaining('Correct HTTPS_PROXY') })
    expect(JSON.stringify(problem)).not.toContain('secret')
  })

  it('no network', async () => {
    process.env.AWS_ENDPOINT_URL = 'http://127.0.0.1:9'
    expect(await problemOf()).toMatchObject({
      code: 'ECONNREFUSED',
      text: 'Signing in to corp failed: AWS could not be reached (ECONNREFUSED).',
    })
  })

  it('a captive portal', async () => {
    world.sample.faults.set([{ service: 'sso-oidc', effect: { kind: 'html', status: 200 } }])
    expect(await problemOf()).toMatchObject({
      code: 'NotAnAnswerOfAws',
      next: expect.stringContaining('Open any web page'),
    })
  })

  it('a proxy that refuses, and one that is not there', async () => {
    const { createServer } = await import('node:http')
    const proxy = createServer()
    let status = '407 Proxy Authentication Required'
    let body = ''
    proxy.on('connect', (_request, socket) => {
      socket.end(`HTTP/1.1 ${status}\r\ncontent-length: ${body.length}\r\n\r\n${body}`)
    })
    await new Promise<void>((resolve) => proxy.listen(0, '127.0.0.1', resolve))
    const address = proxy.address()
    process.env.AWS_ENDPOINT_URL = 'https://oidc.example.invalid'
    process.env.HTTPS_PROXY = `http://127.0.0.1:${typeof address === 'object' && address !== null ? address.port : 0}`
    expect(await problemOf()).toMatchObject({ code: 'ProxyRefused', next: expect.stringContaining('HTTPS_PROXY') })
    status = '403 Forbidden'
    for (body of ['', 'blocked by policy', '<html>blocked</html>'])
      expect(await problemOf()).toMatchObject({ code: 'NotAnAnswerOfAws', next: expect.stringContaining('proxy') })
    await new Promise((resolve) => proxy.close(resolve))
    process.env.HTTPS_PROXY = 'http://127.0.0.1:9'
    expect(await problemOf()).toMatchObject({ code: 'ECONNREFUSED', next: expect.stringContaining('proxy') })
  })

  it('a certificate that is not trusted', async () => {
    const { createServer } = await import('node:https')
    const server = createServer(createSelfSignedCertificate('localhost'), (_request, response) => response.end('{}'))
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    const address = server.address()
    process.env.AWS_ENDPOINT_URL = `https://localhost:${typeof address === 'object' && address !== null ? address.port : 0}`
    expect(await problemOf()).toMatchObject({
      code: 'DEPTH_ZERO_SELF_SIGNED_CERT',
      next: expect.stringContaining('AWS_CA_BUNDLE'),
    })
    await new Promise((resolve) => server.close(resolve))
  })

  it('a clock that is hours off, before anybody is sent to the browser', async () => {
    for (const [hours, words] of [
      [3, '3 hours ahead of'],
      [-30, '30 hours behind'],
    ] as const) {
      const steps: SignInStep[] = []
      const sso = world.other({ ...machineTiming, now: () => Date.now() + hours * 3_600_000 })
      await rm(cache(), { recursive: true })
      const end = await sso.signIn({ session: 'corp', method: 'browser' }, person(world.sample, 'allow', steps), never)
      expect(end.problem).toMatchObject({
        code: 'ClockWrong',
        text: expect.stringContaining(`The clock of this computer is ${words} AWS's`),
        next: 'Set the clock (date, time and time zone), then try again.',
      })
      expect(steps.map(({ state }) => state)).toEqual(['starting', 'failed'])
      await expectNothingKept()
    }
  })

  it('a cache folder that cannot be written', async () => {
    await rm(cache(), { recursive: true })
    await writeFile(cache(), 'no folder')
    const end = await begin('browser', person(world.sample, 'allow'))
    expect(end).toMatchObject({ state: 'failed', problem: { code: 'CacheNotWritable' } })
    expect(end.problem?.text).toContain(cache())
    expect(world.sample.received()).toEqual([])
  })

  it('a file in the place of the token that is none', async () => {
    for (const text of ['{"accessToken": "tok', '["list"]', '{"name":"something else"}']) {
      await writeFile(tokenPath(world.home), text)
      const end = await begin('browser', person(world.sample, 'allow'))
      expect(end).toMatchObject({ state: 'failed', problem: { code: 'TokenFileDamaged' } })
      expect(end.problem?.text).toContain(tokenPath(world.home))
      expect(await readFile(tokenPath(world.home), 'utf8')).toBe(text)
    }
    expect(world.sample.received()).toEqual([])
  })

  it('a token of another start URL, which the AWS CLI replaces as well', async () => {
    await world.home.ssoToken('corp', {
      startUrl: 'https://other.example/start',
      accessToken: 'other',
      expiresAt: '2099-01-01T00:00:00Z',
    })
    expect((await signIn(world)).state).toBe('done')
    expect((await readTokenFile(world.home)).startUrl).toBe(portalStartUrl)
  })

  it('an address that no browser should be sent to', async () => {
    process.env.AWS_ENDPOINT_URL_SSO_OIDC = world.sample.url.replace('127.0.0.1', 'user@127.0.0.1')
    expect(await problemOf()).toMatchObject({ code: 'UnsafeAddress' })
  })
})
