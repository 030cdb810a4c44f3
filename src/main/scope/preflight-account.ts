import type { OpenAccount } from '../aws/accounts'
import type { Plan } from '../engine/plan'
import type { ActionState } from '../../shared/ipc/preflight'
import type { Problem } from '../../shared/ipc/result'
import { describeGap, type Gap } from '../../shared/review/gap'
import { addSeen, probe, probesOf, whyNotTried, type Seen } from './probe'
import { listRegions, type ListedRegion } from './regions'
import { simulate, type Simulation } from './simulate'

/** What is known about an account's permissions so far. */
export type Permissions = { readonly actions: readonly ActionState[]; readonly problem: Problem | null }

/** What looking at one account needs. */
export type PermissionsRequest = {
  readonly account: OpenAccount
  readonly plan: Plan
  /** Actions that the review needs, each with the services that need it. */
  readonly needed: ReadonlyMap<string, readonly string[]>
  /** Regions that the reviewer chose; `null`: all that are enabled. */
  readonly regions: readonly string[] | null
  readonly observe: (permissions: Permissions) => void
  readonly signal: AbortSignal
}

const describeRegions = 'ec2:DescribeRegions'

const regionOf = (
  account: OpenAccount,
  chosen: readonly string[] | null,
  listed: readonly ListedRegion[] | undefined,
): string => {
  const enabled = listed?.filter((one) => one.enabled).map(({ region }) => region)
  const wanted = chosen ?? [account.region, account.homeRegion, ...(enabled ?? [])]
  return wanted.find((region) => !enabled || enabled.includes(region)) ?? wanted[0] ?? account.region
}

const seenOfRegions = (gap: Gap | undefined, region: string): Seen => {
  if (!gap) return { state: 'worked', detail: `${describeRegions} was answered in ${region}.` }
  const state = gap.kind === 'denied' ? 'denied' : 'failed'
  return { state, detail: `${describeRegions} in ${region}: ${describeGap(gap)}` }
}

const endedProblem = (account: OpenAccount, gap: Gap): Problem => {
  const text = gap.kind === 'signedOut' && gap.text !== undefined ? `: ${gap.text}` : ''
  return {
    code: 'SignedOut',
    text: `The credentials of account ${account.id} ended${text}`,
    next: 'Sign in again, then start the pre-flight again.',
  }
}

const statesOf = (
  { needed, plan }: PermissionsRequest,
  known: ReadonlyMap<string, Seen>,
  simulation: Simulation | undefined,
): readonly ActionState[] =>
  [...needed].map(([action, services]): ActionState => {
    const common = { action, services: [...services] }
    const seen = known.get(action)
    if (seen) return { ...common, ...seen, allowed: null }
    const simulated = simulation?.results.get(action)
    if (simulated) return { ...common, state: 'simulated', ...simulated }
    const detail = simulation ? `${whyNotTried(plan, action)} ${simulation.reason ?? ''}`.trim() : 'Not tried yet.'
    return { ...common, state: 'notTried', allowed: null, detail }
  })

/** Finds out which actions an account allows: by the first calls of the reads, then by IAM's simulator for the rest. */
export const findPermissions = async (request: PermissionsRequest): Promise<Permissions> => {
  const { account, plan, needed, regions, observe, signal } = request
  const known = new Map<string, Seen>()
  const listed = await listRegions(account, signal)
  const gap = 'gap' in listed ? listed.gap : undefined
  if (gap?.kind === 'signedOut') return { actions: [], problem: endedProblem(account, gap) }
  addSeen(known, [[describeRegions, seenOfRegions(gap, account.homeRegion)]])

  let ended: Gap | undefined
  const region = regionOf(account, regions, 'value' in listed ? listed.value : undefined)
  await Promise.all(
    probesOf(plan, account.homeRegion, region).map(async (probing) => {
      const probed = await probe(account, probing, plan, signal)
      ended ??= probed.ended
      addSeen(known, probed.seen)
      observe({ actions: statesOf(request, known, undefined), problem: null })
    }),
  )
  if (ended) return { actions: statesOf(request, known, undefined), problem: endedProblem(account, ended) }
  const untried = [...needed.keys()].filter((action) => !known.has(action))
  const simulation = await simulate(account, untried, signal)
  return { actions: statesOf(request, known, simulation), problem: null }
}
