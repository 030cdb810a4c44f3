import type { FactItem, FactStore, FactUnit, StoredFact } from '../../../shared/review/fact-state'

const keyOf = ({ account, region, fact }: FactUnit): string => `${account}/${region}/${fact}`

/** A fact store in memory, for tests of the engine alone. */
export const makeMemoryStore = (): FactStore & { readonly all: () => ReadonlyMap<string, StoredFact> } => {
  const facts = new Map<string, StoredFact>()
  const current = (unit: FactUnit): StoredFact => facts.get(keyOf(unit)) ?? { complete: false, items: [] }
  return {
    load: (unit) => facts.get(keyOf(unit)),
    save: (unit, items) => {
      const byKey = new Map<string, FactItem>(current(unit).items.map((item) => [item.key, item]))
      items.forEach((item) => byKey.set(item.key, item))
      const { complete } = current(unit)
      facts.set(keyOf(unit), { complete, items: [...byKey.values()] })
    },
    restart: (unit) => {
      facts.delete(keyOf(unit))
    },
    finish: (unit, gap) => {
      facts.set(keyOf(unit), { complete: true, items: current(unit).items, ...(gap ? { gap } : {}) })
    },
    all: () => facts,
  }
}
