import { HttpResponse, type HttpHandler, type HttpRequest } from '@smithy/core/protocols'
import { streamCollector } from '@smithy/node-http-handler'
import { abortError } from './abort-error'
import { refuseForeignAnswer } from './answer'
import type { CallCounter } from './call-counter'
import { nameOfRequest, type CallName } from './call-name'
import { isHostOfAws } from './endpoints'
import { CallRefused, type Guard } from './guard'
import type { RateLimiter, Turn } from './rate-limiter'
import type { Transport } from './transport'

/** What the request handlers of all accounts share. */
export type Passage = {
  readonly guard: Guard
  readonly limiter: RateLimiter
  readonly counter: CallCounter
  /** Whether a host has an address. */
  readonly hostExists: (host: string) => Promise<boolean>
}

/** Whose calls a handler passes on. */
export type Caller = {
  /** The account's number, or the profile's name until AWS has said which account it is. */
  account: string
  /** Origins that calls went to and that are not AWS's. */
  readonly foreign: Set<string>
}

/** A request handler for the SDK's clients of one caller, and what clients tell it about their calls. */
export type Gate = {
  readonly handler: HttpHandler
  /** AWS answered a named request with a throttle, which only its text says. */
  readonly throttled: (request: object) => void
}

const isPaged = (request: HttpRequest): boolean =>
  typeof request.body === 'string' && /(?:^|&)(MaxResults|Filter\.\d+\.Name)=/.test(request.body)

const originOf = (request: HttpRequest): string =>
  `${request.protocol}//${request.hostname}${request.port === undefined ? '' : `:${request.port}`}`

const contentTypeOf = (response: HttpResponse): string => response.headers['content-type'] ?? ''

/** Any region has sign-in: where that has an address and the host has none, the region lacks the service. */
const markMissingService = async (passage: Passage, error: unknown, host: string, region: string): Promise<void> => {
  if (!(error instanceof Error) || !('code' in error) || error.code !== 'ENOTFOUND' || !isHostOfAws(host)) return
  const rest = host.indexOf(`.${region}.`)
  if (rest > 0 && (await passage.hostExists(`sts${host.slice(rest)}`))) Object.assign(error, { serviceMissing: true })
}

/**
 * Makes the one way out: refuses what is not declared, waits for the call's turn, counts, sends, and refuses what cannot be AWS's
 * answer. A request waits here after it was signed, and a signature lasts five minutes: callers keep the calls that they have under
 * way at once well below what the slowest bucket lets through in that time.
 */
export const createGate = (passage: Passage, transport: Transport, caller: Caller): Gate => {
  const turns = new WeakMap<object, Turn & CallName>()

  const throttled = (request: object): void => {
    const turn = turns.get(request)
    if (!turn) return
    passage.limiter.throttled(turn)
    passage.counter.note({ kind: 'throttled', account: caller.account, region: turn.region, operation: turn.operation })
  }

  const sendOne: HttpHandler['handle'] = async (request, options) => {
    const name = nameOfRequest(request)
    if (name === undefined || !passage.guard(name.operation))
      throw new CallRefused(name?.operation ?? `${request.method} ${request.hostname}`)
    const signal = options?.abortSignal instanceof AbortSignal ? options.abortSignal : undefined
    const { account } = caller
    const turn = await passage.limiter.take({ account, ...name, paged: isPaged(request) }, signal)
    if (!passage.guard(name.operation)) {
      // A confirmation ended while its write waited for its turn.
      passage.limiter.done()
      throw new CallRefused(name.operation)
    }
    try {
      turns.set(request, { ...turn, ...name })
      if (!isHostOfAws(request.hostname)) caller.foreign.add(originOf(request))
      passage.counter.note({ kind: 'sent', account, ...name })
      const { response } = await transport.send(request, options)
      const { statusCode, reason, headers } = response
      const body = await streamCollector(response.body)
      refuseForeignAnswer(request, statusCode, contentTypeOf(response), body)
      return { response: new HttpResponse({ statusCode, headers, ...(reason === undefined ? {} : { reason }), body }) }
    } catch (error) {
      if (signal?.aborted) throw abortError()
      await markMissingService(passage, error, request.hostname, name.region)
      throw error
    } finally {
      passage.limiter.done()
      passage.counter.note({ kind: 'done', account, ...name })
    }
  }

  return {
    // Clients end with their account; the connections are shared, and end with the transport.
    handler: { handle: sendOne, destroy: () => {}, updateHttpClientConfig: () => {}, httpHandlerConfigs: () => ({}) },
    throttled,
  }
}
