import { useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import type { Answer } from '../../../shared/ipc/contract'
import type { Result } from '../../../shared/ipc/result'
import { listen } from '../../api'

/** A session's accounts are asked for at most once in this time, in ms, while more of them become known. */
const accountsEvery = 700

/** Keeps sessions, sign-ins and accounts in step with what the main process tells. */
export const useSignInEvents = (): void => {
  const client = useQueryClient()
  useEffect(() => {
    const waiting = new Map<string, ReturnType<typeof setTimeout>>()
    const askAccounts = (session: string): void => {
      waiting.delete(session)
      void client.invalidateQueries({ queryKey: ['sessions:accounts', { session, refresh: false }] })
    }
    const stops = [
      listen('sessions:changed', () => {
        for (const channel of ['sessions:list', 'profiles:list', 'sessions:accounts'])
          void client.invalidateQueries({ queryKey: [channel] })
      }),
      listen('accounts:changed', ({ session }) => {
        if (!waiting.has(session))
          waiting.set(
            session,
            setTimeout(() => askAccounts(session), accountsEvery),
          )
      }),
      listen('signIn:changed', (signIn) => {
        const key = ['signIn:list', undefined]
        const known = client.getQueryData<Result<Answer<'signIn:list'>>>(key)
        if (known?.ok)
          client.setQueryData(key, {
            ok: true,
            value: [...known.value.filter(({ id, session }) => id !== signIn.id && session !== signIn.session), signIn],
          })
        else void client.invalidateQueries({ queryKey: ['signIn:list'] })
      }),
    ]
    return () => {
      stops.forEach((stop) => stop())
      waiting.forEach((timer) => clearTimeout(timer))
    }
  }, [client])
}
