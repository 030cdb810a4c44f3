import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import type { ReviewerPolicy } from '../../shared/ipc/preflight'
import { ownCalls } from '../aws/guard'
import { plan } from '../engine/plan'
import { registry } from '../registry'
import { onDemandCalls, scopeCalls } from './calls'
import { allow } from './policy'
import { readReviewerPolicy } from './reviewer-policy'
import { policiesAtMost, policyCharacters, splitPolicy, splitStatement } from './stackset'
import { readYaml } from './testing/read-yaml'

/** Actions that only read, though their names do not begin as those of other services do. */
const otherReads = [
  'apigateway:GET',
  'bedrock-agentcore:GatewayListResourcesForWebACL',
  'ecr:BatchGetRepositoryScanningConfiguration',
  'inspector2:BatchGetAccountStatus',
]
const isRead = (action: string): boolean =>
  otherReads.includes(action) || /^[a-z0-9-]+:(Get|List|Describe|Generate|Simulate)[A-Za-z0-9]+$/.test(action)

const statementSchema = z.strictObject({
  Sid: z.string().regex(/^[A-Za-z0-9]+$/),
  Effect: z.literal('Allow'),
  Action: z.array(z.string().refine(isRead)),
  Resource: z.literal('*'),
})
const documentSchema = z.strictObject({ Version: z.literal('2012-10-17'), Statement: z.array(statementSchema) })
const templateSchema = z.object({
  AWSTemplateFormatVersion: z.literal('2010-09-09'),
  Parameters: z.record(z.string(), z.object({ Type: z.enum(['String', 'Number']), Description: z.string() }).loose()),
  Conditions: z.record(z.string(), z.unknown()),
  Resources: z.record(
    z.string(),
    z.object({ Type: z.string(), Properties: z.record(z.string(), z.unknown()) }).loose(),
  ),
  Outputs: z.record(z.string(), z.unknown()),
})

const read = (services: readonly string[] | null): ReviewerPolicy => {
  const result = readReviewerPolicy(registry, services)
  if (result.ok) return result.value
  throw new Error(result.error.text)
}

const statementsOf = (text: string) => documentSchema.parse(JSON.parse(text)).Statement
const templateOf = (text: string) => templateSchema.parse(readYaml(text))

/** All names that a template refers to, in Ref and as the condition of Fn::If. */
const namesIn = (value: unknown): readonly string[] => {
  if (Array.isArray(value)) return value.flatMap(namesIn)
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, inner]) => {
    if (key === 'Ref' || key === 'Condition') return typeof inner === 'string' ? [inner] : namesIn(inner)
    if (key === 'Fn::If' && Array.isArray(inner)) return [String(inner[0]), ...namesIn(inner.slice(1))]
    return namesIn(inner)
  })
}

describe('the policy of a reviewer', () => {
  it('keeps what a review needs apart from what is asked before it', () => {
    const [review, before, ...more] = statementsOf(read(['iam']).policy)
    expect(more).toEqual([])
    expect(review?.Action).toContain('iam:ListUsers')
    expect(review?.Action).toContain('ec2:DescribeRegions')
    expect(review?.Action.filter((action) => !/^(iam:|ec2:DescribeRegions$)/.test(action))).toEqual([])
    expect(before?.Action).toEqual(
      expect.arrayContaining(['organizations:ListRoots', 'tag:GetResources', 'iam:SimulatePrincipalPolicy']),
    )
    expect(before?.Action).toContain('ec2:DescribeVolumes')
    expect(before?.Action.filter((action) => review?.Action.includes(action))).toEqual([])
  })

  it('allows what app and command line may call at all, and nothing else', () => {
    // AWS asks no permission for the first, the second belongs to whoever assumes a role, and the third goes by a token.
    const withoutPolicy = ['sts:GetCallerIdentity', 'sts:AssumeRole', 'sts:AssumeRoleWithWebIdentity']
    const called = Object.values({ ...ownCalls, ...scopeCalls, ...onDemandCalls, ...plan(registry, {}).calls }).flat()
    const allowed = statementsOf(read(null).policy).flatMap(({ Action }) => Action)
    expect(allowed.toSorted()).toEqual(
      [...new Set(called)].filter((action) => !withoutPolicy.includes(action)).toSorted(),
    )
  })

  it('names each of its actions with who needs it and for which operation', () => {
    const { policy, actions } = read(null)
    const allowed = statementsOf(policy).flatMap(({ Action }) => Action)
    expect(actions.map(({ action }) => action)).toEqual(allowed.toSorted())
    expect(actions.filter(({ services, operations }) => services.length === 0 || operations.length === 0)).toEqual([])
    expect(actions).toContainEqual({
      action: 's3:GetEncryptionConfiguration',
      services: ['s3'],
      operations: ['s3:GetBucketEncryption'],
    })
    expect(actions).toContainEqual({
      action: 'tag:GetResources',
      services: ['regions'],
      operations: ['resourcegroupstaggingapi:GetResources'],
    })
  })

  it('is an error for a service that has no checks', () => {
    expect(readReviewerPolicy(registry, ['iam', 'nosuch'])).toMatchObject({
      ok: false,
      error: { code: 'UnknownService', text: 'There are no checks of a service nosuch.' },
    })
  })
})

describe('the parts of the policy', () => {
  const reads = (count: number) =>
    Array.from({ length: count }, (_, index) => `ec2:DescribeSomethingLong${String(index).padStart(3, '0')}`)

  it('are the policy itself where IAM takes it whole', () => {
    const { policy, parts } = read(['s3'])
    expect(parts).toEqual([policy])
  })

  it('allow together what the policy allows, each as long as IAM takes a managed policy', () => {
    const { policy, parts } = read(null)
    const together = parts.flatMap((part) => statementsOf(part))
    for (const { Sid, Action } of statementsOf(policy))
      expect(together.filter((part) => part.Sid === Sid).flatMap((part) => part.Action)).toEqual(Action)
    expect(together.flatMap(({ Action }) => Action)).toHaveLength(
      statementsOf(policy).flatMap(({ Action }) => Action).length,
    )
    for (const part of parts) expect(JSON.stringify(JSON.parse(part)).length).toBeLessThanOrEqual(policyCharacters)
    expect(parts.length).toBeLessThanOrEqual(policiesAtMost)
  })

  it('keep the statements apart once they do not fit together', () => {
    const [review, before] = [allow('Review', reads(300)), allow('Before', reads(2))]
    const sids = splitPolicy([review, before]).map(({ Statement }) => Statement.map(({ Sid }) => Sid))
    expect(sids).toEqual([['Review'], ['Review'], ['Before']])
    expect(splitPolicy([allow('Review', reads(3)), before])).toHaveLength(1)
  })
})

describe('the template of a reviewer role', () => {
  it('allows exactly what the policy allows, within the limits of IAM', () => {
    const { policy, stackset } = read(null)
    const policies = Object.entries(templateOf(stackset).Resources).filter(
      ([, { Type }]) => Type === 'AWS::IAM::ManagedPolicy',
    )
    const documents = policies.map(([, { Properties }]) => documentSchema.parse(Properties['PolicyDocument']))
    const wanted = statementsOf(policy)
    for (const { Sid, Action } of wanted) {
      const own = documents.flatMap(({ Statement }) => Statement).filter((statement) => statement.Sid === Sid)
      expect(own.flatMap((statement) => statement.Action)).toEqual(Action)
    }
    expect(documents.flatMap(({ Statement }) => Statement.flatMap(({ Action }) => Action))).toHaveLength(
      wanted.flatMap(({ Action }) => Action).length,
    )
    for (const document of documents) expect(JSON.stringify(document).length).toBeLessThanOrEqual(policyCharacters)
    expect(documents.length).toBeLessThanOrEqual(policiesAtMost)
    // What CloudFormation takes without a bucket.
    expect(stackset.length).toBeLessThanOrEqual(51_200)
    const [reviewer] = Object.values(templateOf(stackset).Resources).filter(({ Type }) => Type === 'AWS::IAM::Role')
    const attached = namesIn(reviewer?.Properties['ManagedPolicyArns'])
    expect(attached).toEqual(expect.arrayContaining(policies.map(([name]) => name)))
  })

  it('refers to nothing that it does not hold', () => {
    const { Parameters, Conditions, Resources, Outputs } = templateOf(read(null).stackset)
    const held = [...Object.keys(Parameters), ...Object.keys(Conditions), ...Object.keys(Resources), 'AWS::NoValue']
    expect(namesIn([Conditions, Resources, Outputs]).filter((name) => !held.includes(name))).toEqual([])
    expect(Object.keys(Parameters)).toEqual(
      expect.arrayContaining(['TrustedPrincipal', 'ExternalId', 'RoleName', 'MaxSessionDuration', 'BeforeReview']),
    )
    expect(Parameters['RoleName']).toMatchObject({ Default: 'PlumblineReviewer' })
  })

  it('trusts one principal only, which has to be named', () => {
    const { Parameters, Resources } = templateOf(read(null).stackset)
    expect(Parameters['TrustedPrincipal']).not.toHaveProperty('Default')
    const pattern = new RegExp(String(Parameters['TrustedPrincipal']?.['AllowedPattern']))
    for (const arn of [
      'arn:aws:iam::111122223333:user/audit/ana',
      'arn:aws-us-gov:iam::111122223333:role/Security',
      'arn:aws:iam::111122223333:role/aws-reserved/sso.amazonaws.com/*AWSReservedSSO_SecurityAudit_*',
    ])
      expect(arn).toMatch(pattern)
    for (const arn of ['*', 'arn:aws:iam::*:role/x', 'arn:aws:iam::111122223333:root', 'arn:aws:iam::111122223333:*'])
      expect(arn).not.toMatch(pattern)
    const trust = Resources['ReviewerRole']?.Properties['AssumeRolePolicyDocument']
    expect(trust).toMatchObject({
      Statement: [
        {
          Action: 'sts:AssumeRole',
          Condition: { ArnLike: { 'aws:PrincipalArn': { Ref: 'TrustedPrincipal' } } },
        },
      ],
    })
  })

  it('is split where one policy would be too long for IAM', () => {
    const actions = Array.from(
      { length: 300 },
      (_, index) => `ec2:DescribeSomethingLong${String(index).padStart(3, '0')}`,
    )
    const documents = splitStatement(allow('Many', actions))
    expect(documents.length).toBeGreaterThan(1)
    expect(documents.flatMap(({ Statement }) => Statement.flatMap(({ Action }) => Action))).toEqual(actions)
    for (const document of documents) expect(JSON.stringify(document).length).toBeLessThanOrEqual(policyCharacters)
    expect(splitStatement(allow('None', []))).toEqual([])
  })
})
