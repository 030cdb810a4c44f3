import type { OpenAccount } from '../aws/accounts'
import { toGap } from '../aws/errors'
import type { Calls, Read, WholeRead } from '../engine/collector'
import { followSignal } from '../engine/follow-signal'
import type { Plan } from '../engine/plan'
import { makeOnce, makeShared } from '../engine/read-once'
import type { ActionState } from '../../shared/ipc/preflight'
import { describeGap, type Gap } from '../../shared/review/gap'
import { makeFirstCall, type FirstCall } from './first-call'

/** What a call showed about an action. */
export type Seen = {
  readonly state: Extract<ActionState['state'], 'worked' | 'denied' | 'failed'>
  readonly detail: string
}

/** What the first call of a read showed. */
export type Probe = {
  readonly seen: readonly (readonly [action: string, seen: Seen])[]
  /** The credentials ended. */
  readonly ended: Gap | undefined
}

/** A read whose first call is to be made, and where. */
export type Probing = { readonly read: WholeRead; readonly region: string }

const isFirstOf = (action: string, { calls }: Read): boolean => Object.values(calls).some(([first]) => first === action)

const isWhole = (read: Read): read is WholeRead => read.kind === 'whole'

/** What starts a job is never done only to see whether it may be done. */
const startsJob = (operation: string): boolean => /:Generate/.test(operation)

/** Whether the first call of a read is made before a review. */
const isProbed = (read: Read): read is WholeRead => isWhole(read) && !Object.keys(read.calls).some(startsJob)

/** The reads of a plan whose first calls tell something, each call once. */
export const probesOf = (plan: Plan, homeRegion: string, region: string): readonly Probing[] => {
  const known = new Set<string>()
  const all = [
    ...plan.accountReads.filter(isProbed).map((read) => ({ read, region: homeRegion })),
    ...plan.regionReads.filter(isProbed).map((read) => ({ read, region })),
  ]
  return all.filter(({ read }) => {
    // A read declares its calls in the order in which it makes them; several reads may begin with the same one.
    const [first] = Object.keys(read.calls)
    if (first === undefined) return true
    const isNew = !known.has(first)
    known.add(first)
    return isNew
  })
}

/** Why an action was not tried: the calls that take it. */
export const whyNotTried = (plan: Plan, action: string): string => {
  const takes = (calls: Calls): readonly string[] =>
    Object.keys(calls).filter((operation) => calls[operation]?.includes(action))
  const reads = [...plan.accountReads, ...plan.regionReads].filter(({ calls }) => takes(calls).length > 0)
  if (reads.some(({ calls }) => takes(calls).some(startsJob))) return 'Not tried: the call starts a job.'
  if (reads.every(({ calls }) => Object.keys(calls).some(startsJob))) return 'Not tried: a call before it starts a job.'
  if (reads.every(({ kind }) => kind === 'detail')) return 'Not tried: it is called for single resources.'
  if (!reads.some((read) => isFirstOf(action, read)))
    return 'Not tried: AWS asks for it only where an answer holds what it is about.'
  return 'Not tried: other calls come before it.'
}

const showsWorking = (gap: Gap | undefined, { expected }: FirstCall): boolean =>
  gap === undefined || (gap.kind === 'failed' && expected)

/** What the first call of a read shows about the actions that its operation takes. */
export const seenOf = (first: FirstCall, gap: Gap | undefined, plan: Plan): Probe['seen'] => {
  const { operation, region } = first
  const actions = plan.calls[operation] ?? []
  // AWS asks for the first of several actions at each call, and for the others only where the answer holds what they are about.
  if (gap === undefined || showsWorking(gap, first))
    return actions
      .slice(0, 1)
      .map((action) => [action, { state: 'worked', detail: `${operation} was answered in ${region}.` }])
  const text = gap.kind === 'cancelled' || gap.text === undefined ? '' : `: ${gap.text}`
  if (gap.kind === 'denied')
    return [[gap.action, { state: 'denied', detail: `AWS refused ${operation} in ${region}${text}` }]]
  return actions.map((action) => [
    action,
    { state: 'failed', detail: `${operation} in ${region}: ${describeGap(gap)}${text}` },
  ])
}

/** Makes the first call of a read. Never rejects for what AWS, the network or the credentials can cause. */
export const probe = async (
  account: OpenAccount,
  { read, region }: Probing,
  plan: Plan,
  leader: AbortSignal,
): Promise<Probe> => {
  const { signal, release } = followSignal(leader)
  const { id, partition, client: make } = account
  const first = await makeFirstCall(make, region, (client) =>
    read.read({
      account: id,
      partition,
      region,
      client,
      signal,
      once: makeOnce()(),
      shared: makeShared(),
    }),
  ).finally(release)
  if (!first) return { seen: [], ended: undefined }
  const gap = first.error === undefined ? undefined : toGap(first.error, read.calls)
  if (gap?.kind === 'cancelled') return { seen: [], ended: undefined }
  return { seen: seenOf(first, gap, plan), ended: gap?.kind === 'signedOut' ? gap : undefined }
}

const weights = { failed: 1, worked: 2, denied: 3 } as const

/** Adds what was seen; where calls disagree, a refusal counts most, since a review will meet it as well. */
export const addSeen = (known: Map<string, Seen>, seen: Probe['seen']): void => {
  for (const [action, one] of seen) {
    const before = known.get(action)
    if (!before || weights[one.state] > weights[before.state]) known.set(action, one)
  }
}
