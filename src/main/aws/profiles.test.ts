import { chmod, mkdir, rm, symlink } from 'node:fs/promises'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { createAwsHome, type AwsHome } from './aws-home'
import { endpointsOf } from './endpoints'
import { openAccess, type AccessOptions } from './access'
import type { ProfileList } from './profiles'

const tomorrow = new Date(Date.now() + 86_400_000).toISOString()
const keys = 'aws_access_key_id = AKIAIOSFODNN7EXAMPLE\naws_secret_access_key = secretsecret\n'

const listAll = (options: Partial<AccessOptions> = {}): Promise<ProfileList> =>
  openAccess({ version: '1.0.0', declared: [], ...options }).profiles()

let home: AwsHome
beforeEach(async () => {
  home = await createAwsHome()
})
afterEach(() => home.remove())

describe('the list of profiles', () => {
  it('tells each kind, with what it says of itself', async () => {
    await home.config(`
[default]
region = eu-west-1
[sso-session corp]
sso_start_url = https://corp.example/start
sso_region = eu-west-1
[profile session]
sso_session = corp
sso_account_id = 111122223333
sso_role_name = Audit
region = eu-central-1   # comment
[profile legacy]
sso_start_url = https://old.example/start
sso_region = us-east-1
sso_account_id = 222233334444
sso_role_name = Old
[profile chain]
role_arn = arn:aws:iam::333344445555:role/path/Reader
source_profile = keys
endpoint_url = http://127.0.0.1:4566
[profile program]
credential_process = /bin/true
[profile token]
role_arn = arn:aws:iam::333344445555:role/Web
web_identity_token_file = /nowhere/token
[profile console]
login_session = arn:aws:iam::1:user/x
[profile vpc]
services = endpoints
[services endpoints]
s3 =
  endpoint_url = https://bucket.vpce-1a2b.s3.eu-west-1.vpce.amazonaws.com
`)
    await home.credentials(`[keys]\n${keys}`)
    await home.ssoToken('corp', { accessToken: 'a', expiresAt: tomorrow })
    await home.ssoToken('https://old.example/start', { accessToken: 'a', expiresAt: tomorrow })
    const { profiles, problems } = await listAll()
    expect(problems).toEqual([])
    expect(JSON.stringify(profiles)).not.toContain('secretsecret')
    const short = profiles.map(({ name, kind, account, role, region, hasStaticKeys, problem }) =>
      [name, kind, account, role, region, hasStaticKeys && 'static', problem?.code].filter(Boolean).join(' '),
    )
    expect(short).toEqual([
      'chain roleChain 333344445555 Reader static',
      'console login LoginRefused',
      'default none eu-west-1 ProfileIncomplete',
      'keys staticKeys static',
      'legacy ssoLegacy 222233334444 Old',
      'program credentialProcess CredentialProcessNotAllowed',
      'session ssoSession 111122223333 Audit eu-central-1',
      'token webIdentity 333344445555 Web TokenFileUnreadable',
      'vpc none ProfileIncomplete',
    ])
    expect(profiles.flatMap(({ endpoints }) => endpoints)).toEqual(['http://127.0.0.1:4566'])
  })

  it('says what is missing, and what to do', async () => {
    await home.config(`
[profile nosession]
sso_session = gone
sso_account_id = 111122223333
sso_role_name = Audit
[sso-session bare]
sso_region = eu-west-1
[profile nourl]
sso_session = bare
sso_account_id = 111122223333
sso_role_name = Audit
[profile norole]
sso_start_url = https://old.example/start
sso_region = us-east-1
[profile nosource]
role_arn = arn:aws:iam::333344445555:role/Reader
source_profile = gone
[profile one]
role_arn = arn:aws:iam::333344445555:role/Reader
source_profile = two
[profile two]
role_arn = arn:aws:iam::333344445555:role/Reader
source_profile = one
[profile self]
role_arn = arn:aws:iam::333344445555:role/Reader
source_profile = self
${keys}
[profile viaprogram]
role_arn = arn:aws:iam::333344445555:role/Reader
source_profile = program
[profile program]
credential_process = /bin/true
[profile mfa]
role_arn = arn:aws:iam::333344445555:role/Reader
source_profile = self
mfa_serial = arn:aws:iam::333344445555:mfa/jane
`)
    const { profiles } = await listAll()
    const texts = Object.fromEntries(profiles.map(({ name, problem }) => [name, problem?.text]))
    expect(texts).toEqual({
      mfa: 'The role of profile mfa asks for an MFA code, and here is nobody to ask.',
      norole: 'Profile norole lacks sso_account_id and sso_role_name of its SSO settings.',
      nosession: 'Profile nosession names the SSO session gone, which does not exist.',
      nosource: 'Profile nosource starts from profile gone, which does not exist.',
      nourl: 'Profile nourl lacks sso_start_url of its SSO session.',
      one: 'The role chain of profile one leads back to one.',
      program: 'Profile program gets its credentials from a program that was not allowed yet.',
      self: undefined,
      two: 'The role chain of profile two leads back to two.',
      viaprogram:
        'Profile viaprogram starts from profile program, which gets its credentials from a program that was not allowed yet.',
    })
    for (const { problem } of profiles) if (problem) expect(problem.next).toMatch(/^[A-Z].*\.$/)
  })

  it('sees a change of the files, and files named by variables', async () => {
    await home.config('[profile a]\n')
    await home.credentials(`[b]\n${keys}`)
    expect((await listAll()).profiles.map(({ name }) => name)).toEqual(['b'])
    await home.credentials(`[c]\n${keys}`)
    expect((await listAll()).profiles.map(({ name }) => name)).toEqual(['c'])
    process.env.AWS_SHARED_CREDENTIALS_FILE = `${home.folder}/none`
    const { profiles, problems } = await listAll()
    expect(profiles).toEqual([])
    expect(problems).toMatchObject([
      { code: 'ConfigFileUnreadable', text: `${home.folder}/none cannot be read (ENOENT).` },
    ])
  })
})

describe('the state of profiles', () => {
  const session = (name: string, more = ''): string =>
    `[sso-session ${name}]\nsso_start_url = https://${name}.example/start\nsso_region = eu-west-1\n${more}` +
    `[profile ${name}]\nsso_session = ${name}\nsso_account_id = 111122223333\nsso_role_name = Audit\n`
  const statesOf = async (options: Partial<AccessOptions> = {}) =>
    Object.fromEntries(
      (await listAll(options)).profiles.map(({ name, state, session: id, command, problem }) => [
        name,
        [state, id, command, problem?.code].filter(Boolean).join(' '),
      ]),
    )

  it('tells which session to sign in to, also where a chain starts from one', async () => {
    await home.config(
      `${session('good')}${session('renewable')}${session('ended')}${session('never')}` +
        `[profile chain]\nrole_arn = arn:aws:iam::333344445555:role/Reader\nsource_profile = ended\n` +
        `[profile legacy]\nsso_start_url = https://old.example/start\nsso_region = us-east-1\nsso_account_id = 111122223333\nsso_role_name = Old\n`,
    )
    const ended = { expiresAt: '2026-01-02T03:04:05Z', accessToken: 'a' }
    const of = (name: string, more: object) =>
      home.ssoToken(name, { startUrl: `https://${name}.example/start`, region: 'eu-west-1', ...more })
    await of('good', { accessToken: 'a', expiresAt: tomorrow })
    await of('renewable', {
      ...ended,
      clientId: 'c',
      clientSecret: 's',
      refreshToken: 'r',
      registrationExpiresAt: tomorrow,
    })
    await of('ended', ended)
    expect(await statesOf()).toEqual({
      chain: 'signInNeeded ended SessionExpired',
      ended: 'signInNeeded ended SessionExpired',
      good: 'ready good',
      legacy: 'signInNeeded https://old.example/start NotSignedIn',
      never: 'signInNeeded never NotSignedIn',
      renewable: 'ready renewable',
    })
    const { profiles } = await listAll()
    expect(profiles.find(({ name }) => name === 'chain')?.problem).toMatchObject({
      text: expect.stringMatching(/^The sign-in to ended, which profile ended uses, ended at 2026-01-02T03:04:05/),
      next: 'Sign in to ended again: in the app, or with plumbline login --session ended.',
    })
    expect(profiles.find(({ name }) => name === 'legacy')?.problem).toMatchObject({
      text: 'Nobody is signed in to https://old.example/start, which profile legacy uses.',
      next: expect.stringContaining('plumbline login --session https://old.example/start'),
    })
  })

  it('says of sessions and profiles the same as the SSO sessions do', async () => {
    await home.config(
      `${session('good')}${session('ended')}${session('broken').replace('https://broken', 'ftp://broken')}`,
    )
    await home.ssoToken('good', {
      startUrl: 'https://good.example/start',
      region: 'eu-west-1',
      accessToken: 'a',
      expiresAt: tomorrow,
    })
    await home.ssoToken('ended', {
      startUrl: 'https://ended.example/start',
      region: 'eu-west-1',
      accessToken: 'a',
      expiresAt: '2026-01-02T03:04:05Z',
    })
    const access = openAccess({ version: '1.0.0', declared: [] })
    for (const { name, state } of (await access.profiles()).profiles)
      expect([name, await access.sso.isUsable(name)]).toEqual([name, state === 'ready'])
    expect(await statesOf()).toMatchObject({
      broken: 'broken broken StartUrlMalformed',
      ended: 'signInNeeded ended SessionExpired',
    })
  })

  it('depends on who can be asked, and on what was allowed', async () => {
    await home.config(
      `[profile mfa]\nrole_arn = arn:aws:iam::333344445555:role/Reader\nsource_profile = keys\nmfa_serial = arn:aws:iam::333344445555:mfa/jane\n` +
        `[profile program]\ncredential_process = /bin/prog --x 1\n`,
    )
    await home.credentials(`[keys]\n${keys}`)
    expect(await statesOf()).toEqual({
      keys: 'ready',
      mfa: 'broken MfaNotAskable',
      program: 'commandNotAllowed /bin/prog --x 1 CredentialProcessNotAllowed',
    })
    const options = {
      ask: () => Promise.resolve(undefined),
      allowed: (command: string) => command === '/bin/prog --x 1',
    }
    expect(await statesOf(options)).toEqual({ keys: 'ready', mfa: 'ready', program: 'ready /bin/prog --x 1' })
  })

  it('says what of a role is malformed', async () => {
    const role = (name: string, more: string): string =>
      `[profile ${name}]\nrole_arn = arn:aws:iam::333344445555:role/Reader\n${more}\n`
    await home.config(
      role('both', 'source_profile = keys\ncredential_source = Environment') +
        role('source', 'credential_source = Moon') +
        role('long', 'source_profile = keys\nduration_seconds = 100000') +
        role('alone', '') +
        '[profile arn]\nrole_arn = Reader\nsource_profile = keys\n' +
        role('fine', 'credential_source = Ec2InstanceMetadata'),
    )
    await home.credentials(`[keys]\n${keys}[session]\n${keys}aws_session_token = t\n`)
    const { profiles } = await listAll()
    expect(Object.fromEntries(profiles.map(({ name, problem }) => [name, problem?.text]))).toEqual({
      alone: 'Profile alone names a role, but not whose credentials take it.',
      arn: 'Profile arn has the role Reader, which is no ARN of a role.',
      both: 'Profile both has both source_profile and credential_source.',
      fine: undefined,
      keys: undefined,
      long: 'Profile long has the duration_seconds 100000, which is not a number from 900 to 43200.',
      session: undefined,
      source: "Profile source has the credential_source Moon, which AWS's tools do not know.",
    })
    expect(profiles.filter(({ hasStaticKeys }) => hasStaticKeys).map(({ name }) => name)).toEqual([
      'arn',
      'both',
      'keys',
      'long',
    ])
  })
})

describe('malformed files', () => {
  it('are named with their line, and their profiles are not used', async () => {
    await home.credentials(`[good]\n${keys}`)
    await home.config(`[profile first]\nregion = eu-west-1\n[profile second\n${keys}`)
    const { profiles, problems } = await listAll()
    expect(problems).toMatchObject([
      {
        code: 'ConfigFileMalformed',
        text: `Line 3 of ${home.folder}/.aws/config is neither a [section] nor a setting.`,
      },
    ])
    // The library would give the first profile the keys of the second.
    expect(profiles.map(({ name, problem }) => [name, problem?.code])).toEqual([
      ['first', 'ConfigFileMalformed'],
      ['good', undefined],
    ])
  })

  it('are told from what AWS allows', async () => {
    const fine = '# comment\n; other\n\n[profile a] # trailing\nregion = eu-west-1\ns3 =\n  max_queue_size = 10\n\r\n'
    await home.config(fine)
    expect((await listAll()).problems).toEqual([])
    for (const [bad, line] of [
      ['region = x\n[profile a]\n', 1],
      ['[profile a]\nregion\n', 2],
      ['[]\n', 1],
      ['[profile a]\n= x\n', 2],
      ['\u0000\u0001binary', 1],
    ] as const) {
      await home.config(bad)
      expect((await listAll()).problems).toMatchObject([{ text: expect.stringMatching(`^Line ${line} of `) }])
    }
  })

  it('that cannot be read at all are named', async () => {
    await mkdir(`${home.folder}/.aws/config`)
    expect((await listAll()).problems).toMatchObject([
      { code: 'ConfigFileUnreadable', text: expect.stringContaining('EISDIR') },
    ])
    await rm(`${home.folder}/.aws/config`, { recursive: true })
    await symlink('config', `${home.folder}/.aws/config`)
    expect((await listAll()).problems).toMatchObject([{ text: expect.stringContaining('ELOOP') }])
    await rm(`${home.folder}/.aws/config`)
    await home.config('[profile __proto__]\nregion = x\n')
    await chmod(`${home.folder}/.aws/config`, 0o600)
    expect((await listAll()).problems).toMatchObject([{ text: expect.stringContaining('__proto__') }])
  })
})

describe('endpoints', () => {
  const files = {
    configFile: {
      'services.mine': { 's3_control.endpoint_url': 'http://localhost:3', 'ec2.endpoint_url': 'http://localhost:4' },
    },
    credentialsFile: {},
  }
  const section = { endpoint_url: 'http://localhost:5', services: 'mine' }

  it("follow AWS's order", () => {
    expect(endpointsOf(section, files).of('S3 Control')).toBe('http://localhost:3')
    expect(endpointsOf(section, files).of('IAM')).toBe('http://localhost:5')
    process.env.AWS_ENDPOINT_URL = 'http://localhost:2'
    expect(endpointsOf(section, files).of('S3 Control')).toBe('http://localhost:2')
    process.env.AWS_ENDPOINT_URL_S3_CONTROL = 'http://localhost:1'
    expect(endpointsOf(section, files).of('S3 Control')).toBe('http://localhost:1')
    expect(endpointsOf(undefined, files).of('IAM')).toBe('http://localhost:2')
    process.env.AWS_IGNORE_CONFIGURED_ENDPOINT_URLS = 'true'
    expect(endpointsOf(section, files).of('S3 Control')).toBeUndefined()
  })

  it("are listed where they are not AWS's", () => {
    expect(endpointsOf(section, files).foreign).toEqual([
      'http://localhost:3',
      'http://localhost:4',
      'http://localhost:5',
    ])
    expect(endpointsOf({ endpoint_url: 'https://vpce-1.s3.eu-west-1.vpce.amazonaws.com' }, files).foreign).toEqual([])
    expect(endpointsOf({ endpoint_url: 'https://amazonaws.com.evil.example' }, files).foreign).toHaveLength(1)
    expect(endpointsOf({ endpoint_url: 'https://evilamazonaws.com' }, files).foreign).toHaveLength(1)
    expect(endpointsOf({}, files).foreign).toEqual([])
  })
})
