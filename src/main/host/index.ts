import { hostStartSchema, readChannels } from '../../shared/ipc/host-contract'
import type { Message } from '../../shared/ipc/message'
import { serveRemote } from '../../shared/ipc/remote'
import { startThread } from './start'

// The host: a process apart from the window's, with a thread for the engine and one that only reads. It passes messages on and does
// nothing that takes time, so that a page of findings never waits for a review.
const { parentPort } = process
const start = hostStartSchema.parse(JSON.parse(process.argv.at(-1) ?? '{}'))
let stopping = false

const report = (error: unknown): void => {
  process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`)
}
const send = (message: Message): void => parentPort.postMessage(message)
/** Without one of its threads the host is of no use: main starts it again, and the review can be resumed. */
const endWithThread = (): void => {
  if (!stopping) process.exit(1)
}

const engine = startThread('engine.js', start, {
  onEvent: (name, payload) => send({ kind: 'event', name, payload }),
  onBug: report,
  onEnd: endWithThread,
})
const reader = startThread(
  'reader.js',
  { home: start.home, version: start.version },
  { onBug: report, onEnd: endWithThread },
)

serveRemote(
  { send, onMessage: (receive) => parentPort.on('message', ({ data }) => receive(data)) },
  async (channel, request) => {
    if (channel === 'host:stop') stopping = true
    const thread = readChannels.some((own) => own === channel) ? reader : engine
    const result = await thread.remote.ask(channel, request)
    if (channel === 'host:stop') setImmediate(() => process.exit(0))
    return result
  },
  report,
)
