import { keepPreviousData, QueryClient, useQuery } from '@tanstack/react-query'
import type { Answer, Channel, Request } from '../shared/ipc/contract'
import type { Problem } from '../shared/ipc/result'
import { ask } from './api'

/** An answer on its way: the face that a part of a page shows follows from `state`. */
export type Asked<Value> =
  | { readonly state: 'loading' }
  | { readonly state: 'problem'; readonly problem: Problem; readonly retry: () => void }
  | { readonly state: 'ready'; readonly value: Value; readonly refreshing: boolean }

/** Keeps answers. Nothing here goes over a network, so whether the machine is online does not matter. */
export const makeQueryClient = (): QueryClient =>
  new QueryClient({
    defaultOptions: {
      queries: {
        networkMode: 'always',
        retry: false,
        staleTime: Number.POSITIVE_INFINITY,
        refetchOnWindowFocus: false,
      },
    },
  })

/** How to ask. */
export type AskOptions = {
  /** Ask only where this is true. */
  readonly enabled?: boolean
  /** Show the last answer while one for another request is on its way, as between two pages of a table. */
  readonly keepPrevious?: boolean
  /** Ask anew each time the part of the page appears. */
  readonly always?: boolean
}

/** Asks the main process for what a part of a page shows. */
export const useAnswer = <Name extends Channel>(
  channel: Name,
  request: Request<Name>,
  { enabled = true, keepPrevious = false, always = false }: AskOptions = {},
): Asked<Answer<Name>> => {
  const { data, refetch, isFetching } = useQuery({
    queryKey: [channel, request],
    queryFn: () => ask(channel, request),
    enabled,
    ...(keepPrevious && { placeholderData: keepPreviousData }),
    ...(always && { staleTime: 0 }),
  })
  if (data === undefined) return { state: 'loading' }
  if (!data.ok) return { state: 'problem', problem: data.error, retry: () => void refetch() }
  return { state: 'ready', value: data.value, refreshing: isFetching }
}
