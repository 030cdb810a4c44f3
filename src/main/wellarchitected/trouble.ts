import { networkFailureOf, plainText, statusOf } from '../aws/error-kinds'
import { toGap } from '../aws/errors'
import { failed, type Problem, type Result } from '../../shared/ipc/result'
import { toolCalls, toolWriteCalls } from './tool-calls'

/** What went wrong with a call to the Tool. */
export type Trouble = {
  /**
   * denied, refused (what was asked is not valid, or conflicts) and gone (no such thing): AWS said no, and nothing changed ·
   * throttled, signedOut: AWS did not look at it · offline: AWS could not be reached, or the connection was cut · unclear: anything
   * else, so that a write may have been carried out.
   */
  readonly kind: 'denied' | 'refused' | 'gone' | 'throttled' | 'signedOut' | 'offline' | 'unclear'
  readonly problem: Problem
}

/** What AWS answered, or what went wrong. */
export type Asked<Value> =
  { readonly ok: true; readonly value: Value } | { readonly ok: false; readonly trouble: Trouble }

const calls = { ...toolCalls, ...toolWriteCalls }
const keptNext = 'What was not sent stays in the draft: compare it again then, and go on.'

/** AWS's own errors by which it refuses what was asked, whatever the time. */
const refusals = ['ValidationException', 'ConflictException', 'ServiceQuotaExceededException']

const trouble = (kind: Trouble['kind'], code: string, text: string, next: string): Trouble => ({
  kind,
  problem: { code, text, next },
})

/** What an error of a call to the Tool means, in plain words. `subject` names what the call was about: `the workload Payments`. */
export const troubleOf = (error: unknown, subject: string): Trouble => {
  const gap = toGap(error, calls)
  const said = 'text' in gap && gap.text !== undefined && gap.text !== '' ? ` AWS says: ${gap.text}` : ''
  switch (gap.kind) {
    case 'denied':
      return trouble(
        'denied',
        'AccessDenied',
        `AWS denied ${gap.action} for ${subject}.${said}`,
        `Grant ${gap.action} to these credentials, or take others. ${keptNext}`,
      )
    case 'throttled':
      return trouble(
        'throttled',
        'Throttled',
        `AWS takes no more calls about ${subject} for now (${gap.code ?? 'throttled'}).`,
        `Wait a few minutes. ${keptNext}`,
      )
    case 'signedOut':
      return trouble(
        'signedOut',
        'SignedOut',
        `AWS does not take the credentials any more.${said}`,
        `Sign in again. ${keptNext}`,
      )
    case 'unsupported':
      return trouble('unclear', gap.code, `The region does not have ${subject}.${said}`, 'Check the region.')
    case 'cancelled':
    case 'skipped':
      return trouble('unclear', 'Cancelled', `The call about ${subject} was cancelled.`, keptNext)
    case 'failed':
      return troubleOfFailure(error, gap.code, gap.text, subject)
  }
}

const troubleOfFailure = (error: unknown, code: string, text: string | undefined, subject: string): Trouble => {
  const network = error instanceof Error && statusOf(error) === undefined ? networkFailureOf(error) : undefined
  if (network) return trouble('offline', 'Offline', `${network.text} It was about ${subject}.`, keptNext)
  const said = text === undefined || text === '' ? '' : ` AWS says: ${text}`
  if (code === 'ResourceNotFoundException')
    return trouble('gone', 'NotFound', `The Tool has no such thing as ${subject}.${said}`, keptNext)
  if (refusals.includes(code))
    return trouble('refused', code, `AWS refused it for ${subject}.${said}`, 'Mend what AWS names, then compare again.')
  return trouble(
    'unclear',
    code,
    `A call about ${subject} got no good answer (${code}).${said}`,
    `Try again, and report it if it stays. ${keptNext}`,
  )
}

/** Waits for an answer of AWS. What is wrong with the call becomes a value; bugs of the app are thrown on. */
export const askTool = async <Value>(call: () => Promise<Value>, subject: string): Promise<Asked<Value>> => {
  try {
    return { ok: true, value: await call() }
  } catch (error) {
    return { ok: false, trouble: troubleOf(error, subject) }
  }
}

/** The trouble as a result. */
export const failedBy = ({ problem: { code, text, next } }: Trouble): Result<never> => failed(code, text, next)

/** An answer of AWS that lacks what it always has, or says what this version does not know: nothing is built on it. */
export const unusable = (what: string): Trouble =>
  trouble(
    'unclear',
    'UnexpectedAnswer',
    plainText(what),
    `Look at it in the console of the Tool, and see whether there is a newer version of the app. ${keptNext}`,
  )
