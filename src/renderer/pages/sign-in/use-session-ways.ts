import { useQueries } from '@tanstack/react-query'
import { useMemo } from 'react'
import type { SessionWay } from '../../../shared/review/way-in'
import { ask } from '../../api'
import { useAnswer } from '../../use-answer'
import { useSettings } from '../../use-settings'
import { accountRows, type RoleChoices } from './session-accounts'
import { isSessionUsable } from './session-state'

/** The ways into accounts that the signed-in sessions give, each with its chosen role; the first session of an account wins. */
export const useSessionWays = (
  choices: RoleChoices,
): { readonly ways: ReadonlyMap<string, SessionWay>; readonly listing: boolean } => {
  const sessions = useAnswer('sessions:list', undefined)
  const { settings } = useSettings()
  const usable = sessions.state === 'ready' ? sessions.value.sessions.filter(isSessionUsable) : []
  const answers = useQueries({
    queries: usable.map(({ id }) => {
      const request = { session: id, refresh: false }
      return { queryKey: ['sessions:accounts', request], queryFn: () => ask('sessions:accounts', request) }
    }),
    combine: (all) => ({
      known: all.flatMap(({ data }) => (data?.ok ? [data.value] : [])),
      listing: all.some(({ data }) => data === undefined || (data.ok && /listing|roles/.test(data.value.state))),
    }),
  })
  const preference = settings.state === 'ready' ? settings.value.rolePreference : undefined
  const ways = useMemo(() => {
    const found = new Map<string, SessionWay>()
    for (const known of answers.known)
      for (const { id, way } of accountRows(known, { preference: preference ?? [], favourites: [], choices }))
        if (way && !found.has(id)) found.set(id, way)
    return found
  }, [answers.known, preference, choices])
  return { ways, listing: answers.listing }
}
