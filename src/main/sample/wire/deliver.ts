import type { ServerResponse } from 'node:http'
import { setTimeout as wait } from 'node:timers/promises'
import { bodyBytes, type Answer } from './answer'
import { assertNever } from '../../../shared/assert-never'

/** How an answer is sent: whole, slowly over so many milliseconds, or with the connection cut. */
export type Delivery =
  | { readonly kind: 'whole' }
  | { readonly kind: 'slow'; readonly milliseconds: number }
  | { readonly kind: 'cut'; readonly when: 'beforeHeaders' | 'afterHeaders' | 'midBody' }

const pieces = 8

/** Sends an answer. The client may have gone away meanwhile; then nothing happens. */
export async function deliver(
  response: ServerResponse,
  answer: Answer,
  delivery: Delivery,
  head: boolean,
): Promise<void> {
  if (delivery.kind === 'cut' && delivery.when === 'beforeHeaders') {
    response.destroy()
    return
  }
  const body = bodyBytes(answer)
  response.writeHead(answer.status, { ...answer.headers, 'content-length': String(body.length) })
  switch (delivery.kind) {
    case 'whole':
      response.end(head ? undefined : body)
      return
    case 'cut': {
      const part = delivery.when === 'midBody' ? body.subarray(0, Math.floor(body.length / 2)) : undefined
      response.flushHeaders()
      if (part && part.length > 0) await new Promise<void>((done) => response.write(part, () => done()))
      // Headers and part of the body must be on their way before the end, or the client sees neither.
      await wait(20)
      response.destroy()
      return
    }
    case 'slow': {
      const size = Math.max(1, Math.ceil(body.length / pieces))
      for (let start = 0; start < body.length && !response.destroyed; start += size) {
        await wait(delivery.milliseconds / pieces)
        response.write(body.subarray(start, start + size))
      }
      response.end()
      return
    }
    default:
      return assertNever(delivery)
  }
}
