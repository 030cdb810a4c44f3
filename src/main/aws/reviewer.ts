import type { WayIn } from '../../shared/review/way-in'

/** Something that only the reviewer can answer while a call waits for it. */
export type AccessQuestion = {
  readonly kind: 'mfa'
  /** The profile whose role asks for a code. */
  readonly profile: string
  /** The device's serial number or ARN. */
  readonly device: string
}

/** Asks the reviewer; undefined where there will be no answer. The signal ends the question. */
export type Ask = (question: AccessQuestion, signal?: AbortSignal) => Promise<string | undefined>

/** An SSO session that ended while an account is read through it. */
export type EndedSession = {
  readonly session: string
  /** Twelve digits, or the way's name until AWS has said which account it is. */
  readonly account: string
  readonly way: WayIn
  /** Set where the session is good, but somebody else is signed in to it now: a sentence that says who. */
  readonly otherCaller?: string
}

/**
 * Is told that a session ended, and waits for a sign-in: `again` repeats the call that failed, `giveUp` lets its error through.
 * It is called once per session at a time; all calls that need the session wait for its answer.
 */
export type OnSignedOut = (ended: EndedSession, signal?: AbortSignal) => Promise<'again' | 'giveUp'>
