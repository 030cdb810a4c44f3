import { GetRoleCommand, IAMClient, paginateSimulatePrincipalPolicy, type EvaluationResult } from '@aws-sdk/client-iam'
import type { OpenAccount } from '../aws/accounts'
import { allPages } from '../aws/reading'
import { describeGap, type Gap } from '../../shared/review/gap'
import { ask, given, type Asked } from './ask'
import { simulationCalls } from './calls'

/** What IAM's simulator says about an action. */
export type Simulated = { readonly allowed: boolean; readonly detail: string }

/** What the simulator said, and why it said nothing about the rest. */
export type Simulation = {
  readonly results: ReadonlyMap<string, Simulated>
  /** A sentence, where not all actions were simulated. */
  readonly reason: string | undefined
}

/** Actions in one call. */
const actionsAtOnce = 50

/** Who the policies belong to that count for a caller: the user itself, or the role of a session. */
type Source = { readonly arn: string } | { readonly role: string } | { readonly reason: string }

/** What the ARN of a caller says about the policies that count for it. */
export const sourceOf = (callerArn: string): Source => {
  const [, , service, , , ...rest] = callerArn.split(':')
  const [kind, name] = rest.join(':').split('/')
  if (service === 'iam' && kind === 'user') return { arn: callerArn }
  if (service === 'sts' && kind === 'assumed-role' && name !== undefined) return { role: name }
  if (kind === 'root') return { reason: 'AWS does not simulate the root user.' }
  return { reason: `AWS does not simulate ${callerArn}.` }
}

const reasonOf = (gap: Gap): string =>
  gap.kind === 'denied'
    ? `To have it simulated, grant ${gap.action}.`
    : `It could not be simulated: ${describeGap(gap)}.`

/** The ARN of a role holds its path, which the ARN of its sessions leaves out. */
const arnOf = async (
  account: OpenAccount,
  source: Exclude<Source, { reason: string }>,
  signal: AbortSignal,
): Promise<Asked<string>> => {
  if ('arn' in source) return { value: source.arn }
  const command = new GetRoleCommand({ RoleName: source.role })
  return ask(simulationCalls, async () => {
    const answer = await account.client(IAMClient, account.homeRegion).send(command, { abortSignal: signal })
    return given(given(answer.Role, 'Role').Arn, 'Arn')
  })
}

const detailOf = (result: EvaluationResult): string => {
  const decision = `IAM's simulator says ${result.EvalDecision ?? 'nothing'}`
  const notes = [
    result.OrganizationsDecisionDetail?.AllowedByOrganizations === false
      ? 'a policy of the organization refuses it'
      : '',
    result.PermissionsBoundaryDecisionDetail?.AllowedByPermissionsBoundary === false ? 'the boundary refuses it' : '',
    result.MissingContextValues?.length
      ? `conditions on ${result.MissingContextValues.join(', ')} were not known to it`
      : '',
  ].filter((note) => note !== '')
  return `${[decision, ...notes].join('; ')}.`
}

const simulateSome = (
  account: OpenAccount,
  PolicySourceArn: string,
  ActionNames: string[],
  signal: AbortSignal,
): Promise<Asked<readonly EvaluationResult[]>> =>
  ask(simulationCalls, () => {
    const client = account.client(IAMClient, account.homeRegion)
    const pages = paginateSimulatePrincipalPolicy({ client }, { PolicySourceArn, ActionNames }, { abortSignal: signal })
    return allPages(pages, (page) => page.EvaluationResults)
  })

/** Asks IAM's simulator about actions on all resources. It does not know every kind of policy: what it allows is not proven. */
export const simulate = async (
  account: OpenAccount,
  actions: readonly string[],
  signal: AbortSignal,
): Promise<Simulation> => {
  const results = new Map<string, Simulated>()
  if (actions.length === 0) return { results, reason: undefined }
  const source = sourceOf(account.callerArn)
  if ('reason' in source) return { results, reason: source.reason }
  const arn = await arnOf(account, source, signal)
  if ('gap' in arn) return { results, reason: reasonOf(arn.gap) }
  for (let start = 0; start < actions.length; start += actionsAtOnce) {
    const some = actions.slice(start, start + actionsAtOnce)
    const simulated = await simulateSome(account, arn.value, some, signal)
    if ('gap' in simulated) return { results, reason: reasonOf(simulated.gap) }
    for (const result of simulated.value) {
      const action = some.find((one) => one.toLowerCase() === result.EvalActionName?.toLowerCase())
      if (action !== undefined)
        results.set(action, { allowed: result.EvalDecision === 'allowed', detail: detailOf(result) })
    }
  }
  return { results, reason: results.size < actions.length ? "IAM's simulator said nothing about it." : undefined }
}
