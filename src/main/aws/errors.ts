import type { Gap } from '../../shared/review/gap'
import { placeOfError, type ErrorPlace } from './call-name'
import { isThrottle, networkFailureOf, plainText, statusOf } from './error-kinds'
import { CallRefused } from './guard'
import { SignInFailure } from './sign-in-failure'

/** Operations with the IAM actions that each takes, as the engine's `Calls`. */
type Calls = Readonly<Record<string, readonly string[]>>

/** AWS does not take the credentials; in a region that is not enabled it says the same. */
const credentialCodes = [
  'AuthFailure',
  'InvalidAccessKeyId',
  'InvalidClientTokenId',
  'InvalidToken',
  'UnrecognizedClientException',
]

const signedOutCodes = [
  ...credentialCodes,
  'ExpiredToken',
  'ExpiredTokenException',
  'IncompleteSignature',
  'InvalidSignatureException',
  'MissingAuthenticationToken',
  'MissingAuthenticationTokenException',
  // EC2 says this of an ended session as well as of a clock that is wrong.
  'RequestExpired',
  'RequestTimeTooSkewed',
  'SignatureDoesNotMatch',
  'TokenRefreshRequired',
  'UnauthorizedException',
]

const unsupportedCodes = [
  'InvalidAction',
  'OptInRequired',
  'RegionDisabledException',
  'UnknownOperationException',
  'UnsupportedOperation',
  'UnsupportedOperationException',
]

const deniedCodes = [
  'AccessDenied',
  'AccessDeniedException',
  'AccessDeniedFault',
  'AllAccessDisabled',
  'AuthorizationError',
  'AuthorizationErrorException',
  'Forbidden',
  'ForbiddenException',
  'InsufficientPrivilegesException',
  'NotAuthorized',
  'NotAuthorizedException',
  'UnauthorizedAccess',
  'UnauthorizedOperation',
]

/** In the order in which AWS asks for permissions: the one that its text names, if a read declares it, else the first of the operation. */
const actionOf = (message: string, operation: string | undefined, calls: Calls): string => {
  const named = /(?:perform|perform:|action:?)\s+([a-z0-9-]+:[A-Za-z0-9]+)/.exec(message)?.[1]?.toLowerCase()
  const ofOperation = operation === undefined ? [] : (calls[operation] ?? [])
  const all = [...ofOperation, ...Object.values(calls).flat()]
  return all.find((action) => action.toLowerCase() === named) ?? all[0] ?? operation ?? 'unknown'
}

const operationOf = (place: ErrorPlace | undefined, calls: Calls): string | undefined => {
  if (place) return place.operation
  const [only, ...others] = Object.keys(calls)
  return others.length === 0 ? only : undefined
}

const codeOf = (error: Error): string => {
  if (error.name !== '' && error.name !== 'Error') return error.name
  return 'code' in error && typeof error.code === 'string' ? error.code : 'UnknownError'
}

/** A host that has no address, where another host of the same region has one: the region lacks the service. */
const isServiceMissing = (error: Error): boolean => 'serviceMissing' in error && error.serviceMissing === true

/** The SDK could not parse the answer; its own parsers throw plain errors. */
const isUnreadable = (error: Error): boolean =>
  error instanceof SyntaxError || /^@aws-sdk XML parse error|Deserialization error: to see/.test(error.message)

const gapOfAnswer = (error: Error, calls: Calls, place: ErrorPlace | undefined): Gap => {
  const operation = operationOf(place, calls)
  const code = codeOf(error)
  const status = statusOf(error)
  const text = plainText(error.message)
  const where = operation === undefined ? {} : { operation }
  if (isThrottle(error)) return { kind: 'throttled', operation: operation ?? 'a call', code, text }
  if (isUnreadable(error))
    return { kind: 'failed', code: 'NotAnAnswerOfAws', ...where, text: `AWS's answer cannot be read: ${text}` }
  if (unsupportedCodes.includes(code) || (credentialCodes.includes(code) && place?.regionDisabled === true))
    return { kind: 'unsupported', code, ...where, text }
  if (signedOutCodes.includes(code) || status === 401) return { kind: 'signedOut', code, text }
  if (deniedCodes.includes(code) || status === 403)
    return { kind: 'denied', action: actionOf(error.message, operation, calls), code, text }
  if (error.name === 'ZodError') return { kind: 'failed', code: 'AnswerBreaksSchema', ...where, text }
  return { kind: 'failed', code, ...where, text }
}

/** What an error of a read means for its fact. `calls` are those that the read declares. */
export const toGap = (error: unknown, calls: Calls): Gap => {
  if (!(error instanceof Error)) return { kind: 'failed', code: 'UnknownError', text: plainText(String(error)) }
  if (error instanceof SignInFailure) return error.gap
  if (error.name === 'AbortError') return { kind: 'cancelled' }
  if (error instanceof CallRefused)
    return { kind: 'failed', code: error.name, operation: error.operation, text: error.message }
  const place = placeOfError(error)
  const operation = operationOf(place, calls)
  const network = networkFailureOf(error)
  if (network && statusOf(error) === undefined) {
    const where = operation === undefined ? {} : { operation }
    return isServiceMissing(error)
      ? { kind: 'unsupported', code: network.code, ...where, text: 'The region has no address for the service.' }
      : { kind: 'failed', code: network.code, ...where, text: network.text }
  }
  return gapOfAnswer(error, calls, place)
}
