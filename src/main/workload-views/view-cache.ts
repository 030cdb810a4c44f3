/** Keeps what was computed from snapshots, which never change. */
export type ViewCache = {
  /** The value under a key; made where there is none. */
  readonly get: <Value>(room: Room<Value>, key: string, make: () => Value) => Value
}

/** A kind of values, and how many of them are kept: those used last. */
export type Room<Value> = { readonly name: string; readonly size: number; readonly holds?: Value }

/** An empty cache. */
export const createViewCache = (): ViewCache => {
  throw new Error('not built yet')
}
