import { mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parentPort, Worker } from 'node:worker_threads'
import { connectRemote, type Port, type Remote } from '../../shared/ipc/remote'

/** A thread of the host, with the way to ask it. */
export type Thread = { readonly remote: Remote; readonly stop: () => Promise<void> }

/** What a thread tells unasked. */
export type ThreadEvents = {
  readonly onEvent?: (name: string, payload: unknown) => void
  /** An error that nobody caught; the thread ends by it. */
  readonly onBug: (error: unknown) => void
  /** It ended, in order or not. */
  readonly onEnd?: () => void
}

/** Starts one of the app's threads; `file` lies beside the host in the build. */
export const startThread = (file: string, data: unknown, { onEvent, onBug, onEnd }: ThreadEvents): Thread => {
  const worker = new Worker(join(import.meta.dirname, file), { workerData: data })
  const remote = connectRemote(
    { send: (message) => worker.postMessage(message), onMessage: (receive) => worker.on('message', receive) },
    onEvent ?? (() => undefined),
  )
  worker.on('error', onBug)
  worker.on('exit', () => {
    remote.drop(
      'ThreadStopped',
      `The app's ${file} stopped before it answered.`,
      'Try again; if it stays, start the app again.',
    )
    onEnd?.()
  })
  return {
    remote,
    stop: async () => {
      await worker.terminate()
    },
  }
}

/** The port of a thread to the one that started it. */
export const threadPort = (): Port => {
  const port = parentPort
  if (!port) throw new Error('This file runs as a thread of the host')
  return { send: (message) => port.postMessage(message), onMessage: (receive) => port.on('message', receive) }
}

/** A folder of its own for a sample's files. */
export const makeSampleFolder = (): Promise<string> => mkdtemp(join(tmpdir(), 'plumbline-sample-'))
