import { mkdtemp, readdir, readFile, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import {
  SSOClient,
  ListAccountRolesCommand,
  ListAccountsCommand,
  paginateListAccounts,
  GetRoleCredentialsCommand,
} from '@aws-sdk/client-sso'
import { CreateTokenCommand, SSOOIDCClient } from '@aws-sdk/client-sso-oidc'
import {
  AssumeRoleCommand,
  AssumeRoleWithWebIdentityCommand,
  GetCallerIdentityCommand,
  STSClient,
} from '@aws-sdk/client-sts'
import { fromIni, fromSSO } from '@aws-sdk/credential-providers'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { issuePortalToken, portalRefreshToken, writtenClient } from './portal'
import { roleArn } from './shared-names'
import { startSample, type Sample } from './start-sample'
import { chainProfile, portalProfile, writeSampleProfiles, type SampleEnvironment } from './write-sample-profiles'

let sample: Sample
let directory: string
let environment: SampleEnvironment
beforeAll(async () => {
  sample = await startSample()
  directory = await mkdtemp(join(tmpdir(), 'sample-profiles-'))
  environment = await writeSampleProfiles(directory, sample.url, sample.organization)
  for (const name of Object.keys(process.env)) if (name.startsWith('AWS_')) vi.stubEnv(name, undefined)
  for (const [name, value] of Object.entries(environment)) vi.stubEnv(name, value)
})
afterAll(async () => {
  vi.unstubAllEnvs()
  await sample.close()
  await rm(directory, { recursive: true })
})

const clientConfig = () => ({ endpoint: sample.url, region: 'us-east-1' })
const token = () => issuePortalToken(new Date(Date.now() + 60_000))

describe('profiles', () => {
  it('writes a profile for each account, readable by nobody else', async () => {
    const config = await readFile(environment.AWS_CONFIG_FILE, 'utf8')
    for (const { name } of sample.accounts) expect(config).toContain(`[profile ${name}]`)
    expect(config.match(new RegExp(`endpoint_url = ${sample.url}`, 'g'))).toHaveLength(sample.accounts.length + 2)
    const cache = join(directory, '.aws', 'sso', 'cache')
    const tokens = (await readdir(cache)).map((name) => join(cache, name))
    expect(tokens).toHaveLength(1)
    const files = [environment.AWS_CONFIG_FILE, environment.AWS_SHARED_CREDENTIALS_FILE, ...tokens]
    for (const file of files) expect((await stat(file)).mode & 0o777, file).toBe(0o600)
    expect((await stat(cache)).mode & 0o777).toBe(0o700)
  })

  it('identifies each account by its static key, with nothing but the profile', async () => {
    for (const { name, id } of sample.accounts) {
      // The SDK reads endpoint_url of the profile in AWS_PROFILE, not of the one that a client is given.
      vi.stubEnv('AWS_PROFILE', name)
      const caller = await new STSClient({}).send(new GetCallerIdentityCommand({}))
      expect([caller.Account, caller.Arn]).toEqual([id, `arn:aws:iam::${id}:user/reviewer`])
    }
    vi.stubEnv('AWS_PROFILE', undefined)
  })

  it('goes through the portal with the cached token', async () => {
    const credentials = fromSSO({ profile: portalProfile, clientConfig: clientConfig() })
    const { Arn } = await new STSClient({ ...clientConfig(), credentials }).send(new GetCallerIdentityCommand({}))
    expect(Arn).toMatch(
      /^arn:aws:sts::444455556666:assumed-role\/AWSReservedSSO_SecurityReviewer_[0-9a-f]{16}\/reviewer@marlowbay\.example$/,
    )
    expect(sample.counts()['sso:GetRoleCredentials']).toBe(1)
  })

  it('takes a role with the keys of another profile', async () => {
    const credentials = fromIni({ profile: chainProfile, clientConfig: clientConfig() })
    const { Arn, Account } = await new STSClient({ ...clientConfig(), credentials }).send(
      new GetCallerIdentityCommand({}),
    )
    expect(Account).toBe('666677778888')
    expect(Arn).toMatch(/^arn:aws:sts::666677778888:assumed-role\/security-audit\//)
  })

  it('says who may not take which role', async () => {
    const [security] = sample.accounts
    if (!security) throw new Error('There is no account.')
    const keys = { accessKeyId: security.accessKeyId, secretAccessKey: security.secretAccessKey }
    const signed = new STSClient({ ...clientConfig(), credentials: keys })
    const owner = roleArn(security, 'Owner')
    await expect(signed.send(new AssumeRoleCommand({ RoleArn: owner, RoleSessionName: 'x' }))).rejects.toMatchObject({
      name: 'AccessDenied',
      message: `User: arn:aws:iam::${security.id}:user/reviewer is not authorized to perform: sts:AssumeRole on resource: ${owner}`,
    })
    const web = new STSClient({ ...clientConfig(), credentials: { accessKeyId: '', secretAccessKey: '' } })
    const identity = { RoleSessionName: 'x', WebIdentityToken: 'header.body.signature' }
    const good = await web.send(
      new AssumeRoleWithWebIdentityCommand({ ...identity, RoleArn: roleArn(security, 'SecurityReviewer') }),
    )
    expect(good.AssumedRoleUser?.Arn).toBe(`arn:aws:sts::${security.id}:assumed-role/SecurityReviewer/x`)
    const bad = web.send(new AssumeRoleWithWebIdentityCommand({ ...identity, RoleArn: owner }))
    await expect(bad).rejects.toMatchObject({ name: 'AccessDenied' })
  })
})

describe('portal', () => {
  it('lists all accounts in pages, and roles', async () => {
    const client = new SSOClient(clientConfig())
    const ids: unknown[] = []
    for await (const page of paginateListAccounts({ client }, { accessToken: token() })) {
      ids.push(...(page.accountList ?? []).map(({ accountId }) => accountId))
    }
    expect(ids).toEqual(sample.accounts.map(({ id }) => id))
    const { roleList } = await client.send(
      new ListAccountRolesCommand({ accessToken: token(), accountId: '777788889999' }),
    )
    expect(roleList).toEqual([
      { roleName: 'SecurityReviewer', accountId: '777788889999' },
      { roleName: 'AdministratorAccess', accountId: '777788889999' },
    ])
  })

  it('refuses tokens that have ended, accounts and roles that are not given', async () => {
    const client = new SSOClient(clientConfig())
    const ask = (accessToken: string, accountId: string, roleName: string) =>
      client.send(new GetRoleCredentialsCommand({ accessToken, accountId, roleName }))
    const ended = issuePortalToken(new Date(Date.now() - 1))
    await expect(ask(ended, '777788889999', 'SecurityReviewer')).rejects.toMatchObject({
      name: 'UnauthorizedException',
    })
    await expect(ask(token(), '000000000000', 'SecurityReviewer')).rejects.toMatchObject({ name: 'ForbiddenException' })
    await expect(ask(token(), '777788889999', 'Owner')).rejects.toMatchObject({ name: 'ForbiddenException' })
  })

  it('gives new tokens for the refresh token of written profiles, to their client', async () => {
    const client = new SSOOIDCClient(clientConfig())
    const { id: clientId, secret: clientSecret } = writtenClient
    const ask = (refreshToken: string, grantType = 'refresh_token') =>
      client.send(new CreateTokenCommand({ clientId, clientSecret, grantType, refreshToken }))
    const written = portalRefreshToken()
    const { accessToken, expiresIn, refreshToken } = await ask(written)
    const { accountList } = await new SSOClient(clientConfig()).send(new ListAccountsCommand({ accessToken }))
    expect(accountList).not.toEqual([])
    expect([expiresIn, refreshToken === written]).toEqual([28_800, false])
    await expect(ask('another')).rejects.toMatchObject({ name: 'InvalidGrantException', error: 'invalid_grant' })
    await expect(ask(written)).rejects.toMatchObject({ name: 'InvalidGrantException' })
    const expired = portalRefreshToken(new Date('2026-01-15T09:00:00Z'))
    await expect(ask(expired)).rejects.toMatchObject({ name: 'InvalidGrantException' })
    await expect(ask(written, 'password')).rejects.toMatchObject({ name: 'UnsupportedGrantTypeException' })
  })
})
