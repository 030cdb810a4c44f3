import { utilityProcess, type UtilityProcess } from 'electron'
import { connectRemote, type Remote } from '../../shared/ipc/remote'
import type { HostAnswer, HostChannel, HostRequest, HostStart } from '../../shared/ipc/host-contract'
import { hostContract } from '../../shared/ipc/host-contract'
import { failed, ok, type Problem, type Result } from '../../shared/ipc/result'

/** The engine's process, as main sees it: it is started again where it dies. */
export type HostProcess = {
  readonly ask: <Name extends HostChannel>(
    channel: Name,
    request: HostRequest<Name>,
  ) => Promise<Result<HostAnswer<Name>>>
  /** Ends it in order; after that it stays ended. */
  readonly stop: () => Promise<void>
}

const restarted: Problem = {
  code: 'HostRestarted',
  text: 'The process that reviews stopped unexpectedly and was started again.',
  next: 'What was read is stored: resume the review from the Review page.',
}

/** So many ends in a row, without one answer in between, mean that starting again does not help. */
const fruitlessStarts = 5

type Running = { readonly child: UtilityProcess; readonly remote: Remote }

/** Starts the engine in a utility process. */
export const startHost = (options: {
  readonly entry: string
  readonly start: HostStart
  readonly onEvent: (name: string, payload: unknown) => void
  readonly onRestart: (problem: Problem) => void
}): HostProcess => {
  let stopping = false
  let fruitless = 0
  let running: Running | undefined

  const launch = (): Running => {
    const child = utilityProcess.fork(options.entry, [JSON.stringify(options.start)], {
      serviceName: 'Plumbline engine',
      env: { ...process.env, AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED: 'true' },
      stdio: 'inherit',
    })
    const remote = connectRemote(
      { send: (message) => child.postMessage(message), onMessage: (receive) => child.on('message', receive) },
      options.onEvent,
    )
    child.on('exit', () => {
      remote.drop(
        'HostStopped',
        'The process that reviews stopped before it answered.',
        'Try again; what was read is stored.',
      )
      if (running?.child !== child) return
      running = undefined
      if (stopping) return
      fruitless += 1
      if (fruitless > fruitlessStarts) return
      running = launch()
      options.onRestart(restarted)
    })
    return { child, remote }
  }
  running = launch()

  return {
    ask: async (channel, request) => {
      if (!running)
        return failed(
          'HostStopped',
          'The process that reviews stopped again and again.',
          'Start the app again; what was read is stored.',
        )
      const result = await running.remote.ask(channel, request)
      if (!result.ok) return result
      fruitless = 0
      const answer = hostContract[channel].answer.safeParse(result.value)
      if (!answer.success)
        return failed(
          'Bug',
          `The answer to ${channel} is not as agreed: ${answer.error.message}`,
          'Report this; nothing is lost.',
        )
      // The schema of this very channel has just accepted it: types cannot follow that through the map.
      return ok(answer.data as HostAnswer<typeof channel>)
    },
    stop: async () => {
      stopping = true
      const last = running
      if (!last) return
      const ended = new Promise<void>((resolve) => last.child.once('exit', () => resolve()))
      void last.remote.ask('host:stop', undefined)
      await Promise.race([ended, new Promise<void>((resolve) => setTimeout(resolve, 5_000))])
      last.child.kill()
    },
  }
}
