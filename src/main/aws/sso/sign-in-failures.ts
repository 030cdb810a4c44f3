import { failure, failureOf, signInAgain, signInDenied, type Failure } from './failures'
import type { Session } from './session-settings'

/** The name of an error, which for AWS's is its code. */
export const nameOf = (error: unknown): string => (error instanceof Error ? error.name : '')

const otherRegionOf = (error: Error): string | undefined =>
  'region' in error && typeof error.region === 'string' && /^[a-z0-9-]+$/.test(error.region) ? error.region : undefined

/** What the errors of sign-in mean that mean something else elsewhere. */
export const failureOfSignIn = (error: unknown, session: Session): Failure => {
  const { id, startUrl, region } = session
  const correct = `Add a session with the right start URL and region under another name, or correct those of ${id} in the AWS config file; an administrator finds them in IAM Identity Center under Settings. ${signInAgain(id)}`
  switch (nameOf(error)) {
    case 'InvalidRequestException':
      return failure(
        'failed',
        'InvalidRequestException',
        `AWS does not know the start URL ${startUrl} in ${region}.`,
        correct,
      )
    case 'InvalidRequestRegionException': {
      const other = error instanceof Error ? otherRegionOf(error) : undefined
      return failure(
        'failed',
        'InvalidRequestRegionException',
        `The start URL ${startUrl} is not at home in ${region}${other === undefined ? '' : `, but in ${other}`}.`,
        correct,
      )
    }
    case 'AccessDeniedException':
      return signInDenied(id, 'AccessDeniedException')
    case 'InvalidGrantException':
    case 'ExpiredTokenException':
      return failure(
        'signedOut',
        nameOf(error),
        `AWS does not take the answer of the browser for ${id}: it is too old, or was used already.`,
        signInAgain(id),
      )
    case 'InvalidClientException':
    case 'UnauthorizedClientException':
      return failure(
        'failed',
        nameOf(error),
        `AWS does not know the app's registration for ${id} any more.`,
        `${signInAgain(id)} It is registered anew then.`,
      )
    case 'InvalidScopeException':
      return failure(
        'failed',
        'InvalidScopeException',
        `AWS does not know a scope of ${id}: ${session.scopes.join(', ')}.`,
        `Correct sso_registration_scopes in the AWS config file; sso:account:access is what the app needs. ${signInAgain(id)}`,
      )
    default:
      return failureOf(error, `Signing in to ${id}`, id)
  }
}
