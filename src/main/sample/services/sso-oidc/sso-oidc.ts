import * as oidc from '@aws-sdk/client-sso-oidc'
import { portalStartUrl } from '../../portal'
import { defineSampleService } from '../../service'
import { grants, type RegisteredClient } from '../../sign-in/clients'
import { oidcFailure } from '../../sign-in/oidc-failure'
import type { PortalTokens } from '../../sign-in/portal-sessions'
import type { SignIns } from '../../sign-in/sign-ins'

/** The same portal, as people write it: with a slash or the page of applications behind it. */
const isStartUrl = (url: string | undefined): boolean => url?.replace(/\/?(#\/?)?$/, '') === portalStartUrl

/** Throws AwsFailure where the organization has no portal at this address. */
function checkStartUrl(url: string | undefined): void {
  if (!isStartUrl(url)) throw oidcFailure('InvalidRequestException', 'Invalid start url provided')
}

function grant(signIns: SignIns, client: RegisteredClient, input: oidc.CreateTokenCommandInput): PortalTokens {
  const { grantType = '' } = input
  if (!Object.values<string>(grants).includes(grantType)) {
    throw oidcFailure('UnsupportedGrantTypeException', 'Invalid grant type provided')
  }
  if (!client.grantTypes.includes(grantType)) {
    throw oidcFailure('UnauthorizedClientException', 'Client is not authorized for this grant type')
  }
  if (grantType === grants.refresh) return signIns.sessions.refresh(client, input.refreshToken)
  if (grantType === grants.device) signIns.devices.redeem(client, input.deviceCode)
  else signIns.codes.redeem(client, input)
  return signIns.sessions.begin(client, client.grantTypes.includes(grants.refresh))
}

/** The sign-in of IAM Identity Center: programs register themselves, and get tokens of the portal for people's consent. */
export const ssoOidcSample = defineSampleService({
  service: 'sso-oidc',
  scope: 'global',
  sdk: oidc,
  client: oidc.SSOOIDCClient,
  unsigned: ['RegisterClient', 'StartDeviceAuthorization', 'CreateToken'],
  state: () => undefined,
}).answer({
  RegisterClient: (input, { signIns }) => {
    if (input.issuerUrl !== undefined) checkStartUrl(input.issuerUrl)
    const { id, secret, issuedAt, expiresAt } = signIns.clients.register(input)
    return {
      clientId: id,
      clientSecret: secret,
      clientIdIssuedAt: Math.floor(issuedAt / 1000),
      clientSecretExpiresAt: Math.floor(expiresAt / 1000),
    }
  },
  StartDeviceAuthorization: (input, { signIns }) => {
    const client = signIns.clients.authenticate(input.clientId, input.clientSecret)
    checkStartUrl(input.startUrl)
    if (!client.grantTypes.includes(grants.device)) {
      throw oidcFailure('UnauthorizedClientException', 'Client is not authorized for this grant type')
    }
    const { deviceCode, userCode, expiresIn, interval } = signIns.devices.start(client)
    const verificationUri = `${signIns.url()}/device`
    return {
      deviceCode,
      userCode,
      verificationUri,
      verificationUriComplete: `${verificationUri}?user_code=${userCode}`,
      expiresIn,
      interval,
    }
  },
  CreateToken: (input, { signIns }) => {
    const client = signIns.clients.authenticate(input.clientId, input.clientSecret)
    const { accessToken, refreshToken, expiresIn } = grant(signIns, client, input)
    return { accessToken, tokenType: 'Bearer', expiresIn, refreshToken }
  },
})
