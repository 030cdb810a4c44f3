import { execFile } from 'node:child_process'
import { writeFile } from 'node:fs/promises'
import { promisify } from 'node:util'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { portalStartUrl } from '../../sample/portal'
import { corp, openSsoWorld, person, readTokenFile, signIn, tokenPath, type SsoWorld } from './testing/sso-world'
import { formatTime } from './timing'

// The SDK's own providers run in a process of their own, which knows nothing but the files that the app wrote.

let world: SsoWorld
const account = '444455556666'
const role = `sso_account_id = ${account}\nsso_role_name = SecurityReviewer\n`

beforeEach(async () => {
  world = await openSsoWorld()
  await world.home.config(
    `${corp}[profile audit]\nsso_session = corp\n${role}` +
      `[profile old]\nsso_start_url = ${portalStartUrl}\nsso_region = us-east-1\n${role}`,
  )
})
afterEach(() => world.close())

const run = promisify(execFile)
const bySdk = async (provider: 'fromSSO' | 'fromIni', profile: string): Promise<Record<string, unknown>> => {
  const script =
    `import { ${provider} } from '@aws-sdk/credential-providers'\n` +
    `const { accountId, accessKeyId } = await ${provider}({ profile: '${profile}' })()\n` +
    `console.log(JSON.stringify({ accountId, key: accessKeyId.slice(0, 4) }))`
  const { stdout } = await run(process.execPath, ['--input-type=module', '-e', script], {
    env: { ...process.env, AWS_REGION: 'us-east-1' },
  })
  const answer: Record<string, unknown> = JSON.parse(stdout)
  return answer
}
const good = { key: 'ASIA' }

describe('a sign-in of the app', () => {
  it('is taken by fromSSO and fromIni of another process', async () => {
    expect((await signIn(world)).state).toBe('done')
    expect(await bySdk('fromSSO', 'audit')).toMatchObject(good)
    expect(await bySdk('fromIni', 'audit')).toMatchObject(good)
    expect(world.sample.counts()).toMatchObject({ 'sso:GetRoleCredentials': 2, 'sso-oidc:CreateToken': 1 })
  })

  it('to a legacy start URL is taken as well', async () => {
    const end = await world.sso.signIn(
      { session: portalStartUrl, method: 'device' },
      person(world.sample, 'allow'),
      new AbortController().signal,
    )
    expect(end.state).toBe('done')
    expect(await bySdk('fromSSO', 'old')).toMatchObject(good)
  })

  it('is renewed by the SDK, and the app takes what that got; and the other way round', async () => {
    await signIn(world)
    const ended = { expiresAt: formatTime(Date.now() - 60_000) }
    const first = await readTokenFile(world.home)
    await writeFile(tokenPath(world.home), JSON.stringify({ ...first, ...ended }))
    expect(await bySdk('fromSSO', 'audit')).toMatchObject(good)
    const second = await readTokenFile(world.home)
    expect(second.accessToken).not.toBe(first.accessToken)
    expect(await world.sso.accessToken('corp')).toBe(second.accessToken)
    await writeFile(tokenPath(world.home), JSON.stringify({ ...second, ...ended }))
    const third = await world.sso.accessToken('corp')
    expect(third).not.toBe(second.accessToken)
    expect(await bySdk('fromIni', 'audit')).toMatchObject(good)
    expect((await readTokenFile(world.home)).accessToken).toBe(third)
  })
})

describe('a sign-in of the AWS CLI', () => {
  it('is taken by the app: the fields and the form of its times as the CLI writes them', async () => {
    await signIn(world)
    const issued = await readTokenFile(world.home)
    // Python's json.dumps, in the CLI's order.
    const text =
      `{"startUrl": "${portalStartUrl}", "region": "us-east-1", "accessToken": "${issued.accessToken}", ` +
      `"expiresAt": "${formatTime(Date.now() + 3_600_000)}", "clientId": "${issued.clientId}", ` +
      `"clientSecret": "${issued.clientSecret}", "registrationExpiresAt": "2099-01-01T00:00:00Z", ` +
      `"refreshToken": "${issued.refreshToken}"}`
    await writeFile(tokenPath(world.home), text)
    world.sample.forget()
    expect((await world.sso.sessions()).sessions).toMatchObject([
      { id: 'corp', state: 'signedIn', profiles: ['audit'] },
      { id: portalStartUrl, state: 'signedOut', profiles: ['old'] },
    ])
    expect(await world.sso.accessToken('corp')).toBe(issued.accessToken)
    const way = { session: 'corp', account, role: 'SecurityReviewer' }
    expect((await world.sso.roleCredentials(way)).accessKeyId).toMatch(/^ASIA/)
    expect(world.sample.counts()).toEqual({ 'sso:GetRoleCredentials': 1 })
  })

  it('of its first versions is taken too, for a start URL: no registration, and times that end in UTC', async () => {
    await signIn(world)
    const { accessToken } = await readTokenFile(world.home)
    const expiresAt = formatTime(Date.now() + 3_600_000).replace('Z', 'UTC')
    await world.home.ssoToken(portalStartUrl, { startUrl: portalStartUrl, region: 'us-east-1', accessToken, expiresAt })
    expect(await world.sso.accessToken(portalStartUrl)).toBe(accessToken)
  })
})
