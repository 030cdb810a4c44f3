import {
  GetRoleCredentialsCommand,
  ListAccountRolesCommand,
  ListAccountsCommand,
  LogoutCommand,
  paginateListAccounts,
} from '@aws-sdk/client-sso'
import { CreateTokenCommand } from '@aws-sdk/client-sso-oidc'
import { DescribeVpcsCommand, EC2Client } from '@aws-sdk/client-ec2'
import { ListBucketsCommand, S3Client } from '@aws-sdk/client-s3'
import { AssumeRoleCommand, GetCallerIdentityCommand, STSClient } from '@aws-sdk/client-sts'
import { ListFunctionsCommand, LambdaClient } from '@aws-sdk/client-lambda'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { control } from '../../control'
import { roleArn, sharedNames } from '../../shared-names'
import { startSample, type Sample } from '../../start-sample'
import { portalClients, signIn } from '../../testing/sign-in'

let sample: Sample
beforeEach(async () => {
  sample = await startSample({ growth: { accounts: 200 } })
})
afterEach(() => sample.close())

const idOf = (name: string) => sample.accounts.find((account) => account.name === name)?.id
const take = async (accessToken: string | undefined, accountId: string | undefined, roleName: string) => {
  const { portal } = portalClients(sample)
  const { roleCredentials } = await portal.send(new GetRoleCredentialsCommand({ accessToken, accountId, roleName }))
  const { accessKeyId = '', secretAccessKey = '', sessionToken = '', expiration = 0 } = roleCredentials ?? {}
  return { accessKeyId, secretAccessKey, sessionToken, expiration }
}
interface Keys {
  readonly accessKeyId: string
  readonly secretAccessKey: string
  readonly sessionToken?: string
}
const settings = ({ accessKeyId, secretAccessKey, sessionToken }: Keys) => ({
  region: 'eu-central-1',
  endpoint: sample.url,
  credentials: { accessKeyId, secretAccessKey, ...(sessionToken !== undefined && { sessionToken }) },
  maxAttempts: 1,
})

describe('accounts and roles', () => {
  it('lists all accounts but the suspended one', async () => {
    const { accessToken } = await signIn(sample)
    const { portal } = portalClients(sample)
    const names: unknown[] = []
    for await (const page of paginateListAccounts({ client: portal, pageSize: 100 }, { accessToken })) {
      names.push(...(page.accountList ?? []).map(({ accountName }) => accountName))
    }
    expect(names).toHaveLength(199)
    expect(names).not.toContain('marlow-team-25')
    expect(sample.counts()['sso:ListAccounts']).toBe(2)
    expect((await portal.send(new ListAccountsCommand({ accessToken }))).accountList).toHaveLength(5)
  })

  it('gives different roles in different accounts', async () => {
    const { accessToken } = await signIn(sample)
    const roles = async (name: string) => {
      const command = new ListAccountRolesCommand({ accessToken, accountId: idOf(name) })
      const { roleList = [] } = await portalClients(sample).portal.send(command)
      return roleList.map(({ roleName }) => roleName)
    }
    expect(await roles('marlow-staging')).toEqual(['SecurityReviewer', 'AdministratorAccess'])
    expect(await roles('marlow-team-16')).toEqual(['ReadOnlyAccess'])
    expect(await roles('marlow-team-15')).toEqual(['SecurityReviewer', 'ReadOnlyAccess', 'AdministratorAccess'])
    await expect(roles('marlow-team-25')).rejects.toMatchObject({ name: 'ForbiddenException', message: 'No access' })
  })

  it('refuses a role that vanished, and one that is not assigned', async () => {
    const { accessToken } = await signIn(sample)
    const no = { name: 'ForbiddenException', message: 'No access', $metadata: { httpStatusCode: 403 } }
    await expect(take(accessToken, idOf('marlow-team-31'), 'ReadOnlyAccess')).rejects.toMatchObject(no)
    await expect(take(accessToken, idOf('marlow-team-16'), 'SecurityReviewer')).rejects.toMatchObject(no)
    expect((await take(accessToken, idOf('marlow-team-16'), 'ReadOnlyAccess')).accessKeyId).toMatch(/^ASIA/)
  })
})

describe('the end of a session', () => {
  const out = { name: 'UnauthorizedException', message: 'Session token not found or invalid' }
  const refreshing = ({ client, refreshToken }: Awaited<ReturnType<typeof signIn>>) =>
    portalClients(sample).oidc.send(new CreateTokenCommand({ ...client, grantType: 'refresh_token', refreshToken }))

  it('comes with the sign-out, for this session alone; credentials of roles go on', async () => {
    const [one, other] = [await signIn(sample), await signIn(sample)]
    const credentials = await take(one.accessToken, '444455556666', 'SecurityReviewer')
    const { portal } = portalClients(sample)
    await portal.send(new LogoutCommand({ accessToken: one.accessToken }))
    await expect(portal.send(new ListAccountsCommand({ accessToken: one.accessToken }))).rejects.toMatchObject(out)
    await expect(portal.send(new LogoutCommand({ accessToken: one.accessToken }))).rejects.toMatchObject(out)
    await expect(refreshing(one)).rejects.toMatchObject({ name: 'InvalidGrantException' })
    expect((await portal.send(new ListAccountsCommand({ accessToken: other.accessToken }))).accountList).toHaveLength(5)
    const { Account } = await new STSClient(settings(credentials)).send(new GetCallerIdentityCommand({}))
    expect(Account).toBe('444455556666')
  })

  it('ends everything that came of the portal when it is commanded, in the words of each service', async () => {
    const session = await signIn(sample)
    const credentials = await take(session.accessToken, '444455556666', 'SecurityReviewer')
    const sts = new STSClient(settings(credentials))
    const further = await sts.send(
      new AssumeRoleCommand({
        RoleArn: `arn:aws:iam::666677778888:role/${sharedNames.auditRole}`,
        RoleSessionName: 'further',
      }),
    )
    const own = sample.accounts[1]
    if (!own) throw new Error('There is no security account.')
    const untouched = new STSClient(settings(own))
    const staticRole = await untouched.send(
      new AssumeRoleCommand({ RoleArn: roleArn(own, sharedNames.auditRole), RoleSessionName: 'static' }),
    )
    const credentialsOf = ({ Credentials: given }: typeof further) => ({
      accessKeyId: given?.AccessKeyId ?? '',
      secretAccessKey: given?.SecretAccessKey ?? '',
      sessionToken: given?.SessionToken ?? '',
    })
    expect(await control(sample, { do: 'endSession' })).toEqual({ ok: true })
    const identity = (given: Keys) => new STSClient(settings(given)).send(new GetCallerIdentityCommand({}))
    await expect(take(session.accessToken, '444455556666', 'SecurityReviewer')).rejects.toMatchObject(out)
    await expect(refreshing(session)).rejects.toMatchObject({ name: 'InvalidGrantException' })
    await expect(identity(credentials)).rejects.toMatchObject({ name: 'ExpiredToken' })
    await expect(identity(credentialsOf(further))).rejects.toMatchObject({ name: 'ExpiredToken' })
    await expect(new EC2Client(settings(credentials)).send(new DescribeVpcsCommand({}))).rejects.toMatchObject({
      name: 'RequestExpired',
    })
    await expect(new S3Client(settings(credentials)).send(new ListBucketsCommand({}))).rejects.toMatchObject({
      name: 'ExpiredToken',
    })
    await expect(new LambdaClient(settings(credentials)).send(new ListFunctionsCommand({}))).rejects.toMatchObject({
      name: 'ExpiredTokenException',
    })
    expect((await identity(credentialsOf(staticRole))).Account).toBe(own.id)
    const again = await signIn(sample)
    const fresh = await take(again.accessToken, '444455556666', 'SecurityReviewer')
    expect((await identity(fresh)).Account).toBe('444455556666')
  })

  it('comes by itself when lifetimes are short', async () => {
    await control(sample, { do: 'tokenSeconds', seconds: 0.3 })
    await control(sample, { do: 'roleSeconds', seconds: 0.3 })
    const { accessToken } = await signIn(sample)
    const credentials = await take(accessToken, '444455556666', 'SecurityReviewer')
    expect(credentials.expiration - Date.now()).toBeLessThanOrEqual(300)
    await new Promise((resolve) => setTimeout(resolve, 320))
    await expect(take(accessToken, '444455556666', 'SecurityReviewer')).rejects.toMatchObject(out)
    const identity = new STSClient(settings(credentials)).send(new GetCallerIdentityCommand({}))
    await expect(identity).rejects.toMatchObject({ name: 'ExpiredToken' })
  })
})

describe('secrets', () => {
  it('are all told', async () => {
    const { client, accessToken, refreshToken } = await signIn(sample)
    const { secretAccessKey, sessionToken } = await take(accessToken, '444455556666', 'SecurityReviewer')
    const reply = await control(sample, { do: 'secrets' })
    const secrets = reply.ok ? (reply.secrets ?? []) : []
    const [account] = sample.accounts
    expect(secrets).toEqual(
      expect.arrayContaining([
        client.clientSecret,
        accessToken,
        refreshToken,
        secretAccessKey,
        sessionToken,
        account?.secretAccessKey,
      ]),
    )
    expect(secrets.filter((secret) => secret.startsWith('code-'))).toHaveLength(1)
    expect(secrets.every((secret) => secret.length >= 16)).toBe(true)
  })
})
