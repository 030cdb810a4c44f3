import type { MiddlewareStack } from '@smithy/types'
import { failure, type Failure } from './failures'

/** The clock may be so wrong, in milliseconds, before credentials of AWS would look ended, or good when they are not. */
export const tolerance = 15 * 60_000

const dateOf = (response: unknown): number | undefined => {
  if (typeof response !== 'object' || response === null || !('headers' in response)) return undefined
  const { headers } = response
  if (typeof headers !== 'object' || headers === null || !('date' in headers)) return undefined
  const time = Date.parse(String(headers.date))
  return Number.isNaN(time) ? undefined : time
}

/** Tells the time in the `Date` header of a command's answer, in milliseconds since 1970. */
export const watchDate = <Input extends object, Output extends object>(
  stack: MiddlewareStack<Input, Output>,
  tell: (time: number) => void,
): void => {
  stack.add(
    (next) => async (step) => {
      const result = await next(step)
      const time = dateOf(result.response)
      if (time !== undefined) tell(time)
      return result
    },
    { step: 'deserialize', priority: 'low', name: 'plumblineDate' },
  )
}

const inWords = (milliseconds: number): string => {
  const minutes = Math.round(milliseconds / 60_000)
  const hours = Math.round(minutes / 60)
  if (minutes < 120) return `${minutes} minutes`
  return hours < 48 ? `${hours} hours` : `${Math.round(hours / 24)} days`
}

/** The failure that a wrong clock is, if it is wrong. `ahead` in milliseconds: this machine's clock minus AWS's. */
export const clockFailure = (ahead: number, session: string): Failure | undefined =>
  Math.abs(ahead) <= tolerance
    ? undefined
    : failure(
        'failed',
        'ClockWrong',
        `The clock of this computer is ${inWords(Math.abs(ahead))} ${ahead > 0 ? 'ahead of' : 'behind'} AWS's, so credentials through ${session} would seem ${ahead > 0 ? 'to have ended when they come' : 'good after they have ended'}.`,
        'Set the clock (date, time and time zone), then try again.',
      )
