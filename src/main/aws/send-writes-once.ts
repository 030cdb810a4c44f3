import type { FinalizeRequestMiddleware, Pluggable } from '@smithy/types'
import { operationOf } from './call-name'
import { isWrite } from './guard'

/** How a write ended, hidden from the SDK's retries: they know errors by their codes, and would send it again. */
class WriteEnded extends Error {
  override readonly name = 'WriteEnded'

  constructor(readonly reason: unknown) {
    super('A write ended and is not repeated')
  }
}

const once: FinalizeRequestMiddleware<object, object> = (next, context) => {
  let sent = false
  return async (step) => {
    if (!isWrite(operationOf(context))) return next(step)
    if (sent) throw new Error(`${operationOf(context)} was about to be repeated`)
    sent = true
    try {
      return await next(step)
    } catch (error) {
      throw new WriteEnded(error)
    }
  }
}

/**
 * Sends each write once, whatever becomes of it: nobody knows whether a write that got no good answer was carried out, so who sent
 * it looks first. Reads keep the SDK's retries.
 */
export const sendWritesOnce: Pluggable<object, object> = {
  applyToStack: (stack) => {
    stack.add(
      (next) => async (step) => {
        try {
          return await next(step)
        } catch (error) {
          throw error instanceof WriteEnded ? error.reason : error
        }
      },
      { step: 'initialize', priority: 'high', name: 'plumblineWriteEnds' },
    )
    stack.addRelativeTo(once, { relation: 'after', toMiddleware: 'retryMiddleware', name: 'plumblineWriteOnce' })
  },
}
