import type { Evidence, Gap } from '../../engine/check'

/**
 * Where a packet of the internet can end on its way: no address and no other way in (`address`), the resource is off (`state`), the
 * route table (`route`), VPC Block Public Access (`block`), the network ACL (`acl`) or the security groups (`group`).
 */
export type Hop = 'address' | 'state' | 'route' | 'block' | 'acl' | 'group'

/**
 * Whether hosts of the internet reach a resource. `reachable` has the way as steps, from the address to the rule that lets them in;
 * `stopped` the hop and what stops them there; `unknown` why it is not known.
 */
export type Reach =
  | { readonly answer: 'reachable'; readonly steps: readonly Evidence[] }
  | { readonly answer: 'stopped'; readonly hop: Hop; readonly steps: readonly Evidence[] }
  | { readonly answer: 'unknown'; readonly gap: Gap }

/** A hop that lets packets through. */
export const through = (...steps: readonly Evidence[]): Reach => ({ answer: 'reachable', steps })
/** A hop that lets nothing through. */
export const stopped = (hop: Hop, ...steps: readonly Evidence[]): Reach => ({ answer: 'stopped', hop, steps })
/** A hop of which a fact is missing. */
export const unread = (gap: Gap): Reach => ({ answer: 'unknown', gap })
/** A hop that cannot be judged by what is known; `text` is a plain sentence. */
export const unclear = (code: string, text: string): Reach => unread({ kind: 'failed', code, text })

/** Each evidence once, in order. */
const distinct = (steps: readonly Evidence[]): readonly Evidence[] => [
  ...new Map(steps.map((step) => [`${step.path} ${String(step.value)}`, step])).values(),
]

/** Hops one after the other: one that stops is enough, whatever is not known of the others. */
export const inSeries = (hops: readonly Reach[]): Reach =>
  hops.find(({ answer }) => answer === 'stopped') ??
  hops.find(({ answer }) => answer === 'unknown') ??
  through(...distinct(hops.flatMap((hop) => (hop.answer === 'reachable' ? hop.steps : []))))

const hopOrder: readonly Hop[] = ['address', 'state', 'route', 'block', 'acl', 'group']

/** Ways beside each other: one that is open is enough; else one that is not known; else that which got furthest. */
export const inParallel = (ways: readonly Reach[]): Reach => {
  const open = ways.flatMap((way) => (way.answer === 'reachable' ? [way] : []))
  if (open.length > 0) return through(...distinct(open.flatMap(({ steps }) => steps)))
  const unsure = ways.find(({ answer }) => answer === 'unknown')
  if (unsure) return unsure
  const ends = ways.flatMap((way) => (way.answer === 'stopped' ? [way] : []))
  return ends.toSorted((a, b) => hopOrder.indexOf(b.hop) - hopOrder.indexOf(a.hop))[0] ?? stopped('address')
}

/** The same with the paths of an item within another. */
export const within = (base: string, steps: readonly Evidence[]): readonly Evidence[] =>
  steps.map((step) => ({ ...step, path: `${base}.${step.path}` }))
