import { useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import type { Answer } from '../shared/ipc/contract'
import type { Result } from '../shared/ipc/result'
import { ask, listen } from './api'
import { useNotices } from './notices'
import { useSignInEvents } from './pages/sign-in/use-sign-in-events'

/** Keeps what the window shows in step with what the main process tells, and shows what there is to know at the start. */
export const useEvents = (): void => {
  const client = useQueryClient()
  const { showProblem } = useNotices()
  useSignInEvents()
  useEffect(() => {
    const stops = [
      listen('review:progress', (progress) => {
        const known: Result<Answer<'review:current'>> = { ok: true, value: progress }
        client.setQueryData(['review:current', undefined], known)
        if (progress.state === 'stopped' || progress.state === 'failed' || progress.state === 'sealed')
          void client.invalidateQueries({ queryKey: ['review:unfinished'] })
      }),
      listen('preflight:progress', (preflight) => {
        const known: Result<Answer<'preflight:current'>> = { ok: true, value: preflight }
        client.setQueryData(['preflight:current', undefined], known)
      }),
      listen('questions:changed', (questions) => {
        const known: Result<Answer<'questions:list'>> = { ok: true, value: questions }
        client.setQueryData(['questions:list', undefined], known)
      }),
      listen('snapshots:changed', () => {
        void client.invalidateQueries({
          predicate: ({ queryKey: [channel] }) =>
            typeof channel === 'string' && /^(snapshots|findings|gaps|workloads):/.test(channel),
        })
        void client.invalidateQueries({ queryKey: ['review:unfinished'] })
      }),
      listen('workloads:changed', () => {
        void client.invalidateQueries({
          predicate: ({ queryKey: [channel] }) =>
            typeof channel === 'string' && /^(workloads|drafts|audit|milestones):|^snapshots:overview$/.test(channel),
        })
      }),
      listen('send:progress', (progress) => {
        const known: Result<Answer<'drafts:currentSend'>> = { ok: true, value: progress }
        client.setQueryData(['drafts:currentSend', undefined], known)
      }),
      listen('host:restarted', (problem) => {
        showProblem(problem, 'warning')
        void client.invalidateQueries()
      }),
    ]
    return () => stops.forEach((stop) => stop())
  }, [client, showProblem])
  useEffect(() => {
    let gone = false
    void ask('app:about', undefined).then((about) => {
      if (gone) return
      if (about.ok) about.value.notices.forEach((notice) => showProblem(notice, 'warning'))
      else showProblem(about.error)
    })
    return () => {
      gone = true
    }
  }, [showProblem])
}
