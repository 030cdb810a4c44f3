import { useState } from 'react'
import { useQueryClient } from '@tanstack/react-query'
import type { Problem } from '../../../shared/ipc/result'
import type { Comparison, Difference, SendProgress } from '../../../shared/ipc/workloads'
import type { WayIn } from '../../../shared/review/way-in'
import { ask } from '../../api'
import { useAnswer } from '../../use-answer'
import type { Keep } from './difference-card'

/** Comparing a draft with the Tool and sending it: what was compared, what runs, and what can be done. */
export type SendControl = {
  readonly comparison: Comparison | undefined
  /** The send of this workload that runs, or that ended last and is not set aside by a newer comparison. */
  readonly progress: SendProgress | undefined
  readonly busy: 'comparing' | 'rebasing' | 'sending' | 'stopping' | undefined
  readonly problem: Problem | undefined
  readonly compare: (way: WayIn) => Promise<void>
  readonly rebase: (difference: Difference, keep: Keep, way: WayIn) => Promise<void>
  /** Sends what was compared; only ever after its confirmation. */
  readonly send: () => Promise<boolean>
  readonly stop: () => Promise<void>
}

/** Compares and sends the draft of one workload. */
export const useSend = (workload: string): SendControl => {
  const client = useQueryClient()
  const current = useAnswer('drafts:currentSend', undefined)
  const [comparison, setComparison] = useState<Comparison>()
  const [busy, setBusy] = useState<SendControl['busy']>()
  const [problem, setProblem] = useState<Problem>()
  const [setAside, setSetAside] = useState<string>()
  const known = current.state === 'ready' ? current.value : null
  const own = known?.workload === workload && known.send !== setAside ? known : undefined
  const readComparison = async (way: WayIn): Promise<void> => {
    const compared = await ask('drafts:compare', { workload, way })
    if (!compared.ok) {
      setComparison(undefined)
      setProblem(compared.error)
      return
    }
    setSetAside(known?.send)
    setComparison(compared.value)
  }
  const attempt = async (name: SendControl['busy'], act: () => Promise<void>): Promise<void> => {
    setBusy(name)
    setProblem(undefined)
    await act()
    setBusy(undefined)
  }
  return {
    comparison,
    progress: own,
    busy,
    problem,
    compare: (way) => attempt('comparing', () => readComparison(way)),
    rebase: ({ lens, questionId }, keep, way) =>
      attempt('rebasing', async () => {
        if (comparison === undefined) return
        const done = await ask('drafts:rebase', { comparison: comparison.comparison, lens, questionId, keep })
        await client.invalidateQueries({ queryKey: ['drafts:read'] })
        if (done.ok) await readComparison(way)
        else setProblem(done.error)
      }),
    send: async () => {
      let begun = false
      await attempt('sending', async () => {
        if (comparison === undefined) return
        const sent = await ask('drafts:send', { comparison: comparison.comparison })
        if (!sent.ok) {
          setProblem(sent.error)
          return
        }
        begun = true
        // What was confirmed once is not sent twice: another send needs another comparison.
        setComparison(undefined)
        setSetAside(undefined)
        await client.invalidateQueries({ queryKey: ['drafts:currentSend'] })
      })
      return begun
    },
    stop: () =>
      attempt('stopping', async () => {
        if (own === undefined) return
        const stopped = await ask('drafts:stopSend', { send: own.send })
        if (!stopped.ok) setProblem(stopped.error)
      }),
  }
}
