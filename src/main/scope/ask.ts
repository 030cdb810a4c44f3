import { toGap } from '../aws/errors'
import { UnexpectedAnswer } from '../aws/reading'
import type { Calls } from '../engine/collector'
import type { Gap } from '../../shared/review/gap'

/** What AWS answered, or why it did not. */
export type Asked<Value> = { readonly value: Value } | { readonly gap: Gap }

/** Makes an error of a call a value. `calls` are those that it declares. */
export const ask = async <Value>(calls: Calls, call: () => Promise<Value>): Promise<Asked<Value>> => {
  try {
    return { value: await call() }
  } catch (error) {
    return { gap: toGap(error, calls) }
  }
}

/**
 * A field that AWS always gives.
 *
 * @throws UnexpectedAnswer where it is missing
 */
export const given = <Value>(value: Value | undefined, name: string): Value => {
  if (value === undefined) throw new UnexpectedAnswer(`AWS's answer holds no ${name}`)
  return value
}
