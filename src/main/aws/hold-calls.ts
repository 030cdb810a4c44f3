import { SMITHY_CONTEXT_KEY, type HandlerExecutionContext, type Pluggable } from '@smithy/types'
import type { AwsCredentialIdentity } from '@smithy/types'
import { toGap } from './errors'
import { operationOf } from './call-name'
import { isWrite } from './guard'
import type { HeldCredentials } from './held-credentials'
import type { SessionWait } from './session-waits'
import { isClockCode } from './clock-codes'
import { otherCallerOf, SignInFailure } from './sign-in-failure'

/** What the calls of an account need to get over the end of its credentials. */
export type Holding = {
  readonly credentials: HeldCredentials
  /** Ends waiting where the call itself has no signal. */
  readonly signal: AbortSignal | undefined
  /** Waits for the sign-in of the account's SSO session; none where its credentials come through no session. */
  readonly wait?: SessionWait
}

const signalOf = (context: HandlerExecutionContext): AbortSignal | undefined => {
  const own: unknown = context[SMITHY_CONTEXT_KEY]?.abortSignal
  return own instanceof AbortSignal ? own : undefined
}

/** The credentials have ended, or AWS does not take them any more; a clock that is wrong is mended by no sign-in. */
const isSignedOut = (error: unknown): boolean => {
  const gap = toGap(error, {})
  // EC2 says RequestExpired of ended credentials as well as of a wrong clock.
  return gap.kind === 'signedOut' && (gap.code === 'RequestExpired' || !isClockCode(gap.code))
}

/** Whether there are other credentials now than those that AWS refused. */
const isRenewed = async (credentials: HeldCredentials, refused: AwsCredentialIdentity): Promise<boolean> => {
  credentials.invalidate(refused)
  const now = await credentials.provide()
  return now.accessKeyId !== refused.accessKeyId || now.sessionToken !== refused.sessionToken
}

/**
 * Repeats exactly the call that failed because its credentials have ended: once with renewed credentials, then after each sign-in
 * to the account's SSO session. It is the outermost step of a call, so a reader of pages goes on with the page it was at. A write is
 * never repeated: what it would change may be another thing after a sign-in.
 */
export const holdCalls = ({ credentials, signal: general, wait }: Holding): Pluggable<object, object> => ({
  applyToStack: (stack) => {
    stack.add(
      (next, context) => async (step) => {
        if (isWrite(operationOf(context))) return next(step)
        const signal = signalOf(context) ?? general
        let mayRenew = true
        // What was remembered of a failure can be this much older than the call.
        let startedAt = performance.now() - 6_000
        for (;;) {
          const before = credentials.current()
          try {
            return await next(step)
          } catch (first) {
            let error: unknown = first
            if (signal?.aborted || !isSignedOut(error)) throw error
            let used = before ?? credentials.current()
            if (!mayRenew) credentials.wasFutile()
            try {
              // Credentials that could not be had are not there to be refused.
              if (mayRenew && used && !(error instanceof SignInFailure) && (await isRenewed(credentials, used))) {
                mayRenew = false
                continue
              }
            } catch (failure) {
              error = failure
              used = undefined
            }
            if (!isSignedOut(error) || (await wait?.(startedAt, signal, otherCallerOf(error))) !== 'again') throw error
            credentials.reset(used)
            mayRenew = true
            startedAt = performance.now()
          }
        }
      },
      { step: 'initialize', priority: 'high', name: 'plumblineHolding' },
    )
  },
})
