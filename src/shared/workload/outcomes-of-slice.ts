import { globalRegion, type Outcome } from '../review/outcome'
import { belongs, type EvidenceQuery } from './check-evidence'

/**
 * The outcomes of a workload's accounts and regions, without the resources that lie outside by their tags; those whose tags are
 * not known stay, as they do in its evidence. A check all of whose resources lie outside does not apply to the workload.
 */
export const outcomesOfSlice = (
  outcomes: readonly Outcome[],
  query: Pick<EvidenceQuery, 'slice' | 'tagsOf'>,
): readonly Outcome[] => {
  const { accounts, regions, tags } = query.slice
  const own = outcomes.filter(
    ({ account, region }) =>
      accounts.includes(account) && (region === globalRegion || regions === null || regions.includes(region)),
  )
  if (Object.keys(tags).length === 0) return own
  return own.map((outcome) => {
    if (outcome.status !== 'assessed') return outcome
    const isInside = ({ resource }: Outcome['verdicts'][number] | Outcome['unknown'][number]): boolean =>
      belongs(resource, outcome.region, query) !== 'outside'
    const verdicts = outcome.verdicts.filter(isInside)
    const unknown = outcome.unknown.filter(isInside)
    const status = verdicts.length + unknown.length === 0 ? 'notApplicable' : outcome.status
    return { ...outcome, status, verdicts, unknown }
  })
}
