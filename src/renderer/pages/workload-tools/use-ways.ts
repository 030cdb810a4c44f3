import { useMemo } from 'react'
import type { WorkloadRow } from '../../../shared/ipc/workloads'
import type { WayIn } from '../../../shared/review/way-in'
import { useAnswer } from '../../use-answer'
import { sessionOfWay } from '../review/session-of-way'
import { isSessionUsable } from '../sign-in/session-state'
import { useSessionWays } from '../sign-in/use-session-ways'
import { listWays, type WayOption } from './way-options'

const noChoices = {}

/** The ways into accounts from which one is chosen, and the session that has to be signed in to before one of them works. */
export type Ways = {
  readonly options: readonly WayOption[]
  readonly loading: boolean
  /** Id of a session that waits for a sign-in; `undefined` where the way needs none. */
  readonly signInFor: (way: WayIn) => string | undefined
}

/** The ways to a workload, or to any account where no workload is given. */
export const useWays = (seenFrom: WorkloadRow['seenFrom']): Ways => {
  const profiles = useAnswer('profiles:list', undefined)
  const sessions = useAnswer('sessions:list', undefined)
  const { ways } = useSessionWays(noChoices)
  const known = profiles.state === 'ready' ? profiles.value.profiles : undefined
  const options = useMemo(() => listWays(seenFrom, known ?? [], ways.values()), [seenFrom, known, ways])
  return {
    options,
    loading: profiles.state === 'loading',
    signInFor: (way) => {
      const id = sessionOfWay(way, known ?? [])
      const session = sessions.state === 'ready' ? sessions.value.sessions.find((one) => one.id === id) : undefined
      return session === undefined || isSessionUsable(session) ? undefined : session.id
    },
  }
}
