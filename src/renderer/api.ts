import type { Answer, Channel, EventName, EventPayload, Request } from '../shared/ipc/contract'
import type { Problem, Result } from '../shared/ipc/result'

/** What the preload exposes, in the contract's types; main has checked both directions against its schemas. */
type Bridge = {
  readonly ask: <Name extends Channel>(channel: Name, request: Request<Name>) => Promise<Result<Answer<Name>>>
  readonly listen: <Name extends EventName>(name: Name, receive: (payload: EventPayload<Name>) => void) => () => void
}

declare global {
  interface Window {
    readonly api: Bridge
  }
}

const unanswered = (channel: Channel, error: unknown): Problem => ({
  code: 'Unanswered',
  text: `The request ${channel} was not answered: ${error instanceof Error ? error.message : String(error)}.`,
  next: 'Try again; restart Plumbline if it stays.',
})

/** Asks the main process. Never rejects: a request that is not answered is a problem as well. */
export const ask = async <Name extends Channel>(
  channel: Name,
  request: Request<Name>,
): Promise<Result<Answer<Name>>> => {
  try {
    return await window.api.ask(channel, request)
  } catch (error) {
    return { ok: false, error: unanswered(channel, error) }
  }
}

/** Listens to an event of the main process until the returned function is called. */
export const listen = <Name extends EventName>(
  name: Name,
  receive: (payload: EventPayload<Name>) => void,
): (() => void) => window.api.listen(name, receive)
