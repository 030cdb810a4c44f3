import { failure, failureOf, failureOfProblem, signInAgain, toSignInFailure, type Failure } from './failures'
import { checkCacheFolder } from './cache-folder'
import { withLock } from './lock'
import { openOidc } from './oidc'
import { forgetRegistration, spentCodes } from './registration'
import { findSession, type Session } from './session-settings'
import type { Sso, SsoTools, RefusedTokens } from './sso'
import { untilAborted, type Timing } from './timing'
import {
  endOfToken,
  isRenewable,
  markOf,
  readToken,
  tokenFile,
  writeToken,
  type Cached,
  type Token,
} from './token-cache'

/** A token with less left is renewed, in milliseconds: the AWS CLI's own window. */
export const renewBefore = 15 * 60_000

/** After a failure on the way, so long nothing is asked again, in milliseconds: while the old token is good, and when it is not. */
const pauseWhileGood = 60_000
const pauseWhenEnded = 5_000

/** No renewal takes longer, in milliseconds; the lock counts as left behind only well after. */
const renewalTime = 40_000

/** AWS says that a token cannot be renewed: a person has to sign in. */
const refusedCodes = [
  'AccessDeniedException',
  'ExpiredTokenException',
  'InvalidClientException',
  'InvalidGrantException',
  'InvalidRequestException',
  'UnauthorizedClientException',
  'UnsupportedGrantTypeException',
]

/** The tokens of sessions. */
export type Tokens = {
  readonly accessToken: Sso['accessToken']
  /** The same, where the session's settings are at hand. */
  readonly tokenOf: (session: Session, signal?: AbortSignal) => Promise<string>
  readonly isUsable: Sso['isUsable']
  /** What is known of a token beyond its file: AWS has refused it. */
  readonly isDead: (token: Token) => boolean
  readonly canRenew: (token: Token) => boolean
  /** AWS does not take this token any more, whatever its file says. */
  readonly died: (accessToken: string) => void
}

type Outcome = { readonly token: string } | { readonly failure: Failure }

const signedOut = (session: Session, code: string, text: string): Failure =>
  failure('signedOut', code, text, signInAgain(session.id))

/** Begins to remember which tokens AWS refused. */
export const createRefusedTokens = (): RefusedTokens => ({ accessTokens: new Set(), refreshTokens: new Set() })

/** Keeps tokens good. Each question reads the cache anew, and what is remembered are digests. */
export const createTokens = (tools: SsoTools, timing: Timing): Tokens => {
  const { accessTokens: dead, refreshTokens: refused } = tools.refused ?? createRefusedTokens()
  const failed = new Map<string, { readonly failure: Failure; readonly at: number }>()
  const running = new Map<string, Promise<Outcome>>()

  const isDead = (token: Token): boolean => dead.has(markOf(token.accessToken))
  const isGood = (token: Token): boolean => endOfToken(token) > timing.now() && !isDead(token)
  const isFresh = (token: Token): boolean => isGood(token) && endOfToken(token) - timing.now() >= renewBefore
  const canRenew = (token: Token): boolean =>
    isRenewable(token, timing.now()) && !refused.has(markOf(token.refreshToken ?? ''))

  const missing = (session: Session, cached: Cached): Failure => {
    switch (cached.kind) {
      case 'none':
        return signedOut(session, 'NotSignedIn', `Nobody is signed in to ${session.id}.`)
      case 'damaged':
        return { ...cached.problem, gap: 'signedOut' }
      case 'foreign':
        return { ...cached.problem, gap: 'signedOut', next: signInAgain(session.id) }
      default:
        return isDead(cached.token) || endOfToken(cached.token) > timing.now()
          ? signedOut(session, 'SessionEnded', `AWS has ended the sign-in to ${session.id}.`)
          : signedOut(session, 'SessionExpired', `The sign-in to ${session.id} ended at ${cached.token.expiresAt}.`)
    }
  }

  /** Asks AWS; what another tool wrote meanwhile stands. */
  const renew = async (session: Session, old: Token): Promise<Token> => {
    const { clientId = '', clientSecret = '', refreshToken = '' } = old
    const registration = { clientId, clientSecret, expiresAt: old.registrationExpiresAt ?? '' }
    const oidc = await openOidc(tools, session, timing)
    const signal = AbortSignal.timeout(renewalTime)
    const { registrationExpiresAt, ...token } = await oidc
      .createToken(registration, { grantType: 'refresh_token', refreshToken }, signal)
      .catch((error: unknown) => {
        throw signal.aborted ? Object.assign(new Error('too slow'), { name: 'TimeoutError' }) : error
      })
    return {
      // Without a new refresh token the old one goes on being good.
      refreshToken,
      ...token,
      ...(registrationExpiresAt ? { registrationExpiresAt } : {}),
    }
  }

  const isSame = (one: Token, cached: Cached): boolean =>
    cached.kind === 'token' &&
    cached.token.accessToken === one.accessToken &&
    cached.token.refreshToken === one.refreshToken

  const afterFailure = async (session: Session, old: Token, error: unknown): Promise<Outcome> => {
    // Another tool may have used the refresh token in the meantime, and kept what it got.
    const cached = await readToken(session)
    if (!isSame(old, cached) && cached.kind === 'token' && isGood(cached.token))
      return { token: cached.token.accessToken }
    if (error instanceof Error && refusedCodes.includes(error.name)) {
      refused.add(markOf(old.refreshToken ?? ''))
      if (spentCodes.includes(error.name) && old.clientId) await forgetRegistration(session, old.clientId)
      if (isGood(old)) return { token: old.accessToken }
      return { failure: signedOut(session, error.name, `AWS does not renew the sign-in to ${session.id} any more.`) }
    }
    const why = failureOf(error, `Renewing the sign-in to ${session.id}`, session.id)
    failed.set(session.id, { failure: why, at: timing.now() })
    return isGood(old) ? { token: old.accessToken } : { failure: why }
  }

  const renewAndKeep = async (session: Session): Promise<Outcome> => {
    const cached = await readToken(session)
    if (cached.kind !== 'token') return { failure: missing(session, cached) }
    const { token: old } = cached
    // Another process was faster.
    if (isFresh(old)) return { token: old.accessToken }
    if (!canRenew(old)) return isGood(old) ? { token: old.accessToken } : { failure: missing(session, cached) }
    let token: Token
    try {
      token = await renew(session, old)
    } catch (error) {
      return afterFailure(session, old, error)
    }
    const now = await readToken(session)
    if (!isSame(old, now)) {
      // Somebody signed in or out meanwhile: that is what counts.
      if (now.kind === 'token' && isGood(now.token)) return { token: now.token.accessToken }
      return { failure: missing(session, now) }
    }
    const wrong = await writeToken(session, token)
    if (wrong) failed.set(session.id, { failure: failureOfProblem(wrong), at: timing.now() })
    return { token: token.accessToken }
  }

  const underLock = async (session: Session, old: Token): Promise<Outcome> => {
    const orOld = (why: Failure): Outcome => {
      failed.set(session.id, { failure: why, at: timing.now() })
      return isGood(old) ? { token: old.accessToken } : { failure: why }
    }
    // AWS gives a new refresh token with each: one that cannot be kept would be lost, and the sign-in with it.
    const notWritable = await checkCacheFolder()
    if (notWritable) return orOld(failureOfProblem(notWritable))
    const outcome = await withLock(tokenFile(session), timing, () => renewAndKeep(session))
    return (
      outcome ??
      orOld(
        failure(
          'failed',
          'SessionLocked',
          `Another process has been renewing the sign-in to ${session.id} for too long.`,
          'Wait a minute and try again.',
        ),
      )
    )
  }

  const isPaused = (session: Session, old: Token): Failure | undefined => {
    const last = failed.get(session.id)
    if (!last) return undefined
    return timing.now() - last.at < (isGood(old) ? pauseWhileGood : pauseWhenEnded) ? last.failure : undefined
  }

  const get = async (session: Session): Promise<Outcome> => {
    const cached = await readToken(session)
    if (cached.kind !== 'token') return { failure: missing(session, cached) }
    const { token } = cached
    if (isFresh(token)) return { token: token.accessToken }
    const good: Outcome | undefined = isGood(token) ? { token: token.accessToken } : undefined
    if (!canRenew(token)) return good ?? { failure: missing(session, cached) }
    const pause = isPaused(session, token)
    if (pause) return good ?? { failure: pause }
    const known = running.get(session.id)
    if (known) return known
    const renewal = underLock(session, token).finally(() => running.delete(session.id))
    running.set(session.id, renewal)
    return renewal
  }

  const tokenOf = async (session: Session, signal?: AbortSignal): Promise<string> => {
    const outcome = await untilAborted(get(session), signal)
    if ('failure' in outcome) throw toSignInFailure(outcome.failure)
    return outcome.token
  }

  return {
    isDead,
    canRenew,
    tokenOf,
    died: (accessToken) => {
      dead.add(markOf(accessToken))
    },
    isUsable: async (id) => {
      const session = await findSession(id)
      const cached = 'code' in session ? undefined : await readToken(session)
      return cached?.kind === 'token' && (isGood(cached.token) || canRenew(cached.token))
    },
    accessToken: async (id, signal) => {
      const session = await findSession(id)
      if ('code' in session) throw toSignInFailure(failureOfProblem(session))
      return tokenOf(session, signal)
    },
  }
}
