import { afterAll, beforeAll, expect, it } from 'vitest'
import { contentDigest } from '../engine/content-digest'
import type { Fact } from '../engine/fact'
import { isVolatilePath } from '../engine/shape'
import { openReader } from '../history/open-history'
import { registry } from '../registry'
import type { Json } from '../../shared/json'
import type { StoredFact } from '../../shared/review/fact-state'
import { openSampleHome, type SampleHome } from './testing/sample-home'

let world: SampleHome
const items = new Map<string, Json[]>()

beforeAll(async () => {
  world = await openSampleHome()
  const { snapshot } = await world.snapshot()
  const reader = openReader(world.home)
  if (!reader.ok) throw new Error(reader.error.text)
  const facts = reader.value.streamFacts(snapshot)
  if (!facts.ok) throw new Error(facts.error.text)
  for (const { unit, stored } of facts.value) {
    const some = items.get(unit.fact) ?? []
    some.push(...stored.items.flatMap(({ value }) => (value === undefined ? [] : [value])))
    items.set(unit.fact, some)
  }
  reader.value.close()
}, 60_000)
afterAll(() => world.close())

type Path = readonly (string | number)[]

const isRecord = (value: Json): value is { readonly [key: string]: Json } =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const leaves = (value: Json, path: Path = []): readonly Path[] => {
  if (Array.isArray(value)) return value.flatMap((item: Json, index) => leaves(item, [...path, index]))
  if (isRecord(value)) return Object.entries(value).flatMap(([key, field]) => leaves(field, [...path, key]))
  return [path]
}

const changed = (value: Json): Json => {
  if (typeof value === 'string') return `${value}x`
  if (typeof value === 'number') return value + 1
  return typeof value === 'boolean' ? !value : 'something'
}

const changeAt = (value: Json, [step, ...rest]: Path): Json => {
  if (step === undefined) return changed(value)
  if (Array.isArray(value)) return value.map((item: Json, index) => (index === step ? changeAt(item, rest) : item))
  return isRecord(value) ? { ...value, [step]: changeAt(value[step] ?? null, rest) } : value
}

const textOf = (path: Path): string =>
  path
    .map((step) => (typeof step === 'number' ? `[${step}]` : `.${step}`))
    .join('')
    .replace(/^\./, '')

const digestOf = (fact: Fact, value: Json): string => {
  const stored: StoredFact = { complete: true, items: [{ key: 'arn', value }] }
  return contentDigest([{ unit: { account: '111122223333', region: 'global', fact: fact.id }, stored }], [], () => fact)
}

/** By path without positions: one of each kind is enough. */
const kindOf = (path: Path): string => path.filter((step) => typeof step === 'string').join('.')

it('reads every fact of the registry in the sample', () => {
  expect([...registry.facts.keys()].filter((id) => !items.get(id)?.length)).toEqual([])
})

it.each([...registry.facts.values()].map((fact) => [fact.id, fact] as const))(
  '%s: each field but the volatile ones is part of the digest',
  (id, fact) => {
    const seen = new Set<string>()
    const wrong: string[] = []
    for (const item of items.get(id) ?? []) {
      const before = digestOf(fact, item)
      for (const path of leaves(item)) {
        if (seen.has(kindOf(path))) continue
        seen.add(kindOf(path))
        const moved = digestOf(fact, changeAt(item, path)) !== before
        if (moved === isVolatilePath(fact.schema, textOf(path)))
          wrong.push(`${textOf(path)} ${moved ? 'changes' : 'does not change'} it`)
      }
    }
    expect(seen.size).toBeGreaterThan(0)
    expect(wrong).toEqual([])
  },
)
