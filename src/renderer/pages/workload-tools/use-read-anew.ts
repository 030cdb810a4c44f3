import { useQueryClient } from '@tanstack/react-query'

const concerned = /^(workloads|drafts|audit|milestones):|^snapshots:overview$/

/** Reads all that is shown of workloads anew, after something of them was changed from here. */
export const useReadAnew = (): (() => Promise<void>) => {
  const client = useQueryClient()
  return () =>
    client.invalidateQueries({
      predicate: ({ queryKey: [channel] }) => typeof channel === 'string' && concerned.test(channel),
    })
}
