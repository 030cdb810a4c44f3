import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { AccountRegions } from '../../../shared/ipc/preflight'
import type { WayIn } from '../../../shared/review/way-in'
import { useAnswer, type Asked } from '../../use-answer'

/** The search for regions with resources: it asks AWS, so it begins only where the reviewer wants it. */
export const useRegionSearch = (
  ways: readonly WayIn[],
): {
  /** Absent before it began. */
  readonly found: Asked<AccountRegions[]> | undefined
  readonly search: () => void
} => {
  const client = useQueryClient()
  const request = { ways: [...ways] }
  const key = ['regions:find', request]
  const [wanted, setWanted] = useState<string>()
  const begun = wanted === JSON.stringify(ways) || client.getQueryData(key) !== undefined
  const found = useAnswer('regions:find', request, { enabled: begun })
  const search = (): void => {
    setWanted(JSON.stringify(ways))
    if (begun) void client.invalidateQueries({ queryKey: key })
  }
  return { found: begun ? found : undefined, search }
}
