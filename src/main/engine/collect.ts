import type { FactItem, FactStore, FactUnit, StoredFact } from '../../shared/review/fact-state'
import { vanishedGap, type Gap } from '../../shared/review/gap'
import { globalRegion } from '../../shared/review/outcome'
import { vanished } from './collector'
import type { Calls, DetailRead, MakeClient, Read, ReadContext, WholeRead } from './collector'
import type { Fact, WithArn } from './fact'
import { followSignal } from './follow-signal'
import { makeOnce, makeShared, type KeptStore } from './read-once'
import { runAtOnce } from './run-at-once'
import { shape } from './shape'
import type { Plan } from './plan'

/** An account to read, with the clients that reach it. */
export type ReadableAccount = {
  readonly id: string
  readonly partition: string
  /** Where global services are read. */
  readonly homeRegion: string
  readonly regions: readonly string[]
  /** The other regions that the account has enabled: what pages need whole is read there too. */
  readonly otherRegions?: readonly string[]
  /** Regions that are believed to be empty, each with the gap that says why: only what checks of the place itself need is read there. */
  readonly emptyRegions?: ReadonlyMap<string, Gap>
  readonly client: MakeClient
  /** Set apart, in what is kept for ever, from other places that answer for AWS: the endpoint where it is not AWS's. */
  readonly realm?: string
  /** The gap of all that is still to be read, once the account's credentials have ended for good: then nothing more is called. */
  readonly ended?: () => Gap | undefined
}

/** What happens during collection, for progress: a read began, ended, got on, or was left out in a region that is believed to be empty. */
export type CollectEvent = {
  readonly account: string
  readonly region: string
  readonly facts: readonly string[]
  readonly state: 'started' | 'read' | 'kept' | 'gap' | 'skipped' | 'stopped'
  readonly gap?: Gap
}

/** What collection needs from outside. */
export type Collection = {
  readonly plan: Plan
  readonly accounts: readonly ReadableAccount[]
  readonly store: FactStore
  /** What an error of a call means. */
  readonly toGap: (error: unknown, calls: Calls) => Gap
  /** Aborts collection: facts in progress stay unfinished. */
  readonly signal: AbortSignal
  readonly observe?: (event: CollectEvent) => void
  /** Keeps what never changes; absent: it is read each time. */
  readonly kept?: KeptStore
}

/** Detail calls of one fact in one place that are under way at once; the rates of the request handler set the pace. */
const detailsAtOnce = 16

type Place = { readonly account: ReadableAccount; readonly region: string; readonly context: ReadContext }

const unitOf = (place: Place, fact: Fact): FactUnit => ({
  account: place.account.id,
  region: place.region,
  fact: fact.id,
})

const keysOf = (stored: StoredFact | undefined): ReadonlySet<string> =>
  new Set((stored?.items ?? []).filter((item) => !item.gap).map(({ key }) => key))

/** Whether an earlier run read the fact whole and without a gap; a detail must also fit the list as it is now. */
const isKept = ({ store }: Collection, place: Place, fact: Fact): boolean => {
  const stored = store.load(unitOf(place, fact))
  if (!stored?.complete || stored.gap || stored.items.some((item) => item.gap)) return false
  if (fact.kind !== 'detail') return true
  const [own, parents] = [keysOf(stored), keysOf(store.load(unitOf(place, fact.of)))]
  return own.size === parents.size && [...own].every((key) => parents.has(key))
}

const badShape = (calls: Calls, problem: string): Gap => ({
  kind: 'failed',
  code: 'UnexpectedAnswer',
  operation: Object.keys(calls)[0] ?? 'unknown',
  text: `AWS's answer is not as its documentation says: ${problem}`,
})

const arnOf = (raw: unknown): string | undefined =>
  typeof raw === 'object' && raw !== null && 'arn' in raw && typeof raw.arn === 'string' ? raw.arn : undefined

const itemsOf = (fact: Fact, calls: Calls, raw: unknown): readonly FactItem[] | Gap => {
  const toItem = (key: string, one: unknown): FactItem => {
    const shaped = shape(fact.schema, one)
    return shaped.ok ? { key, value: shaped.value } : { key, gap: badShape(calls, shaped.problem) }
  }
  if (fact.kind !== 'list') return [toItem('', raw)]
  if (!Array.isArray(raw)) return badShape(calls, 'it holds no list')
  return raw.map((one: unknown, index) => toItem(arnOf(one) ?? `${fact.id}#${index}`, one))
}

type Answered<Answer> = { readonly answer: Answer } | { readonly gap: Gap } | 'aborted'

/** Calls AWS; what goes wrong with the call is a gap, what goes wrong with the store is not. */
const call = async <Answer>(
  { toGap, signal }: Collection,
  calls: Calls,
  read: () => Promise<Answer>,
): Promise<Answered<Answer>> => {
  try {
    return { answer: await read() }
  } catch (error) {
    return signal.aborted ? 'aborted' : { gap: toGap(error, calls) }
  }
}

const storeWhole = (store: FactStore, unit: FactUnit, fact: Fact, items: readonly FactItem[] | Gap): void => {
  // What an earlier run stored of it may be gone in AWS by now.
  if (store.load(unit)?.items.length) store.restart(unit)
  if ('kind' in items) return store.finish(unit, items)
  store.save(unit, items)
  store.finish(unit, fact.kind === 'one' ? items[0]?.gap : undefined)
}

const readWhole = async (collection: Collection, place: Place, read: WholeRead): Promise<Gap | undefined> => {
  const { store } = collection
  const answered = await call(collection, read.calls, () => read.read(place.context))
  if (answered === 'aborted') return undefined
  if ('gap' in answered) {
    for (const fact of read.provides) store.finish(unitOf(place, fact), answered.gap)
    return answered.gap
  }
  for (const fact of read.provides) {
    storeWhole(store, unitOf(place, fact), fact, itemsOf(fact, read.calls, answered.answer[fact.id]))
  }
  return undefined
}

const chunk = <Item>(items: readonly Item[], size: number): readonly (readonly Item[])[] =>
  Array.from({ length: Math.ceil(items.length / size) }, (_, index) => items.slice(index * size, (index + 1) * size))

const detailItem = (read: DetailRead, key: string, answers: ReadonlyMap<string, unknown>): FactItem => {
  if (!answers.has(key)) return { key, gap: badShape(read.calls, 'it leaves out a resource that was asked for') }
  const answer = answers.get(key)
  if (answer === vanished) return { key, gap: vanishedGap }
  const shaped = shape(read.provides[0].schema, answer)
  return shaped.ok ? { key, value: shaped.value } : { key, gap: badShape(read.calls, shaped.problem) }
}

const isParent = (value: unknown): value is WithArn => arnOf(value) !== undefined

/** Keys of the details that are kept from an earlier run; those of resources that are gone are forgotten. */
const keepDetails = (store: FactStore, unit: FactUnit, parents: ReadonlySet<string>): ReadonlySet<string> => {
  const stored = store.load(unit)?.items ?? []
  const kept = stored.filter((item) => !item.gap && parents.has(item.key))
  if (stored.some(({ key }) => !parents.has(key))) {
    store.restart(unit)
    store.save(unit, kept)
  }
  return new Set(kept.map(({ key }) => key))
}

const readDetails = async (collection: Collection, place: Place, read: DetailRead): Promise<Gap | undefined> => {
  const { store, signal } = collection
  const fact = read.provides[0]
  const unit = unitOf(place, fact)
  const parents = store.load(unitOf(place, fact.of))
  if (!parents?.complete) return undefined
  if (parents.gap) {
    store.finish(unit, parents.gap)
    return parents.gap
  }
  const kept = keepDetails(store, unit, new Set(parents.items.map(({ key }) => key)))
  const missing = parents.items
    .filter((item) => !item.gap && !kept.has(item.key))
    .flatMap((item) => (isParent(item.value) ? [item.value] : []))
  const { account } = place
  let last: Gap | undefined
  let left: Gap | undefined
  await runAtOnce(chunk(missing, read.size), detailsAtOnce, async (some) => {
    left = account.ended?.()
    if (signal.aborted || left) return
    const answered = await call(collection, read.calls, () => read.read(some, place.context))
    if (answered === 'aborted') return
    if ('gap' in answered) last = answered.gap
    const toItem = (key: string): FactItem =>
      'gap' in answered ? { key, gap: answered.gap } : detailItem(read, key, answered.answer)
    store.save(
      unit,
      some.map(({ arn }) => toItem(arn)),
    )
  })
  if (!signal.aborted) store.finish(unit, left)
  return left ?? last
}

/** Ends the facts of a read without a call. Details that an earlier run read are kept, and the gap holds for the others. */
const leaveOut = ({ store }: Collection, place: Place, read: Read, gap: Gap): void => {
  for (const fact of read.provides) {
    const unit = unitOf(place, fact)
    if (fact.kind !== 'detail' && store.load(unit)?.items.length) store.restart(unit)
    store.finish(unit, gap)
  }
}

/** The gap of a read that place checks do not need, in a region that is believed to be empty. */
const skipped = ({ plan }: Collection, { account, region }: Place, read: Read): Gap | undefined =>
  plan.placeReads.includes(read) ? undefined : account.emptyRegions?.get(region)

const run = async (collection: Collection, place: Place, read: Read): Promise<void> => {
  const facts = read.provides.map(({ id }) => id)
  const tell = (state: CollectEvent['state'], gap?: Gap): void =>
    collection.observe?.({ account: place.account.id, region: place.region, facts, state, ...(gap ? { gap } : {}) })
  if (read.provides.every((fact) => isKept(collection, place, fact))) return tell('kept')
  if (collection.signal.aborted) return tell('stopped')
  const empty = skipped(collection, place, read)
  const left = empty ?? place.account.ended?.()
  if (left) {
    leaveOut(collection, place, read, left)
    return tell(empty ? 'skipped' : 'gap', left)
  }
  tell('started')
  const { signal, release } = followSignal(collection.signal)
  const own = { ...place, context: { ...place.context, signal } }
  const work = read.kind === 'whole' ? readWhole(collection, own, read) : readDetails(collection, own, read)
  const gap = await work.finally(release)
  tell(collection.signal.aborted ? 'stopped' : gap ? 'gap' : 'read', gap)
}

/** Reads of one place: the details of a list start when that list is there. */
const collectPlace = async (collection: Collection, place: Place, reads: readonly Read[]): Promise<void> => {
  const running = new Map<string, Promise<void>>()
  for (const read of reads) {
    const parent = read.kind === 'detail' ? running.get(read.provides[0].of.id) : undefined
    const done = (parent ?? Promise.resolve()).then(() => run(collection, place, read))
    read.provides.forEach((fact) => running.set(fact.id, done))
  }
  await Promise.all(running.values())
}

/** Reads what the plan needs in each account and region; facts are stored as they come, and kept ones are not read again. */
export const collect = async (collection: Collection): Promise<void> => {
  const { plan, accounts, signal } = collection
  const once = makeOnce(collection.kept)
  const placeOf = (account: ReadableAccount, region: string, clientRegion: string): Place => ({
    account,
    region,
    context: {
      account: account.id,
      region: clientRegion,
      partition: account.partition,
      client: (Client, inRegion = clientRegion) => account.client(Client, inRegion),
      signal,
      once: once(account.realm),
      shared: makeShared(),
    },
  })
  await Promise.all(
    accounts.flatMap((account) => [
      collectPlace(collection, placeOf(account, globalRegion, account.homeRegion), plan.accountReads),
      ...account.regions.map((region) => collectPlace(collection, placeOf(account, region, region), plan.regionReads)),
      ...(account.otherRegions ?? []).map((region) =>
        collectPlace(collection, placeOf(account, region, region), plan.keptReads),
      ),
    ]),
  )
}
