import { randomUUID } from 'node:crypto'
import type { Sso } from '../../aws/sso/sso'
import { failed, ok, type Result } from '../../../shared/ipc/result'
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
}

type Running = { readonly abort: AbortController; readonly ended: Promise<void> }

const isOver = ({ state }: SignIn): boolean => state === 'done' || state === 'failed' || state === 'cancelled'

/** Holds the sign-ins of this process. */
export const openSignIns = ({ signIn, tell, done }: SignInsOptions): SignIns => {
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
    last.set(session, {
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
    const run = async (): Promise<void> => {
      const end = await signIn({ session, method }, (step) => keep({ ...step, id }), abort.signal)
      keep({ ...end, id })
      running.delete(id)
      if (end.state === 'done') done(session)
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
