import type { AwsCredentialIdentity, AwsCredentialIdentityProvider } from '@smithy/types'
import { toSignInFailure } from './sign-in-failure'

/** Credentials are renewed when they end within this, in milliseconds. */
const renewBefore = 5 * 60_000

/** So close to their end, a call could arrive too late with them: it waits for new ones, in milliseconds. */
const tooClose = 10_000

/** After a failure, so long no other attempt is made, in milliseconds: thousands of calls may ask at once. */
const pauseAfterFailure = 5_000

/** After AWS refused renewed credentials too, so long none are dropped, in milliseconds: others would fare no better. */
const calmAfterFutile = 5_000

/** Credentials that had ended when they came show that the clock of this machine is wrong: so long they are used all the same. */
const withWrongClock = 5 * 60_000

/** Credentials that are had once for all who need them, and renewed before they end. */
export type HeldCredentials = {
  /**
   * For SDK clients. The mark keeps each client from holding the credentials itself: it would go on with old ones after they were
   * dropped here.
   *
   * @throws SignInFailure
   */
  readonly provide: AwsCredentialIdentityProvider & { readonly memoized: true }
  /** The credentials in use, if any. */
  readonly current: () => AwsCredentialIdentity | undefined
  /** Drops credentials that AWS refused, where they are still those in use. */
  readonly invalidate: (refused: AwsCredentialIdentity) => void
  /** AWS refused what it was given instead, too: for a while nothing more is dropped. */
  readonly wasFutile: () => void
  /** After a sign-in: drops those that failed (none: there were none), where they are still those in use, and forgets failures. */
  readonly reset: (failed: AwsCredentialIdentity | undefined) => void
  /** Forgets failures. */
  readonly forgive: () => void
}

type Held = { readonly credentials: AwsCredentialIdentity; readonly endsAt: number }

const hold = (credentials: AwsCredentialIdentity): Held => {
  const now = Date.now()
  const endsAt = credentials.expiration?.getTime() ?? Number.POSITIVE_INFINITY
  return { credentials, endsAt: endsAt > now ? endsAt : now + withWrongClock }
}

const isAbort = (error: unknown): boolean => error instanceof Error && error.name === 'AbortError'

/**
 * Holds what `resolve` gives: one attempt at a time, and none for a while after a failure.
 *
 * @param who whose credentials they are, for texts: `profile audit`
 * @param source the credentials that `resolve` needs for its own calls, if any
 */
export const holdCredentials = (
  resolve: () => Promise<AwsCredentialIdentity>,
  who: string,
  source?: HeldCredentials,
): HeldCredentials => {
  let held: Held | undefined
  let calmUntil = 0
  let pending: Promise<AwsCredentialIdentity> | undefined
  let last: { readonly failure: Error; readonly at: number } | undefined

  const attempt = async (): Promise<AwsCredentialIdentity> => {
    if (last && performance.now() - last.at < pauseAfterFailure) throw last.failure
    try {
      const credentials = await resolve()
      held = hold(credentials)
      last = undefined
      return credentials
    } catch (error) {
      // Whoever gave up waiting says nothing about the credentials.
      if (isAbort(error)) throw error
      last = { failure: toSignInFailure(error, who), at: performance.now() }
      throw last.failure
    }
  }

  const renew = (): Promise<AwsCredentialIdentity> => {
    pending ??= attempt().finally(() => {
      pending = undefined
    })
    return pending
  }

  const provide = async (): Promise<AwsCredentialIdentity> => {
    const left = held === undefined ? 0 : held.endsAt - Date.now()
    if (!held || left <= tooClose) return renew()
    // Those that are still good serve meanwhile; a failure counts when they have ended.
    if (left < renewBefore) void renew().catch(() => undefined)
    return held.credentials
  }

  const forgive = (): void => {
    last = undefined
    source?.forgive()
  }

  return {
    provide: Object.assign(provide, { memoized: true as const }),
    current: () => held?.credentials,
    invalidate: (refused) => {
      if (held?.credentials === refused && performance.now() >= calmUntil) held = undefined
    },
    wasFutile: () => {
      calmUntil = performance.now() + calmAfterFutile
    },
    reset: (failed) => {
      if (held?.credentials !== failed) return
      held = undefined
      calmUntil = 0
      forgive()
    },
    forgive,
  }
}
