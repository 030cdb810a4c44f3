import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { findUnknownActions, makeIamPolicy, makeReviewerRole } from './iam-policy'

const policySchema = z.object({
  Statement: z.array(z.object({ Effect: z.literal('Allow'), Action: z.array(z.string()), Resource: z.literal('*') })),
})

describe('the IAM policy', () => {
  it('allows reads only, each an action that AWS has', async () => {
    const text = await makeIamPolicy()
    const actions = policySchema.parse(JSON.parse(text)).Statement.flatMap(({ Action }) => Action)
    expect(actions).toContain('ec2:DescribeSecurityGroups')
    expect(
      actions.filter((action) => !/^[a-z0-9-]+:(Get|List|Describe|Generate|Simulate)[A-Za-z0-9]+$/.test(action)),
    ).toEqual([])
    expect(actions).not.toContain('secretsmanager:GetSecretValue')
    expect(actions).not.toContain('s3:GetObject')
    // What IAM takes for a managed policy, white space aside.
    expect(text.replaceAll(/\s/g, '').length).toBeLessThanOrEqual(6144)
  })

  it('stands in the template of a role, action by action', async () => {
    const [policy, role] = [await makeIamPolicy(), await makeReviewerRole()]
    const actions = policySchema.parse(JSON.parse(policy)).Statement.flatMap(({ Action }) => Action)
    const lines = role.split('\n').map((line) => line.trim())
    expect(actions.filter((action) => lines.filter((line) => line === `- '${action}'`).length !== 1)).toEqual([])
  })

  it('is refused with an action or a service that AWS does not have', async () => {
    expect(await findUnknownActions(['s3:ListAllMyBuckets', 's3:ListAllBuckets', 'nosuch:DescribeThings'])).toEqual([
      's3:ListAllBuckets',
      'nosuch:DescribeThings',
    ])
  })
})
