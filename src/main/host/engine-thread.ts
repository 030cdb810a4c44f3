import { workerData } from 'node:worker_threads'
import { createRefusedTokens } from '../aws/sso/refresh'
import { registry } from '../registry'
import { openSettings } from '../settings/open-settings'
import { connectHistory } from './history'
import { makeAnswers, standInRefusal, type Answers } from './answers'
import { openReviews } from './reviews'
import { startSampleSource } from './sample'
import { makeSignInAnswers } from './sign-in/answers'
import { threadPort } from './start'
import { openWorkloads } from './workloads/open-workloads'
import { hostStartSchema } from '../../shared/ipc/host-contract'
import { serveRemote } from '../../shared/ipc/remote'
import { failed, type Problem } from '../../shared/ipc/result'

// The thread of the engine: it owns AWS, checks and the writing of the database. Judging and sealing a large review keep it busy for
// seconds, which nobody waits for here.
const port = threadPort()
const start = hostStartSchema.parse(workerData)
const report = (error: unknown): void => {
  process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`)
}
const open = async (): Promise<Answers> => {
  const opened = connectHistory(start.home, start.version)
  const notices: Problem[] = [...opened.notices]
  const sample = start.sample
    ? await startSampleSource(start.sampleLatency, (text) => {
        report(text)
        notices.push({ code: 'LeftLoopback', text: `${text}.`, next: 'Report this.' })
      })
    : undefined
  const settings = openSettings(start.home)
  settings.read()
  notices.push(...settings.notices())
  const refused = createRefusedTokens()
  const signIn = makeSignInAnswers({
    registry,
    version: start.version,
    settings,
    refused,
    refusal: start.sample || start.realReviews ? undefined : standInRefusal,
    tell: (name, payload) => port.send({ kind: 'event', name, payload }),
    onBug: report,
  })
  const reviews = opened.writer
    ? openReviews({
        registry,
        writer: opened.writer,
        version: start.version,
        sample: start.sample,
        tell: (progress) => port.send({ kind: 'event', name: 'review:progress', payload: progress }),
        ask: signIn.questions.ask,
        allowed: settings.isAllowed,
        refused,
        sessionEnded: (end) => {
          port.send({ kind: 'event', name: 'session:ended', payload: end })
          port.send({ kind: 'event', name: 'sessions:changed', payload: null })
        },
        sealed: () => port.send({ kind: 'event', name: 'snapshots:changed', payload: null }),
      })
    : undefined
  const workloads = openWorkloads({
    home: start.home,
    version: start.version,
    registry,
    writer: opened.writer,
    unwritable: opened.notices,
    reviewer: { ask: signIn.questions.ask, allowed: settings.isAllowed, refused },
    refusal: start.sample || start.realReviews ? undefined : standInRefusal,
    tell: (name, payload) => port.send({ kind: 'event', name, payload }),
    onBug: report,
  })
  return makeAnswers({
    registry,
    realReviews: start.realReviews,
    notices,
    sample,
    reviews,
    signIn: signIn.handlers,
    workloads: workloads.handlers,
    stop: async () => {
      // What waits for an answer or a sign-in would otherwise keep the review from ending.
      await signIn.close()
      await workloads.close()
      await reviews?.close()
      opened.close()
      await sample?.stop()
    },
  })
}

const opening = open()
serveRemote(
  port,
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
    return answers.answer(channel, request)
  },
  report,
)
