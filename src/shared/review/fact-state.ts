import type { Json } from '../json'
import type { Gap } from './gap'

/** Where a fact was read. `region` is `global` for facts of the whole account. */
export type FactUnit = { readonly account: string; readonly region: string; readonly fact: string }

/** One item of a fact: its value, or why it is missing. `key` is the resource's ARN, empty for a single fact. */
export type FactItem =
  | { readonly key: string; readonly value: Json; readonly gap?: never }
  | { readonly key: string; readonly gap: Gap; readonly value?: never }

/** A fact as stored: `complete` once all its items are there; `gap` where the fact as a whole could not be read. */
export type StoredFact = { readonly complete: boolean; readonly gap?: Gap; readonly items: readonly FactItem[] }

/** Where facts go as they arrive, and come from when a review goes on. */
export type FactStore = {
  /** The stored state, or undefined where nothing was stored yet. */
  readonly load: (unit: FactUnit) => StoredFact | undefined
  /** Adds items; an item of the same key replaces the one before. */
  readonly save: (unit: FactUnit, items: readonly FactItem[]) => void
  /** Forgets what was stored of the fact, before it is read anew. */
  readonly restart: (unit: FactUnit) => void
  /** Marks the fact as read to its end, or as missing. */
  readonly finish: (unit: FactUnit, gap?: Gap) => void
}
