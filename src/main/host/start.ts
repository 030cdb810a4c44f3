import { mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Worker } from 'node:worker_threads'
import { connectRemote, type Remote } from '../../shared/ipc/remote'

/** A thread of the host, with the way to ask it. */
export type Thread = { readonly remote: Remote; readonly stop: () => Promise<void> }

/** Starts one of the app's threads; `file` lies beside the host in the build. */
export const startThread = (file: string, data: unknown, onBug: (error: unknown) => void): Thread => {
  const worker = new Worker(join(import.meta.dirname, file), { workerData: data })
  const remote = connectRemote(
    { send: (message) => worker.postMessage(message), onMessage: (receive) => worker.on('message', receive) },
    () => undefined,
  )
  worker.on('error', onBug)
  worker.on('exit', () =>
    remote.drop(
      'ThreadStopped',
      `The app's ${file} stopped before it answered.`,
      'Try again; if it stays, start the app again.',
    ),
  )
  return {
    remote,
    stop: async () => {
      await worker.terminate()
    },
  }
}

/** A folder of its own for a sample's files, gone with the system's temporary files. */
export const makeSampleFolder = (): Promise<string> => mkdtemp(join(tmpdir(), 'plumbline-sample-'))
