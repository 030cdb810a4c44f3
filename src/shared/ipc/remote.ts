import { messageSchema, type Message } from './message'
import { failed, type Result } from './result'

/** One end of a port: the app's processes and threads all offer this much. */
export type Port = {
  readonly send: (message: Message) => void
  readonly onMessage: (receive: (message: unknown) => void) => void
}

/** The other end, as the asking side sees it. */
export type Remote = {
  readonly ask: (channel: string, request: unknown) => Promise<Result<unknown>>
  /** The other end is gone: whoever waits gets this error. */
  readonly drop: (code: string, text: string, next: string) => void
}

/** Asks over a port and hands on events. */
export const connectRemote = (port: Port, onEvent: (name: string, payload: unknown) => void): Remote => {
  const waiting = new Map<number, (result: Result<unknown>) => void>()
  let last = 0
  port.onMessage((raw) => {
    const message = messageSchema.safeParse(raw)
    if (!message.success) return
    if (message.data.kind === 'event') onEvent(message.data.name, message.data.payload)
    if (message.data.kind !== 'answer') return
    waiting.get(message.data.id)?.(message.data.result)
    waiting.delete(message.data.id)
  })
  return {
    ask: (channel, request) =>
      new Promise((resolve) => {
        last += 1
        waiting.set(last, resolve)
        port.send({ kind: 'request', id: last, channel, request })
      }),
    drop: (code, text, next) => {
      for (const resolve of waiting.values()) resolve(failed(code, text, next))
      waiting.clear()
    },
  }
}

/** Answers what the other end of a port asks; an error that nobody expected is answered as one, and told to `onBug`. */
export const serveRemote = (
  port: Port,
  answer: (channel: string, request: unknown) => Promise<Result<unknown>>,
  onBug: (error: unknown) => void,
): void => {
  port.onMessage((raw) => {
    const message = messageSchema.safeParse(raw)
    if (!message.success || message.data.kind !== 'request') return
    const { id, channel, request } = message.data
    answer(channel, request)
      .catch((error: unknown) => {
        onBug(error)
        const text = error instanceof Error ? error.message : String(error)
        return failed(
          'Bug',
          `Something went wrong inside the app: ${text}.`,
          'Nothing that was stored is lost. Start the app again, and report this if it stays.',
        )
      })
      .then((result) => port.send({ kind: 'answer', id, result }))
      .catch(onBug)
  })
}
