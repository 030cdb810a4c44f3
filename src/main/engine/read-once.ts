import type { Json } from '../../shared/json'
import type { Once, Shared } from './collector'
import { shape } from './shape'

/** Keeps for ever what never changes in AWS. */
export type KeptStore = {
  /** Undefined where nothing is kept under the name. */
  readonly load: (name: string) => Json | undefined
  readonly save: (name: string, value: Json) => void
}

/** An answer that does not have the shape in which it would be kept. */
class UnexpectedShape extends Error {
  override readonly name = 'UnexpectedAnswer'
}

/** Makes `once` of a place; `realm` sets apart what is not AWS's own. Without a store all is read each time. */
export const makeOnce =
  (store: KeptStore | undefined, realm: string | undefined): Once =>
  async (key, schema, read) => {
    const name = `once/${realm === undefined ? '' : `${realm} `}${key}`
    // What another version of the app kept in another shape is read anew.
    const kept = schema.safeParse(store?.load(name))
    if (kept.success) return kept.data
    const shaped = shape(schema, await read())
    if (!shaped.ok) throw new UnexpectedShape(shaped.problem)
    store?.save(name, shaped.value)
    return schema.parse(shaped.value)
  }

/** Makes `shared` of a place. */
export const makeShared = (): Shared => {
  const underWay = new Map<string, Promise<unknown>>()
  return async <Value>(key: string, read: () => Promise<Value>): Promise<Value> => {
    const found = underWay.get(key)
    // Whoever reads under a key reads the same thing: types cannot follow that through a map.
    if (found) return (await found) as Value
    const started = read()
    underWay.set(key, started)
    return started
  }
}
