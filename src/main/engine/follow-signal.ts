import { setMaxListeners } from 'node:events'

/** A signal that aborts with another. */
export type FollowingSignal = {
  readonly signal: AbortSignal
  /** Stops following; to be called when what the signal was for has ended. */
  readonly release: () => void
}

/**
 * Makes a signal of its own for a part of the work. A signal looks through all its listeners whenever one comes or goes, and each
 * call of the SDK adds several: thousands of calls on one signal would keep a core busy with that alone.
 */
export const followSignal = (leader: AbortSignal): FollowingSignal => {
  const control = new AbortController()
  setMaxListeners(0, control.signal)
  const follow = (): void => control.abort(leader.reason)
  if (leader.aborted) follow()
  else leader.addEventListener('abort', follow, { once: true })
  return { signal: control.signal, release: () => leader.removeEventListener('abort', follow) }
}
