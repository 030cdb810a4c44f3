import type { Severity } from '../../shared/review/outcome'

/** How much the report lists of what may be very long. The rest is counted, and stands in the snapshot's JSON. */
export const limits = {
  /** Resources of one check with open findings, by the worst severity of them. */
  resources: { critical: 50, high: 50, medium: 25, low: 25 } satisfies Record<Severity, number>,
  /** Pieces of evidence of one finding. */
  evidence: 8,
  /** Characters of one value, so that a policy in full does not fill a page. */
  characters: 240,
  /** Characters of a resource's name; its ARN stands in full. */
  name: 100,
  /** Resources that could not be judged, for one reason. */
  unknown: 20,
  /** Accounts in the table of accounts by pillar, lowest score first. */
  accounts: 120,
  /** Regions or accounts that are named in a line. */
  names: 24,
  /** Accounts and regions on the first page. */
  cover: 14,
  /** Callers on the first page. */
  callers: 7,
  /** Checks under what to do first. */
  first: 8,
} as const

/** A list cut to a length, with the number of what was left out. */
export type Cut<Item> = { readonly shown: readonly Item[]; readonly more: number }

/** Cuts a list to a length. */
export const cut = <Item>(items: readonly Item[], length: number): Cut<Item> => ({
  shown: items.slice(0, length),
  more: Math.max(0, items.length - length),
})
