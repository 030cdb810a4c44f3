import { createServer } from 'node:http'
import { writeFile } from 'node:fs/promises'
import { EC2Client, DescribeVpcsCommand } from '@aws-sdk/client-ec2'
import { STSClient } from '@aws-sdk/client-sts'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { WayIn } from '../../shared/review/way-in'
import { openAccess, type Access } from './access'
import type { OpenAccount } from './accounts'
import { createAwsHome, through, type AwsHome } from './aws-home'
import { toGap } from './errors'
import {
  callerIdentity,
  ec2Error,
  queryError,
  startLoopbackServer,
  type Arrived,
  type LoopbackServer,
  type Reply,
} from './loopback-server'

// What every tool of AWS honours. A proxy that only notes where a call wants to go stands for AWS's own hosts.

const account = '111122223333'
const keys = 'aws_access_key_id = AKIAIOSFODNN7EXAMPLE\naws_secret_access_key = x\n'
const inAnHour = (): string => new Date(Date.now() + 3_600_000).toISOString()

let home: AwsHome
let server: LoopbackServer
let reply: (request: Arrived) => Reply
let access: Access
let hosts: string[]
const proxy = createServer()
proxy.on('connect', (request, socket) => {
  hosts.push(request.url?.replace(/:443$/, '') ?? '')
  socket.end('HTTP/1.1 503 Service Unavailable\r\n\r\n')
})

const answer = ({ path, body }: Arrived): Reply => {
  if (path.startsWith('/federation/credentials'))
    return {
      type: 'application/json',
      body: JSON.stringify({
        roleCredentials: {
          accessKeyId: 'ASIA',
          secretAccessKey: 's',
          sessionToken: 't',
          expiration: Date.now() + 3_600_000,
        },
      }),
    }
  if (path === '/token')
    return {
      type: 'application/json',
      body: JSON.stringify({ accessToken: 'fresh', expiresIn: 3600, refreshToken: 'r2' }),
    }
  return body.includes('DescribeVpcs')
    ? { body: '<DescribeVpcsResponse><vpcSet/></DescribeVpcsResponse>' }
    : { body: callerIdentity(account) }
}

beforeEach(async () => {
  home = await createAwsHome()
  process.env.AWS_MAX_ATTEMPTS = '1'
  hosts = []
  reply = answer
  server = await startLoopbackServer((request) => reply(request))
  access = openAccess({ version: '1.0.0', declared: [{ 'ec2:DescribeVpcs': ['ec2:DescribeVpcs'] }] })
  await new Promise<void>((resolve) => proxy.listen(0, '127.0.0.1', resolve))
})

afterEach(async () => {
  access.close()
  proxy.closeAllConnections()
  await new Promise((resolve) => proxy.close(resolve))
  await server.close()
  await home.remove()
})

const useProxy = (): void => {
  const address = proxy.address()
  process.env.HTTPS_PROXY = `http://127.0.0.1:${typeof address === 'object' && address !== null ? address.port : 0}`
}

const opened = async (...ways: readonly WayIn[]): Promise<OpenAccount> => {
  const { accounts, refused } = await access.open(ways)
  expect(refused).toEqual([])
  const [only] = accounts
  if (!only) throw new Error('no account')
  return only
}

const session = (region: string, more = ''): string =>
  `[sso-session corp]\nsso_start_url = https://corp.example/start\nsso_region = ${region}\n[profile one]\nsso_session = corp\nsso_account_id = ${account}\nsso_role_name = Audit\n${more}`
const token = (region: string, more: object = {}) =>
  home.ssoToken('corp', {
    startUrl: 'https://corp.example/start',
    region,
    accessToken: 'tok',
    expiresAt: inAnHour(),
    ...more,
  })
const renewable = {
  expiresAt: new Date(Date.now() - 60_000).toISOString(),
  clientId: 'c',
  clientSecret: 's',
  refreshToken: 'r',
  registrationExpiresAt: inAnHour(),
}
const way = { kind: 'session', session: 'corp', account, role: 'Audit' } as const

describe("AWS's own hosts of sign-in", () => {
  it('follow the partition of session and profile', async () => {
    useProxy()
    for (const [region, portal, oidc, sts] of [
      [
        'eu-west-1',
        'portal.sso.eu-west-1.amazonaws.com',
        'oidc.eu-west-1.amazonaws.com',
        'sts.eu-west-1.amazonaws.com',
      ],
      [
        'us-gov-west-1',
        'portal.sso.us-gov-west-1.amazonaws.com',
        'oidc.us-gov-west-1.amazonaws.com',
        'sts.us-gov-west-1.amazonaws.com',
      ],
      [
        'cn-north-1',
        'portal.sso.cn-north-1.amazonaws.com.cn',
        'oidc.cn-north-1.amazonaws.com.cn',
        'sts.cn-north-1.amazonaws.com.cn',
      ],
    ] as const) {
      hosts = []
      await home.config(`${session(region)}[profile keys]\nregion = ${region}\n${keys}`)
      await token(region)
      await access.open([way])
      await access.open(through('keys'))
      await token(region, renewable)
      access.close()
      access = openAccess({ version: '1.0.0', declared: [] })
      await access.open([way])
      expect(hosts).toEqual([portal, sts, oidc])
    }
  })

  it('are those of FIPS and dual-stack where the environment, AWS_PROFILE or the default profile say so', async () => {
    useProxy()
    await home.config(
      `[default]\nuse_fips_endpoint = true\n[profile dual]\nuse_dualstack_endpoint = true\n${session('us-east-1')}`,
    )
    await token('us-east-1')
    await access.open([way])
    process.env.AWS_PROFILE = 'dual'
    await access.open([way])
    process.env.AWS_USE_FIPS_ENDPOINT = 'true'
    process.env.AWS_USE_DUALSTACK_ENDPOINT = 'false'
    await access.open([way])
    expect(hosts).toEqual([
      'portal.sso-fips.us-east-1.amazonaws.com',
      'portal.sso.us-east-1.api.aws',
      'portal.sso-fips.us-east-1.amazonaws.com',
    ])
  })
})

describe('endpoints', () => {
  it('of AWS_ENDPOINT_URL serve everything, sign-in included', async () => {
    process.env.AWS_ENDPOINT_URL = server.url
    await home.config(session('eu-west-1'))
    await token('eu-west-1', renewable)
    await opened(way)
    expect(server.arrived.map(({ path }) => path.split('?')[0])).toEqual(['/token', '/federation/credentials', '/'])
  })

  it('of AWS_ENDPOINT_URL_SSO, _SSO_OIDC and _STS serve those alone', async () => {
    const portal = await startLoopbackServer(answer)
    const oidc = await startLoopbackServer(answer)
    Object.assign(process.env, {
      AWS_ENDPOINT_URL_SSO: portal.url,
      AWS_ENDPOINT_URL_SSO_OIDC: oidc.url,
      AWS_ENDPOINT_URL_STS: server.url,
    })
    await home.config(session('eu-west-1'))
    await token('eu-west-1', renewable)
    const one = await opened(way)
    const seen = [oidc, portal, server].map(({ arrived }) => arrived.map(({ path }) => path.split('?')[0]))
    expect(seen).toEqual([['/token'], ['/federation/credentials'], ['/']])
    expect(one.foreignEndpoints()).toEqual([oidc.url, portal.url, server.url].sort())
    await Promise.all([portal.close(), oidc.close()])
  })

  it("of a profile's services section serve its sign-in too, and those of no other", async () => {
    await home.config(
      `${session('eu-west-1', 'services = local\n')}[services local]\nsso =\n  endpoint_url = ${server.url}\nsts =\n  endpoint_url = ${server.url}\n` +
        `[profile other]\n${keys}endpoint_url = http://127.0.0.1:9\n[default]\nendpoint_url = http://127.0.0.1:9\n`,
    )
    await token('eu-west-1')
    await opened({ kind: 'profile', name: 'one' })
    await opened(way)
    expect(server.arrived.map(({ path }) => path.split('?')[0])).toEqual([
      '/federation/credentials',
      '/',
      '/federation/credentials',
      '/',
    ])
  })
})

describe('files, profiles and regions', () => {
  it('come from where AWS_CONFIG_FILE and AWS_SHARED_CREDENTIALS_FILE lead', async () => {
    await home.config('[profile here]\nregion = eu-west-1\n')
    Object.assign(process.env, {
      AWS_CONFIG_FILE: `${home.folder}/elsewhere`,
      AWS_SHARED_CREDENTIALS_FILE: `${home.folder}/keys`,
    })
    await writeFile(`${home.folder}/elsewhere`, `[profile moved]\nregion = eu-west-3\nendpoint_url = ${server.url}\n`)
    await writeFile(`${home.folder}/keys`, `[moved]\n${keys}`)
    expect((await access.profiles()).profiles.map(({ name }) => name)).toEqual(['moved'])
    expect(await opened({ kind: 'profile', name: 'moved' })).toMatchObject({ region: 'eu-west-3' })
  })

  it('follow AWS_PROFILE, AWS_REGION and AWS_DEFAULT_REGION, as the default chain does', async () => {
    const end = `${keys}endpoint_url = ${server.url}\n`
    await home.config(`[default]\nregion = eu-west-1\n${end}[profile other]\nregion = eu-west-2\n${end}`)
    expect(await opened({ kind: 'default' })).toMatchObject({ profile: 'default', region: 'eu-west-1' })
    process.env.AWS_PROFILE = 'other'
    expect(await opened({ kind: 'default' })).toMatchObject({ profile: 'other', region: 'eu-west-2' })
    process.env.AWS_DEFAULT_REGION = 'eu-north-1'
    expect(await opened({ kind: 'default' })).toMatchObject({ region: 'eu-north-1' })
    process.env.AWS_REGION = 'eu-south-1'
    expect(await opened({ kind: 'default' })).toMatchObject({ region: 'eu-south-1' })
    expect(server.arrived.at(-1)?.headers.authorization).toContain('/eu-south-1/sts/')
  })

  it('that changed while the app is open count as they are now, FIPS included', async () => {
    useProxy()
    await home.config(`[profile keys]\nregion = us-east-1\n${keys}`)
    await access.open(through('keys'))
    await home.config(`[profile keys]\nregion = us-east-1\nuse_fips_endpoint = true\n${keys}`)
    await access.open(through('keys'))
    expect(hosts).toEqual(['sts.us-east-1.amazonaws.com', 'sts-fips.us-east-1.amazonaws.com'])
  })
})

describe('CA bundles', () => {
  it('that cannot be used are named, for profiles and for sessions', async () => {
    await home.config(
      `${session('eu-west-1', `ca_bundle = ${home.folder}/none.pem\n`)}[profile chain]\nrole_arn = arn:aws:iam::${account}:role/Audit\nsource_profile = one\nregion = eu-west-1\n`,
    )
    await token('eu-west-1')
    for (const one of [way, ...through('one', 'chain')])
      expect((await access.open([one])).refused).toMatchObject([
        { problem: { code: 'CaBundleNotUsable', text: expect.stringContaining('none.pem') } },
      ])
    process.env.AWS_CA_BUNDLE = `${home.folder}/other.pem`
    expect((await access.open([way])).refused).toMatchObject([
      { problem: { text: expect.stringContaining('other.pem') } },
    ])
  })
})

describe('retries', () => {
  const openKeys = async (more = ''): Promise<OpenAccount> => {
    await home.config(`[profile keys]\nregion = eu-west-1\n${keys}endpoint_url = ${server.url}\n${more}`)
    return opened({ kind: 'profile', name: 'keys' })
  }
  const attempts = async (one: OpenAccount): Promise<number> => {
    const before = server.arrived.length
    reply = () => 'cut'
    await one
      .client(EC2Client)
      .send(new DescribeVpcsCommand({}))
      .catch(() => undefined)
    reply = answer
    return server.arrived.length - before
  }

  it('are as many as max_attempts of the profile or AWS_MAX_ATTEMPTS say, and three attempts else', async () => {
    delete process.env.AWS_MAX_ATTEMPTS
    expect(await attempts(await openKeys())).toBe(3)
    expect(await attempts(await openKeys('max_attempts = 2\n'))).toBe(2)
    process.env.AWS_MAX_ATTEMPTS = '4'
    expect(await attempts(await openKeys('max_attempts = 2\n'))).toBe(4)
  })

  it('are of the mode that retry_mode of the profile or AWS_RETRY_MODE say', async () => {
    const mode = async (one: OpenAccount): Promise<string> =>
      (await one.client(STSClient).config.retryStrategy()).constructor.name
    expect(await mode(await openKeys())).toBe('StandardRetryStrategy')
    expect(await mode(await openKeys('retry_mode = adaptive\n'))).toBe('AdaptiveRetryStrategy')
    process.env.AWS_RETRY_MODE = 'standard'
    expect(await mode(await openKeys('retry_mode = adaptive\n'))).toBe('StandardRetryStrategy')
  })

  it('of a mode or number that is none are a refusal that names it', async () => {
    await home.config(`[profile keys]\nregion = eu-west-1\n${keys}retry_mode = eager\n`)
    expect((await access.open(through('keys'))).refused).toMatchObject([{ problem: { code: 'SettingMalformed' } }])
  })
})

describe('a clock that is hours off', () => {
  const hours = 5 * 3_600_000
  const date = (): string => new Date(Date.now() + hours).toUTCString()

  it('is corrected by the SDK with one more attempt, by the date of the answer', async () => {
    process.env.AWS_MAX_ATTEMPTS = '2'
    let dates: string[] = []
    reply = (request) => {
      dates = [...dates, String(request.headers['x-amz-date'])]
      const signed = dates.at(-1)?.replace(/(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z/, '$1-$2-$3T$4:$5:$6Z') ?? ''
      if (Math.abs(Date.parse(signed) - (Date.now() + hours)) < 60_000) return answer(request)
      return {
        status: 403,
        headers: { date: date() },
        body: '<ErrorResponse><Error><Code>SignatureDoesNotMatch</Code><Message>Signature expired</Message></Error></ErrorResponse>',
      }
    }
    await home.config(`[profile keys]\nregion = eu-west-1\n${keys}endpoint_url = ${server.url}\n`)
    await opened({ kind: 'profile', name: 'keys' })
    expect(dates).toHaveLength(2)
  })

  it('is named in what to do where that does not help', async () => {
    await home.config(`[profile keys]\nregion = eu-west-1\n${keys}endpoint_url = ${server.url}\n`)
    const one = await opened({ kind: 'profile', name: 'keys' })
    for (const code of [
      'SignatureDoesNotMatch',
      'RequestExpired',
      'InvalidSignatureException',
      'RequestTimeTooSkewed',
    ]) {
      reply = () => queryError(code, 'Signature not yet current', 403)
      expect((await access.open(through('keys'))).refused).toMatchObject([
        {
          problem: { code, next: expect.stringMatching(/^Set the clock of this computer right/) },
          gap: { kind: 'signedOut' },
        },
      ])
      reply = () => ec2Error(code, 'Signature not yet current', 403)
      const gap = await one
        .client(EC2Client)
        .send(new DescribeVpcsCommand({}))
        .catch((error: unknown) => toGap(error, {}))
      expect(gap).toMatchObject({ kind: 'signedOut', code })
    }
  })
})
