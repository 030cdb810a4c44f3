import type { AccountRegions, RegionState } from '../../../shared/ipc/preflight'
import { showCount } from '../../text/show-count'
import { nameWay } from '../../../shared/review/way-in'
import { regions as knownRegions } from './regions'

/** A region as the wizard shows it, before anything is known about the accounts. */
export type Region = { readonly code: string; readonly place: string }

/** One account in one region. */
export type RegionInAccount = { readonly account: string } & Pick<RegionState, 'optIn' | 'belief' | 'source'>

/** inUse: in some account · unknown: in none as far as is known · empty: in none · off: enabled in no account. */
export type RegionUse = 'inUse' | 'unknown' | 'empty' | 'off'

/** What is known about a region over all accounts that were asked. */
export type RegionSummary = {
  readonly region: string
  readonly use: RegionUse
  readonly accounts: readonly RegionInAccount[]
  /** In how many accounts it is enabled, is in use, looks empty, is not known. */
  readonly enabled: number
  readonly inUse: number
  readonly empty: number
  readonly unknown: number
}

// A status that AWS does not give is no yes.
const isOff = ({ optIn }: Pick<RegionState, 'optIn'>): boolean =>
  optIn !== 'opt-in-not-required' && optIn !== 'opted-in'

const summarize = (region: string, accounts: readonly RegionInAccount[]): RegionSummary => {
  const enabled = accounts.filter((account) => !isOff(account))
  const count = (belief: RegionState['belief']): number => enabled.filter((account) => account.belief === belief).length
  const [inUse, empty, unknown] = [count('resources'), count('empty'), count('unknown')]
  const use = enabled.length === 0 ? 'off' : inUse > 0 ? 'inUse' : unknown > 0 ? 'unknown' : 'empty'
  return { region, use, accounts, enabled: enabled.length, inUse, empty, unknown }
}

/** What was found, by region. */
export const summarizeRegions = (found: readonly AccountRegions[]): ReadonlyMap<string, RegionSummary> => {
  const byRegion = new Map<string, RegionInAccount[]>()
  for (const { way, account, regions } of found)
    for (const { region, ...state } of regions) {
      const accounts = byRegion.get(region) ?? []
      byRegion.set(region, accounts)
      accounts.push({ account: account ?? nameWay(way), ...state })
    }
  return new Map([...byRegion].map(([region, accounts]) => [region, summarize(region, accounts)]))
}

const useOf = ({ use, enabled, inUse, unknown }: RegionSummary): string => {
  switch (use) {
    case 'inUse':
      return `In use in ${inUse} of ${showCount(enabled, 'account')}${unknown > 0 ? `, not known in ${unknown}` : ''}`
    case 'unknown':
      return `Not known in ${unknown} of ${showCount(enabled, 'account')}${unknown < enabled ? ', looks empty in the rest' : ''}`
    case 'empty':
      return `Looks empty in ${enabled === 1 ? '1 account' : `all ${showCount(enabled, 'account')}`}`
    case 'off':
      return 'Not opted in'
  }
}

/** A summary in words; an account that has not enabled the region is not counted, and that is said. */
export const describeUse = (summary: RegionSummary): string => {
  const { use, enabled, accounts } = summary
  const all = use === 'off' || enabled === accounts.length
  return `${useOf(summary)}${all ? '' : `; enabled in ${enabled} of ${accounts.length}`}`
}

const sourcesBehind = (accounts: readonly RegionInAccount[], belief: RegionState['belief']): readonly string[] => [
  ...new Set(accounts.filter((account) => !isOff(account) && account.belief === belief).map(({ source }) => source)),
]

/** What found something in a region, or why it is not known, each once; what looks empty has the same source everywhere, see `emptySources`. */
export const sourcesOf = ({ use, accounts }: RegionSummary): readonly string[] => {
  switch (use) {
    case 'inUse':
      return [
        `Found by ${sourcesBehind(accounts, 'resources').join(', ')}`,
        ...sourcesBehind(accounts, 'unknown').map((source) => `Not known: ${source}`),
      ]
    case 'unknown':
      return sourcesBehind(accounts, 'unknown')
    case 'empty':
    case 'off':
      return []
  }
}

/** The calls behind each belief that a region is empty. */
export const emptySources = (summaries: ReadonlyMap<string, RegionSummary>): readonly string[] =>
  sourcesBehind(
    [...summaries.values()].flatMap(({ accounts }) => accounts),
    'empty',
  )

/** The regions to choose where only those with resources are wanted: those that are not known belong to them, since nothing says that they are empty. */
export const worthReviewing = (
  summaries: ReadonlyMap<string, RegionSummary>,
): { readonly inUse: readonly string[]; readonly unknown: readonly string[] } => {
  const of = (use: RegionUse): readonly string[] =>
    [...summaries.values()].filter((summary) => summary.use === use).map(({ region }) => region)
  return { inUse: of('inUse'), unknown: of('unknown') }
}

const order: Readonly<Record<RegionUse, number>> = { inUse: 0, unknown: 1, empty: 2, off: 3 }
const notListed = 4

/** All regions to choose from: favourites first, then by what was found, else in the order of AWS's partitions. */
export const listRegions = (
  favourites: readonly string[],
  summaries: ReadonlyMap<string, RegionSummary>,
): readonly Region[] => {
  const known = knownRegions.flatMap(({ partition, codes }) =>
    codes.map(([code, place]) => ({ code, place: partition === 'AWS' ? place : `${place}, ${partition}` })),
  )
  const codes = new Set(known.map(({ code }) => code))
  const further = [...summaries.keys()].filter((code) => !codes.has(code)).map((code) => ({ code, place: '' }))
  const rank = ({ code }: Region): number => {
    const use = summaries.get(code)?.use
    return (favourites.includes(code) ? 0 : 10) + (use === undefined ? notListed : order[use])
  }
  return [...known, ...further].toSorted((a, b) => rank(a) - rank(b))
}
