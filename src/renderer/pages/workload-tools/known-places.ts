import type { MultiselectProps } from '@cloudscape-design/components/multiselect'
import { shorten } from '../../text/shorten'
import { useAnswer } from '../../use-answer'
import { regions } from '../review/regions'

/** AWS's regions as options, by partition in one list. */
export const regionOptions: readonly MultiselectProps.Option[] = regions.flatMap(({ codes }) =>
  codes.map(([value, place]) => ({ value, label: value, description: place })),
)

/** The accounts of a snapshot as options; none where there is no snapshot. */
export const useReviewedAccounts = (snapshot: string | null): readonly MultiselectProps.Option[] => {
  const overview = useAnswer('snapshots:overview', { snapshot: snapshot ?? '' }, { enabled: snapshot !== null })
  if (overview.state !== 'ready') return []
  return overview.value.accounts.flatMap(({ id, name }) =>
    id === null ? [] : [{ value: id, label: id, description: shorten(name, 60) }],
  )
}
