import { randomUUID } from 'node:crypto'
import type { Sso } from '../../aws/sso/sso'
import { failed, ok, type Problem, type Result } from '../../../shared/ipc/result'
import type { SignIn } from '../../../shared/ipc/sign-in'

/** The sign-ins of this process: one at a time for each session. */
export type SignIns = {
  /** Begins one, or gives the one under way for the session. A session under way by another method is begun anew. */
  readonly start: (session: string, method: SignIn['method']) => Result<{ readonly signIn: string }>
  /** Those under way, and the last one of each session. */
  readonly list: () => readonly SignIn[]
  readonly address: (signIn: string) => Result<{ readonly address: string }>
  readonly cancel: (signIn: string) => Result<null>
  /** Cancels all and waits until their listeners are closed. */
  readonly close: () => Promise<void>
}

/** What sign-ins need. */
export type SignInsOptions = {
  readonly signIn: Sso['signIn']
  readonly tell: (signIn: SignIn) => void
  /** A session was signed in. */
  readonly done: (session: string) => void
  readonly onBug: (error: unknown) => void
}

type Running = { readonly abort: AbortController; readonly ended: Promise<void> }

const isOver = ({ state }: SignIn): boolean => state === 'done' || state === 'failed' || state === 'cancelled'

const firstStep = (id: string, session: string, method: SignIn['method']): SignIn => ({
  id,
  session,
  method,
  state: 'starting',
  address: null,
  host: null,
  code: null,
  endsAt: null,
  problem: null,
})

/** Without the words of the error: they could hold what only this process may know. */
const bugOf = (session: string): Problem => ({
  code: 'Bug',
  text: `The sign-in to ${session} failed inside the app.`,
  next: `Begin it again, or sign in with plumbline login --session ${session}. Report this if it stays.`,
})

/** Holds the sign-ins of this process. */
export const openSignIns = ({ signIn, tell, done, onBug }: SignInsOptions): SignIns => {
  /** By session. */
  const last = new Map<string, SignIn>()
  /** By id. */
  const running = new Map<string, Running>()

  const find = (id: string): SignIn | undefined => [...last.values()].find((one) => one.id === id)

  const keep = (signIn: SignIn): void => {
    // One that was begun anew by another method is nobody's any more.
    if (last.get(signIn.session)?.id !== signIn.id) return
    last.set(signIn.session, signIn)
    tell(signIn)
  }

  const begin = (session: string, method: SignIn['method']): string => {
    const id = randomUUID()
    const abort = new AbortController()
    last.set(session, firstStep(id, session, method))
    const run = async (): Promise<void> => {
      try {
        const end = await signIn({ session, method }, (step) => keep({ ...step, id }), abort.signal)
        keep({ ...end, id })
        if (end.state === 'done') done(session)
      } catch (error) {
        onBug(error)
        keep({ ...firstStep(id, session, method), state: 'failed', problem: bugOf(session) })
      } finally {
        running.delete(id)
      }
    }
    running.set(id, { abort, ended: run() })
    return id
  }

  const notThere = (): Result<never> =>
    failed('SignInNotThere', 'That sign-in is not under way any more.', 'Begin it again.')

  return {
    start: (session, method) => {
      const known = last.get(session)
      if (known && !isOver(known) && known.method === method) return ok({ signIn: known.id })
      if (known) running.get(known.id)?.abort.abort()
      return ok({ signIn: begin(session, method) })
    },
    list: () => [...last.values()],
    address: (id) => {
      const address = find(id)?.state === 'waiting' ? find(id)?.address : null
      return address ? ok({ address }) : notThere()
    },
    cancel: (id) => {
      const one = running.get(id)
      if (!one) return notThere()
      one.abort.abort()
      return ok(null)
    },
    close: async () => {
      for (const { abort } of running.values()) abort.abort()
      await Promise.allSettled([...running.values()].map(({ ended }) => ended))
    },
  }
}
