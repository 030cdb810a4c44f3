import { plan } from '../engine/plan'
import { registry } from '../registry'
import { problemOfScope } from '../review/session'
import { scopeCalls } from '../scope/calls'
import { runPreflight, type PreflightState } from '../scope/preflight'
import { assertNever } from '../../shared/assert-never'
import type { ActionState, PreflightAccount } from '../../shared/ipc/preflight'
import type { Result } from '../../shared/ipc/result'
import type { Scope } from '../../shared/review/snapshot'
import { chooseScope } from './choose-scope'
import { reachAws, type Reach } from './reach-aws'
import type { Selection } from './selection'
import {
  exitCodes,
  exitOfProblem,
  print,
  printJson,
  say,
  sayProblem,
  showStatus,
  stopOnSignal,
  type ExitCode,
} from './terminal'

/** What `plumbline preflight` is told. */
export type PreflightOptions = Selection & { readonly json: boolean; readonly home: string; readonly version: string }

const stateText = ({ state, allowed }: ActionState): string => {
  switch (state) {
    case 'worked':
    case 'denied':
    case 'failed':
      return state
    case 'simulated':
      return allowed === false ? 'simulated: denied' : 'simulated: allowed'
    case 'notTried':
      return 'not tried'
    default:
      return assertNever(state)
  }
}

const describe = ({ name, account, caller, state, actions, problem }: PreflightAccount): string => {
  const counts = new Map<string, number>()
  for (const action of actions) counts.set(stateText(action), (counts.get(stateText(action)) ?? 0) + 1)
  const summary = [...counts].map(([text, count]) => `${count} ${text}`).join(', ')
  const who = account === null ? name : `${name} (${account}) as ${caller ?? 'nobody known'}`
  const heading = `${who}: ${state === 'failed' && summary === '' ? 'failed' : summary || state}`
  const lines = actions.map(
    (action) => `  ${stateText(action).padEnd(18)} ${action.action.padEnd(44)} ${action.detail}`,
  )
  return [heading, ...(problem ? [`  ${problem.text} ${problem.next}`] : []), ...lines].join('\n')
}

const exitCodeOf = ({ state, accounts, missing }: PreflightState): ExitCode => {
  if (state === 'cancelled' || accounts.every((account) => account.state === 'failed')) return exitCodes.failed
  const unsure = accounts.some(
    (one) => one.state === 'failed' || one.actions.some((action) => action.state === 'failed'),
  )
  return unsure || missing.length > 0 ? exitCodes.notAllSeen : exitCodes.done
}

const printState = (state: PreflightState): void => {
  state.accounts.forEach((account) => print(describe(account)))
  if (state.policy === null) return
  print(`Missing: ${state.missing.join(', ')}`)
  print('This policy would grant it:')
  print(state.policy)
}

const chooseKnownScope = async (reach: Reach, selection: Selection, signal: AbortSignal): Promise<Result<Scope>> => {
  const scope = await chooseScope(reach, selection, signal)
  return scope.ok ? (problemOfScope(registry, scope.value) ?? scope) : scope
}

/** Finds out what a review of the same selection would be allowed to read, and prints it. */
export const preflight = async ({ json, home, version, ...selection }: PreflightOptions): Promise<ExitCode> => {
  const reach = reachAws(home, version)
  const abort = new AbortController()
  const release = stopOnSignal(abort)
  const status = showStatus()
  try {
    const scope = await chooseKnownScope(reach, selection, abort.signal)
    if (!scope.ok) {
      sayProblem(scope.error)
      return exitOfProblem(scope.error)
    }
    const { services, checks } = scope.value
    const chosen = plan(registry, { services: services ?? undefined, checks: checks ?? undefined })
    const access = reach.open([scopeCalls, chosen.calls])
    try {
      const observe = ({ accounts }: PreflightState): void => {
        const done = accounts.filter(({ state }) => state === 'done' || state === 'failed').length
        status.show(`Pre-flight: ${done} of ${accounts.length} accounts`)
      }
      const result = await runPreflight({
        registry,
        plan: chosen,
        access,
        scope: scope.value,
        observe,
        signal: abort.signal,
      })
      status.end()
      if (!result.ok) {
        sayProblem(result.error)
        return exitOfProblem(result.error)
      }
      if (result.value.state === 'cancelled') say('The pre-flight was cancelled.')
      if (json) printJson(result.value)
      else printState(result.value)
      return exitCodeOf(result.value)
    } finally {
      access.close()
    }
  } finally {
    status.end()
    release()
  }
}
