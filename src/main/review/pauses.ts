import { setTimeout as sleep } from 'node:timers/promises'
import type { OnSignedOut } from '../aws/reviewer'
import type { Gap } from '../../shared/review/gap'

/** What a review does where an SSO session ends while it reads: wait for a sign-in, or leave the session's accounts unfinished. */
export type SignedOut = 'wait' | 'leaveUnfinished'

/** A session that was given up. Of somebody else's, nothing more is read: a review is read by the same callers from first to last. */
export type GivenUp = { readonly session: string; readonly reason: 'ended' | 'otherCaller'; readonly text: string }

/** What pausing needs from outside. */
export type PausesOptions = {
  readonly signedOut: SignedOut
  /** Whether the session can be used again; a sign-in by the AWS CLI counts. */
  readonly isUsable: (session: string) => Promise<boolean>
  /** Ends all waiting. */
  readonly signal: AbortSignal
  /** Waits so many milliseconds; rejects where the signal is aborted. */
  readonly wait?: (milliseconds: number, signal: AbortSignal) => Promise<unknown>
}

/** The SSO sessions that end while a review reads. */
export type Pauses = {
  /** For the access to AWS. Until reading begins it waits for nothing: an account that cannot be opened is an error of its own. */
  readonly onSignedOut: OnSignedOut
  /** Reading begins. `changed` is called when a session is waited for, with its id, and when one is no longer. */
  readonly begin: (changed: (ended: string | undefined) => void) => void
  readonly isWaitedFor: (session: string) => boolean
  /** The gap of all that is still to be read through a session that was given up. */
  readonly gapOf: (session: string) => Gap | undefined
  /** The sessions that were given up, sorted. */
  readonly givenUp: () => readonly GivenUp[]
}

/** Milliseconds between two looks at the cache of sign-ins; a look sends nothing. */
const lookEvery = 1000

/** Keeps account of the sessions that end, and waits for them where the review is to wait. */
export const makePauses = ({ signedOut, isUsable, signal, wait = waitFor }: PausesOptions): Pauses => {
  const waiting = new Map<string, Promise<'again' | 'giveUp'>>()
  const left = new Map<string, GivenUp>()
  let changed: ((ended: string | undefined) => void) | undefined

  const waitForSignIn = async (session: string): Promise<'again' | 'giveUp'> => {
    try {
      // The wait comes first: what AWS has just refused is not tried again at once.
      for (;;) {
        await wait(lookEvery, signal)
        if (await isUsable(session)) return 'again'
      }
    } catch (error) {
      if (signal.aborted) return 'giveUp'
      throw error
    } finally {
      waiting.delete(session)
      changed?.(undefined)
    }
  }

  return {
    onSignedOut: ({ session, otherCaller }) => {
      if (!changed || signal.aborted) return Promise.resolve('giveUp')
      if (otherCaller !== undefined || signedOut === 'leaveUnfinished') {
        const text = otherCaller ?? `The sign-in to ${session} ended while accounts were read through it.`
        left.set(session, { session, reason: otherCaller === undefined ? 'ended' : 'otherCaller', text })
        return Promise.resolve('giveUp')
      }
      const known = waiting.get(session)
      if (known) return known
      const answer = waitForSignIn(session)
      waiting.set(session, answer)
      changed(session)
      return answer
    },
    begin: (listener) => {
      changed = listener
    },
    isWaitedFor: (session) => waiting.has(session),
    gapOf: (session) => {
      const given = left.get(session)
      const codes = { ended: 'SessionEnded', otherCaller: 'OtherCaller' } as const
      return given && { kind: 'signedOut', code: codes[given.reason], text: given.text }
    },
    givenUp: () => [...left.values()].toSorted((a, b) => (a.session < b.session ? -1 : 1)),
  }
}

const waitFor = (milliseconds: number, signal: AbortSignal): Promise<unknown> =>
  sleep(milliseconds, undefined, { signal })
