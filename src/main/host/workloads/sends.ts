import { failed, ok, type Result } from '../../../shared/ipc/result'
import type { SendProgress } from '../../../shared/ipc/workloads'

/** Sends of this process: one at a time, so that two confirmations never write at once. */
export type Sends = {
  /** Begins; answers as soon as the send has an id, or could not begin. */
  readonly start: (
    run: (observe: (progress: SendProgress) => void, signal: AbortSignal) => Promise<Result<SendProgress>>,
  ) => Promise<Result<{ readonly send: string }>>
  /** Runs something else that writes, while nothing else does. */
  readonly alone: <Value>(run: (signal: AbortSignal) => Promise<Result<Value>>) => Promise<Result<Value>>
  readonly current: () => SendProgress | null
  /** Ends it after the question at hand. */
  readonly stop: (send: string) => Result<null>
  readonly close: () => Promise<void>
}

const busy = (): Result<never> =>
  failed('SendRunning', 'Something is being sent to the Well-Architected Tool.', 'Wait until it is done, or stop it.')

/** Holds the sends of this process. */
export const openSends = (tell: (progress: SendProgress) => void): Sends => {
  let running: { readonly abort: AbortController; readonly ended: Promise<unknown> } | undefined
  let last: SendProgress | null = null

  const run = <Value>(work: (signal: AbortSignal) => Promise<Value>): Promise<Value> => {
    const abort = new AbortController()
    const ended = work(abort.signal).finally(() => {
      running = undefined
    })
    running = { abort, ended }
    return ended
  }

  return {
    start: (work) => {
      if (running) return Promise.resolve(busy())
      last = null
      return new Promise((resolve, reject) => {
        const observe = (progress: SendProgress): void => {
          last = progress
          tell(progress)
          resolve(ok({ send: progress.send }))
        }
        run((signal) => work(observe, signal)).then((result) => {
          if (result.ok) return observe(result.value)
          if (last) observe({ ...last, state: 'stopped', problem: result.error })
          resolve(result)
        }, reject)
      })
    },
    alone: (work) => (running ? Promise.resolve(busy()) : run(work)),
    current: () => last,
    stop: (send) => {
      if (!running || last?.send !== send)
        return failed('NotSending', 'That send is not running any more.', 'Look at what it has sent.')
      running.abort.abort('stop')
      return ok(null)
    },
    close: async () => {
      running?.abort.abort('stop')
      await running?.ended.then(
        () => undefined,
        () => undefined,
      )
    },
  }
}
