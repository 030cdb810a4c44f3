import type { LoopbackRedirect } from './loopback-redirect'
import { openLoopbackRedirect } from './loopback-redirect'
import { failure, signInAgain, SsoFailure } from './failures'
import type { Oidc, Registration } from './oidc'
import { authorizeAddress, createPkce } from './pkce'
import type { Session } from './session-settings'
import { untilAborted, type Timing } from './timing'
import type { Token } from './token-cache'

/** How long a person has in the browser, in milliseconds: as with the AWS CLI. */
export const browserTime = 10 * 60_000

/** What a person is told while a sign-in waits. */
export type Waiting = {
  readonly address: URL
  /** For `device`. */
  readonly code: string | null
  /** Milliseconds since 1970. */
  readonly endsAt: number
}

const timeOver = (session: Session): SsoFailure =>
  new SsoFailure(
    failure(
      'signedOut',
      'SignInTimeOver',
      `Nobody finished the sign-in to ${session.id} in the browser in ten minutes.`,
      signInAgain(session.id),
    ),
  )

const waitForCode = async (
  redirect: LoopbackRedirect,
  session: Session,
  timing: Timing,
  signal: AbortSignal,
): Promise<string> => {
  const over = new AbortController()
  const tooLate = timing.sleep(browserTime, over.signal).then(() => {
    throw timeOver(session)
  })
  try {
    return await untilAborted(Promise.race([redirect.code, tooLate]), signal)
  } finally {
    over.abort()
    tooLate.catch(() => undefined)
  }
}

/** Signs in with an authorization code and PKCE, which comes back over a redirect to this machine. */
export const signInByBrowser = async (
  oidc: Oidc,
  session: Session,
  registration: Registration,
  timing: Timing,
  wait: (waiting: Waiting) => void,
  signal: AbortSignal,
): Promise<Token> => {
  const pkce = createPkce()
  const redirect = await openLoopbackRedirect(pkce.state, session.id)
  try {
    const address = authorizeAddress(await oidc.address(), {
      clientId: registration.clientId,
      redirectUri: redirect.uri,
      scopes: session.scopes,
      pkce,
    })
    wait({ address, code: null, endsAt: timing.now() + browserTime })
    const code = await waitForCode(redirect, session, timing, signal)
    return await oidc.createToken(
      registration,
      { grantType: 'authorization_code', code, codeVerifier: pkce.verifier, redirectUri: redirect.uri },
      signal,
    )
  } finally {
    redirect.close()
  }
}
