import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { createAwsHome, type AwsHome } from '../aws-home'
import { openOidc } from './oidc'
import { findSession } from './session-settings'
import { openTools } from './testing/sso-world'
import { machineTiming } from './timing'

let home: AwsHome
beforeEach(async () => {
  home = await createAwsHome()
})
afterEach(() => home.remove())

const address = async (region: string): Promise<string> => {
  await home.config(`[sso-session corp]\nsso_start_url = https://corp.awsapps.com/start\nsso_region = ${region}\n`)
  const session = await findSession('corp')
  if ('code' in session) throw new Error(session.text)
  const { tools, close } = openTools()
  const url = await (await openOidc(tools, session, machineTiming)).address()
  close()
  return url.href
}

describe('the address of sign-in', () => {
  it("is in the session's region, by the SDK's rules of partitions", async () => {
    expect(await address('eu-west-1')).toBe('https://oidc.eu-west-1.amazonaws.com/')
    expect(await address('us-gov-west-1')).toBe('https://oidc.us-gov-west-1.amazonaws.com/')
    expect(await address('cn-north-1')).toBe('https://oidc.cn-north-1.amazonaws.com.cn/')
  })

  it('follows FIPS, dual-stack and endpoints of the environment', async () => {
    process.env.AWS_USE_FIPS_ENDPOINT = 'true'
    expect(await address('us-east-1')).toBe('https://oidc-fips.us-east-1.amazonaws.com/')
    delete process.env.AWS_USE_FIPS_ENDPOINT
    process.env.AWS_USE_DUALSTACK_ENDPOINT = 'true'
    expect(await address('eu-west-1')).toBe('https://oidc.eu-west-1.api.aws/')
    process.env.AWS_ENDPOINT_URL = 'http://127.0.0.1:1'
    expect(await address('eu-west-1')).toBe('http://127.0.0.1:1/')
    process.env.AWS_ENDPOINT_URL_SSO_OIDC = 'http://127.0.0.1:2'
    expect(await address('eu-west-1')).toBe('http://127.0.0.1:2/')
  })
})
