import {
  AddRoleToInstanceProfileCommand,
  AddUserToGroupCommand,
  AttachGroupPolicyCommand,
  AttachRolePolicyCommand,
  AttachUserPolicyCommand,
  CreateAccessKeyCommand,
  CreateGroupCommand,
  CreateInstanceProfileCommand,
  CreateLoginProfileCommand,
  CreateOpenIDConnectProviderCommand,
  CreatePolicyCommand,
  CreateRoleCommand,
  CreateUserCommand,
  CreateVirtualMFADeviceCommand,
  EnableMFADeviceCommand,
  PutUserPolicyCommand,
  UpdateAccountPasswordPolicyCommand,
} from '@aws-sdk/client-iam'
import { account } from '../clients'
import { given } from '../given'
import type { Site } from './build-estate'

const document = (...Statement: readonly object[]): string => JSON.stringify({ Version: '2012-10-17', Statement })
const awsPolicy = (name: string): string => `arn:aws:iam::aws:policy/${name}`
const github = `arn:aws:iam::${account}:oidc-provider/token.actions.githubusercontent.com`

const trust = (Principal: string | object, Condition?: object, Action = 'sts:AssumeRole'): string =>
  document({ Effect: 'Allow', Principal, Action, ...(Condition && { Condition }) })

const githubTrust = (subject: string): string =>
  trust(
    { Federated: github },
    {
      StringEquals: { 'token.actions.githubusercontent.com:aud': 'sts.amazonaws.com' },
      StringLike: { 'token.actions.githubusercontent.com:sub': subject },
    },
    'sts:AssumeRoleWithWebIdentity',
  )

const roles: Readonly<Record<string, { readonly trust: string; readonly attached?: string }>> = {
  machine: { trust: trust({ Service: 'ec2.amazonaws.com' }), attached: awsPolicy('AmazonSSMManagedInstanceCore') },
  'machine-administrator': {
    trust: trust({ Service: 'lambda.amazonaws.com' }),
    attached: awsPolicy('AdministratorAccess'),
  },
  anyone: { trust: trust('*') },
  'anyone-of-organization': {
    trust: trust({ AWS: '*' }, { StringEquals: { 'aws:PrincipalOrgID': 'o-a1b2c3d4e5' } }),
  },
  partner: { trust: trust({ AWS: 'arn:aws:iam::999988887777:root' }) },
  'partner-with-external-id': {
    trust: trust({ AWS: 'arn:aws:iam::999988887777:root' }, { StringEquals: { 'sts:ExternalId': 'plumb-4711' } }),
  },
  'github-all': { trust: githubTrust('*') },
  'github-one': { trust: githubTrust('repo:example/site:ref:refs/heads/main') },
  'states-for-anyone': { trust: trust({ Service: 'states.amazonaws.com' }) },
  'states-for-us': {
    trust: trust({ Service: 'states.amazonaws.com' }, { StringEquals: { 'aws:SourceAccount': account } }),
  },
  support: { trust: trust({ AWS: `arn:aws:iam::${account}:root` }), attached: awsPolicy('AWSSupportAccess') },
}

const policies: Readonly<Record<string, { readonly statements: readonly object[]; readonly attached: boolean }>> = {
  'read-one-bucket': {
    statements: [{ Effect: 'Allow', Action: ['s3:GetObject'], Resource: 'arn:aws:s3:::vault/*' }],
    attached: true,
  },
  everything: { statements: [{ Effect: 'Allow', Action: '*', Resource: '*' }], attached: true },
  'everything-but-denied': {
    statements: [
      { Effect: 'Allow', Action: '*', Resource: '*' },
      { Effect: 'Deny', NotAction: ['s3:GetObject'], Resource: '*' },
    ],
    attached: true,
  },
  'all-of-s3': { statements: [{ Effect: 'Allow', Action: 's3:*', Resource: '*' }], attached: true },
  'any-role': { statements: [{ Effect: 'Allow', Action: 'sts:AssumeRole', Resource: '*' }], attached: true },
  'new-policy-versions': {
    statements: [{ Effect: 'Allow', Action: 'iam:CreatePolicyVersion', Resource: '*' }],
    attached: true,
  },
  'of-nobody': { statements: [{ Effect: 'Allow', Action: '*', Resource: '*' }], attached: false },
}

/** What the builders of other services need of IAM. */
export interface Identities {
  readonly instanceProfile: string
  /** ARNs of two roles that functions may take. */
  readonly role: string
  readonly otherRole: string
}

/** Users, groups, roles and policies, each good or bad in one way. */
export const buildIam = async ({ main: { iam }, name }: Site): Promise<Identities> => {
  await iam.send(
    new CreateOpenIDConnectProviderCommand({
      Url: 'https://token.actions.githubusercontent.com',
      ClientIDList: ['sts.amazonaws.com'],
      ThumbprintList: ['a'.repeat(40)],
    }),
  )
  const arns = new Map<string, string>()
  for (const [RoleName, { trust, attached }] of Object.entries(roles)) {
    const { Role } = await iam.send(new CreateRoleCommand({ RoleName, AssumeRolePolicyDocument: trust }))
    if (attached) await iam.send(new AttachRolePolicyCommand({ RoleName, PolicyArn: attached }))
    name(`role:${RoleName}`, Role?.Arn)
    arns.set(RoleName, given(Role?.Arn))
  }
  for (const GroupName of ['readers', 'nobody', 'holders']) {
    const { Group } = await iam.send(new CreateGroupCommand({ GroupName }))
    name(`people:${GroupName}`, Group?.Arn)
  }
  for (const [PolicyName, { statements, attached }] of Object.entries(policies)) {
    const PolicyDocument = document(...statements)
    const { Policy } = await iam.send(new CreatePolicyCommand({ PolicyName, PolicyDocument }))
    name(`policy:${PolicyName}`, Policy?.Arn)
    const GroupName = PolicyName === 'read-one-bucket' ? 'readers' : 'holders'
    if (attached) await iam.send(new AttachGroupPolicyCommand({ GroupName, PolicyArn: Policy?.Arn }))
  }

  const user = async (UserName: string, GroupName?: string): Promise<void> => {
    const { User } = await iam.send(new CreateUserCommand({ UserName }))
    name(`user:${UserName}`, User?.Arn)
    if (GroupName) await iam.send(new AddUserToGroupCommand({ UserName, GroupName }))
  }
  const Password = 'Interop-Opens-Nothing-1'
  await user('ada', 'readers')
  await iam.send(new CreateLoginProfileCommand({ UserName: 'ada', Password }))
  const device = await iam.send(new CreateVirtualMFADeviceCommand({ VirtualMFADeviceName: 'ada' }))
  const SerialNumber = device.VirtualMFADevice?.SerialNumber
  await iam.send(
    new EnableMFADeviceCommand({
      UserName: 'ada',
      SerialNumber,
      AuthenticationCode1: '123456',
      AuthenticationCode2: '654321',
    }),
  )
  await user('bob')
  await iam.send(new CreateLoginProfileCommand({ UserName: 'bob', Password }))
  await iam.send(
    new PutUserPolicyCommand({
      UserName: 'bob',
      PolicyName: 'own',
      PolicyDocument: document({ Effect: 'Allow', Action: 's3:GetObject', Resource: 'arn:aws:s3:::vault/*' }),
    }),
  )
  await user('root-in-all-but-name')
  await iam.send(
    new AttachUserPolicyCommand({ UserName: 'root-in-all-but-name', PolicyArn: awsPolicy('AdministratorAccess') }),
  )
  for (let key = 0; key < 2; key += 1) {
    await iam.send(new CreateAccessKeyCommand({ UserName: 'root-in-all-but-name' }))
  }
  await user('robot', 'readers')
  await iam.send(new CreateAccessKeyCommand({ UserName: 'robot' }))
  await user('holder', 'holders')

  await iam.send(
    new UpdateAccountPasswordPolicyCommand({
      MinimumPasswordLength: 14,
      RequireLowercaseCharacters: true,
      RequireUppercaseCharacters: true,
      RequireNumbers: true,
      RequireSymbols: false,
      PasswordReusePrevention: 24,
    }),
  )
  const { InstanceProfile } = await iam.send(new CreateInstanceProfileCommand({ InstanceProfileName: 'machine' }))
  await iam.send(new AddRoleToInstanceProfileCommand({ InstanceProfileName: 'machine', RoleName: 'machine' }))
  return {
    instanceProfile: given(InstanceProfile?.Arn),
    role: given(arns.get('machine-administrator')),
    otherRole: given(arns.get('machine')),
  }
}
