import * as oidc from '@aws-sdk/client-sso-oidc'
import { AwsFailure } from '../../aws-failure'
import { issuePortalToken, portalRefreshToken, portalTokenSeconds } from '../../portal'
import { defineSampleService } from '../../service'

const refuse = (code: string, error: string, text: string): AwsFailure =>
  new AwsFailure(code, text, 400, { members: { error, error_description: text } })

/** The sign-in of IAM Identity Center: a refresh token gets a new token of the portal. */
export const ssoOidcSample = defineSampleService({
  service: 'sso-oidc',
  scope: 'global',
  sdk: oidc,
  client: oidc.SSOOIDCClient,
  unsigned: ['CreateToken'],
  state: () => undefined,
}).answer({
  CreateToken: (input) => {
    if (input.grantType !== 'refresh_token') {
      throw refuse('UnsupportedGrantTypeException', 'unsupported_grant_type', 'This grant type is not supported.')
    }
    if (input.refreshToken !== portalRefreshToken()) {
      throw refuse('InvalidGrantException', 'invalid_grant', 'Invalid refresh token provided')
    }
    return {
      accessToken: issuePortalToken(new Date(Date.now() + portalTokenSeconds * 1000)),
      refreshToken: portalRefreshToken(),
      tokenType: 'Bearer',
      expiresIn: portalTokenSeconds,
    }
  },
})
