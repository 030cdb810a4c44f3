import { isThrottle, networkFailureOf, statusOf } from '../error-kinds'
import type { Waiting } from './browser-sign-in'
import { failure, signInAgain, SsoFailure } from './failures'
import type { Oidc, Registration } from './oidc'
import type { Session } from './session-settings'
import type { Timing } from './timing'
import type { Token } from './token-cache'

const grantType = 'urn:ietf:params:oauth:grant-type:device_code'

/** Between two questions whether the person is done, and what is added where AWS wants fewer of them: RFC 8628, in seconds. */
const defaultInterval = 5
const slowDown = 5

/** So many questions in a row may fail on the way. */
const failuresAllowed = 5

const codeExpired = (session: Session): SsoFailure =>
  new SsoFailure(
    failure(
      'signedOut',
      'ExpiredTokenException',
      `The code for the sign-in to ${session.id} was not confirmed in time.`,
      signInAgain(session.id),
    ),
  )

const isOnTheWay = (error: Error): boolean =>
  networkFailureOf(error) !== undefined || isThrottle(error) || (statusOf(error) ?? 0) >= 500

const incomplete = (): SsoFailure =>
  new SsoFailure(
    failure(
      'failed',
      'UnexpectedAnswer',
      'AWS answered without a code for the device.',
      'Check the endpoint and the proxy, then try again.',
    ),
  )

/** Signs in with a code that a person confirms in any browser. */
export const signInByDevice = async (
  oidc: Oidc,
  session: Session,
  registration: Registration,
  timing: Timing,
  wait: (waiting: Waiting) => void,
  signal: AbortSignal,
): Promise<Token> => {
  const { deviceCode, userCode, verificationUri, verificationUriComplete, expiresIn, interval } =
    await oidc.startDevice(registration, signal)
  const text = verificationUriComplete ?? verificationUri
  if (!deviceCode || !userCode || !text || !URL.canParse(text)) throw incomplete()
  const endsAt = timing.now() + (expiresIn ?? 600) * 1000
  wait({ address: new URL(text), code: userCode, endsAt })

  let pause = Math.max(1, interval ?? defaultInterval)
  let failures = 0
  while (timing.now() < endsAt) {
    await timing.sleep(pause * 1000, signal)
    try {
      return await oidc.createToken(registration, { grantType, deviceCode }, signal)
    } catch (error) {
      if (!(error instanceof Error)) throw error
      if (error.name === 'AuthorizationPendingException') failures = 0
      else if (error.name === 'SlowDownException') pause += slowDown
      else if (error.name === 'ExpiredTokenException') throw codeExpired(session)
      else if (isOnTheWay(error) && failures < failuresAllowed) {
        failures += 1
        pause += slowDown
      } else throw error
    }
  }
  throw codeExpired(session)
}
