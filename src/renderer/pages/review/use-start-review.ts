import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { Problem } from '../../../shared/ipc/result'
import type { Scope } from '../../../shared/review/snapshot'
import { ask } from '../../api'

/** Starts a review; where it was refused, `problem` says why. */
export const useStartReview = (): {
  /** Whether it was started. */
  readonly start: (scope: Scope, resume: boolean) => Promise<boolean>
  readonly starting: boolean
  readonly problem: Problem | undefined
} => {
  const client = useQueryClient()
  const [starting, setStarting] = useState(false)
  const [problem, setProblem] = useState<Problem>()
  const start = async (scope: Scope, resume: boolean): Promise<boolean> => {
    setStarting(true)
    setProblem(undefined)
    const started = await ask('review:start', { scope, resume })
    if (!started.ok) setProblem(started.error)
    await client.invalidateQueries({ queryKey: ['review:current'] })
    await client.invalidateQueries({ queryKey: ['review:unfinished'] })
    setStarting(false)
    return started.ok
  }
  return { start, starting, problem }
}
