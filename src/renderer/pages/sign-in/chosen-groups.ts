import { nameWay } from '../../../shared/review/way-in'
import type { Draft } from '../review/draft'
import { showCount } from '../../text/show-count'
import { shorten } from '../../text/shorten'

/** Chosen accounts that come in the same way, as the summary shows them. */
export type ChosenGroup = {
  readonly key: string
  readonly count: number
  /** `20 through corp`, `3 profiles`, `4 by the role Reviewer`. */
  readonly text: string
  /** What is left of the draft where the group is taken out. */
  readonly without: Partial<Draft>
}

const keyOf = (way: Draft['ways'][number]): string =>
  way.kind === 'session' ? `session ${way.session}` : `member ${nameWay(way.through)} ${way.role}`

/** The chosen accounts by the way in, in the order in which they were first chosen. */
export const chosenGroups = ({ profiles, ways }: Pick<Draft, 'profiles' | 'ways'>): readonly ChosenGroup[] => {
  const groups = new Map<string, Draft['ways'][number][]>()
  for (const way of ways) groups.set(keyOf(way), [...(groups.get(keyOf(way)) ?? []), way])
  return [
    ...[...groups].map(([key, own]) => {
      const [first] = own
      const text =
        first?.kind === 'member'
          ? `${own.length} by the role ${shorten(first.role, 40)}`
          : `${own.length} through ${shorten(first?.session ?? '', 40)}`
      return { key, count: own.length, text, without: { ways: ways.filter((way) => keyOf(way) !== key) } }
    }),
    ...(profiles.length === 0
      ? []
      : [
          {
            key: 'profiles',
            count: profiles.length,
            text: showCount(profiles.length, 'profile'),
            without: { profiles: [] },
          },
        ]),
  ]
}

/** `23 accounts chosen: 20 through corp, 3 profiles`; where there are but profiles, `3 profiles chosen`: two may lead to one account. */
export const chosenText = (draft: Pick<Draft, 'source' | 'profiles' | 'ways'>): string => {
  if (draft.source === 'default') return 'The account of the default credentials'
  const groups = chosenGroups(draft)
  const count = groups.reduce((sum, group) => sum + group.count, 0)
  if (count === 0) return 'No account chosen yet'
  if (draft.ways.length === 0) return `${showCount(count, 'profile')} chosen`
  return `${showCount(count, 'account')} chosen: ${groups.map(({ text }) => text).join(', ')}`
}
