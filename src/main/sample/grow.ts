import type { SampleOrganization } from './organization'

/**
 * The kinds of resource that a grown sample has more of, each with its part of the whole. A part is counted per region;
 * `global` kinds are not tied to one and get the part of all regions at once.
 */
const kinds = {
  'security-groups': { part: 18, global: false },
  instances: { part: 14, global: false },
  volumes: { part: 16, global: false },
  snapshots: { part: 12, global: false },
  'network-acls': { part: 2, global: false },
  'key-pairs': { part: 2, global: false },
  functions: { part: 12, global: false },
  secrets: { part: 6, global: false },
  'load-balancers': { part: 3, global: false },
  roles: { part: 6, global: true },
  users: { part: 3, global: true },
  policies: { part: 3, global: true },
  buckets: { part: 3, global: true },
} as const satisfies Record<string, { readonly part: number; readonly global: boolean }>

/** A kind of resource of which a grown sample has more. */
export type ResourceKind = keyof typeof kinds

/** How large a sample is wanted. */
export interface Growth {
  /** How many accounts; seven unless told, further ones are `team` accounts. */
  readonly accounts?: number
  /** How many regions, three unless told, at most eight. */
  readonly regions?: number
  /** How many resources, in all accounts and regions together, beside those written by hand. */
  readonly resources?: number
  /** Decides names and qualities of what is grown. */
  readonly seed?: string
}

/** Tells how many further resources of a kind there are; global kinds count per account, in whatever region. */
export type Shares = (account: string, region: string, kind: ResourceKind) => number

const names = Object.keys(kinds).filter((name): name is ResourceKind => name in kinds)

/**
 * Deals `total` resources out to the accounts, regions and kinds of the organization. The shares sum up to `total`
 * exactly, since each is the difference of two rounded running sums.
 */
export function dealShares(organization: SampleOrganization, total: number): Shares {
  const cells = organization.accounts.flatMap(({ id }) =>
    names.flatMap((kind) => {
      const { part, global } = kinds[kind]
      if (global) return [{ key: `${id} ${kind}`, part: part * organization.regions.length }]
      return organization.regions.map((region) => ({ key: `${id} ${region} ${kind}`, part }))
    }),
  )
  const whole = cells.reduce((sum, cell) => sum + cell.part, 0)
  const shares = new Map<string, number>()
  let before = 0
  for (const { key, part } of cells) {
    shares.set(key, Math.floor((total * (before + part)) / whole) - Math.floor((total * before) / whole))
    before += part
  }
  return (account, region, kind) =>
    shares.get(kinds[kind].global ? `${account} ${kind}` : `${account} ${region} ${kind}`) ?? 0
}
