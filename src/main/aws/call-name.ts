import type { HandlerExecutionContext } from '@smithy/types'

/** A call as the app speaks of it. */
export type CallName = {
  /** As in `Calls`: `ec2:DescribeInstances`. */
  readonly operation: string
  /** The region of the client that makes it. */
  readonly region: string
}

const requests = new WeakMap<object, CallName>()

/** Says what a request is, before it reaches the request handler. */
export const nameRequest = (request: object, name: CallName): void => {
  requests.set(request, name)
}

/** What a request is, where a client of the app's own factory made it. */
export const nameOfRequest = (request: object): CallName | undefined => requests.get(request)

/** Where an error came up. */
export type ErrorPlace = CallName & {
  /** The account answered to its credentials before, and is known not to have this region enabled. */
  readonly regionDisabled: boolean
}

const errors = new WeakMap<object, ErrorPlace>()

/** Remembers which call an error belongs to; AWS's errors do not say. */
export const placeError = (error: unknown, place: ErrorPlace): void => {
  if (typeof error === 'object' && error !== null && !errors.has(error)) errors.set(error, place)
}

/** Which call an error belongs to, where it was made through the app's own clients. */
export const placeOfError = (error: unknown): ErrorPlace | undefined =>
  typeof error === 'object' && error !== null ? errors.get(error) : undefined

const textOf = (value: unknown, fallback: string): string => (typeof value === 'string' ? value : fallback)

/** The operation of a command under way, as in `Calls`. */
export const operationOf = (context: HandlerExecutionContext): string => {
  const client = textOf(context.clientName, 'Unknown')
    .replace(/Client$/, '')
    .toLowerCase()
  return `${client}:${textOf(context.commandName, 'Unknown').replace(/Command$/, '')}`
}
