import { AwsFailure } from '../aws-failure'

/** AWS's names of the errors of the sign-in, with OAuth's own word for each and the HTTP status. */
const kinds = {
  AccessDeniedException: ['access_denied', 400],
  AuthorizationPendingException: ['authorization_pending', 400],
  ExpiredTokenException: ['expired_token', 400],
  InvalidClientException: ['invalid_client', 401],
  InvalidClientMetadataException: ['invalid_client_metadata', 400],
  InvalidGrantException: ['invalid_grant', 400],
  InvalidRedirectUriException: ['invalid_redirect_uri', 400],
  InvalidRequestException: ['invalid_request', 400],
  InvalidScopeException: ['invalid_scope', 400],
  SlowDownException: ['slow_down', 400],
  UnauthorizedClientException: ['unauthorized_client', 400],
  UnsupportedGrantTypeException: ['unsupported_grant_type', 400],
} as const satisfies Record<string, readonly [error: string, status: number]>

/** An error of the sign-in, as the SDK's schemas describe it: `error` and `error_description` beside the name. */
export function oidcFailure(code: keyof typeof kinds, description: string): AwsFailure {
  const [error, status] = kinds[code]
  return new AwsFailure(code, description, status, { members: { error, error_description: description } })
}
