import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { Preflight } from '../../../shared/ipc/preflight'
import type { Problem } from '../../../shared/ipc/result'
import type { Scope } from '../../../shared/review/snapshot'
import { ask } from '../../api'
import { useAnswer } from '../../use-answer'

type Started = { readonly preflight: string; readonly scope: string }

const startedKey = ['preflight:scope']

/** A pre-flight as the wizard deals with it. */
export type KnownPreflight = {
  /** What main said last; absent before it said anything. */
  readonly preflight: Preflight | undefined
  /** fresh: of this scope · stale: of another choice · none: there is none yet · loading. */
  readonly state: 'fresh' | 'stale' | 'none' | 'loading'
  readonly starting: boolean
  /** Why it could not be started, or read. */
  readonly problem: Problem | undefined
  readonly start: () => Promise<void>
  readonly cancel: () => Promise<void>
}

/** The pre-flight of a scope. Which scope the running one was started with is kept for as long as the window is open. */
export const usePreflight = (scope: Scope): KnownPreflight => {
  const client = useQueryClient()
  const current = useAnswer('preflight:current', undefined)
  const { data: started } = useQuery<Started | null>({
    queryKey: startedKey,
    queryFn: () => null,
    initialData: null,
    gcTime: Number.POSITIVE_INFINITY,
  })
  const [starting, setStarting] = useState(false)
  const [refused, setRefused] = useState<Problem>()
  const key = JSON.stringify(scope)
  const preflight = current.state === 'ready' && current.value !== null ? current.value : undefined
  const fresh = preflight !== undefined && started?.preflight === preflight.id && started.scope === key
  const start = async (): Promise<void> => {
    setStarting(true)
    setRefused(undefined)
    const answer = await ask('preflight:start', { scope })
    if (answer.ok) client.setQueryData<Started>(startedKey, { preflight: answer.value.preflight, scope: key })
    else setRefused(answer.error)
    await client.invalidateQueries({ queryKey: ['preflight:current'] })
    setStarting(false)
  }
  const cancel = async (): Promise<void> => {
    if (!preflight) return
    const answer = await ask('preflight:cancel', { preflight: preflight.id })
    if (!answer.ok) setRefused(answer.error)
    await client.invalidateQueries({ queryKey: ['preflight:current'] })
  }
  return {
    preflight,
    state: current.state === 'loading' ? 'loading' : preflight === undefined ? 'none' : fresh ? 'fresh' : 'stale',
    starting,
    problem: refused ?? (current.state === 'problem' ? current.problem : undefined),
    start,
    cancel,
  }
}
