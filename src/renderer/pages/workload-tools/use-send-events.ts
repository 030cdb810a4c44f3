import { useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import type { Answer } from '../../../shared/ipc/contract'
import type { Result } from '../../../shared/ipc/result'
import { listen } from '../../api'

/** Keeps what the window shows of a send in step with what the main process tells. */
export const useSendEvents = (): void => {
  const client = useQueryClient()
  useEffect(
    () =>
      listen('send:progress', (progress) => {
        const known: Result<Answer<'drafts:currentSend'>> = { ok: true, value: progress }
        client.setQueryData(['drafts:currentSend', undefined], known)
      }),
    [client],
  )
}
