import type { Json } from '../../../shared/json'
import { globalRegion, type Outcome } from '../../../shared/review/outcome'
import type { FactItem, FactStore, FactUnit, StoredFact } from '../../../shared/review/fact-state'
import { collect } from '../../engine/collect'
import { providedFacts, type Collector, type MakeClient } from '../../engine/collector'
import { evaluate } from '../../engine/evaluate'
import type { KeptStore } from '../../engine/read-once'
import type { RegisteredCheck } from '../../engine/validate'
import { registry } from '../../registry'
import { moments } from '../../sample/moments'
import type { AccountKey, SampleAccount } from '../../sample/organization'
import type { Sample } from '../../sample/start-sample'

/** What a collector read of one account of the sample: the items of a fact by region, `global` for facts of the account. */
export type ReadFacts = (fact: { readonly id: string }, region?: string) => readonly FactItem[]

const keyOf = ({ account, region, fact }: FactUnit): string => `${account} ${region} ${fact}`

type Memory = FactStore & { readonly all: ReadonlyMap<string, StoredFact> }

const memory = (): Memory => {
  const all = new Map<string, StoredFact>()
  return {
    all,
    load: (unit) => all.get(keyOf(unit)),
    save: (unit, items) => {
      const before = all.get(keyOf(unit))?.items ?? []
      const keys = new Set(items.map(({ key }) => key))
      all.set(keyOf(unit), { complete: false, items: [...before.filter(({ key }) => !keys.has(key)), ...items] })
    },
    restart: (unit) => {
      all.delete(keyOf(unit))
    },
    finish: (unit, gap) => {
      all.set(keyOf(unit), { complete: true, items: all.get(keyOf(unit))?.items ?? [], ...(gap ? { gap } : {}) })
    },
  }
}

/** Clients of one account, each made once: they keep their connections. */
const clientsOf = (sample: Sample, { accessKeyId, secretAccessKey }: SampleAccount): ((home: string) => MakeClient) => {
  const made = new Map<unknown, Map<string, unknown>>()
  return (home) =>
    (Client, region = home) => {
      const ofClass = made.get(Client) ?? new Map<string, unknown>()
      made.set(Client, ofClass)
      const settings = {
        region,
        endpoint: sample.url,
        credentials: { accessKeyId, secretAccessKey },
        maxAttempts: 1,
        disableHostPrefix: true,
        // As the app’s own clients with an endpoint: a bucket whose name has dots is no part of a host.
        forcePathStyle: true,
        // It writes the account into the host otherwise, which then is no address any more.
        ...(Client.name === 'S3ControlClient' ? { endpointProvider: () => ({ url: new URL(sample.url) }) } : {}),
      }
      const found: unknown = ofClass.get(region) ?? Reflect.construct(Client, [settings])
      ofClass.set(region, found)
      if (!(found instanceof Client)) throw new Error('Not a client of this class')
      return found
    }
}

const readInto = async (
  store: FactStore,
  sample: Sample,
  collector: Collector,
  account: SampleAccount,
  regions: readonly string[],
  kept?: KeptStore,
): Promise<void> => {
  const clientAt = clientsOf(sample, account)
  const readsOf = (per: 'account' | 'region') =>
    collector.reads.filter((read) => read.provides.some((fact) => fact.per === per))
  for (const region of [globalRegion, ...regions]) {
    const isGlobal = region === globalRegion
    const homeRegion = isGlobal ? sample.organization.regions[0] : region
    await collect({
      plan: {
        checks: [],
        facts: providedFacts(collector),
        calls: {},
        accountReads: isGlobal ? readsOf('account') : [],
        regionReads: isGlobal ? [] : readsOf('region'),
        placeReads: [],
        keptReads: [],
      },
      accounts: [
        {
          id: account.id,
          partition: 'aws',
          homeRegion,
          regions: isGlobal ? [] : [region],
          client: clientAt(homeRegion),
        },
      ],
      store,
      ...(kept ? { kept } : {}),
      toGap: (error, calls) => ({
        kind: 'failed',
        code: error instanceof Error ? error.name : 'Unknown',
        operation: Object.keys(calls).join(', '),
        text: String(error),
      }),
      signal: new AbortController().signal,
    })
  }
}

/** Reads all facts of a collector in one account of the sample with the real SDK; a fact that could not be read throws its gap. */
export const readFromSample = async (
  sample: Sample,
  collector: Collector,
  key: AccountKey,
  regions: readonly string[] = sample.organization.regions,
): Promise<ReadFacts> => {
  const account = sample.accounts.find((one) => one.key === key)
  if (!account) throw new Error(`The sample has no account ${key}`)
  const store = memory()
  await readInto(store, sample, collector, account, regions)
  return (fact, region = globalRegion) => {
    const stored = store.all.get(keyOf({ account: account.id, region, fact: fact.id }))
    if (!stored) throw new Error(`${fact.id} was not read in ${region}`)
    if (stored.gap) throw new Error(`${fact.id}: ${JSON.stringify(stored.gap)}`)
    return stored.items
  }
}

/** The values of items; throws where one is a gap. */
export const valuesOf = (items: readonly FactItem[]): readonly unknown[] =>
  items.map((item) => {
    if (item.gap) throw new Error(`${item.key}: ${JSON.stringify(item.gap)}`)
    return item.value
  })

/** The collector, with those reads of other services that the checks need besides; the sample has to serve these services too. */
const withNeeds = (collector: Collector, checks: readonly RegisteredCheck[]): Collector => {
  const own = new Set(providedFacts(collector).map(({ id }) => id))
  const missing = checks.flatMap(({ metadata }) => metadata.needs).filter((id) => !own.has(id))
  const parents = missing.flatMap((id) => {
    const fact = registry.facts.get(id)
    return fact?.kind === 'detail' && !own.has(fact.of.id) ? [fact.of.id] : []
  })
  const further = [...parents, ...missing].flatMap((id) => registry.reads.get(id)?.read ?? [])
  return { ...collector, reads: [...collector.reads, ...new Set(further)] }
}

/** Judges all accounts of the sample on each of its five days by the checks given. */
export const judgeSample = async (
  sample: Sample,
  collector: Collector,
  checks: readonly RegisteredCheck[],
): Promise<readonly Outcome[]> => {
  const all = withNeeds(collector, checks)
  const outcomes: Outcome[] = []
  const never = new Map<string, Json>()
  const kept: KeptStore = { load: (name) => never.get(name), save: (name, value) => never.set(name, value) }
  for (const day of Object.values(moments)) {
    sample.setTime(day)
    const store = memory()
    for (const account of sample.accounts) {
      await readInto(store, sample, all, account, sample.organization.regions, kept)
    }
    outcomes.push(
      ...evaluate({
        checks,
        accounts: sample.accounts.map(({ id }) => ({ id, partition: 'aws', regions: sample.organization.regions })),
        source: (unit) => store.all.get(keyOf(unit)),
        now: day.toISOString(),
      }),
    )
  }
  return outcomes
}

/** By check, the results that it gives anywhere in these outcomes: `fail`, `pass` and `unknown`, in this order. */
export const resultsOf = (outcomes: readonly Outcome[]): Readonly<Record<string, readonly string[]>> => {
  const results = new Map<string, Set<string>>()
  for (const { check, verdicts, unknown } of outcomes) {
    const found = results.get(check) ?? new Set<string>()
    verdicts.forEach(({ result }) => found.add(result))
    if (unknown.length > 0) found.add('unknown')
    results.set(check, found)
  }
  return Object.fromEntries([...results].map(([check, found]) => [check, [...found].toSorted()]))
}
