import { registry } from '../registry'
import { connectHistory } from './history'
import { makeAnswers, type Answers } from './answers'
import { openReviews } from './reviews'
import { startSampleSource } from './sample'
import { startThread } from './start'
import { hostStartSchema } from '../../shared/ipc/host-contract'
import type { Message } from '../../shared/ipc/message'
import { serveRemote } from '../../shared/ipc/remote'
import { failed, type Problem } from '../../shared/ipc/result'

// The process of the engine: it owns AWS, checks and the database, so that neither a review nor a query can freeze the window.
const { parentPort } = process
const start = hostStartSchema.parse(JSON.parse(process.argv.at(-1) ?? '{}'))
const report = (error: unknown): void => {
  process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`)
}
const send = (message: Message): void => parentPort.postMessage(message)

const open = async (): Promise<Answers> => {
  const opened = connectHistory(start.home, start.version)
  const notices: Problem[] = [...opened.notices]
  const sample = start.sample
    ? await startSampleSource(start.sampleLatency, (text) => {
        report(text)
        notices.push({ code: 'LeftLoopback', text: `${text}.`, next: 'Report this.' })
      })
    : undefined
  const reader = startThread('reader.js', { home: start.home, version: start.version }, report)
  const reviews = opened.writer
    ? openReviews({
        registry,
        writer: opened.writer,
        version: start.version,
        sample: start.sample,
        tell: (progress) => send({ kind: 'event', name: 'review:progress', payload: progress }),
        sealed: () => send({ kind: 'event', name: 'snapshots:changed', payload: null }),
      })
    : undefined
  return makeAnswers({
    registry,
    realReviews: start.realReviews,
    notices,
    sample,
    reviews,
    read: (channel, request) => reader.remote.ask(channel, request),
    stop: async () => {
      await reviews?.close()
      opened.close()
      await reader.stop()
      await sample?.stop()
    },
  })
}

const opening = open()
serveRemote(
  { send, onMessage: (receive) => parentPort.on('message', ({ data }) => receive(data)) },
  async (channel, request) => {
    const answers = await opening.catch((error: unknown) => {
      report(error)
      return undefined
    })
    if (!answers)
      return failed(
        'NotStarted',
        'The process that reviews could not start.',
        'Start the app again, and report what it printed.',
      )
    const result = await answers.answer(channel, request)
    if (channel === 'host:stop') setImmediate(() => process.exit(0))
    return result
  },
  report,
)
