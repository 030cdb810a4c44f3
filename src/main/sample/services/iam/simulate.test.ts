import {
  GetRoleCommand,
  IAMClient,
  paginateSimulatePrincipalPolicy,
  SimulatePrincipalPolicyCommand,
} from '@aws-sdk/client-iam'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { portalRoleName } from '../../portal'
import { clientSettings } from '../../small-services'
import { startSample, type Sample } from '../../start-sample'

let sample: Sample
beforeAll(async () => {
  sample = await startSample()
})
beforeEach(() => sample.faults.set([]))
afterAll(() => sample.close())

const staging = 5
const id = '666677778888'
const iam = () => new IAMClient(clientSettings(sample, staging, 'us-east-1'))
const role = async (RoleName: string) => (await iam().send(new GetRoleCommand({ RoleName }))).Role
const reviewer = `arn:aws:iam::${id}:user/reviewer`
const decisions = async (ActionNames: string[], PolicySourceArn = reviewer, ResourceArns?: string[]) => {
  const command = new SimulatePrincipalPolicyCommand({
    PolicySourceArn,
    ActionNames,
    ...(ResourceArns && { ResourceArns }),
  })
  const { EvaluationResults = [] } = await iam().send(command)
  return Object.fromEntries(EvaluationResults.map(({ EvalActionName, EvalDecision }) => [EvalActionName, EvalDecision]))
}

describe('GetRole', () => {
  it('tells the whole ARN of roles of the portal and of others', async () => {
    const account = sample.accounts[staging]
    if (!account) throw new Error('There is no staging account.')
    const name = portalRoleName(account, 'SecurityReviewer')
    expect(await role(name)).toMatchObject({
      RoleName: name,
      Path: '/aws-reserved/sso.amazonaws.com/eu-central-1/',
      Arn: `arn:aws:iam::${id}:role/aws-reserved/sso.amazonaws.com/eu-central-1/${name}`,
    })
    expect((await role('security-audit'))?.Arn).toBe(`arn:aws:iam::${id}:role/security-audit`)
    expect(decodeURIComponent((await role('mfa-audit'))?.AssumeRolePolicyDocument ?? '')).toContain(
      'aws:MultiFactorAuthPresent',
    )
    await expect(role('nobody')).rejects.toMatchObject({
      name: 'NoSuchEntityException',
      message: 'The role with name nobody cannot be found.',
    })
  })
})

describe('SimulatePrincipalPolicy', () => {
  it('allows all but what a fault denies, by action or by operation', async () => {
    sample.faults.set([
      { action: 's3:GetEncryptionConfiguration', effect: { kind: 'denied' } },
      { action: 'lambda:*', account: '777788889999', effect: { kind: 'denied' } },
      { service: 'secretsmanager', effect: { kind: 'denied' } },
      { operation: 'ListBuckets', effect: { kind: 'denied' } },
      { action: 'ec2:DescribeVpcs', region: 'eu-west-1', effect: { kind: 'denied' } },
      { action: 'ec2:DescribeInstances', effect: { kind: 'throttle' } },
    ])
    const asked = [
      's3:GetEncryptionConfiguration',
      'lambda:ListFunctions',
      'secretsmanager:ListSecrets',
      's3:ListAllMyBuckets',
      'ec2:DescribeVpcs',
      'ec2:DescribeInstances',
      'kms:ListKeys',
    ]
    expect(await decisions(asked)).toEqual({
      's3:GetEncryptionConfiguration': 'implicitDeny',
      'lambda:ListFunctions': 'allowed',
      'secretsmanager:ListSecrets': 'implicitDeny',
      's3:ListAllMyBuckets': 'implicitDeny',
      'ec2:DescribeVpcs': 'allowed',
      'ec2:DescribeInstances': 'allowed',
      'kms:ListKeys': 'allowed',
    })
  })

  it('comes in pages', async () => {
    const ActionNames = Array.from({ length: 130 }, (_, index) => `ec2:Describe${index}`)
    const pages: number[] = []
    for await (const page of paginateSimulatePrincipalPolicy(
      { client: iam() },
      { PolicySourceArn: reviewer, ActionNames, ResourceArns: ['*', 'arn:aws:s3:::one'] },
    )) {
      pages.push(page.EvaluationResults?.length ?? 0)
    }
    expect(pages).toEqual([100, 100, 60])
  })

  it('takes principals of the account as IAM names them, and actions that are spelt out', async () => {
    const { Arn } = (await role('security-audit')) ?? {}
    expect(await decisions(['ec2:DescribeVpcs'], Arn)).toEqual({ 'ec2:DescribeVpcs': 'allowed' })
    await expect(
      decisions(['ec2:DescribeVpcs'], `arn:aws:sts::${id}:assumed-role/security-audit/x`),
    ).rejects.toMatchObject({ name: 'InvalidInputException', message: expect.stringContaining('Invalid Entity Arn') })
    const other = `arn:aws:iam::${id}:role/nobody`
    await expect(decisions(['ec2:DescribeVpcs'], other)).rejects.toMatchObject({ name: 'NoSuchEntityException' })
    await expect(decisions(['ec2:*'])).rejects.toMatchObject({ name: 'InvalidInputException' })
  })

  it('can be denied itself', async () => {
    sample.faults.set([{ action: 'iam:SimulatePrincipalPolicy', effect: { kind: 'denied' } }])
    await expect(decisions(['ec2:DescribeVpcs'])).rejects.toMatchObject({ name: 'AccessDenied' })
  })
})
