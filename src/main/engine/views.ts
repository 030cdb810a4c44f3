import type { Json } from '../../shared/json'
import type { FactUnit, StoredFact } from '../../shared/review/fact-state'
import type { Gap } from '../../shared/review/gap'
import { globalRegion, type Resource, type UnknownItem } from '../../shared/review/outcome'
import { unknown, type AcrossRegions, type Details, type Need } from './check'
import {
  now,
  nowValue,
  type DetailFact,
  type Fact,
  type Known,
  type ListFact,
  type OneFact,
  type Seen,
  type WithArn,
} from './fact'
import { factOf } from './validate'

/** Where facts are read from during evaluation. */
export type FactSource = (unit: FactUnit) => StoredFact | undefined

/** What was reviewed of an account. */
export type EvaluatedAccount = { readonly id: string; readonly partition: string; readonly regions: readonly string[] }

const cancelled: Gap = { kind: 'cancelled' }

const freeze = <Value>(value: Value): Value => {
  if (typeof value === 'object' && value !== null && !Object.isFrozen(value)) {
    Object.values(value).forEach(freeze)
    Object.freeze(value)
  }
  return value
}

/** The resource that stands for an account, or for an account in one region. */
export const accountResource = (account: EvaluatedAccount, region: string): Resource => ({
  arn:
    region === globalRegion
      ? `arn:${account.partition}:iam::${account.id}:root`
      : `arn:${account.partition}:account:${region}:${account.id}:account`,
  type: 'AWS::::Account',
  name: region === globalRegion ? account.id : `${account.id} in ${region}`,
})

type Items = { readonly known: readonly Seen<WithArn>[]; readonly unknown: readonly UnknownItem[] }

/** A need as `evaluate` gets it, and the resources that are missing from it; or the gap that keeps the check from running. */
export type Viewed = { readonly view: unknown; readonly unknown: readonly UnknownItem[] } | { readonly gap: Gap }

/** Makes views of facts; each fact's items are built once and shared by all checks, frozen. */
export const makeViews = (source: FactSource, time: string) => {
  const lists = new Map<string, Items | Gap>()
  const details = new Map<string, ReadonlyMap<string, Known<unknown>>>()
  const optional = new Map<string, Known<readonly Seen<WithArn>[]>>()
  const keyOf = ({ account, region, fact }: FactUnit): string => `${account} ${region} ${fact}`

  const listOf = (unit: FactUnit, fact: ListFact): Items | Gap => {
    const found = lists.get(keyOf(unit))
    if (found) return found
    const stored = source(unit)
    const made = !stored?.complete ? (stored?.gap ?? cancelled) : (stored.gap ?? seeList(fact, stored))
    lists.set(keyOf(unit), made)
    return made
  }

  /** The same object for each check of a place, as lists are, so that what is derived from it can be kept by it. */
  const knownOf = (unit: FactUnit, list: Items | Gap): Known<readonly Seen<WithArn>[]> => {
    const found = optional.get(keyOf(unit))
    if (found) return found
    const made: Known<readonly Seen<WithArn>[]> =
      'kind' in list ? { known: false, gap: list } : { known: true, value: list.known }
    optional.set(keyOf(unit), Object.freeze(made))
    return made
  }

  const seeList = (fact: ListFact, stored: StoredFact): Items => ({
    known: stored.items.flatMap((item) =>
      item.gap ? [] : [seen(item.value, { arn: item.key, type: fact.type, name: nameOf(fact, item.value) })],
    ),
    unknown: stored.items.flatMap((item) =>
      item.gap ? [{ resource: { arn: item.key, type: fact.type, name: item.key }, gap: item.gap }] : [],
    ),
  })

  const detailsOf = (unit: FactUnit, fact: DetailFact): Details<unknown> => {
    const stored = source(unit)
    let items = details.get(keyOf(unit))
    if (!items) {
      items = new Map(
        (stored?.items ?? []).map((item): readonly [string, Known<unknown>] => [
          item.key,
          item.gap ? { known: false, gap: item.gap } : { known: true, value: freeze(item.value) },
        ]),
      )
      details.set(keyOf(unit), items)
    }
    const missing: Gap =
      stored?.gap ??
      (stored?.complete ? { kind: 'failed', code: 'NotRead', text: `No ${fact.title} were read` } : cancelled)
    const of = (parent: WithArn): Known<unknown> => items.get(parent.arn) ?? { known: false, gap: missing }
    return {
      of,
      judge: (parent, rule) => {
        const detail = of(parent)
        return detail.known ? rule(detail.value) : unknown(parent, detail.gap)
      },
    }
  }

  const oneOf = (unit: FactUnit, fact: OneFact, resource: Resource): Known<Seen<unknown>> => {
    if (fact.id === now.id) return { known: true, value: seen(nowValue(time), resource) }
    const stored = source(unit)
    if (!stored?.complete || stored.gap) return { known: false, gap: stored?.gap ?? cancelled }
    const item = stored.items[0]
    if (!item || item.gap) return { known: false, gap: item?.gap ?? cancelled }
    return { known: true, value: seen(item.value, resource) }
  }

  const acrossOf = (account: EvaluatedAccount, fact: ListFact): Viewed => {
    const regions = account.regions.map((region) => ({
      region,
      list: listOf({ account: account.id, region, fact: fact.id }, fact),
    }))
    const view: AcrossRegions<WithArn> = {
      items: regions.flatMap(({ list }) => ('kind' in list ? [] : list.known)),
      gaps: regions.flatMap(({ region, list }) => ('kind' in list ? [{ region, gap: list }] : [])),
    }
    return { view, unknown: regions.flatMap(({ list }) => ('kind' in list ? [] : list.unknown)) }
  }

  /** The view of one need for a check that runs in this account and region. */
  return (account: EvaluatedAccount, checkRegion: string, need: Need): Viewed => {
    const fact: Fact = factOf(need)
    const region = fact.per === 'account' ? globalRegion : checkRegion
    const unit = { account: account.id, region, fact: fact.id }
    if ('across' in need) return acrossOf(account, need.across)
    switch (fact.kind) {
      case 'list': {
        const list = listOf(unit, fact)
        if ('optionalList' in need) {
          return { view: knownOf(unit, list), unknown: 'kind' in list ? [] : list.unknown }
        }
        return 'kind' in list ? { gap: list } : { view: list.known, unknown: list.unknown }
      }
      case 'detail':
        return { view: detailsOf(unit, fact), unknown: [] }
      case 'one': {
        const one = oneOf(unit, fact, accountResource(account, region))
        if ('optional' in need) return { view: one, unknown: [] }
        return one.known ? { view: one.value, unknown: [] } : { gap: one.gap }
      }
    }
  }
}

const isObject = (value: Json): value is { readonly [key: string]: Json } =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const seen = (value: Json, resource: Resource): Seen<WithArn> =>
  freeze({ ...(isObject(value) ? value : { value }), arn: resource.arn, resource })

const nameOf = (fact: ListFact, value: Json): string => {
  const parsed = fact.schema.safeParse(value)
  return parsed.success ? fact.nameOf(parsed.data) : ''
}
