import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { Problem, Result } from '../../../shared/ipc/result'
import type { SignIn } from '../../../shared/ipc/sign-in'
import { ask } from '../../api'
import { useAnswer } from '../../use-answer'
import { useSettings } from '../../use-settings'

/** The sign-in of one session: where it stands, and what can be done. */
export type SignInControl = {
  /** The sign-in under way, or the last one since the app was opened. */
  readonly signIn: SignIn | undefined
  readonly underWay: boolean
  readonly busy: boolean
  /** Why the last press had no effect. */
  readonly problem: Problem | undefined
  /** Begins with the method of the settings, or with the one that is given, in place of one under way. */
  readonly start: (method?: SignIn['method']) => Promise<void>
  readonly open: () => Promise<void>
  readonly cancel: () => Promise<void>
}

const isUnderWay = (signIn: SignIn | undefined): boolean => signIn?.state === 'starting' || signIn?.state === 'waiting'

/** Signs in to a session. */
export const useSignIn = (session: string): SignInControl => {
  const client = useQueryClient()
  const { settings } = useSettings()
  const list = useAnswer('signIn:list', undefined)
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<Problem>()
  const signIn = list.state === 'ready' ? list.value.findLast((one) => one.session === session) : undefined
  const attempt = async (act: () => Promise<Result<unknown>>): Promise<void> => {
    setBusy(true)
    setProblem(undefined)
    const done = await act()
    if (!done.ok) setProblem(done.error)
    await client.invalidateQueries({ queryKey: ['signIn:list'] })
    setBusy(false)
  }
  return {
    signIn,
    underWay: isUnderWay(signIn),
    busy,
    problem,
    start: (method = settings.state === 'ready' ? settings.value.signInMethod : 'browser') =>
      attempt(() => ask('signIn:start', { session, method })),
    open: () => attempt(async () => (signIn ? ask('signIn:open', { signIn: signIn.id }) : { ok: true, value: null })),
    cancel: () =>
      attempt(async () => (signIn ? ask('signIn:cancel', { signIn: signIn.id }) : { ok: true, value: null })),
  }
}
