import { describe, expect, it } from 'vitest'
import { expandActions } from './expand-actions'
import { allowsAssumeRoleOnAll, grantsFullAdmin, grantsServiceWildcard } from './grants'
import { escalationPaths } from './escalation-paths'
import { listPrivilegeEscalations } from './privilege-escalation'
import { readStatements } from './read-statements'

type Json = Readonly<Record<string, unknown>>
const options = { account: '111122223333' }
const allow = (more: Json = {}): Json => ({
  Effect: 'Allow',
  ...('NotAction' in more ? {} : { Action: '*' }),
  ...('NotResource' in more ? {} : { Resource: '*' }),
  ...more,
})
const deny = (more: Json = {}): Json => ({ ...allow(more), Effect: 'Deny' })
const letters = Array.from('abcdefghijklmnopqrstuvwxyz')
const mfa = { Bool: { 'aws:MultiFactorAuthPresent': 'true' } }

describe('grantsFullAdmin', () => {
  it.each<[string, readonly Json[], string]>([
    ['*', [allow()], 'yes'],
    ['*:*', [allow({ Action: '*:*' })], 'yes'],
    ['several stars', [allow({ Action: '**', Resource: ['arn:aws:s3:::x', '*'] })], 'yes'],
    ['every letter', [allow({ Action: letters.map((letter) => `${letter}*`) })], 'yes'],
    [
      'every letter but one',
      [allow({ Action: letters.filter((letter) => letter !== 'q').map((letter) => `${letter}*`) })],
      'no',
    ],
    ['all ARNs', [allow({ Resource: 'arn:aws:*' })], 'yes'],
    ['NotAction of something harmless', [allow({ NotAction: 'aws-portal:*' })], 'yes'],
    ['NotAction of IAM', [allow({ NotAction: ['iam:*', 'organizations:*'] })], 'no'],
    ['two statements', [allow({ Action: 'iam:*' }), allow({ NotAction: 'iam:*' })], 'yes'],
    ['NotResource', [allow({ NotResource: 'arn:aws:s3:::secret/*' })], 'yes'],
    ['one service', [allow({ Action: 's3:*' })], 'no'],
    ['one resource', [allow({ Resource: 'arn:aws:s3:::x' })], 'no'],
    ['own name only', [allow({ Resource: 'arn:aws:iam::*:user/${aws:username}' })], 'no'],
    ['denied again', [allow(), deny()], 'no'],
    ['IAM denied', [allow(), deny({ Action: 'iam:*' })], 'no'],
    ['a harmless action denied', [allow(), deny({ Action: 's3:DeleteBucket' })], 'yes'],
    [
      'denied without MFA',
      [allow(), deny({ Condition: { BoolIfExists: { 'aws:MultiFactorAuthPresent': 'false' } } })],
      'yes',
    ],
    ['denied, nobody knows when', [allow(), deny({ Condition: { Frobnicate: { k: 'v' } } })], 'unknown'],
    ['with MFA', [allow({ Condition: mfa })], 'yes'],
    ['on tagged resources', [allow({ Condition: { StringEquals: { 'aws:ResourceTag/team': 'red' } } })], 'no'],
    ['where a key exists', [allow({ Condition: { StringEqualsIfExists: { 'iam:PassedToService': 'x' } } })], 'unknown'],
    ['for one user', [allow({ Condition: { StringEquals: { 'aws:username': 'bob' } } })], 'yes'],
    [
      'denied to all but one user',
      [allow(), deny({ Condition: { StringNotEquals: { 'aws:username': 'bob' } } })],
      'yes',
    ],
    ['under an odd condition', [allow({ Condition: { StringEquals: { 'other:Key': 'x' } } })], 'unknown'],
    ['under an odd operator', [allow({ Condition: { Frobnicate: { 'aws:SourceIp': 'x' } } })], 'unknown'],
    ['nothing', [], 'no'],
  ])('%s: %s', (_, statements, expected) => {
    expect(grantsFullAdmin(readStatements(...statements), options).answer).toBe(expected)
  })

  it('names action, resource and condition', () => {
    expect(
      grantsFullAdmin(readStatements(allow({ Action: ['s3:Get*', '*'], Condition: mfa })), options).evidence,
    ).toEqual([
      { path: 'Statement[0].Action[1]', value: '*' },
      { path: 'Statement[0].Resource', value: '*' },
      { path: 'Statement[0].Condition.Bool.aws:MultiFactorAuthPresent', value: 'true' },
    ])
  })

  it('knows the other partitions', () => {
    const policy = readStatements(allow({ Resource: 'arn:aws-cn:*' }))
    expect(grantsFullAdmin(policy, { ...options, partition: 'aws-cn' }).answer).toBe('yes')
    expect(grantsFullAdmin(policy, options).answer).toBe('no')
  })
})

describe('grantsServiceWildcard', () => {
  it.each<[Json, string]>([
    [allow({ Action: 'kms:*' }), 'yes'],
    [allow({ Action: 'KMS:*' }), 'yes'],
    [allow({ Action: 'kms*' }), 'yes'],
    [allow(), 'yes'],
    [allow({ NotAction: 's3:*' }), 'yes'],
    [allow({ NotAction: 'kms:Decrypt' }), 'yes'],
    [allow({ NotAction: 'kms:*' }), 'no'],
    [allow({ Action: ['kms:Get*', 'kms:List*', 'kms:Describe*'] }), 'no'],
    [allow({ Action: 'kms:*', Resource: 'arn:aws:kms:eu-west-1:111122223333:key/1' }), 'no'],
    [allow({ Action: 's3:*' }), 'no'],
  ])('%j: %s', (statement, expected) => {
    expect(grantsServiceWildcard(readStatements(statement), 'kms', options).answer).toBe(expected)
  })
})

describe('allowsAssumeRoleOnAll', () => {
  it.each<[Json, string]>([
    [allow({ Action: 'sts:AssumeRole' }), 'yes'],
    [allow({ Action: 'sts:*', Resource: 'arn:aws:iam::*:role/*' }), 'yes'],
    [allow({ Action: 'sts:AssumeRole', Resource: 'arn:aws:iam::111122223333:role/app-*' }), 'no'],
    [allow({ Action: 'sts:GetCallerIdentity' }), 'no'],
    [allow({ Action: 'sts:AssumeRole', Condition: { StringEquals: { 'aws:ResourceTag/open': 'yes' } } }), 'no'],
    [allow({ Action: 'sts:AssumeRole', Condition: { StringEquals: { 'sts:ExternalId': 'x' } } }), 'unknown'],
  ])('%j: %s', (statement, expected) => {
    expect(allowsAssumeRoleOnAll(readStatements(statement), options).answer).toBe(expected)
  })
})

describe('listPrivilegeEscalations', () => {
  const list = (...statements: readonly Json[]): readonly string[] =>
    listPrivilegeEscalations(readStatements(...statements), options).map(({ path, answer }) =>
      answer === 'yes' ? path.id : `${path.id}?`,
    )
  const passRole = (more: Json = {}): Json => allow({ Action: 'iam:PassRole', ...more })
  const lambda = allow({ Action: ['lambda:CreateFunction', 'lambda:InvokeFunction'] })
  const way = 'iam:PassRole + lambda:CreateFunction + lambda:InvokeFunction'

  it.each<[string, readonly Json[], readonly string[]]>([
    ['reading', [allow({ Action: ['iam:Get*', 'iam:List*', 's3:*'] })], []],
    ['one action', [allow({ Action: 'iam:CreatePolicyVersion' })], ['iam:CreatePolicyVersion']],
    [
      'by a wildcard',
      [allow({ Action: 'iam:Attach*' })],
      ['iam:AttachGroupPolicy', 'iam:AttachRolePolicy', 'iam:AttachUserPolicy'],
    ],
    [
      'by the kind of resource',
      [allow({ Action: 'iam:*', Resource: 'arn:aws:iam::111122223333:group/*' })],
      ['iam:AddUserToGroup', 'iam:AttachGroupPolicy', 'iam:PutGroupPolicy'],
    ],
    ['on oneself', [allow({ Action: 'iam:CreateAccessKey', Resource: 'arn:aws:iam::*:user/${aws:username}' })], []],
    ['half of a way', [passRole()], []],
    ['the other half', [lambda], []],
    ['both halves, in two statements', [passRole(), lambda], [way]],
    ['a named role', [passRole({ Resource: 'arn:aws:iam::111122223333:role/app' }), lambda], []],
    [
      'passed to that service',
      [passRole({ Condition: { StringEquals: { 'iam:PassedToService': 'lambda.amazonaws.com' } } }), lambda],
      [way],
    ],
    [
      'passed to another service',
      [passRole({ Condition: { StringEquals: { 'iam:PassedToService': 'ec2.amazonaws.com' } } }), lambda],
      [],
    ],
    [
      'instances by kind of resource',
      [
        passRole(),
        allow({ Action: 'ec2:RunInstances', Resource: ['arn:aws:ec2:*:*:instance/*', 'arn:aws:ec2:*:*:subnet/*'] }),
      ],
      ['iam:PassRole + ec2:RunInstances'],
    ],
    [
      'under a boundary',
      [
        allow({
          Action: 'iam:PutUserPolicy',
          Condition: { StringEquals: { 'iam:PermissionsBoundary': 'arn:aws:iam::111122223333:policy/b' } },
        }),
      ],
      [],
    ],
    ['denied', [passRole(), lambda, deny({ Action: 'iam:PassRole' })], []],
    [
      'denied to that service',
      [
        passRole(),
        lambda,
        deny({
          Action: 'iam:PassRole',
          Condition: { StringEquals: { 'iam:PassedToService': 'lambda.amazonaws.com' } },
        }),
      ],
      [],
    ],
    [
      'a script on any instance',
      [
        allow({
          Action: 'ssm:SendCommand',
          Resource: ['arn:aws:ec2:*:*:instance/*', 'arn:aws:ssm:*:*:document/AWS-RunShellScript'],
        }),
      ],
      ['ssm:SendCommand'],
    ],
    [
      'patches on any instance',
      [
        allow({
          Action: 'ssm:SendCommand',
          Resource: ['arn:aws:ec2:*:*:instance/*', 'arn:aws:ssm:*:*:document/AWS-RunPatchBaseline'],
        }),
      ],
      [],
    ],
    ['a task with another role', [passRole(), allow({ Action: 'ecs:RunTask' })], ['iam:PassRole + ecs:RunTask']],
    ['a named build', [allow({ Action: 'codebuild:StartBuild', Resource: 'arn:aws:codebuild:*:*:project/web' })], []],
    ['a session on any instance', [allow({ Action: 'ssm:StartSession' })], ['ssm:StartSession']],
    [
      'a session with tagged instances',
      [allow({ Action: 'ssm:StartSession', Condition: { StringEquals: { 'ssm:resourceTag/team': 'web' } } })],
      [],
    ],
    [
      'under an odd condition',
      [allow({ Action: 'iam:PutUserPolicy', Condition: { StringEquals: { 'other:Key': 'x' } } })],
      ['iam:PutUserPolicy?'],
    ],
  ])('%s', (_, statements, expected) => {
    expect(list(...statements)).toEqual(expected)
  })

  it('finds every way of an administrator, and names what grants them', () => {
    const all = listPrivilegeEscalations(readStatements(allow()), options)
    expect(all.map(({ path }) => path)).toEqual(escalationPaths)
    expect(all[0]?.evidence).toEqual([
      { path: 'Statement[0].Action', value: '*' },
      { path: 'Statement[0].Resource', value: '*' },
    ])
  })
})

describe('expandActions', () => {
  it('lists what an element includes', () => {
    const actions = ['s3:GetObject', 's3:PutObject', 'iam:GetUser']
    const expand = (statement: Json): readonly string[] =>
      readStatements(statement).statements.flatMap((one) => expandActions(one.actions, actions))
    expect(expand(allow({ Action: ['S3:get*', 'iam:*'] }))).toEqual(['s3:GetObject', 'iam:GetUser'])
    expect(expand(allow({ NotAction: 's3:*' }))).toEqual(['iam:GetUser'])
  })
})
