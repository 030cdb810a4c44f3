import type { Gap } from '../../shared/review/gap'
import { clockNext, isClockCode } from './clock-codes'
import { isThrottle, isThrottleCode, networkFailureOf, plainText, statusOf } from './error-kinds'

/** Credentials could not be had; any call that needs them fails with this. */
export class SignInFailure extends Error {
  override readonly name = 'SignInFailure'

  /**
   * @param gap what it means for a fact
   * @param next what to do next: a sentence
   */
  constructor(
    readonly gap: Gap,
    text: string,
    readonly next: string,
  ) {
    super(text)
  }
}

/** Somebody else is signed in now than the one as whom an account was opened. */
export const otherCaller = (session: string, before: string, now: string): SignInFailure => {
  const text = `The sign-in to ${session} is now that of ${now}; this account was opened as ${before}.`
  return new SignInFailure(
    { kind: 'signedOut', code: 'OtherCaller', text },
    text,
    `Sign in to ${session} as before: in the app, or with plumbline login --session ${session}.`,
  )
}

/** Says who is signed in now, where that is why credentials could not be had. */
export const otherCallerOf = (error: unknown): string | undefined =>
  error instanceof SignInFailure && error.gap.kind === 'signedOut' && error.gap.code === 'OtherCaller'
    ? error.message
    : undefined

/** Providers wrap the error of a call into their own, with the name in front of the text. */
const codeInText = (text: string): string | undefined => /^([A-Za-z][A-Za-z0-9_.]{3,60}): /.exec(text)?.[1]

const isProviderError = (error: Error): boolean =>
  /^(CredentialsProviderError|TokenProviderError|ProviderError)$/.test(error.name)

const codeOf = (error: Error): string | undefined => {
  if (isProviderError(error)) return codeInText(error.message)
  if (error.name !== 'Error') return error.name
  return 'code' in error && typeof error.code === 'string' ? error.code : undefined
}

/** Errors of the app itself, or of the way to AWS: credentials have no part in them. */
const ownCodes = ['CallNotDeclared', 'NotAnAnswerOfAws', 'ProxyNotUsable']

/** AWS's own trouble. */
const serverCodes = /^(InternalFailure|InternalServer(Error|Exception)|ServiceUnavailable(Exception)?)$/

const mend = (who: string, code: string | undefined): string => {
  if (isClockCode(code)) return clockNext
  if (who === 'the default credentials') return 'Choose a profile, or set up credentials as for the AWS CLI, and go on.'
  const profile = /^profile (.+)$/.exec(who)?.[1]
  return profile === undefined
    ? `Check who may use ${who}, and go on.`
    : `Check the credentials of ${who} with "aws sts get-caller-identity --profile ${profile}", and go on.`
}

/**
 * What an error of a credential provider means.
 *
 * @param who whose credentials they are: `profile audit`
 */
export const toSignInFailure = (error: unknown, who: string): SignInFailure => {
  if (error instanceof SignInFailure) return error
  const raw = error instanceof Error ? error : new Error(String(error))
  const code = codeOf(raw)
  const text = plainText(raw.message.replace(`${code}: `, ''))
  const network = networkFailureOf(raw)
  if (network) {
    const sentence = `Signing in with ${who} failed: ${network.text}`
    return new SignInFailure(
      { kind: 'failed', code: network.code, operation: 'sign-in', text: sentence },
      sentence,
      network.text,
    )
  }
  if (code !== undefined && ownCodes.includes(code))
    return new SignInFailure(
      { kind: 'failed', code, operation: 'sign-in', text },
      text,
      'Check the proxy and the endpoint.',
    )
  if (isThrottle(raw) || isThrottleCode(code)) {
    const sentence = `AWS throttled signing in with ${who} through every retry.`
    return new SignInFailure(
      { kind: 'throttled', operation: 'sign-in', text: sentence },
      sentence,
      'Wait a few minutes and go on.',
    )
  }
  const sentence = `Signing in with ${who} failed: ${text}`
  if (code !== undefined && (serverCodes.test(code) || (statusOf(raw) ?? 0) >= 500))
    return new SignInFailure(
      { kind: 'failed', code, operation: 'sign-in', text: sentence },
      sentence,
      'Wait a few minutes and go on.',
    )
  return new SignInFailure(
    { kind: 'signedOut', ...(code === undefined ? {} : { code }), text: sentence },
    sentence,
    mend(who, code),
  )
}
