import { randomUUID } from 'node:crypto'
import { setMaxListeners } from 'node:events'
import type { Problem } from '../../../shared/ipc/result'
import { failed, ok, type Result } from '../../../shared/ipc/result'
import type { Preflight } from '../../../shared/ipc/preflight'
import type { Scope } from '../../../shared/review/snapshot'

/** Runs a pre-flight of a scope: all but its id. */
export type RunPreflight = (
  scope: Scope,
  observe: (preflight: Omit<Preflight, 'id'>) => void,
  signal: AbortSignal,
) => Promise<Result<Omit<Preflight, 'id'>>>

/** The pre-flights of this process: one at a time. */
export type Preflights = {
  readonly start: (scope: Scope) => Promise<Result<{ readonly preflight: string }>>
  readonly current: () => Preflight | null
  readonly cancel: (preflight: string) => Result<null>
  readonly close: () => Promise<void>
}

type Running = { readonly id: string; readonly abort: AbortController; readonly ended: Promise<void> }

/** Holds the pre-flights of this process. */
export const openPreflights = (
  run: RunPreflight,
  tell: (preflight: Preflight) => void,
  onBug: (error: unknown) => void,
): Preflights => {
  let current: Preflight | null = null
  let running: Running | undefined

  const stop = async (): Promise<void> => {
    running?.abort.abort()
    await running?.ended
  }

  const keep = (preflight: Preflight): void => {
    current = preflight
    tell(preflight)
  }

  /** A pre-flight that cannot begin ends with its first answer. */
  const begin = (id: string, scope: Scope): Promise<Problem | undefined> =>
    new Promise((resolve) => {
      const abort = new AbortController()
      // Every call under way listens to it.
      setMaxListeners(0, abort.signal)
      const go = async (): Promise<void> => {
        try {
          const observe = (now: Omit<Preflight, 'id'>): void => {
            keep({ ...now, id })
            resolve(undefined)
          }
          const result = await run(scope, observe, abort.signal)
          if (result.ok) observe(abort.signal.aborted ? { ...result.value, state: 'cancelled' } : result.value)
          else resolve(result.error)
        } catch (error) {
          onBug(error)
          resolve({
            code: 'Bug',
            text: `The pre-flight failed inside the app: ${error instanceof Error ? error.message : String(error)}.`,
            next: 'The review may start without it. Report this if it stays.',
          })
        } finally {
          if (running?.id === id) running = undefined
        }
      }
      running = { id, abort, ended: go() }
    })

  return {
    start: async (scope) => {
      // Of two that are started at once, the second ends the first as well.
      while (running) await stop()
      const id = randomUUID()
      const problem = await begin(id, scope)
      return problem ? { ok: false, error: problem } : ok({ preflight: id })
    },
    current: () => current,
    cancel: (id) => {
      if (running?.id !== id)
        return failed('NotRunning', 'That pre-flight is not running any more.', 'Look at its result, or start another.')
      running.abort.abort()
      return ok(null)
    },
    close: stop,
  }
}
