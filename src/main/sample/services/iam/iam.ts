import * as iam from '@aws-sdk/client-iam'
import type { GroupDetail, ManagedPolicyDetail, PolicyDetail, RoleDetail, UserDetail } from '@aws-sdk/client-iam'
import { AwsFailure } from '../../aws-failure'
import { sampleArn, sampleKey } from '../../ids'
import type { SampleAccount } from '../../organization'
import { defineSampleService, type SampleContext } from '../../service'
import { awsPolicies } from './aws-policies'
import { iamEstate, type IamEstate } from './estate'
import { encode, policyArn, type Holder } from './holder'
import { findRole } from './reviewer-roles'
import { simulate } from './simulate'
import type { SampleUser } from './people'

type Context = SampleContext<IamEstate>

const arnOf = (account: SampleAccount, kind: string, { path, name }: Pick<Holder, 'path' | 'name'>): string =>
  sampleArn('iam', '', account.id, `${kind}${path}${name}`)

const inline = (holder: Pick<Holder, 'inline'>): PolicyDetail[] =>
  holder.inline.map(({ name, statements }) => ({ PolicyName: name, PolicyDocument: encode(statements) }))

const attached = (account: SampleAccount, holder: Pick<Holder, 'attached'>) =>
  holder.attached.map((name) => ({ PolicyName: name.split('/').at(-1), PolicyArn: policyArn(account, name) }))

const tags = (holder: Pick<Holder, 'tags'>) => Object.entries(holder.tags).map(([Key, Value]) => ({ Key, Value }))

const boundary = (account: SampleAccount, { boundary: name }: Pick<Holder, 'boundary'>) =>
  name === undefined
    ? {}
    : {
        PermissionsBoundary: {
          PermissionsBoundaryType: 'PermissionsBoundaryPolicy' as const,
          PermissionsBoundaryArn: policyArn(account, name),
        },
      }

const userDetail = (account: SampleAccount, user: SampleUser): UserDetail => ({
  Path: user.path,
  UserName: user.name,
  UserId: sampleKey('AIDA', account.id, user.name),
  Arn: arnOf(account, 'user', user),
  CreateDate: user.created,
  UserPolicyList: inline(user),
  GroupList: [...user.groups],
  AttachedManagedPolicies: attached(account, user),
  Tags: tags(user),
  ...boundary(account, user),
})

const groupDetail = (account: SampleAccount, group: IamEstate['groups'][number]): GroupDetail => ({
  Path: group.path,
  GroupName: group.name,
  GroupId: sampleKey('AGPA', account.id, group.name),
  Arn: arnOf(account, 'group', group),
  CreateDate: group.created,
  GroupPolicyList: inline(group),
  AttachedManagedPolicies: attached(account, group),
})

const roleDetail = (account: SampleAccount, region: string, role: IamEstate['roles'][number]): RoleDetail => ({
  Path: role.path,
  RoleName: role.name,
  RoleId: sampleKey('AROA', account.id, role.name),
  Arn: arnOf(account, 'role', role),
  CreateDate: role.created,
  AssumeRolePolicyDocument: encode(role.trust),
  InstanceProfileList: [],
  RolePolicyList: inline(role),
  AttachedManagedPolicies: attached(account, role),
  Tags: tags(role),
  RoleLastUsed: role.used ? { LastUsedDate: role.used, Region: region } : {},
  ...boundary(account, role),
})

const policyDetails = ({ account, state }: Context): readonly ManagedPolicyDetail[] => {
  const holders = [...state.users, ...state.groups, ...state.roles]
  const bounded = [...state.users, ...state.roles]
  const uses = (name: string) => ({
    AttachmentCount: holders.filter((holder) => holder.attached.includes(name)).length,
    PermissionsBoundaryUsageCount: bounded.filter((holder) => holder.boundary === name).length,
  })
  const own = state.policies.map(({ name, created, statements, before }): ManagedPolicyDetail => ({
    PolicyName: name,
    PolicyId: sampleKey('ANPA', account.id, name),
    Arn: policyArn(account, name),
    Path: '/',
    DefaultVersionId: before ? 'v2' : 'v1',
    IsAttachable: true,
    CreateDate: created,
    UpdateDate: created,
    ...uses(name),
    PolicyVersionList: [
      ...(before
        ? [{ Document: encode(statements), VersionId: 'v2', IsDefaultVersion: true, CreateDate: created }]
        : []),
      { Document: encode(before ?? statements), VersionId: 'v1', IsDefaultVersion: !before, CreateDate: created },
    ],
  }))
  const ofAws = Object.entries(awsPolicies).map(([name, statements]): ManagedPolicyDetail => ({
    PolicyName: name.split('/').at(-1),
    PolicyId: sampleKey('ANPA', 'aws', name),
    Arn: policyArn(account, `aws/${name}`),
    Path: `/${name
      .split('/')
      .slice(0, -1)
      .map((part) => `${part}/`)
      .join('')}`,
    DefaultVersionId: 'v3',
    IsAttachable: true,
    CreateDate: new Date('2015-02-06T18:39:46Z'),
    UpdateDate: new Date('2025-06-17T17:00:00Z'),
    ...uses(`aws/${name}`),
    PolicyVersionList: [
      {
        Document: encode(statements),
        VersionId: 'v3',
        IsDefaultVersion: true,
        CreateDate: new Date('2025-06-17T17:00:00Z'),
      },
    ],
  }))
  return [...own, ...ofAws.filter(({ AttachmentCount = 0 }) => AttachmentCount > 0)]
}

const findUser = (name: string | undefined, { state }: Context): SampleUser => {
  const found = state.users.find((user) => user.name === name)
  if (!found) throw new AwsFailure('NoSuchEntity', `The user with name ${name ?? ''} cannot be found.`, 404)
  return found
}

const keyId = (account: SampleAccount, user: SampleUser, index: number): string =>
  sampleKey('AKIA', account.id, user.name, String(index))

const markers = (next: string | undefined) => ({ IsTruncated: next !== undefined, ...(next ? { Marker: next } : {}) })

/** IAM of the sample. */
export const iamSample = defineSampleService<typeof iam, IamEstate>({
  service: 'iam',
  scope: 'global',
  sdk: iam,
  client: iam.IAMClient,
  badToken: 'ValidationError',
  state: iamEstate,
}).answer({
  GetAccountSummary: (_input, { state }) => {
    const { root, users, groups, roles, policies, certificates } = state
    return {
      SummaryMap: {
        AccountAccessKeysPresent: root.key ? 1 : 0,
        AccountMFAEnabled: root.mfa ? 1 : 0,
        AccountPasswordPresent: root.password ? 1 : 0,
        AccountSigningCertificatesPresent: 0,
        Users: users.length,
        Groups: groups.length,
        Roles: roles.length,
        Policies: policies.length,
        ServerCertificates: certificates.length,
        UsersQuota: 5000,
        RolesQuota: 1000,
      },
    }
  },
  GetAccountPasswordPolicy: (_input, { account, state: { passwords } }) => {
    if (!passwords) {
      throw new AwsFailure('NoSuchEntity', `The Password Policy with domain name ${account.id} cannot be found.`, 404)
    }
    return {
      PasswordPolicy: {
        MinimumPasswordLength: passwords.length,
        RequireSymbols: passwords.allKinds,
        RequireNumbers: true,
        RequireUppercaseCharacters: passwords.allKinds,
        RequireLowercaseCharacters: true,
        AllowUsersToChangePassword: true,
        ExpirePasswords: false,
        ...(passwords.reuse === undefined ? {} : { PasswordReusePrevention: passwords.reuse }),
      },
    }
  },
  GetAccountAuthorizationDetails: (input, context) => {
    const { account, state, organization } = context
    const all = [
      ...state.users.map((user) => ({ kind: 'User', user: userDetail(account, user) }) as const),
      ...state.groups.map((group) => ({ kind: 'Group', group: groupDetail(account, group) }) as const),
      ...state.roles.map(
        (role) => ({ kind: 'Role', role: roleDetail(account, organization.regions[0], role) }) as const,
      ),
      ...policyDetails(context).map((policy) => ({ kind: 'Policy', policy }) as const),
    ]
    const { items, next } = context.page(all, { token: input.Marker, max: input.MaxItems, size: 100, most: 1000 })
    return {
      UserDetailList: items.flatMap((item) => (item.kind === 'User' ? [item.user] : [])),
      GroupDetailList: items.flatMap((item) => (item.kind === 'Group' ? [item.group] : [])),
      RoleDetailList: items.flatMap((item) => (item.kind === 'Role' ? [item.role] : [])),
      Policies: items.flatMap((item) => (item.kind === 'Policy' ? [item.policy] : [])),
      ...markers(next),
    }
  },
  GetRole: (input, { account, organization, state }) => {
    const found = findRole({ account, organization }, state, input.RoleName)
    if (!found) {
      throw new AwsFailure('NoSuchEntity', `The role with name ${input.RoleName} cannot be found.`, 404)
    }
    const {
      InstanceProfileList: _,
      RolePolicyList: __,
      AttachedManagedPolicies: ___,
      ...told
    } = roleDetail(account, organization.regions[0], found)
    return {
      Role: {
        ...told,
        Path: found.path,
        RoleName: found.name,
        RoleId: sampleKey('AROA', account.id, found.name),
        Arn: arnOf(account, 'role', found),
        CreateDate: found.created,
        MaxSessionDuration: 3600,
      },
    }
  },
  SimulatePrincipalPolicy: (input, context) => {
    const { items, next } = context.page(simulate(input, context), {
      token: input.Marker,
      max: input.MaxItems,
      size: 100,
      most: 1000,
    })
    return { EvaluationResults: items, ...markers(next) }
  },
  ListUsers: (input, { account, state, page }) => {
    const { items, next } = page(state.users, { token: input.Marker, max: input.MaxItems, size: 100, most: 1000 })
    return {
      Users: items.map((user) => ({
        Path: user.path,
        UserName: user.name,
        UserId: sampleKey('AIDA', account.id, user.name),
        Arn: arnOf(account, 'user', user),
        CreateDate: user.created,
        ...(user.passwordUsed ? { PasswordLastUsed: user.passwordUsed } : {}),
      })),
      ...markers(next),
    }
  },
  GetLoginProfile: (input, context) => {
    const { name, password } = findUser(input.UserName, context)
    if (!password) throw new AwsFailure('NoSuchEntity', `Login Profile for User ${name} cannot be found.`, 404)
    return { LoginProfile: { UserName: name, CreateDate: password, PasswordResetRequired: false } }
  },
  ListAccessKeys: (input, context) => {
    const user = findUser(input.UserName, context)
    return {
      AccessKeyMetadata: user.keys.map(({ active, created }, index) => ({
        UserName: user.name,
        AccessKeyId: keyId(context.account, user, index),
        Status: active ? ('Active' as const) : ('Inactive' as const),
        CreateDate: created,
      })),
      ...markers(undefined),
    }
  },
  GetAccessKeyLastUsed: (input, { account, state }) => {
    for (const user of state.users) {
      const key = user.keys.find((_, index) => keyId(account, user, index) === input.AccessKeyId)
      if (!key) continue
      return {
        UserName: user.name,
        AccessKeyLastUsed: key.used
          ? { LastUsedDate: key.used, ServiceName: 's3', Region: 'us-east-1' }
          : { ServiceName: 'N/A', Region: 'N/A' },
      }
    }
    throw new AwsFailure('AccessDenied', 'The access key is not one of this account.', 403)
  },
  ListMFADevices: (input, context) => {
    const user = findUser(input.UserName, context)
    const serial =
      user.mfa === 'hardware'
        ? sampleArn('iam', '', context.account.id, `u2f/user/${user.name}/key-1`)
        : sampleArn('iam', '', context.account.id, `mfa/${user.name}`)
    return {
      MFADevices: user.mfa ? [{ UserName: user.name, SerialNumber: serial, EnableDate: user.created }] : [],
      ...markers(undefined),
    }
  },
  ListVirtualMFADevices: (input, { account, state, page }) => {
    const root = sampleArn('iam', '', account.id, 'root')
    const ofUser = (user: SampleUser) => ({
      SerialNumber: sampleArn('iam', '', account.id, `mfa/${user.name}`),
      EnableDate: user.created,
      User: {
        Path: user.path,
        UserName: user.name,
        UserId: sampleKey('AIDA', account.id, user.name),
        Arn: arnOf(account, 'user', user),
        CreateDate: user.created,
      },
    })
    const created = new Date('2023-05-02T08:00:00Z')
    const ofRoot = {
      SerialNumber: sampleArn('iam', '', account.id, 'mfa/root-account-mfa-device'),
      EnableDate: created,
      User: { Path: '/', UserName: account.name, UserId: account.id, Arn: root, CreateDate: created },
    }
    const all = [
      ...(state.root.mfa === 'virtual' ? [ofRoot] : []),
      ...state.users.filter(({ mfa }) => mfa === 'virtual').map(ofUser),
    ]
    const { items, next } = page(all, { token: input.Marker, max: input.MaxItems, size: 100, most: 1000 })
    return { VirtualMFADevices: items, ...markers(next) }
  },
  ListServerCertificates: (input, { account, state, page }) => {
    const { items, next } = page(state.certificates, {
      token: input.Marker,
      max: input.MaxItems,
      size: 100,
      most: 1000,
    })
    return {
      ServerCertificateMetadataList: items.map(({ name, uploaded, expires }) => ({
        Path: '/',
        ServerCertificateName: name,
        ServerCertificateId: sampleKey('AROA', account.id, name).replace('AROA', 'ASCA'),
        Arn: sampleArn('iam', '', account.id, `server-certificate/${name}`),
        UploadDate: uploaded,
        Expiration: expires,
      })),
      ...markers(next),
    }
  },
})
