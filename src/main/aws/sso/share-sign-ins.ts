import type { SignInToSession } from './sign-in'
import type { SignInStep } from './sso'

type Shared = {
  readonly observers: Set<(step: SignInStep) => void>
  readonly abort: AbortController
  readonly ended: Promise<SignInStep>
  last: SignInStep | undefined
}

/** Two sign-ins to one session by the same method are one: who comes second sees the first. It ends when nobody wants it any more. */
export const shareSignIns = (signIn: SignInToSession): SignInToSession => {
  const running = new Map<string, Shared>()

  const begin = (key: string, request: Parameters<SignInToSession>[0]): Shared => {
    const abort = new AbortController()
    const observers = new Set<(step: SignInStep) => void>()
    const tell = (step: SignInStep): void => {
      shared.last = step
      for (const observe of observers) observe(step)
    }
    const shared: Shared = {
      observers,
      abort,
      last: undefined,
      // Only after the first observer is there.
      ended: Promise.resolve()
        .then(() => signIn(request, tell, abort.signal))
        .finally(() => {
          if (running.get(key) === shared) running.delete(key)
        }),
    }
    running.set(key, shared)
    return shared
  }

  return (request, observe, signal) => {
    const key = JSON.stringify([request.session, request.method])
    const found = running.get(key)
    // One that is being cancelled is nobody's any more.
    const shared = found && !found.abort.signal.aborted ? found : begin(key, request)
    shared.observers.add(observe)
    if (shared.last) observe(shared.last)
    const leave = (): SignInStep | undefined => {
      shared.observers.delete(observe)
      if (shared.observers.size === 0) shared.abort.abort()
      else return { ...(shared.last ?? start(request)), state: 'cancelled', address: null, host: null, code: null }
      return undefined
    }
    return new Promise((resolve, reject) => {
      const stop = (): void => {
        const step = leave()
        if (!step) return
        observe(step)
        resolve(step)
      }
      if (signal.aborted) stop()
      signal.addEventListener('abort', stop, { once: true })
      shared.ended.then(resolve, reject).finally(() => signal.removeEventListener('abort', stop))
    })
  }
}

const start = ({ session, method }: Parameters<SignInToSession>[0]): SignInStep => ({
  session,
  method,
  state: 'starting',
  address: null,
  host: null,
  code: null,
  endsAt: null,
  problem: null,
})
