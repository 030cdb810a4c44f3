import type { OpenAccount } from '../aws/accounts'
import { describeGap, type Gap } from '../../shared/review/gap'
import { failed, type Problem, type Result } from '../../shared/ipc/result'
import type { Unit } from './organization-calls'

const onlyFor = 'Only the management account and accounts that are delegated administrators may list an organization'

const nextOf = (gap: Gap): string =>
  gap.kind === 'denied' ? `Grant ${gap.action}. ${onlyFor}.` : `${describeGap(gap)}.`

const codeOf = (gap: Gap): string => {
  if (gap.kind === 'denied') return 'OrganizationDenied'
  return gap.kind === 'signedOut' ? 'SignedOut' : 'OrganizationUnread'
}

const reasonOf = (gap: Gap): string => {
  if (gap.kind === 'denied') return `AWS denied ${gap.action}`
  const text = gap.kind === 'cancelled' ? undefined : gap.text
  return (text ?? describeGap(gap)).replace(/\.$/, '')
}

/** A part that is missing, and why. `what` is the beginning of a sentence. */
export const problemOf = (gap: Gap, what: string): Problem => ({
  code: codeOf(gap),
  text: `${what}: ${reasonOf(gap)}.`,
  next: nextOf(gap),
})

/** A unit of which something could not be listed. */
export type UnitGap = { readonly unit: Unit; readonly gap: Gap }

/** How many names one sentence holds. */
const namesAtMost = 5

const namesOf = (units: readonly Unit[]): string => {
  const names = units.slice(0, namesAtMost).map(({ name }) => name)
  const more = units.length - names.length
  return more === 0 ? names.join(', ') : `${names.join(', ')} and ${more} more`
}

/** One problem for all units that failed for the same reason. */
export const problemsOfUnits = (gaps: readonly UnitGap[], sentence: (names: string) => string): readonly Problem[] => {
  const byReason = new Map<string, UnitGap[]>()
  for (const one of gaps) {
    const reason = reasonOf(one.gap)
    byReason.set(reason, [...(byReason.get(reason) ?? []), one])
  }
  return [...byReason.values()].flatMap((some) => {
    const [first] = some
    return first ? [problemOf(first.gap, sentence(namesOf(some.map(({ unit }) => unit))))] : []
  })
}

/** Nothing of an account's organization could be listed. */
export const unreadable = (account: OpenAccount, gap: Gap): Result<never> =>
  gap.kind === 'denied'
    ? failed(
        'OrganizationDenied',
        `Account ${account.id} may not list its organization: ${reasonOf(gap)}.`,
        nextOf(gap),
      )
    : failed(codeOf(gap), `The organization of account ${account.id} could not be read: ${reasonOf(gap)}.`, nextOf(gap))
