import type { z } from 'zod'
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

/**
 * Makes `once` for places that share a store, each set apart by its realm, if it is not AWS's own. Two places that need the same
 * thing at the same time read it once; where that fails, the other reads for itself. Without a store all is read each time.
 */
export const makeOnce = (store?: KeptStore): ((realm?: string) => Once) => {
  const underWay = new Map<string, Promise<Json>>()
  const readNow = async (name: string, schema: z.ZodType, read: () => Promise<unknown>): Promise<Json> => {
    const shaped = shape(schema, await read())
    if (!shaped.ok) throw new UnexpectedShape(shaped.problem)
    store?.save(name, shaped.value)
    return shaped.value
  }
  return (realm) => async (key, schema, read) => {
    const name = `once/${realm === undefined ? '' : `${realm} `}${key}`
    // What another version of the app kept in another shape is read anew.
    const kept = schema.safeParse(store?.load(name))
    if (kept.success) return kept.data
    const running = underWay.get(name)
    const others = running && (await running.catch(() => undefined))
    if (others !== undefined) return schema.parse(others)
    const own = readNow(name, schema, read)
    underWay.set(name, own)
    try {
      return schema.parse(await own)
    } finally {
      if (underWay.get(name) === own) underWay.delete(name)
    }
  }
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
