import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { createAwsHome, type AwsHome } from '../aws-home'
import { readSessions } from './session-settings'

let home: AwsHome
beforeEach(async () => {
  home = await createAwsHome()
})
afterEach(() => home.remove())

const url = 'https://corp.awsapps.com/start'
const one = async (config: string) => {
  await home.config(config)
  const { sessions, broken } = await readSessions()
  expect([sessions.length, broken.length]).toEqual([1, 0])
  return sessions[0]
}
const wrong = async (config: string) => {
  await home.config(config)
  const { sessions, broken } = await readSessions()
  expect([sessions.length, broken.length]).toEqual([0, 1])
  return broken[0]
}
const section = (more = ''): string => `[sso-session corp]\nsso_start_url = ${url}\nsso_region = eu-west-1\n${more}`
const profile = (name: string, more = ''): string => `[profile ${name}]\nsso_session = corp\n${more}\n`
const legacy = (name: string, region = 'eu-west-1', start = url): string =>
  `[profile ${name}]\nsso_start_url = ${start}\nsso_region = ${region}\nsso_account_id = 111122223333\nsso_role_name = A\n`

describe('sessions of the AWS config', () => {
  it('are sections, with the profiles that use them', async () => {
    expect(await one(section() + profile('b') + profile('a') + '[profile other]\nregion = x\n')).toMatchObject({
      id: 'corp',
      kind: 'session',
      startUrl: url,
      region: 'eu-west-1',
      scopes: ['sso:account:access'],
      namedScopes: undefined,
      profiles: ['a', 'b'],
      caBundle: undefined,
    })
  })

  it('name their scopes with commas', async () => {
    expect(
      await one(section('sso_registration_scopes = sso:account:access , codewhisperer:completions,\n')),
    ).toMatchObject({
      scopes: ['sso:account:access', 'codewhisperer:completions'],
    })
  })

  it('are legacy profiles by their start URL', async () => {
    await home.config(legacy('a') + legacy('b') + legacy('c', 'us-east-1', 'https://other.awsapps.com/start'))
    expect((await readSessions()).sessions).toMatchObject([
      { id: url, kind: 'legacy', profiles: ['a', 'b'], region: 'eu-west-1' },
      { id: 'https://other.awsapps.com/start', kind: 'legacy', profiles: ['c'], region: 'us-east-1' },
    ])
  })

  it('send calls where their profiles agree on it, where the environment says, or to AWS', async () => {
    const endpoint = 'endpoint_url = http://127.0.0.1:1'
    const ca = 'ca_bundle = /ca.pem'
    const agreed = await one(section() + profile('a', `${endpoint}\n${ca}`) + profile('b', `${endpoint}\n${ca}`))
    expect(agreed?.endpoints.of('SSO OIDC')).toBe('http://127.0.0.1:1')
    expect(agreed?.caBundle).toBe('/ca.pem')
    const config = section() + profile('a', `${endpoint}\n${ca}`) + profile('b')
    const apart = await one(config)
    expect(apart?.endpoints.of('SSO')).toBeUndefined()
    expect(apart?.caBundle).toBeUndefined()
    process.env.AWS_ENDPOINT_URL_SSO_OIDC = 'http://127.0.0.1:2'
    const named = await one(config)
    expect(named?.endpoints.of('SSO OIDC')).toBe('http://127.0.0.1:2')
    expect(named?.endpoints.of('SSO')).toBeUndefined()
  })

  it('are broken where something is missing or malformed, and say what', async () => {
    expect((await wrong('[sso-session corp]\nsso_region = eu-west-1\n'))?.problem).toMatchObject({
      code: 'SessionIncomplete',
      text: 'The SSO session corp lacks sso_start_url.',
    })
    expect((await wrong(section().replace('https', 'http')))?.problem.code).toBe('StartUrlMalformed')
    expect((await wrong(section().replace('eu-west-1', 'Ireland')))?.problem).toMatchObject({
      code: 'RegionMalformed',
      text: 'Ireland of the SSO session corp is no region.',
    })
    expect((await wrong(legacy('a') + legacy('b', 'us-east-1')))?.problem).toMatchObject({
      code: 'SessionAmbiguous',
      text: `The profiles a, b have the start URL ${url}, but different regions: eu-west-1, us-east-1.`,
    })
  })

  it('may be http on this machine', async () => {
    expect((await one(section().replace(url, 'http://127.0.0.1:8080/start')))?.startUrl).toBe(
      'http://127.0.0.1:8080/start',
    )
  })

  it('come with what is wrong with the files', async () => {
    await home.config('nonsense\n')
    expect((await readSessions()).problems).toMatchObject([{ code: 'ConfigFileMalformed' }])
  })
})
