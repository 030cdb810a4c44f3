import { EC2Client, DescribeVpcsCommand, paginateDescribeVpcs } from '@aws-sdk/client-ec2'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { WayIn } from '../../shared/review/way-in'
import { openAccess, type Access, type AccessOptions } from './access'
import type { OpenAccount } from './accounts'
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

const accounts = ['111122223333', '222233334444'] as const
const inAnHour = (): string => new Date(Date.now() + 3_600_000).toISOString()

/** What AWS takes at the moment: tokens of the portal, and the keys that it gave for them. */
let tokens: Set<string>
let endedKeys: Set<string>
let forbidden: Set<string>
let given: number
/** Who is signed in. */
let person: string
let peopleOf: Map<string, string>

const keyOf = ({ headers }: Arrived): string => /Credential=([^/]+)/.exec(headers.authorization ?? '')?.[1] ?? ''

const portal = ({ path, headers }: Arrived): Reply => {
  const asked = new URL(path, 'http://x').searchParams
  const account = asked.get('account_id') ?? ''
  if (!tokens.has(String(headers['x-amz-sso_bearer_token'])))
    return jsonError('UnauthorizedException', 'Session token not found or invalid', 401)
  if (forbidden.has(account)) return jsonError('ForbiddenException', 'No access', 403)
  given += 1
  peopleOf.set(`ASIA${account}N${given}`, person)
  return {
    type: 'application/json',
    body: JSON.stringify({
      roleCredentials: {
        accessKeyId: `ASIA${account}N${given}`,
        secretAccessKey: 's',
        sessionToken: 't',
        expiration: Date.now() + 3_600_000,
      },
    }),
  }
}

const vpcs = (page: number): string =>
  `<DescribeVpcsResponse><vpcSet><item><vpcId>vpc-${page}</vpcId></item></vpcSet>${page < 4 ? `<nextToken>${page + 1}</nextToken>` : ''}</DescribeVpcsResponse>`

const answer = (request: Arrived): Reply => {
  if (request.path.startsWith('/federation/credentials')) return portal(request)
  const key = keyOf(request)
  const account = /ASIA(\d{12})/.exec(key)?.[1] ?? '999988887777'
  const isEc2 = request.body.includes('Action=DescribeVpcs')
  if (endedKeys.has(key) || endedKeys.has('all'))
    return isEc2 ? ec2Error('RequestExpired', 'Request has expired.') : queryError('ExpiredToken', 'expired', 403)
  if (request.body.includes('GetCallerIdentity')) {
    const arn = `arn:aws:sts::${account}:assumed-role/AWSReservedSSO_Audit_0a/${peopleOf.get(key) ?? 'nobody'}`
    return { body: callerIdentity(account, arn) }
  }
  return { body: vpcs(Number(/NextToken=(\d+)/.exec(request.body)?.[1] ?? 1)) }
}

let home: AwsHome
let server: LoopbackServer
let reply: (request: Arrived) => Reply
const opened: Access[] = []

const config = (): string =>
  `[sso-session corp]\nsso_start_url = https://corp.example/start\nsso_region = eu-west-1\n\n` +
  accounts
    .map(
      (id, index) =>
        `[profile p${index}]\nsso_session = corp\nsso_account_id = ${id}\nsso_role_name = Audit\nregion = eu-west-1\nendpoint_url = ${server.url}\n`,
    )
    .join('')

const signIn = async (token: string): Promise<void> => {
  tokens.add(token)
  await home.ssoToken('corp', {
    accessToken: token,
    expiresAt: inAnHour(),
    startUrl: 'https://corp.example/start',
    region: 'eu-west-1',
  })
}

/** An administrator ends the session: the portal takes the token no more, and AWS not its keys. */
const endSession = (): void => {
  tokens.clear()
  endedKeys = new Set(server.arrived.map(keyOf))
}

beforeEach(async () => {
  home = await createAwsHome()
  process.env.AWS_MAX_ATTEMPTS = '1'
  tokens = new Set()
  endedKeys = new Set()
  forbidden = new Set()
  given = 0
  person = 'ana'
  peopleOf = new Map()
  reply = answer
  server = await startLoopbackServer((request) => reply(request))
  await home.config(config())
  await signIn('one')
})

afterEach(async () => {
  for (const access of opened.splice(0)) access.close()
  await server.close()
  await home.remove()
})

const open = async (
  options: Partial<AccessOptions>,
  ways: readonly WayIn[] = through('p0', 'p1'),
  signal?: AbortSignal,
): Promise<readonly OpenAccount[]> => {
  const access = openAccess({
    version: '1.0.0',
    declared: [{ 'ec2:DescribeVpcs': ['ec2:DescribeVpcs'] }],
    ...options,
  })
  opened.push(access)
  const { accounts: found, refused } = await access.open(ways, signal)
  expect(refused).toEqual([])
  return found
}

const ofSession: readonly WayIn[] = accounts.map((account) => ({
  kind: 'session',
  session: 'corp',
  account,
  role: 'Audit',
}))

const send = (account: OpenAccount | undefined) => {
  if (!account) throw new Error('no account')
  return account.client(EC2Client).send(new DescribeVpcsCommand({}))
}

const gapOf = (call: Promise<unknown>) =>
  call.then(
    () => 'none',
    (error: unknown) => toGap(error, {}),
  )

const pages = (): readonly string[] =>
  server.arrived
    .filter(({ body }) => body.includes('DescribeVpcs'))
    .map((one) => `${/NextToken=(\d+)/.exec(one.body)?.[1] ?? '1'} ${endedKeys.has(keyOf(one)) ? 'refused' : 'read'}`)

describe('a session that ends in the middle', () => {
  it('lets a reader of pages go on with the page it was at, after a sign-in', async () => {
    const asked: object[] = []
    const [one] = await open({
      onSignedOut: async (ended) => {
        asked.push(ended)
        await signIn('two')
        return 'again'
      },
    })
    if (!one) throw new Error('no account')
    expect(one.session).toBe('corp')
    const read: (string | undefined)[] = []
    for await (const page of paginateDescribeVpcs({ client: one.client(EC2Client), pageSize: 5 }, {})) {
      read.push(page.Vpcs?.[0]?.VpcId)
      if (read.length === 2) endSession()
    }
    expect(read).toEqual(['vpc-1', 'vpc-2', 'vpc-3', 'vpc-4'])
    expect(asked).toEqual([{ session: 'corp', account: accounts[0], way: { kind: 'profile', name: 'p0' } }])
    // The first two were asked for with keys that have ended since; the third was refused once, and no page was read twice.
    expect(pages()).toEqual(['1 refused', '2 refused', '3 refused', '3 read', '4 read'])
  })

  it('is asked about once, however many calls of its accounts wait', async () => {
    let questions = 0
    let signedIn = (): void => {}
    const answered = new Promise<void>((resolve) => {
      signedIn = resolve
    })
    const found = await open({
      onSignedOut: async () => {
        questions += 1
        await answered
        await signIn('two')
        return 'again'
      },
    })
    await Promise.all(found.map(send))
    endSession()
    const calls = [...found, ...found, ...found].map(send)
    await expect.poll(() => questions).toBe(1)
    await new Promise((resolve) => setTimeout(resolve, 50))
    const before = server.arrived.length
    signedIn()
    expect(await Promise.all(calls)).toHaveLength(6)
    expect(questions).toBe(1)
    // New keys once for each account, whose they are, and each call once more.
    expect(server.arrived.length - before).toBe(2 + 2 + 6)
  })

  it('lets the error through where nobody signs in, or nobody can be told', async () => {
    const told = await open({ onSignedOut: () => Promise.resolve('giveUp') })
    const untold = await open({}, through('p1'))
    endSession()
    for (const account of [told[0], untold[0]])
      expect(await gapOf(send(account))).toMatchObject({ kind: 'signedOut', code: 'SessionEnded' })
  })

  it('is asked about again where it ends again', async () => {
    const rounds: string[] = []
    const [one] = await open({
      onSignedOut: async () => {
        rounds.push('asked')
        // The first sign-in is ended before it could be used.
        if (rounds.length === 1) await home.ssoToken('corp', { accessToken: 'dead', expiresAt: inAnHour() })
        else await signIn('good')
        return 'again'
      },
    })
    endSession()
    expect((await send(one))?.Vpcs).toHaveLength(1)
    expect(rounds).toEqual(['asked', 'asked'])
  })

  it.each([['profiles', through('p0', 'p1')] as const, ['accounts of it', ofSession] as const])(
    'is told of where somebody else signs in to it, and nothing is read as they: %s',
    async (_name, ways) => {
      const asked: (string | undefined)[] = []
      const [one, two] = await open(
        {
          onSignedOut: async ({ otherCaller }) => {
            asked.push(otherCaller)
            if (otherCaller !== undefined) return 'giveUp'
            person = 'eva'
            await signIn('two')
            return 'again'
          },
        },
        ways,
      )
      await send(one)
      endSession()
      const before = pages().length
      for (const gap of await Promise.all([gapOf(send(one)), gapOf(send(two))]))
        expect(gap).toMatchObject({ kind: 'signedOut', code: 'OtherCaller' })
      expect(asked[0]).toBeUndefined()
      expect(asked[1]).toMatch(/is now that of .*\/eva; this account was opened as .*\/ana\.$/)
      expect(pages().slice(before)).toEqual(['1 refused', '1 refused'])

      person = 'ana'
      await signIn('three')
      const [again] = await open({}, ways)
      expect((await send(again))?.Vpcs).toHaveLength(1)
    },
  )

  it('stops waiting when the review is stopped', async () => {
    const control = new AbortController()
    let waiting = false
    const [one] = await open(
      {
        onSignedOut: (_ended, signal) =>
          new Promise((_resolve, reject) => {
            waiting = true
            signal?.addEventListener('abort', () => reject(new Error('stopped')))
          }),
      },
      through('p0'),
      control.signal,
    )
    endSession()
    const gap = gapOf(send(one))
    await expect.poll(() => waiting).toBe(true)
    control.abort()
    expect(await gap).toEqual({ kind: 'cancelled' })
  })

  it('is asked about by another where who asked was stopped alone', async () => {
    let questions = 0
    const [one] = await open({
      onSignedOut: async (_ended, signal) => {
        questions += 1
        if (questions > 1) {
          await signIn('two')
          return 'again'
        }
        return new Promise((_resolve, reject) => signal?.addEventListener('abort', () => reject(new Error('stopped'))))
      },
    })
    if (!one) throw new Error('no account')
    endSession()
    const control = new AbortController()
    const stopped = gapOf(one.client(EC2Client).send(new DescribeVpcsCommand({}), { abortSignal: control.signal }))
    await expect.poll(() => questions).toBe(1)
    const other = send(one)
    await new Promise((resolve) => setTimeout(resolve, 50))
    control.abort()
    expect(await stopped).toEqual({ kind: 'cancelled' })
    expect((await other)?.Vpcs).toHaveLength(1)
    expect(questions).toBe(2)
  })
})

describe('credentials that end', () => {
  it('are renewed without a question while the session is good', async () => {
    let questions = 0
    const [one] = await open({
      onSignedOut: () => {
        questions += 1
        return Promise.resolve('giveUp')
      },
    })
    endedKeys = new Set(server.arrived.map(keyOf))
    expect((await send(one))?.Vpcs).toHaveLength(1)
    expect(questions).toBe(0)
  })

  it('are renewed once, and not for each call, where AWS takes none', async () => {
    const [one] = await open({ onSignedOut: () => Promise.resolve('again') }, through('p0'))
    endedKeys = new Set(['all'])
    expect(await gapOf(send(one))).toMatchObject({ kind: 'signedOut', code: 'RequestExpired' })
    const before = given
    for (let index = 0; index < 5; index += 1) await gapOf(send(one))
    expect(given).toBe(before)
  })

  it('of a role that has vanished leave that account alone signed out', async () => {
    let questions = 0
    const [one, other] = await open({
      onSignedOut: () => {
        questions += 1
        return Promise.resolve('giveUp')
      },
    })
    forbidden.add(accounts[0])
    endedKeys = new Set(server.arrived.map(keyOf))
    expect(await gapOf(send(one))).toMatchObject({ kind: 'signedOut', code: 'ForbiddenException' })
    expect((await send(other))?.Vpcs).toHaveLength(1)
    expect(questions).toBe(0)
  })

  it('of keys that do not change are not tried twice', async () => {
    await home.config(
      `[profile keys]\naws_access_key_id = AKIAX\naws_secret_access_key = s\nregion = eu-west-1\nendpoint_url = ${server.url}\n`,
    )
    const [one] = await open({}, through('keys'))
    endedKeys = new Set(['all'])
    const before = server.arrived.length
    expect(await gapOf(send(one))).toMatchObject({ kind: 'signedOut' })
    expect(server.arrived.length - before).toBe(1)
  })

  it('are replaced by those that were put into the file meanwhile', async () => {
    const keys = (key: string): string =>
      `[profile keys]\naws_access_key_id = ${key}\naws_secret_access_key = s\nregion = eu-west-1\nendpoint_url = ${server.url}\n`
    await home.config(keys('AKIAOLD'))
    const [one] = await open({}, through('keys'))
    endedKeys = new Set(['AKIAOLD'])
    await home.config(keys('AKIANEW'))
    expect((await send(one))?.Vpcs).toHaveLength(1)
    expect(keyOf(server.arrived.at(-1) ?? { method: '', path: '', headers: {}, body: '' })).toBe('AKIANEW')
  })
})
