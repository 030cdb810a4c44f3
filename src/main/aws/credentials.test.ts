import { existsSync } from 'node:fs'
import { writeFile } from 'node:fs/promises'
import { GetCallerIdentityCommand, STSClient } from '@aws-sdk/client-sts'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { WayIn } from '../../shared/review/way-in'
import { openAccess, type Access, type AccessOptions } from './access'
import type { Refusal } from './accounts'
import { createAwsHome, type AwsHome } from './aws-home'
import {
  callerIdentity,
  jsonError,
  queryError,
  startLoopbackServer,
  type Arrived,
  type LoopbackServer,
  type Reply,
} from './loopback-server'
import type { Ask } from './reviewer'

const account = '111122223333'
const member = '444455556666'
const device = `arn:aws:iam::${account}:mfa/jane`
const inAnHour = (): string => new Date(Date.now() + 3_600_000).toISOString()

/** Things that no text, count or event may hold. */
const secrets = {
  secretKey: 'wJalrXUtnFEMIK7MDENGbPxRfiCYEXAMPLEKEY12',
  token: 'the-token-of-the-portal',
  code: '135790',
  identity: 'eyJhbGciOiJSUzI1NiJ9.eyJzdWIiOiJqYW5lIn0.c2lnbmF0dXJl',
  output: 'hunter2-printed-by-the-program',
} as const

const form = ({ body }: Arrived): URLSearchParams => new URLSearchParams(body)

const accountOfRole = (request: Arrived): string => form(request).get('RoleArn')?.split(':')[4] ?? account

const assumed = (request: Arrived): Reply => ({
  body:
    `<AssumeRoleResponse><AssumeRoleResult><Credentials><AccessKeyId>ASIA${accountOfRole(request)}</AccessKeyId><SecretAccessKey>s</SecretAccessKey>` +
    `<SessionToken>t</SessionToken><Expiration>${inAnHour()}</Expiration></Credentials></AssumeRoleResult></AssumeRoleResponse>`,
})

let arn: string
const answer = (request: Arrived): Reply => {
  if (request.path.startsWith('/federation/credentials')) {
    const id = new URL(request.path, 'http://x').searchParams.get('account_id') ?? ''
    return {
      type: 'application/json',
      body: JSON.stringify({
        roleCredentials: {
          accessKeyId: `ASIA${id}`,
          secretAccessKey: 's',
          sessionToken: 't',
          expiration: Date.now() + 3_600_000,
        },
      }),
    }
  }
  if (form(request).get('Action') === 'AssumeRole') return assumed(request)
  const id = /Credential=ASIA(\d{12})/.exec(request.headers.authorization ?? '')?.[1] ?? account
  return { body: callerIdentity(id, `${arn}:iam::${id}:user/reviewer`) }
}

let home: AwsHome
let server: LoopbackServer
let reply: (request: Arrived) => Reply
const opened: Access[] = []
const events: object[] = []

beforeEach(async () => {
  home = await createAwsHome()
  process.env.AWS_MAX_ATTEMPTS = '1'
  arn = 'arn:aws'
  reply = answer
  events.length = 0
  server = await startLoopbackServer((request) => reply(request))
})

afterEach(async () => {
  vi.useRealTimers()
  for (const access of opened.splice(0)) access.close()
  await server.close()
  await home.remove()
})

const make = (options: Partial<AccessOptions> = {}): Access => {
  const access = openAccess({ version: '1.0.0', declared: [], observe: (event) => events.push(event), ...options })
  opened.push(access)
  return access
}

const openWith = async (options: Partial<AccessOptions>, ...ways: readonly WayIn[]) => {
  const access = make(options)
  const result = await access.open(ways)
  const said = JSON.stringify([result.refused, result.duplicates, access.counts(), events])
  for (const secret of Object.values(secrets)) expect(said).not.toContain(secret)
  return result
}

const refusalWith = async (options: Partial<AccessOptions>, way: WayIn): Promise<Refusal> => {
  const { accounts, refused } = await openWith(options, way)
  expect(accounts).toEqual([])
  const [only] = refused
  if (!only) throw new Error('nothing was refused')
  return only
}

const profile = (name: string): WayIn => ({ kind: 'profile', name })
const actions = (): readonly string[] =>
  server.arrived.map((one) => form(one).get('Action') ?? one.path.split('?')[0] ?? '')
const assumes = (): readonly URLSearchParams[] =>
  server.arrived.map(form).filter((one) => one.get('Action') === 'AssumeRole')

const keys = `aws_access_key_id = AKIAIOSFODNN7EXAMPLE\naws_secret_access_key = ${secrets.secretKey}\n`
const end = (): string => `region = eu-west-1\nendpoint_url = ${server.url}\n`
const role = (more = ''): string =>
  `[profile base]\n${keys}${end()}[profile audit]\nrole_arn = arn:aws:iam::${account}:role/Audit\nsource_profile = base\n${end()}${more}`
const session = (): string =>
  `[sso-session corp]\nsso_start_url = https://corp.example/start\nsso_region = eu-west-1\n[profile one]\nsso_session = corp\nsso_account_id = ${account}\nsso_role_name = Audit\n${end()}`
const signIn = (token: string = secrets.token) =>
  home.ssoToken('corp', {
    accessToken: token,
    expiresAt: inAnHour(),
    startUrl: 'https://corp.example/start',
    region: 'eu-west-1',
  })

describe('roles', () => {
  it('are taken with all that the profile says', async () => {
    await home.config(role('role_session_name = jane\nexternal_id = x-1\nduration_seconds = 1800\n'))
    expect((await openWith({}, profile('audit'))).accounts).toHaveLength(1)
    expect(Object.fromEntries(assumes()[0] ?? [])).toMatchObject({
      RoleSessionName: 'jane',
      ExternalId: 'x-1',
      DurationSeconds: '1800',
    })
  })

  it('are taken with the keys of the environment where credential_source says so', async () => {
    Object.assign(process.env, { AWS_ACCESS_KEY_ID: 'AKIAENV', AWS_SECRET_ACCESS_KEY: secrets.secretKey })
    await home.config(
      `[profile audit]\nrole_arn = arn:aws:iam::${account}:role/Audit\ncredential_source = Environment\n${end()}`,
    )
    expect((await openWith({}, profile('audit'))).accounts).toHaveLength(1)
    expect(server.arrived[0]?.headers.authorization).toContain('AKIAENV')
    delete process.env.AWS_ACCESS_KEY_ID
    expect(await refusalWith({}, profile('audit'))).toMatchObject({ gap: { kind: 'signedOut' } })
  })

  it('are taken once for all accounts that are reached through them', async () => {
    await home.config(role())
    const ways = ['000000000001', '000000000002', '000000000003'].map((id): WayIn => ({
      kind: 'member',
      through: { kind: 'profile', name: 'audit' },
      account: id,
      role: 'path/Reader',
    }))
    const { accounts } = await openWith({}, ...ways)
    expect(accounts.map(({ id }) => id)).toEqual(['000000000001', '000000000002', '000000000003'])
    expect(accounts[0]).toMatchObject({ profile: 'audit → 000000000001/path/Reader', way: ways[0] })
    expect(
      assumes()
        .map((one) => one.get('RoleArn'))
        .sort((one, other) => (String(one) < String(other) ? -1 : 1)),
    ).toEqual([
      'arn:aws:iam::000000000001:role/path/Reader',
      'arn:aws:iam::000000000002:role/path/Reader',
      'arn:aws:iam::000000000003:role/path/Reader',
      `arn:aws:iam::${account}:role/Audit`,
    ])
  })

  it('of members are of the partition of whose credentials take them, and say what is missing', async () => {
    arn = 'arn:aws-us-gov'
    await home.config(`[profile gov]\n${keys}region = us-gov-west-1\nendpoint_url = ${server.url}\n`)
    const way: WayIn = { kind: 'member', through: { kind: 'profile', name: 'gov' }, account: member, role: 'Reader' }
    expect((await openWith({}, way)).accounts).toMatchObject([{ id: member, homeRegion: 'us-gov-west-1' }])
    const reader = `arn:aws-us-gov:iam::${member}:role/Reader`
    expect(assumes()[0]?.get('RoleArn')).toBe(reader)
    reply = (request) =>
      form(request).get('Action') === 'AssumeRole'
        ? queryError('AccessDenied', 'User: x is not authorized to perform: sts:AssumeRole', 403)
        : answer(request)
    const refused = await refusalWith({}, way)
    expect(refused).toMatchObject({ way, gap: { kind: 'denied', action: 'sts:AssumeRole' } })
    expect(refused.problem.text).toContain(reader)
    expect(refused.problem.next).toContain(`may sts:AssumeRole on ${reader}`)
  })

  it('that lead into another account than was chosen are refused', async () => {
    await home.config(role())
    reply = (request) =>
      form(request).get('Action') === 'GetCallerIdentity' ? { body: callerIdentity(account) } : answer(request)
    const way: WayIn = { kind: 'member', through: { kind: 'profile', name: 'base' }, account: member, role: 'Reader' }
    expect((await refusalWith({}, way)).problem).toMatchObject({
      code: 'OtherAccount',
      text: expect.stringContaining(account),
    })
  })

  it('are taken again with new credentials of the source where those have ended', async () => {
    await home.config(
      `${session()}[profile audit]\nrole_arn = arn:aws:iam::${account}:role/Audit\nsource_profile = one\n${end()}`,
    )
    await signIn()
    let refusals = 1
    reply = (request) => {
      if (form(request).get('Action') !== 'AssumeRole' || refusals === 0) return answer(request)
      refusals -= 1
      return queryError('ExpiredToken', 'The security token included in the request is expired', 403)
    }
    const [one] = (await openWith({}, profile('audit'))).accounts
    expect(one?.session).toBe('corp')
    expect(actions()).toEqual([
      '/federation/credentials',
      'AssumeRole',
      '/federation/credentials',
      'AssumeRole',
      'GetCallerIdentity',
    ])
  })
})

describe('MFA', () => {
  const wrong = queryError(
    'AccessDenied',
    'MultiFactorAuthentication failed with invalid MFA one time pass code. ',
    403,
  )
  const withMfa = (): Promise<void> => home.config(role(`mfa_serial = ${device}\n`))

  it('is asked for once, however many accounts are reached through the profile', async () => {
    await withMfa()
    const asked: object[] = []
    const ways = ['000000000001', '000000000002'].map((id): WayIn => ({
      kind: 'member',
      through: { kind: 'profile', name: 'audit' },
      account: id,
      role: 'Reader',
    }))
    const ask: Ask = (question) => {
      asked.push(question)
      return Promise.resolve(` ${secrets.code} `)
    }
    expect((await openWith({ ask }, profile('audit'), ...ways)).accounts).toHaveLength(3)
    expect(asked).toEqual([{ kind: 'mfa', profile: 'audit', device }])
    const [first] = assumes().filter((one) => one.get('SerialNumber') !== null)
    expect([first?.get('SerialNumber'), first?.get('TokenCode')]).toEqual([device, secrets.code])
  })

  it('may be answered wrong twice, and no more than three times', async () => {
    await withMfa()
    reply = (request) =>
      form(request).get('Action') === 'AssumeRole' && form(request).get('TokenCode') !== '222222'
        ? wrong
        : answer(request)
    const answers = (...codes: readonly string[]): Ask => {
      const left = [...codes]
      return () => Promise.resolve(left.shift())
    }
    const good = answers('not a code', secrets.code, '222222')
    expect((await openWith({ ask: good }, profile('audit'))).accounts).toHaveLength(1)
    const bad = await refusalWith({ ask: answers(secrets.code, secrets.code, '999999', '222222') }, profile('audit'))
    expect(bad).toMatchObject({ problem: { code: 'MfaWrongCode' }, gap: { kind: 'signedOut' } })
    expect(bad.problem.next).toContain('each works once')
    expect((await refusalWith({ ask: answers() }, profile('audit'))).problem.code).toBe('MfaNotAnswered')
  })

  it('that was not answered is not asked for by each account again', async () => {
    await withMfa()
    let questions = 0
    const ask: Ask = () => {
      questions += 1
      return Promise.resolve(undefined)
    }
    const one: WayIn = { kind: 'member', through: { kind: 'profile', name: 'audit' }, account: member, role: 'Reader' }
    const access = make({ ask })
    const { refused } = await access.open([profile('audit'), one, { ...one, account: '000000000001' }])
    expect(refused.map(({ problem }) => problem.code)).toEqual(Array(3).fill('MfaNotAnswered'))
    expect(questions).toBe(1)
  })

  it('that was not answered when the credentials had to be renewed is not asked for by each call', async () => {
    await withMfa()
    vi.useFakeTimers({ toFake: ['performance'] })
    reply = (request) => {
      const soon = new Date(Date.now() + 60_000).toISOString()
      const given = answer(request)
      return given === 'cut' ? given : { ...given, body: given.body?.replace(/(<Expiration>)[^<]+/, `$1${soon}`) ?? '' }
    }
    let questions = 0
    const ask: Ask = () => {
      questions += 1
      return Promise.resolve(questions === 1 ? secrets.code : undefined)
    }
    const [one] = (await openWith({ ask }, profile('audit'))).accounts
    for (let index = 0; index < 3; index += 1) {
      expect((await one?.client(STSClient).send(new GetCallerIdentityCommand({})))?.Account).toBe(account)
      vi.advanceTimersByTime(6_000)
    }
    expect(questions).toBe(2)
  })

  it('is cancelled with the review', async () => {
    await withMfa()
    const control = new AbortController()
    const ask: Ask = () => {
      control.abort()
      return Promise.resolve(undefined)
    }
    const { refused } = await make({ ask }).open([profile('audit')], control.signal)
    expect(refused).toMatchObject([{ gap: { kind: 'cancelled' } }])
  })

  it('without anybody to ask is a refusal that says so, and sends nothing', async () => {
    await withMfa()
    expect((await refusalWith({}, profile('audit'))).problem).toMatchObject({
      code: 'MfaNotAskable',
      text: 'The role of profile audit asks for an MFA code, and here is nobody to ask.',
    })
    expect(server.arrived).toEqual([])
  })

  it('shows no code where AWS repeats it', async () => {
    await withMfa()
    reply = (request) =>
      form(request).get('Action') === 'AssumeRole'
        ? queryError('ValidationError', `Value '${form(request).get('TokenCode')}' at 'tokenCode' is wrong`)
        : answer(request)
    const refused = await refusalWith({ ask: () => Promise.resolve(secrets.code) }, profile('audit'))
    expect(refused.problem.text).toContain("Value '…' at 'tokenCode' is wrong")
  })
})

describe('credential_process', () => {
  const program = async (script: string): Promise<string> => {
    const path = `${home.folder}/program.sh`
    await writeFile(path, `#!/bin/sh\n${script}\n`, { mode: 0o700 })
    await home.config(
      `[profile audit]\ncredential_process = ${path}\n${end()}[profile via]\nrole_arn = arn:aws:iam::${member}:role/Reader\nsource_profile = audit\n${end()}`,
    )
    return path
  }
  const prints = (more: object): string =>
    `echo '${JSON.stringify({ Version: 1, AccessKeyId: 'AKIAPROGRAM', SecretAccessKey: secrets.secretKey, ...more })}'`

  it('runs where exactly that command was allowed, also as the start of a chain', async () => {
    const path = await program(prints({ Expiration: inAnHour() }))
    const allowed = (command: string): boolean => command === path
    expect((await openWith({ allowed }, profile('audit'))).accounts).toHaveLength(1)
    expect(server.arrived[0]?.headers.authorization).toContain('AKIAPROGRAM')
    expect((await openWith({ allowed }, profile('via'))).accounts).toMatchObject([{ id: member }])
  })

  it('does not run where it was not, and the refusal carries the command', async () => {
    const path = await program(`touch ${home.folder}/started`)
    const allowed = (command: string): boolean => command !== path
    for (const name of ['audit', 'via'])
      expect(await refusalWith({ allowed }, profile(name))).toMatchObject({
        problem: { code: 'CredentialProcessNotAllowed' },
        command: path,
      })
    expect(await make({ allowed }).profiles()).toMatchObject({
      profiles: [
        { name: 'audit', state: 'commandNotAllowed', command: path },
        { name: 'via', state: 'commandNotAllowed', command: path },
      ],
    })
    expect(existsSync(`${home.folder}/started`)).toBe(false)
  })

  it('does not run where its command was changed after it was looked at', async () => {
    await program(`touch ${home.folder}/started`)
    let looks = 0
    const allowed = (): boolean => {
      looks += 1
      return looks === 1
    }
    expect((await refusalWith({ allowed }, profile('audit'))).problem.code).toBe('CredentialProcessNotAllowed')
    expect(existsSync(`${home.folder}/started`)).toBe(false)
  })

  it('that fails is told without a word of what it printed', async () => {
    const why = async (script: string): Promise<string> => {
      await program(script)
      const refused = await refusalWith({ allowed: () => true }, profile('audit'))
      expect(refused).toMatchObject({ gap: { kind: 'signedOut', code: 'CredentialProcessFailed' } })
      expect(refused.problem.next).toMatch(/^Run the credential_process of profile audit in a terminal/)
      return refused.problem.text.replace('The program of profile audit gave no credentials: ', '')
    }
    expect(await why(`echo ${secrets.output} >&2; exit 3`)).toBe('it ended with an error.')
    expect(await why(`echo ${secrets.output}`)).toBe('it did not print JSON.')
    expect(await why(`echo '{"Version":2,"SecretAccessKey":"${secrets.output}"}'`)).toContain('not version 1')
    expect(await why(`echo '{"Version":1,"SecretAccessKey":"${secrets.output}"}'`)).toContain('no AccessKeyId')
    expect(await why(prints({ Expiration: '2020-01-01T00:00:00Z' }))).toContain('have ended')
  })

  it('is not waited for when the review is stopped', async () => {
    await program('sleep 20')
    const access = make({ allowed: () => true })
    const { refused } = await access.open([profile('audit')], AbortSignal.timeout(300))
    expect(refused).toMatchObject([{ gap: { kind: 'cancelled' } }])
  })
})

describe('SSO sessions', () => {
  const way = { kind: 'session', session: 'corp', account: member, role: 'Audit' } as const

  it('open accounts without a profile, at the endpoint on which its profiles agree', async () => {
    await home.config(session())
    await signIn()
    const { accounts } = await openWith({}, way)
    expect(accounts).toMatchObject([
      { id: member, way, session: 'corp', profile: `corp/${member}/Audit`, region: 'eu-west-1' },
    ])
    expect(server.arrived[0]?.path).toContain(`account_id=${member}`)
    expect(accounts[0]?.foreignEndpoints()).toEqual([server.url])
  })

  it('lead into members, with the session named', async () => {
    await home.config(session())
    await signIn()
    const inside: WayIn = { kind: 'member', through: { ...way, account }, account: member, role: 'Reader' }
    expect((await openWith({}, inside)).accounts).toMatchObject([{ id: member, session: 'corp' }])
    expect(actions()).toEqual(['/federation/credentials', 'GetCallerIdentity', 'AssumeRole', 'GetCallerIdentity'])
  })

  it('take the region of the environment where it is in their partition', async () => {
    await home.config(session())
    await signIn()
    process.env.AWS_REGION = 'eu-north-1'
    expect((await openWith({}, way)).accounts).toMatchObject([{ region: 'eu-north-1' }])
    process.env.AWS_REGION = 'cn-north-1'
    expect((await openWith({}, way)).accounts).toMatchObject([{ region: 'eu-west-1' }])
  })

  it('say what to do where nobody is signed in, or where there is none of that name', async () => {
    await home.config(session())
    expect(await refusalWith({}, way)).toMatchObject({
      problem: {
        code: 'NotSignedIn',
        next: 'Sign in to corp again: in the app, or with plumbline login --session corp.',
      },
      gap: { kind: 'signedOut' },
      session: 'corp',
    })
    expect(await refusalWith({}, { ...way, session: 'other' })).toMatchObject({
      problem: { code: 'SessionUnknown', text: 'There is no SSO session other that can be used.' },
    })
    expect(server.arrived).toEqual([])
  })

  it('go on with the new token after a sign-in, in the same access', async () => {
    await home.config(session())
    await signIn('old-token')
    const access = make()
    expect((await access.open([way])).accounts).toHaveLength(1)
    await signIn('new-token')
    expect((await access.open([profile('one')])).accounts).toHaveLength(1)
    expect(server.arrived.flatMap(({ headers }) => headers['x-amz-sso_bearer_token'] ?? [])).toEqual([
      'old-token',
      'new-token',
    ])
  })
})

describe('errors of providers', () => {
  it('carry no secret', async () => {
    const everything = Object.values(secrets).filter(
      (one) => one !== secrets.output && one !== secrets.code && one !== secrets.token,
    )
    const loud = everything.join(' ')
    await writeFile(`${home.folder}/token`, secrets.identity)
    await home.config(
      `${role()}[profile web]\nrole_arn = arn:aws:iam::${account}:role/Web\nweb_identity_token_file = ${home.folder}/token\n${end()}${session()}`,
    )
    await signIn()
    for (const status of [400, 403, 500]) {
      reply = (request) =>
        request.path.startsWith('/federation')
          ? jsonError('InvalidRequestException', loud, status)
          : queryError('InvalidIdentityToken', loud, status)
      for (const name of ['audit', 'web', 'base', 'one']) await refusalWith({}, profile(name))
    }
    Object.assign(process.env, {
      AWS_ACCESS_KEY_ID: 'AKIAENV',
      AWS_SECRET_ACCESS_KEY: secrets.secretKey,
      AWS_ENDPOINT_URL: server.url,
    })
    expect((await refusalWith({}, { kind: 'default' })).problem.text).toContain('…')
  })
})
