import type { WayIn } from '../../shared/review/way-in'
import type { OnSignedOut } from './reviewer'
import { untilAborted } from './sso/timing'

/**
 * Waits until a call can be made again: `again` after a sign-in; `giveUp` where there is none, or where none would help.
 *
 * @param startedAt when the failed call began, as `performance.now()` says it
 * @param otherCaller as in `EndedSession`
 * @throws AbortError as soon as the signal aborts
 */
export type SessionWait = (
  startedAt: number,
  signal: AbortSignal | undefined,
  otherCaller?: string,
) => Promise<'again' | 'giveUp'>

/** Who waits. */
export type Waiting = { readonly session: string; readonly account: () => string; readonly way: WayIn }

/** Makes waits of which all that need the same session share one question at a time. */
export const createSessionWaits = (
  isUsable: (session: string) => Promise<boolean>,
  onSignedOut: OnSignedOut | undefined,
): ((waiting: Waiting) => SessionWait) => {
  const questions = new Map<string, Promise<'again' | 'giveUp' | 'aborted'>>()
  /** When the last sign-in to a session was waited for. */
  const signedIn = new Map<string, number>()

  const ask = async (
    { session, account, way }: Waiting,
    question: OnSignedOut,
    signal: AbortSignal | undefined,
    otherCaller: string | undefined,
  ): Promise<'again' | 'giveUp' | 'aborted'> => {
    try {
      // With a session that is good the role itself has vanished, or AWS takes nothing at all: a sign-in mends neither.
      if (otherCaller === undefined && (await isUsable(session))) return 'giveUp'
      const ended = { session, account: account(), way, ...(otherCaller === undefined ? {} : { otherCaller }) }
      const answer = await question(ended, signal)
      if (answer === 'again') signedIn.set(session, performance.now())
      return answer
    } catch (error) {
      // Whoever asked was cancelled; another that waits has to ask anew.
      if (signal?.aborted) return 'aborted'
      throw error
    } finally {
      questions.delete(session)
    }
  }

  return (waiting) => async (startedAt, signal, otherCaller) => {
    if (!onSignedOut) return 'giveUp'
    const { session } = waiting
    for (;;) {
      // The call failed before a sign-in that is done by now.
      if ((signedIn.get(session) ?? Number.NEGATIVE_INFINITY) > startedAt) return 'again'
      const question = questions.get(session) ?? ask(waiting, onSignedOut, signal, otherCaller)
      questions.set(session, question)
      const answer = await untilAborted(question, signal)
      if (answer !== 'aborted') return answer
    }
  }
}
