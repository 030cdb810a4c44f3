import { undecided } from '../../engine/check'
import type { Gap, Views } from '../../engine/check'
import type { PrefixListLookup } from '../../../shared/network/ip-permission'
import { awsPrefixLists, prefixListEntries, prefixLists } from '../vpc/facts'

/** What it takes to know which addresses a prefix list in a rule stands for. */
export const prefixListNeeds = { prefixLists, prefixListEntries, awsPrefixLists } as const

/** Finds the addresses of prefix lists; those that AWS keeps of its services are never the internet. */
export const lookUpPrefixLists =
  (views: Views<typeof prefixListNeeds>): PrefixListLookup<Gap> =>
  (id) => {
    if (views.awsPrefixLists.PrefixLists.some(({ PrefixListId }) => PrefixListId === id)) return { cidrs: [] }
    const list = views.prefixLists.find(({ PrefixListId }) => PrefixListId === id)
    if (!list) return { gap: undecided('PrefixListNotListed', `AWS does not list the prefix list ${id}.`) }
    const entries = views.prefixListEntries.of(list)
    return entries.known ? { cidrs: entries.value.Entries.map(({ Cidr }) => Cidr) } : { gap: entries.gap }
  }
