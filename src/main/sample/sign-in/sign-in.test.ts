import { GetBucketPolicyCommand, S3Client } from '@aws-sdk/client-s3'
import { ListAccountsCommand } from '@aws-sdk/client-sso'
import { CreateTokenCommand, RegisterClientCommand, StartDeviceAuthorizationCommand } from '@aws-sdk/client-sso-oidc'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { control } from '../control'
import { clientSettings } from '../small-services'
import { startSample, type Sample } from '../start-sample'
import { grants } from './clients'
import {
  authorization,
  createVerifier,
  portalClients,
  postForm,
  redirectUri,
  register,
  registeredUri,
  signIn,
} from '../testing/sign-in'

let sample: Sample
beforeEach(async () => {
  sample = await startSample()
})
afterEach(() => sample.close())

const startUrl = 'https://sso.marlowbay.example/start'
const oidc = () => portalClients(sample).oidc
const accountsWith = (accessToken: string | undefined) =>
  portalClients(sample).portal.send(new ListAccountsCommand({ accessToken }))

describe('registration', () => {
  const ask = (wrong: object) =>
    oidc().send(
      new RegisterClientCommand({ clientName: 'test', clientType: 'public', redirectUris: [registeredUri], ...wrong }),
    )

  it('gives an id and a secret that is good for 90 days', async () => {
    const { clientId, clientSecret, clientIdIssuedAt = 0, clientSecretExpiresAt = 0 } = await ask({})
    expect([clientId, clientSecret]).toEqual([expect.stringMatching(/^[\da-f-]{36}$/), expect.any(String)])
    expect(clientSecretExpiresAt - clientIdIssuedAt).toBe(90 * 86_400)
    expect(Math.abs(clientIdIssuedAt * 1000 - Date.now())).toBeLessThan(60_000)
  })

  it.each([
    ['InvalidRequestException', 'invalid_request', { issuerUrl: 'https://wrong.example/start' }],
    ['InvalidClientMetadataException', 'invalid_client_metadata', { clientType: 'confidential' }],
    ['UnsupportedGrantTypeException', 'unsupported_grant_type', { grantTypes: ['password'] }],
    ['InvalidRedirectUriException', 'invalid_redirect_uri', { redirectUris: ['no address'] }],
  ])('is refused with %s', async (name, error, wrong) => {
    await expect(ask(wrong)).rejects.toMatchObject({ name, error, error_description: expect.any(String) })
  })
})

describe('the sign-in of a device', () => {
  const begin = async (timing = { interval: 0, expiresIn: 60 }) => {
    expect(await control(sample, { do: 'deviceTiming', ...timing })).toEqual({ ok: true })
    const client = await register(sample)
    const started = await oidc().send(new StartDeviceAuthorizationCommand({ ...client, startUrl }))
    const { deviceCode, userCode = '' } = started
    const poll = () => oidc().send(new CreateTokenCommand({ ...client, grantType: grants.device, deviceCode }))
    return { started, userCode, poll }
  }

  it('waits for the person, then gives tokens once', async () => {
    const { started, userCode, poll } = await begin()
    expect(started).toMatchObject({
      userCode: expect.stringMatching(/^[A-Z]{4}-[A-Z]{4}$/),
      verificationUri: `${sample.url}/device`,
      verificationUriComplete: `${sample.url}/device?user_code=${userCode}`,
      interval: 0,
      expiresIn: 60,
    })
    await expect(poll()).rejects.toMatchObject({
      name: 'AuthorizationPendingException',
      error: 'authorization_pending',
    })
    const page = await (await fetch(started.verificationUriComplete ?? '')).text()
    expect(page).toContain(userCode)
    expect(page).toContain('<button name="decision" value="allow">')
    const answer = await postForm(`${sample.url}/device`, { user_code: userCode.toLowerCase(), decision: 'allow' })
    expect([answer.status, await answer.text()]).toEqual([200, expect.stringContaining('Access allowed')])
    const tokens = await poll()
    expect(tokens).toMatchObject({ tokenType: 'Bearer', expiresIn: 28_800, refreshToken: expect.any(String) })
    expect((await accountsWith(tokens.accessToken)).accountList).toHaveLength(5)
    await expect(poll()).rejects.toMatchObject({ name: 'InvalidGrantException' })
    expect((await postForm(`${sample.url}/device`, { user_code: userCode, decision: 'allow' })).status).toBe(400)
  })

  it('is refused where the person says no', async () => {
    const { userCode, poll } = await begin()
    expect(await control(sample, { do: 'deny', userCode })).toEqual({ ok: true })
    await expect(poll()).rejects.toMatchObject({ name: 'AccessDeniedException', error: 'access_denied' })
  })

  it('tells a device that asks too fast', async () => {
    const { userCode, poll } = await begin({ interval: 0.4, expiresIn: 60 })
    expect(await control(sample, { do: 'approve', userCode })).toEqual({ ok: true })
    await poll()
    const other = await begin({ interval: 0.4, expiresIn: 60 })
    await expect(other.poll()).rejects.toMatchObject({ name: 'AuthorizationPendingException' })
    await expect(other.poll()).rejects.toMatchObject({ name: 'SlowDownException', error: 'slow_down' })
    await new Promise((resolve) => setTimeout(resolve, 400))
    await expect(other.poll()).rejects.toMatchObject({ name: 'AuthorizationPendingException' })
  })

  it('ends with its code', async () => {
    const { userCode, poll } = await begin({ interval: 0, expiresIn: 0 })
    await expect(poll()).rejects.toMatchObject({ name: 'ExpiredTokenException', error: 'expired_token' })
    expect(await control(sample, { do: 'approve', userCode })).toMatchObject({ ok: false })
    expect((await fetch(`${sample.url}/device?user_code=${userCode}`)).status).toBe(400)
  })

  it('begins at the right portal only, for registered clients only', async () => {
    const client = await register(sample)
    const ask = (with_: object) => oidc().send(new StartDeviceAuthorizationCommand({ ...client, startUrl, ...with_ }))
    await expect(ask({ startUrl: 'https://wrong.example/start' })).rejects.toMatchObject({
      name: 'InvalidRequestException',
      error: 'invalid_request',
      error_description: 'Invalid start url provided',
    })
    await expect(ask({ clientSecret: 'wrong' })).rejects.toMatchObject({ name: 'InvalidClientException' })
    expect((await ask({ startUrl: `${startUrl}/#/` })).userCode).toBeDefined()
    const codeOnly = await register(sample, [grants.code])
    await expect(ask(codeOnly)).rejects.toMatchObject({ name: 'UnauthorizedClientException' })
  })
})

describe('the sign-in in a browser', () => {
  /** What a client hands in after a person's consent. */
  const begun = async (client: Awaited<ReturnType<typeof register>>) => {
    const { codeVerifier, challenge } = createVerifier()
    const given = { ...authorization(client.clientId, challenge), decision: 'allow' }
    const location = (await postForm(`${sample.url}/authorize`, given)).headers.get('location') ?? ''
    const code = new URL(location).searchParams.get('code') ?? ''
    return { ...client, grantType: grants.code, code, codeVerifier, redirectUri }
  }

  it('asks the person on a page and comes back with code and state', async () => {
    const { clientId } = await register(sample)
    const given = authorization(clientId, createVerifier().challenge)
    const page = await fetch(`${sample.url}/authorize?${String(new URLSearchParams(given))}`)
    expect(page.status).toBe(200)
    const text = await page.text()
    expect(text).toContain('<input type="hidden" name="state" value="state &amp; more">')
    expect(text).toContain('<form method="post" action="/authorize">')
    const back = await postForm(`${sample.url}/authorize`, { ...given, decision: 'allow' })
    const target = new URL(back.headers.get('location') ?? '')
    expect([back.status, target.origin + target.pathname]).toEqual([302, redirectUri])
    expect(target.searchParams.get('state')).toBe('state & more')
    expect(target.searchParams.get('code')).toMatch(/^code-/)
    const no = await postForm(`${sample.url}/authorize`, { ...given, decision: 'deny' })
    const refused = new URL(no.headers.get('location') ?? '').searchParams
    expect(Object.fromEntries(refused)).toEqual({ error: 'access_denied', state: 'state & more' })
  })

  it.each([
    ['client_id', 'nobody'],
    ['redirect_uri', 'http://127.0.0.1:49152/elsewhere'],
    ['redirect_uri', 'https://127.0.0.1:49152/oauth/callback'],
    ['redirect_uri', 'http://example.com/oauth/callback'],
    ['response_type', 'token'],
    ['code_challenge_method', 'plain'],
    ['code_challenge', 'short'],
    ['scopes', 'everything'],
  ])('goes nowhere with a wrong %s (%s)', async (name, value) => {
    const { clientId } = await register(sample)
    const given = { ...authorization(clientId, createVerifier().challenge), [name]: value, decision: 'allow' }
    const answer = await postForm(`${sample.url}/authorize`, given)
    expect([answer.status, answer.headers.get('location')]).toEqual([400, null])
  })

  it('does not take a bucket for a page', async () => {
    const s3 = new S3Client({ ...clientSettings(sample), forcePathStyle: true })
    await expect(s3.send(new GetBucketPolicyCommand({ Bucket: 'device' }))).rejects.toMatchObject({
      name: 'NoSuchBucket',
    })
  })

  it('gives tokens for a code once', async () => {
    const { accessToken, redeem } = await signIn(sample)
    expect((await accountsWith(accessToken)).accountList).toHaveLength(5)
    await expect(oidc().send(redeem)).rejects.toMatchObject({ name: 'InvalidGrantException', error: 'invalid_grant' })
    const other = await begun(await register(sample))
    const wrong = new CreateTokenCommand({ ...other, ...(await register(sample)) })
    await expect(oidc().send(wrong)).rejects.toMatchObject({ name: 'InvalidGrantException' })
  })

  it('refuses a client that has not registered', async () => {
    const given = { ...(await begun(await register(sample))), clientId: 'nobody' }
    await expect(oidc().send(new CreateTokenCommand(given))).rejects.toMatchObject({
      name: 'InvalidClientException',
      error: 'invalid_client',
      $metadata: { httpStatusCode: 401 },
    })
  })

  it.each([
    ['another verifier', { codeVerifier: 'x'.repeat(43) }],
    ['another address', { redirectUri: registeredUri }],
  ])('refuses %s, and spends the code', async (_what, wrong) => {
    const right = await begun(await register(sample))
    await expect(oidc().send(new CreateTokenCommand({ ...right, ...wrong }))).rejects.toMatchObject({
      name: 'InvalidGrantException',
    })
    await expect(oidc().send(new CreateTokenCommand(right))).rejects.toMatchObject({ name: 'InvalidGrantException' })
  })
})

describe('renewal', () => {
  it('gives new tokens, and spends the old one', async () => {
    const { client, accessToken, refreshToken } = await signIn(sample)
    const ask = (token: string | undefined, of: object = client) =>
      oidc().send(
        new CreateTokenCommand({
          clientId: undefined,
          clientSecret: undefined,
          ...of,
          grantType: grants.refresh,
          refreshToken: token,
        }),
      )
    const other = await register(sample)
    await expect(ask(refreshToken, other)).rejects.toMatchObject({ name: 'InvalidGrantException' })
    const renewed = await ask(refreshToken)
    expect(renewed.accessToken).not.toBe(accessToken)
    expect((await accountsWith(renewed.accessToken)).accountList).toHaveLength(5)
    await expect(ask(refreshToken)).rejects.toMatchObject({ name: 'InvalidGrantException' })
    expect((await ask(renewed.refreshToken)).accessToken).toBeDefined()
  })

  it('is not for clients that did not register for it', async () => {
    const client = await register(sample, [grants.device])
    await control(sample, { do: 'deviceTiming', interval: 0, expiresIn: 60 })
    const started = await oidc().send(new StartDeviceAuthorizationCommand({ ...client, startUrl }))
    await control(sample, { do: 'approve', userCode: started.userCode })
    const given = { ...client, grantType: grants.device, deviceCode: started.deviceCode }
    const tokens = await oidc().send(new CreateTokenCommand(given))
    expect(tokens.refreshToken).toBeUndefined()
    const renewal = new CreateTokenCommand({ ...client, grantType: grants.refresh, refreshToken: 'x' })
    await expect(oidc().send(renewal)).rejects.toMatchObject({ name: 'UnauthorizedClientException' })
  })
})
