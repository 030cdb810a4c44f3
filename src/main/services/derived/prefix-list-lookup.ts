import type { PrefixListLookup } from '../../../shared/network/ip-permission'
import type { Gap } from '../../../shared/review/gap'
import type { Known, WithArn } from '../../engine/fact'
import { awsPrefixLists, prefixListEntries, prefixLists } from '../vpc/facts'
import type { AwsPrefixLists, PrefixList, PrefixListEntries } from '../vpc/facts'

/** What it takes to know which addresses a prefix list in a rule stands for. */
export const prefixListNeeds = { prefixLists, prefixListEntries, awsPrefixLists } as const

/** The facts of `prefixListNeeds`. */
export type PrefixListFacts = {
  readonly prefixLists: readonly PrefixList[]
  readonly prefixListEntries: { readonly of: (list: WithArn) => Known<PrefixListEntries> }
  readonly awsPrefixLists: AwsPrefixLists
}

const notListed = (id: string): Gap => ({
  kind: 'failed',
  code: 'PrefixListNotListed',
  text: `AWS does not list the prefix list ${id}.`,
})

/** Finds the addresses of prefix lists; those that AWS keeps of its services are never the internet. */
export const lookUpPrefixLists =
  (facts: PrefixListFacts): PrefixListLookup<Gap> =>
  (id) => {
    if (facts.awsPrefixLists.PrefixLists.some(({ PrefixListId }) => PrefixListId === id)) return { cidrs: [] }
    const list = facts.prefixLists.find(({ PrefixListId }) => PrefixListId === id)
    if (!list) return { gap: notListed(id) }
    const entries = facts.prefixListEntries.of(list)
    return entries.known ? { cidrs: entries.value.Entries.map(({ Cidr }) => Cidr) } : { gap: entries.gap }
  }
