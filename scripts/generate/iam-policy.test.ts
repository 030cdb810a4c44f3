import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { plan } from '../../src/main/engine/plan'
import { registry } from '../../src/main/registry'
import { onDemandCalls } from '../../src/main/scope/calls'
import { toolCalls } from '../../src/main/wellarchitected/tool-calls'
import { toolWrites } from '../../src/shared/workload/stored'
import { findUnknownActions, makeIamPolicy, makeReviewerRole, makeSendPolicy, policyParts } from './iam-policy'

const policySchema = z.object({
  Statement: z.array(z.object({ Effect: z.literal('Allow'), Action: z.array(z.string()), Resource: z.literal('*') })),
})

const readParts = () => Promise.all(Array.from({ length: policyParts }, (_, index) => makeIamPolicy(index + 1)))
const actionsOf = (texts: readonly string[]): readonly string[] =>
  texts.flatMap((text) => policySchema.parse(JSON.parse(text)).Statement.flatMap(({ Action }) => Action))

describe('the IAM policy', () => {
  it('allows reads only, each an action that AWS has', async () => {
    const texts = await readParts()
    const actions = actionsOf(texts)
    expect(actions).toContain('ec2:DescribeSecurityGroups')
    // Actions that only read, though their names begin otherwise: API Gateway has one for all reads.
    const otherReads = [
      'apigateway:GET',
      'bedrock-agentcore:GatewayListResourcesForWebACL',
      'ecr:BatchGetRepositoryScanningConfiguration',
      'inspector2:BatchGetAccountStatus',
    ]
    const isRead = (action: string): boolean =>
      otherReads.includes(action) || /^[a-z0-9-]+:(Get|List|Describe|Generate|Simulate)[A-Za-z0-9]+$/.test(action)
    expect(actions.filter((action) => !isRead(action))).toEqual([])
    expect(actions).not.toContain('secretsmanager:GetSecretValue')
    expect(actions).not.toContain('s3:GetObject')
    // What IAM takes for a managed policy, white space aside.
    for (const text of texts) expect(text.replaceAll(/\s/g, '').length).toBeLessThanOrEqual(6144)
    await expect(makeIamPolicy(policyParts + 1)).rejects.toThrow('set policyParts')
  })

  it('stands in the template of a role, action by action', async () => {
    const [actions, role] = [actionsOf(await readParts()), await makeReviewerRole()]
    const lines = role.split('\n').map((line) => line.trim())
    expect(actions.filter((action) => lines.filter((line) => line === `- '${action}'`).length !== 1)).toEqual([])
  })

  it('holds what is read of the Tool on demand: what its reads may call and a review does not', () => {
    const reviewed = Object.keys(plan(registry, {}).calls)
    const onDemand = Object.keys(toolCalls).filter((operation) => !reviewed.includes(operation))
    expect(Object.keys(onDemandCalls).toSorted()).toEqual(onDemand.toSorted())
  })

  it('for sending names the three writes of the Tool, apart from its reads', async () => {
    const [reads, writes, ...more] = policySchema.parse(JSON.parse(await makeSendPolicy())).Statement
    expect(more).toEqual([])
    expect(writes?.Action.toSorted()).toEqual(toolWrites.map((name) => `wellarchitected:${name}`).toSorted())
    expect(reads?.Action).toEqual(expect.arrayContaining(Object.values(toolCalls).flat()))
    expect(reads?.Action.filter((action) => !/^[a-z0-9]+:(Get|List|Describe)/.test(action))).toEqual([])
    const review = actionsOf(await readParts())
    expect(reads?.Action.filter((action) => !review.includes(action))).toEqual([])
  })

  it('is refused with an action or a service that AWS does not have', async () => {
    expect(await findUnknownActions(['s3:ListAllMyBuckets', 's3:ListAllBuckets', 'nosuch:DescribeThings'])).toEqual([
      's3:ListAllBuckets',
      'nosuch:DescribeThings',
    ])
  })
})
