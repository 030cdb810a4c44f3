import type { Gap } from '../../../shared/review/gap'
import { isThrottle, networkFailureOf, plainText, statusOf } from '../error-kinds'
import { problem, type Problem } from '../problem'
import { SignInFailure } from '../sign-in-failure'

/** Why a call of a session failed, as people read it. */
export type Failure = Readonly<Problem> & {
  /** What it means for calls that need the session. */
  readonly gap: 'signedOut' | 'failed' | 'throttled'
}

/** Makes a failure. */
export const failure = (gap: Failure['gap'], code: string, text: string, next: string): Failure => ({
  ...problem(code, text, next),
  gap,
})

/** What to do where a person has to sign in. */
export const signInAgain = (session: string): string =>
  `Sign in to ${session} again: in the app, or with plumbline login --session ${session}.`

/** What to do where the browser's way is not open. */
export const signInByCode = (session: string): string =>
  `Sign in to ${session} with a device code: in the app, or with plumbline login --session ${session} --use-device-code.`

/** The person said no, or closed the page on which to say yes. */
export const signInDenied = (session: string, code: string): Failure =>
  failure(
    'signedOut',
    code,
    `The sign-in to ${session} was not allowed in the browser.`,
    `${signInAgain(session)} Choose Allow access where AWS asks.`,
  )

/** An expected failure on its way through code that answers with something else. */
export class SsoFailure extends Error {
  override readonly name = 'SsoFailure'

  constructor(readonly failure: Failure) {
    super(failure.text)
  }
}

/** The reviewer, or the caller, does not want it any more. */
export const isAbort = (error: unknown): boolean => error instanceof Error && error.name === 'AbortError'

/** The words of OIDC's errors stand in a field of their own. */
const wordsOf = (error: Error): string => {
  const described = 'error_description' in error ? error.error_description : undefined
  return plainText(typeof described === 'string' && described !== '' ? described : error.message)
}

const sentence = (text: string): string => (/[.!?]$/.test(text) ? text : `${text}.`)

const hostOf = (error: Error): string | undefined =>
  'hostname' in error && typeof error.hostname === 'string' ? error.hostname : undefined

const isUnreadable = (error: Error): boolean =>
  error.name === 'NotAnAnswerOfAws' ||
  error instanceof SyntaxError ||
  /Deserialization error: to see/.test(error.message)

const serverCodes = /^(InternalFailure|InternalServer(Error|Exception)|ServiceUnavailable(Exception)?)$/

/** Node's errors of sockets, TLS and HTTP all have a code, and there are more of them than one can list. */
const codeOfNode = (error: Error): string | undefined =>
  // Wrong arguments have one as well, and those are bugs.
  'code' in error &&
  typeof error.code === 'string' &&
  /^[A-Z0-9_]+$/.test(error.code) &&
  !(error instanceof TypeError) &&
  !(error instanceof RangeError)
    ? error.code
    : undefined

const networkFailure = (error: Error, doing: string, session: string): Failure | undefined => {
  const code = networkFailureOf(error)?.code ?? codeOfNode(error)
  if (code === undefined) return undefined
  if (code === 'CERT_NOT_YET_VALID' || code === 'CERT_HAS_EXPIRED')
    return failure(
      'failed',
      code,
      `${doing} failed: by the clock of this computer, the certificate of the other side is ${code === 'CERT_HAS_EXPIRED' ? 'not good any more' : 'not good yet'} (${code}).`,
      'Set the clock (date, time and time zone); if it is right, check the proxy and the endpoint; then try again.',
    )
  if (/CERT|SIGNATURE/.test(code))
    return failure(
      'failed',
      code,
      `${doing} failed: the certificate of the other side is not trusted (${code}).`,
      'If a proxy inspects the traffic, name its certificates with AWS_CA_BUNDLE or ca_bundle; then try again.',
    )
  if (code === 'ENOTFOUND')
    return failure(
      'failed',
      code,
      `${doing} failed: ${hostOf(error) ?? 'the host'} has no address. The region of the session is wrong, or the network is down.`,
      `Check sso_region of ${session} in the AWS config file, and the network; then try again.`,
    )
  if (code === 'TimeoutError')
    return failure(
      'failed',
      code,
      `${doing} failed: AWS did not answer in time.`,
      'Check the network and the proxy, then try again.',
    )
  return failure(
    'failed',
    code,
    `${doing} failed: AWS could not be reached (${code}).`,
    'Check the network, the proxy and the endpoint, then try again.',
  )
}

const failureOnTheWay = (error: Error, doing: string, session: string): Failure | undefined => {
  const network = statusOf(error) === undefined ? networkFailure(error, doing, session) : undefined
  if (network) return network
  if (error.name === 'ProxyNotUsable')
    return failure(
      'failed',
      error.name,
      `${doing} failed: the environment names a proxy that is no http or https address.`,
      'Correct HTTPS_PROXY, HTTP_PROXY or ALL_PROXY, or exempt the host with NO_PROXY; then try again.',
    )
  if (statusOf(error) === 407)
    return failure(
      'failed',
      'ProxyRefused',
      `${doing} failed: the proxy wants to know who asks.`,
      'Put user and password into the address in HTTPS_PROXY, or exempt the host with NO_PROXY; then try again.',
    )
  if (isUnreadable(error))
    return failure(
      'failed',
      'NotAnAnswerOfAws',
      `${doing} failed: what came back is not AWS's answer. A network that wants a sign-in of its own, or a proxy, answers so.`,
      'Open any web page to get past the sign-in of the network, check the proxy, then try again.',
    )
  return undefined
}

/**
 * What an error of a call means. Bugs of the app itself are thrown on.
 *
 * @param doing what was being done, as a sentence begins: `Signing in to corp`
 */
export const failureOf = (error: unknown, doing: string, session: string): Failure => {
  if (error instanceof SsoFailure) return error.failure
  if (error instanceof SignInFailure) {
    const { gap } = error
    const kind = gap.kind === 'signedOut' || gap.kind === 'throttled' ? gap.kind : 'failed'
    return failure(kind, 'code' in gap && gap.code !== undefined ? gap.code : 'SignInFailed', error.message, error.next)
  }
  if (!(error instanceof Error) || isAbort(error) || error.name === 'CallNotDeclared') throw error
  const onTheWay = failureOnTheWay(error, doing, session)
  if (onTheWay) return onTheWay
  if (isThrottle(error))
    return failure(
      'throttled',
      error.name,
      `${doing} failed: AWS asks for fewer calls.`,
      'Wait a minute and try again.',
    )
  const status = statusOf(error)
  // An error that no answer of AWS's gave is a bug of ours.
  if (status === undefined) throw error
  if (serverCodes.test(error.name) || status >= 500)
    return failure(
      'failed',
      error.name,
      sentence(`${doing} failed: AWS has trouble of its own: ${wordsOf(error)}`),
      'Wait a few minutes and try again.',
    )
  if (error.name === 'UnauthorizedException' || status === 401)
    return failure(
      'signedOut',
      'UnauthorizedException',
      `${doing} failed: AWS does not take the sign-in of ${session} any more.`,
      signInAgain(session),
    )
  // AWS names its errors; what does not was most likely stopped on the way.
  if (/^(Unknown|UnknownError|Error|SSO(OIDC)?ServiceException)$/.test(error.name))
    return failure(
      'failed',
      'NotAnAnswerOfAws',
      `${doing} failed: the answer has status ${status}, and no reason as AWS gives one. A proxy may have refused the call.`,
      'Check the proxy and the endpoint, then try again.',
    )
  return failure(
    'failed',
    error.name,
    sentence(`${doing} failed: ${wordsOf(error)}`),
    `Check the settings of ${session}, then try again.`,
  )
}

const gapOf = ({ gap, code, text }: Failure): Gap =>
  gap === 'throttled' ? { kind: gap, operation: 'sign-in', code, text } : { kind: gap, code, text }

/** The failure as calls that need credentials see it. */
export const toSignInFailure = (one: Failure): SignInFailure => new SignInFailure(gapOf(one), one.text, one.next)

/** A problem that is not about a call, as a failure of the session. */
export const failureOfProblem = (wrong: Problem): Failure => ({ ...wrong, gap: 'failed' })

/** What people see of a failure: nothing but code, sentence and next action. */
export const problemOf = ({
  code,
  text,
  next,
}: Readonly<Problem>): {
  readonly code: string
  readonly text: string
  readonly next: string
} => ({ code, text, next })
