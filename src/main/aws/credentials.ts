import { fromIni, fromNodeProviderChain } from '@aws-sdk/credential-providers'
import { getDefaultRoleAssumer, getDefaultRoleAssumerWithWebIdentity } from '@aws-sdk/client-sts'
import { memoize } from '@smithy/core/config'
import type { AwsCredentialIdentity, AwsCredentialIdentityProvider } from '@smithy/types'
import { commonConfiguration, namingPlugin, type ClientSettings } from './clients'
import { toSignInFailure, type SignInFailure } from './sign-in-failure'

/** Credentials are renewed when they end within this, in milliseconds. */
const renewBefore = 5 * 60_000

/** After a failure, so long no other attempt is made, in milliseconds: thousands of calls may ask at once. */
const pauseAfterFailure = 5_000

const endsSoon = (credentials: AwsCredentialIdentity): boolean =>
  credentials.expiration !== undefined && credentials.expiration.getTime() - Date.now() < renewBefore

/**
 * The session's name is part of the caller's ARN. The providers make one up with the time in it where the profile names none, and
 * a review could then not be resumed by "the same caller".
 */
const sessionName = (made: string | undefined): string =>
  made === undefined || made.startsWith('aws-sdk-js-') ? 'plumbline' : made

/** What signing in needs to know. */
export type SignIn = Pick<ClientSettings, 'profile' | 'region' | 'endpoints' | 'gate' | 'version' | 'isDisabled'>

/**
 * The credentials of a profile, or of the SDK's default chain where none is named: resolved once for all clients, renewed before
 * they end. All calls of the providers go through the gate.
 *
 * @throws SignInFailure from the provider
 */
export const createCredentials = (signIn: SignIn): AwsCredentialIdentityProvider => {
  const { profile, region } = signIn
  const sts = {
    ...commonConfiguration(signIn, signIn.endpoints.of('STS')),
    region,
    ...(profile === undefined ? {} : { profile }),
  }
  const assume = getDefaultRoleAssumer(sts, [namingPlugin(signIn, region)])
  const assumeWithWebIdentity = getDefaultRoleAssumerWithWebIdentity(sts, [namingPlugin(signIn, region)])
  const settings = {
    // Without a region: the portal's is that of its session. The token is renewed at the portal's endpoint too.
    clientConfig: commonConfiguration(signIn, signIn.endpoints.of('SSO')),
    parentClientConfig: { region, requestHandler: signIn.gate.handler },
    roleAssumer: (...[credentials, input]: Parameters<typeof assume>) =>
      assume(credentials, { ...input, RoleSessionName: sessionName(input.RoleSessionName) }),
    roleAssumerWithWebIdentity: (...[input]: Parameters<typeof assumeWithWebIdentity>) =>
      assumeWithWebIdentity({ ...input, RoleSessionName: sessionName(input.RoleSessionName) }),
    ...(profile === undefined ? {} : { profile }),
  }
  const source = profile === undefined ? fromNodeProviderChain(settings) : fromIni(settings)
  let last: { readonly failure: SignInFailure; readonly at: number } | undefined
  const resolve = async (): Promise<AwsCredentialIdentity> => {
    if (last && performance.now() - last.at < pauseAfterFailure) throw last.failure
    try {
      return await source()
    } catch (error) {
      last = { failure: toSignInFailure(error, profile), at: performance.now() }
      throw last.failure
    }
  }
  const memoized = memoize(resolve, endsSoon, (credentials) => credentials.expiration !== undefined)
  return () => memoized()
}
