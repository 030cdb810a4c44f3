import { existsSync } from 'node:fs'
import { rm, writeFile } from 'node:fs/promises'
import { DescribeRegionsCommand, EC2Client } from '@aws-sdk/client-ec2'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { openAccess, type Access } from './access'
import { enabledRegions, type Refusal } from './accounts'
import { createAwsHome, through, type AwsHome } from './aws-home'
import { toGap } from './errors'
import {
  callerIdentity,
  ec2Error,
  jsonError,
  queryError,
  startLoopbackServer,
  type Arrived,
  type LoopbackServer,
  type Reply,
} from './loopback-server'

const account = '111122223333'
const signInNext = 'Sign in to corp again: in the app, or with plumbline login --session corp.'
const inAnHour = (): string => new Date(Date.now() + 3_600_000).toISOString()
const anHourAgo = (): string => new Date(Date.now() - 3_600_000).toISOString()

const roleCredentials = {
  type: 'application/json',
  body: JSON.stringify({
    roleCredentials: {
      accessKeyId: 'ASIASSO',
      secretAccessKey: 's',
      sessionToken: 't',
      expiration: Date.now() + 3_600_000,
    },
  }),
} satisfies Reply

const assumed = (operation: string, key: string): string =>
  `<${operation}Response><${operation}Result><Credentials><AccessKeyId>${key}</AccessKeyId><SecretAccessKey>s</SecretAccessKey>` +
  `<SessionToken>t</SessionToken><Expiration>${inAnHour()}</Expiration></Credentials><AssumedRoleUser>` +
  `<Arn>arn:aws:sts::${account}:assumed-role/Audit/jane</Arn><AssumedRoleId>AROA:jane</AssumedRoleId></AssumedRoleUser>` +
  `</${operation}Result></${operation}Response>`

const regions = (...names: readonly string[]): string =>
  `<DescribeRegionsResponse><regionInfo>${names.map((name) => `<item><regionName>${name}</regionName></item>`).join('')}</regionInfo></DescribeRegionsResponse>`

/** What a server of AWS's would say: by path for SSO, by action for the rest. */
const answer = ({ path, body }: Arrived): Reply => {
  if (path.startsWith('/federation/credentials')) return roleCredentials
  if (path === '/token')
    return {
      type: 'application/json',
      body: JSON.stringify({ accessToken: 'fresh', expiresIn: 3600, refreshToken: 'next' }),
    }
  const action = /Action=(\w+)/.exec(body)?.[1] ?? ''
  if (action === 'GetCallerIdentity') return { body: callerIdentity(account) }
  if (action === 'DescribeRegions') return { body: regions('eu-west-1', 'ap-south-1') }
  return { body: assumed(action, `ASIA${action.toUpperCase()}`) }
}

const staticKeys = 'aws_access_key_id = AKIAIOSFODNN7EXAMPLE\naws_secret_access_key = secretsecret\n'

let home: AwsHome
let server: LoopbackServer
let reply: (request: Arrived) => Reply
let access: Access

beforeEach(async () => {
  home = await createAwsHome()
  process.env.AWS_MAX_ATTEMPTS = '1'
  reply = answer
  server = await startLoopbackServer((request) => reply(request))
  access = openAccess({ version: '1.0.0', declared: [] })
})

afterEach(async () => {
  access.close()
  await server.close()
  await home.remove()
})

const paths = (): readonly string[] =>
  server.arrived.map(({ path, body }) => /Action=(\w+)/.exec(body)?.[1] ?? path.split('?')[0] ?? '')

const counted = (): readonly string[] => access.counts().map((one) => `${one.account} ${one.operation} ${one.calls}`)

const refusalOf = async (...profiles: readonly string[]): Promise<Refusal> => {
  const { accounts, refused } = await access.open(through(...profiles))
  expect(accounts).toEqual([])
  const [only] = refused
  if (!only) throw new Error('nothing was refused')
  expect(JSON.stringify(only)).not.toContain('secretsecret')
  return only
}

const ssoProfile = (): string =>
  `[sso-session corp]\nsso_start_url = https://corp.example/start\nsso_region = eu-west-1\n\n` +
  `[profile audit]\nsso_session = corp\nsso_account_id = ${account}\nsso_role_name = Audit\nregion = eu-central-1\nendpoint_url = ${server.url}\n`

describe('SSO', () => {
  it('works with a valid token of the cache', async () => {
    await home.config(ssoProfile())
    await home.ssoToken('corp', { accessToken: 'tok', expiresAt: inAnHour() })
    const { accounts, refused } = await access.open(through('audit'))
    expect(refused).toEqual([])
    expect(accounts.map(({ id }) => id)).toEqual([account])
    expect(paths()).toEqual(['/federation/credentials', 'GetCallerIdentity'])
    expect(server.arrived[0]?.headers['x-amz-sso_bearer_token']).toBe('tok')
    expect(server.arrived[0]?.headers['user-agent']).toContain('plumbline/1.0.0')
    expect(server.arrived[1]?.headers.authorization).toContain('ASIASSO')
    expect(counted()).toEqual([`${account} sts:GetCallerIdentity 1`, 'corp sso:GetRoleCredentials 1'])
  })

  it('renews a token that can be renewed', async () => {
    await home.config(ssoProfile())
    await home.ssoToken('corp', {
      accessToken: 'old',
      expiresAt: anHourAgo(),
      clientId: 'c',
      clientSecret: 'cs',
      refreshToken: 'r',
    })
    const { accounts } = await access.open(through('audit'))
    expect(accounts).toHaveLength(1)
    expect(paths()).toEqual(['/token', '/federation/credentials', 'GetCallerIdentity'])
    expect(server.arrived[1]?.headers['x-amz-sso_bearer_token']).toBe('fresh')
    expect(counted()).toContain('corp ssooidc:CreateToken 1')
  })

  it('says what to do where the token expired, or is not there', async () => {
    await home.config(ssoProfile())
    expect(await refusalOf('audit')).toMatchObject({ problem: { code: 'NotSignedIn' }, gap: { kind: 'signedOut' } })
    await home.ssoToken('corp', { accessToken: 'old', expiresAt: anHourAgo() })
    expect(await refusalOf('audit')).toMatchObject({
      problem: { code: 'SessionExpired', next: signInNext },
      gap: { kind: 'signedOut', code: 'SessionExpired' },
      session: 'corp',
    })
    expect(server.arrived).toEqual([])
  })

  it('says what to do where AWS does not take the token, or the role is gone', async () => {
    await home.config(ssoProfile())
    await home.ssoToken('corp', { accessToken: 'tok', expiresAt: inAnHour() })
    reply = () => jsonError('UnauthorizedException', 'Session token not found or invalid', 401)
    expect(await refusalOf('audit')).toMatchObject({
      problem: { code: 'SessionEnded', next: signInNext },
      gap: { kind: 'signedOut' },
    })
    await home.ssoToken('corp', { accessToken: 'another', expiresAt: inAnHour() })
    reply = () => jsonError('ForbiddenException', 'No access', 403)
    expect(await refusalOf('audit')).toMatchObject({
      problem: { code: 'ForbiddenException' },
      gap: { kind: 'signedOut' },
    })
    reply = () => jsonError('TooManyRequestsException', 'HTTP 429 Unknown Code', 429)
    expect(await refusalOf('audit')).toMatchObject({ gap: { kind: 'throttled' } })
    reply = () => jsonError('InternalServerException', 'oops', 500)
    expect(await refusalOf('audit')).toMatchObject({ gap: { kind: 'failed', code: 'InternalServerException' } })
    reply = () => ({ status: 200, type: 'text/html', body: '<html>Sign in to the proxy</html>' })
    expect(await refusalOf('audit')).toMatchObject({ problem: { code: 'NotAnAnswerOfAws' }, gap: { kind: 'failed' } })
  })
})

describe('roles', () => {
  it('are taken through the same handler, once for all clients', async () => {
    await home.config(
      `[profile base]\n${staticKeys}\n[profile audit]\nrole_arn = arn:aws:iam::${account}:role/Audit\nsource_profile = base\nregion = eu-west-1\nendpoint_url = ${server.url}\n`,
    )
    const { accounts } = await access.open(through('audit'))
    const [one] = accounts
    if (!one) throw new Error('no account')
    await Promise.all(
      ['eu-west-1', 'eu-west-2'].map((region) => one.client(EC2Client, region).send(new DescribeRegionsCommand({}))),
    )
    expect(paths()).toEqual(['AssumeRole', 'GetCallerIdentity', 'DescribeRegions', 'DescribeRegions'])
    expect(server.arrived.every(({ headers }) => headers['user-agent']?.includes('plumbline/1.0.0'))).toBe(true)
    expect(counted()).toEqual([
      `${account} ec2:DescribeRegions 2`,
      `${account} sts:AssumeRole 1`,
      `${account} sts:GetCallerIdentity 1`,
    ])
  })

  it('are taken one after the other in a chain, also from SSO', async () => {
    await home.config(
      `${ssoProfile()}\n[profile last]\nrole_arn = arn:aws:iam::${account}:role/Last\nsource_profile = middle\nendpoint_url = ${server.url}\n` +
        `[profile middle]\nrole_arn = arn:aws:iam::${account}:role/Middle\nsource_profile = audit\n`,
    )
    await home.ssoToken('corp', { accessToken: 'tok', expiresAt: inAnHour() })
    expect((await access.open(through('last'))).accounts).toHaveLength(1)
    expect(paths()).toEqual(['/federation/credentials', 'AssumeRole', 'AssumeRole', 'GetCallerIdentity'])
    expect(server.arrived.map(({ body }) => /role%2F(\w+)/.exec(body)?.[1])).toEqual([
      undefined,
      'Middle',
      'Last',
      undefined,
    ])
  })

  it('are taken with a web identity, at the endpoint of the profile', async () => {
    await writeFile(`${home.folder}/token`, 'jwt')
    await home.config(
      `[profile audit]\nrole_arn = arn:aws:iam::${account}:role/Audit\nweb_identity_token_file = ${home.folder}/token\nregion = eu-west-1\nendpoint_url = ${server.url}\n`,
    )
    expect((await access.open(through('audit'))).accounts).toHaveLength(1)
    expect(paths()).toEqual(['AssumeRoleWithWebIdentity', 'GetCallerIdentity'])
    expect(server.arrived[0]?.body).toContain('RoleSessionName=plumbline&')
    await rm(`${home.folder}/token`)
    expect(await refusalOf('audit')).toMatchObject({ gap: { kind: 'signedOut', code: 'TokenFileUnreadable' } })
  })

  it('get the same session name each time, so that the caller is the same, or the name that the profile gives', async () => {
    const role = `role_arn = arn:aws:iam::${account}:role/Audit\nsource_profile = base\nendpoint_url = ${server.url}\n`
    await home.config(
      `[profile base]\n${staticKeys}\n[profile a]\n${role}[profile b]\n${role}role_session_name = jane\n`,
    )
    await access.open(through('a'))
    await access.open(through('b'))
    const names = server.arrived.flatMap(({ body }) => /RoleSessionName=([^&]+)/.exec(body)?.[1] ?? [])
    expect(names).toEqual(['plumbline', 'jane'])
  })

  it('that AWS refuses name the action and the role, with its own words', async () => {
    await home.config(
      `[profile base]\n${staticKeys}\n[profile audit]\nrole_arn = arn:aws:iam::${account}:role/Audit\nsource_profile = base\nendpoint_url = ${server.url}\n`,
    )
    reply = () =>
      queryError('AccessDenied', 'User: arn:aws:iam::1:user/x is not authorized to perform: sts:AssumeRole', 403)
    const refused = await refusalOf('audit')
    expect(refused.gap).toMatchObject({ kind: 'denied', action: 'sts:AssumeRole', code: 'AccessDenied' })
    expect(refused.problem.text).toContain('is not authorized to perform: sts:AssumeRole')
    expect(refused.problem.text).toContain(`Taking the role arn:aws:iam::${account}:role/Audit with profile base`)
    expect(refused.problem.next).toContain(`profile base may sts:AssumeRole on arn:aws:iam::${account}:role/Audit`)
    reply = () => queryError('InternalFailure', 'Try later', 500)
    expect((await refusalOf('audit')).gap).toMatchObject({ kind: 'failed', code: 'InternalFailure' })
  })
})

describe('the default chain', () => {
  it('takes keys of the environment', async () => {
    Object.assign(process.env, {
      AWS_ACCESS_KEY_ID: 'AKIAENV',
      AWS_SECRET_ACCESS_KEY: 's',
      AWS_REGION: 'eu-west-3',
      AWS_ENDPOINT_URL: server.url,
    })
    const { accounts } = await access.open(through())
    expect(accounts).toMatchObject([{ id: account, region: 'eu-west-3' }])
    expect(accounts[0]).not.toHaveProperty('profile')
    expect(server.arrived[0]?.headers.authorization).toContain('AKIAENV')
  })

  it('takes AWS_PROFILE, else the profile default', async () => {
    await home.config(
      `[default]\n${staticKeys}endpoint_url = ${server.url}\n[profile other]\n${staticKeys}endpoint_url = ${server.url}\n`,
    )
    expect((await access.open(through())).accounts).toMatchObject([{ profile: 'default' }])
    process.env.AWS_PROFILE = 'other'
    expect((await access.open(through())).accounts).toMatchObject([{ profile: 'other' }])
  })

  it('is signed out where nothing gives credentials', async () => {
    const refused = await refusalOf()
    expect(refused.gap).toMatchObject({ kind: 'signedOut' })
    expect(refused.problem).toMatchObject({ next: expect.stringContaining('Choose a profile') })
  })

  it('does not start the program of a profile', async () => {
    await home.config(`[default]\ncredential_process = touch ${home.folder}/started\n`)
    expect(await refusalOf()).toMatchObject({
      problem: { code: 'CredentialProcessNotAllowed' },
      command: `touch ${home.folder}/started`,
    })
    expect(existsSync(`${home.folder}/started`)).toBe(false)
  })
})

describe('bad input', () => {
  it('unknown profiles', async () => {
    for (const name of ['nobody', 'constructor', '__proto__'])
      expect((await refusalOf(name)).problem).toMatchObject({
        code: 'ProfileUnknown',
        text: `There is no profile ${name}.`,
      })
  })

  it('credentials that AWS does not know', async () => {
    await home.config(`[profile audit]\n${staticKeys}endpoint_url = ${server.url}\n`)
    reply = () => queryError('InvalidClientTokenId', 'The security token included in the request is invalid.', 403)
    expect(await refusalOf('audit')).toMatchObject({
      problem: { code: 'InvalidClientTokenId' },
      gap: { kind: 'signedOut' },
    })
  })

  it('an endpoint that nobody serves', async () => {
    await home.config(`[profile audit]\n${staticKeys}endpoint_url = http://127.0.0.1:9\n`)
    expect(await refusalOf('audit')).toMatchObject({
      problem: { code: 'ECONNREFUSED' },
      gap: { kind: 'failed', code: 'ECONNREFUSED' },
    })
    await home.config(ssoProfile().replace(server.url, 'http://127.0.0.1:9'))
    await home.ssoToken('corp', { accessToken: 'tok', expiresAt: inAnHour() })
    expect(await refusalOf('audit')).toMatchObject({ gap: { kind: 'failed', code: 'ECONNREFUSED' } })
  })

  it('an endpoint or a region that is none', async () => {
    await home.config(
      `[profile endpoint]\n${staticKeys}endpoint_url = localhost:4566\n[profile region]\n${staticKeys}region = eu west 1\n`,
    )
    expect((await refusalOf('endpoint')).problem).toMatchObject({
      code: 'EndpointMalformed',
      text: 'The endpoint localhost:4566 of profile endpoint is no http or https address.',
    })
    expect((await refusalOf('region')).problem).toMatchObject({ code: 'RegionMalformed' })
    expect(server.arrived).toEqual([])
  })

  it('an answer without an account', async () => {
    await home.config(`[profile audit]\n${staticKeys}endpoint_url = ${server.url}\n`)
    reply = () => ({ body: '<GetCallerIdentityResponse/>' })
    expect(await refusalOf('audit')).toMatchObject({ gap: { kind: 'failed', code: 'UnexpectedAnswer' } })
  })
})

describe('several profiles', () => {
  it('of one account are reviewed once, with the first, and it says so', async () => {
    const section = (name: string): string => `[profile ${name}]\n${staticKeys}endpoint_url = ${server.url}\n`
    await home.config(['b', 'a', 'c'].map(section).join(''))
    const opened = await access.open(through('b', 'a', 'b', 'gone'))
    expect(opened.accounts.map(({ profile }) => profile)).toEqual(['b'])
    expect(opened.duplicates).toEqual([
      {
        account,
        kept: 'b',
        profile: 'a',
        text: `Account ${account} is reviewed once, with profile b; profile a is the same account.`,
      },
    ])
    expect(opened.refused.map(({ profile }) => profile)).toEqual(['gone'])
  })

  it('keep their own endpoints, whatever the default profile says', async () => {
    const other = await startLoopbackServer(answer)
    await home.config(
      `[default]\n${staticKeys}endpoint_url = http://127.0.0.1:9\n[profile audit]\n${staticKeys}services = local\n` +
        `[services local]\nsts =\n  endpoint_url = ${server.url}\nec2 =\n  endpoint_url = ${other.url}\n`,
    )
    const [one] = (await access.open(through('audit'))).accounts
    expect(one?.foreignEndpoints()).toEqual([server.url, other.url].sort())
    expect(await one?.client(EC2Client).send(new DescribeRegionsCommand({}))).toMatchObject({
      Regions: expect.any(Array),
    })
    expect(other.arrived).toHaveLength(1)
    await other.close()
  })
})

describe('regions of an account', () => {
  const open = async () => {
    await home.config(`[profile audit]\n${staticKeys}region = eu-west-1\nendpoint_url = ${server.url}\n`)
    const [one] = (await access.open(through('audit'))).accounts
    if (!one) throw new Error('no account')
    return one
  }
  const describeRegions = async (client: Parameters<Parameters<typeof enabledRegions>[1]>[0], region: string) =>
    (await client(EC2Client, region).send(new DescribeRegionsCommand({}))).Regions ?? []

  it('are read in the home region, and sorted', async () => {
    expect(await enabledRegions(await open(), describeRegions)).toEqual(['ap-south-1', 'eu-west-1'])
    expect(server.arrived.at(-1)?.headers.authorization).toContain('/us-east-1/ec2/')
  })

  it('tell a region that is not enabled from wrong credentials afterwards', async () => {
    const one = await open()
    const gapIn = (region: string) =>
      one
        .client(EC2Client, region)
        .send(new DescribeRegionsCommand({}))
        .catch((error: unknown) => toGap(error, {}))
    await enabledRegions(one, describeRegions)
    reply = () => ec2Error('AuthFailure', 'not able to validate the provided access credentials', 401)
    expect(await gapIn('me-south-1')).toMatchObject({ kind: 'unsupported', code: 'AuthFailure' })
    expect(await gapIn('eu-west-1')).toMatchObject({ kind: 'signedOut', code: 'AuthFailure' })
  })

  it('are a gap where AWS does not say', async () => {
    const one = await open()
    reply = () => ec2Error('UnauthorizedOperation', 'no', 403)
    expect(await enabledRegions(one, describeRegions)).toMatchObject({ kind: 'denied', action: 'ec2:DescribeRegions' })
    reply = () => ({ body: regions() })
    expect(await enabledRegions(one, describeRegions)).toMatchObject({ kind: 'failed', code: 'UnexpectedAnswer' })
  })
})
