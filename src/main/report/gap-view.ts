import { describeGap, type Gap } from '../../shared/review/gap'
import { globalRegion, type Outcome, type Resource } from '../../shared/review/outcome'

/** What is missing for one reason, and what hangs on it. */
export type GapView = {
  readonly gap: Gap
  /** What happened and what to do next. */
  readonly sentence: string
  /** What AWS said, once for each wording. */
  readonly texts: readonly string[]
  readonly accounts: readonly string[]
  readonly regions: readonly string[]
  /** Checks that could not run somewhere because of it. */
  readonly checks: readonly string[]
  /** Resources that could not be judged because of it. */
  readonly resources: readonly Resource[]
}

type Group = {
  readonly gap: Gap
  readonly texts: Set<string>
  readonly accounts: Set<string>
  readonly regions: Set<string>
  readonly checks: Set<string>
  readonly resources: Map<string, Resource>
}

const keyOf = (gap: Gap): string =>
  [gap.kind, describeGap(gap), 'operation' in gap ? (gap.operation ?? '') : ''].join('|')

/** An account's regions that were left out as empty. */
export type EmptyRegions = { readonly account: string; readonly regions: readonly string[]; readonly source: string }

/** The regions in which something was left out as empty, by account and by what makes it believed. */
export const readEmptyRegions = (outcomes: readonly Outcome[]): readonly EmptyRegions[] => {
  const found = new Map<string, { account: string; source: string; regions: Set<string> }>()
  for (const { account, region, gap } of outcomes) {
    if (gap?.kind !== 'skipped' || region === globalRegion) continue
    const key = `${account} ${gap.source}`
    const one = found.get(key) ?? { account, source: gap.source, regions: new Set() }
    found.set(key, one)
    one.regions.add(region)
  }
  return [...found.values()]
    .map(({ account, source, regions }) => ({ account, source, regions: [...regions].toSorted() }))
    .toSorted((a, b) => (a.account < b.account ? -1 : 1))
}

/** What the reviewer chose to leave out comes after what nobody chose. */
const isChosen = ({ gap }: GapView): number => Number(gap.kind === 'skipped')

/** Everything that could not be looked at, by reason; the reason with the most checks first, empty regions last. */
export const readGaps = (outcomes: readonly Outcome[]): readonly GapView[] => {
  const groups = new Map<string, Group>()
  const add = (gap: Gap, { check, account, region }: Outcome, resource?: Resource): void => {
    const key = keyOf(gap)
    const group = groups.get(key) ?? {
      gap,
      texts: new Set(),
      accounts: new Set(),
      regions: new Set(),
      checks: new Set(),
      resources: new Map<string, Resource>(),
    }
    groups.set(key, group)
    if ('text' in gap && gap.text !== undefined && gap.text !== '') group.texts.add(gap.text)
    group.accounts.add(account)
    group.regions.add(region)
    group.checks.add(check)
    if (resource) group.resources.set(resource.arn, resource)
  }
  for (const outcome of outcomes) {
    if (outcome.gap) add(outcome.gap, outcome)
    for (const { gap, resource } of outcome.unknown) add(gap, outcome, resource)
  }
  return [...groups.values()]
    .map(({ gap, texts, accounts, regions, checks, resources }) => ({
      gap,
      sentence: describeGap(gap),
      texts: [...texts].toSorted(),
      accounts: [...accounts].toSorted(),
      regions: [...regions].toSorted(),
      checks: [...checks].toSorted(),
      resources: [...resources.values()].toSorted((a, b) => (a.arn < b.arn ? -1 : 1)),
    }))
    .toSorted(
      (a, b) =>
        isChosen(a) - isChosen(b) || b.checks.length - a.checks.length || b.resources.length - a.resources.length,
    )
}
