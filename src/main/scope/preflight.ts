import type { Access } from '../aws/access'
import type { OpenAccount } from '../aws/accounts'
import { followSignal } from '../engine/follow-signal'
import type { Plan } from '../engine/plan'
import type { Registry } from '../engine/validate'
import type { Preflight, PreflightAccount } from '../../shared/ipc/preflight'
import { failed, ok, type Result } from '../../shared/ipc/result'
import { runAtOnce } from '../engine/run-at-once'
import { nameWay, type WayIn } from '../../shared/review/way-in'
import { waysOf, type Scope } from '../../shared/review/snapshot'
import { servicesByAction } from './needed-actions'
import { allow, policyOf, reviewStatement } from './policy'
import { findPermissions } from './preflight-account'

/** How a pre-flight stands; whoever runs it gives it an id. */
export type PreflightState = Omit<Preflight, 'id'>

/** What a pre-flight needs. */
export type PreflightRequest = {
  readonly registry: Registry
  readonly plan: Plan
  /** Must have declared `scopeCalls` and the calls of the plan. */
  readonly access: Pick<Access, 'open'>
  readonly scope: Scope
  /** Told at once, and then at most four times a second. */
  readonly observe: (state: PreflightState) => void
  readonly signal: AbortSignal
}

/** Ways that are opened at once, and accounts that are looked at at once. */
const opensAtOnce = 16
const accountsAtOnce = 8

/** Milliseconds between two states; many accounts make large ones. */
const intervalOf = (accounts: number): number => (accounts > 50 ? 1000 : 250)

/** Tells a state at most once per interval, the last one always. */
const tellSometimes = (
  tell: () => void,
  interval: number,
): { readonly soon: () => void; readonly stop: () => void } => {
  let timer: ReturnType<typeof setTimeout> | undefined
  return {
    soon: () => {
      timer ??= setTimeout(() => {
        timer = undefined
        tell()
      }, interval)
    },
    stop: () => clearTimeout(timer),
  }
}

/** Actions that a review will miss in one account at least. */
export const missingOf = (accounts: readonly PreflightAccount[]): string[] => {
  const missing = accounts.flatMap(({ actions }) =>
    actions.filter(({ state, allowed }) => state === 'denied' || (state === 'simulated' && allowed === false)),
  )
  return [...new Set(missing.map(({ action }) => action))].toSorted()
}

const stateOf = (state: Preflight['state'], accounts: readonly PreflightAccount[]): PreflightState => {
  const missing = missingOf(accounts)
  const policy = policyOf(allow('PlumblineMissing', missing))
  return {
    state,
    accounts: [...accounts],
    missing,
    policy: missing.length === 0 ? null : JSON.stringify(policy, null, 2),
  }
}

const waiting = (way: WayIn): PreflightAccount => ({
  way,
  name: (way.kind === 'default' ? undefined : way.name) ?? nameWay(way),
  account: null,
  caller: null,
  state: 'waiting',
  actions: [],
  problem: null,
})

/** An account that the review reads through an earlier way. */
const sameAs = (first: PreflightAccount): Partial<PreflightAccount> => ({
  state: 'done',
  problem: {
    code: 'SameAccount',
    text: `This is the account of ${first.name}, and is reviewed once, through it.`,
    next: `Leave ${first.name} out to have it reviewed through this one.`,
  },
})

/**
 * Finds out, before a review, whether the credentials of each account work, whose they are, and what they may read. Nothing here
 * stops a review: it may start anyway.
 */
export const runPreflight = async (request: PreflightRequest): Promise<Result<PreflightState>> => {
  const { registry, plan, access, scope, observe, signal } = request
  if (plan.checks.length === 0)
    return failed(
      'NothingChosen',
      'No check fits both the services and the checks that were chosen.',
      'Choose fewer, or check their names with "plumbline checks".',
    )
  const services = servicesByAction(registry, plan)
  const needed = new Map(reviewStatement(plan.calls).Action.map((action) => [action, services.get(action) ?? []]))
  const accounts = waysOf(scope).map(waiting)
  const places = [...accounts.keys()]
  const opened = new Map<number, OpenAccount>()
  const teller = tellSometimes(() => observe(stateOf('running', accounts)), intervalOf(accounts.length))
  const change = (place: number, part: Partial<PreflightAccount>): void => {
    const before = accounts[place]
    if (before) accounts[place] = { ...before, ...part }
    teller.soon()
  }

  const open = async (place: number): Promise<void> => {
    const way = accounts[place]?.way
    if (way === undefined || signal.aborted) return
    const result = await access.open([way], signal)
    const [account] = result.accounts
    const [refused] = result.refused
    if (account) {
      opened.set(place, account)
      change(place, { account: account.id, caller: account.callerArn })
    } else if (refused && !signal.aborted) {
      const { code, text, next } = refused.problem
      change(place, { state: 'failed', problem: { code, text, next } })
    }
  }

  const look = async (place: number): Promise<void> => {
    const account = opened.get(place)
    if (!account || signal.aborted) return
    const first = accounts.findIndex((one) => one.account === account.id)
    const earlier = first < place ? accounts[first] : undefined
    if (earlier) return change(place, sameAs(earlier))
    change(place, { state: 'running' })
    const own = followSignal(signal)
    const permissions = await findPermissions({
      account,
      plan,
      needed,
      regions: scope.regions,
      observe: ({ actions }) => change(place, { actions: [...actions] }),
      signal: own.signal,
    }).finally(own.release)
    const end = signal.aborted ? 'waiting' : permissions.problem ? 'failed' : 'done'
    change(place, { actions: [...permissions.actions], problem: permissions.problem, state: end })
  }

  observe(stateOf('running', accounts))
  try {
    await runAtOnce(places, opensAtOnce, open)
    await runAtOnce(places, accountsAtOnce, look)
  } finally {
    teller.stop()
  }
  const end = stateOf(signal.aborted ? 'cancelled' : 'done', accounts)
  observe(end)
  return ok(end)
}
