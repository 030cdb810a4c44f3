import {
  GetAccessKeyLastUsedCommand,
  GetAccountPasswordPolicyCommand,
  GetAccountSummaryCommand,
  GetLoginProfileCommand,
  IAMClient,
  paginateGetAccountAuthorizationDetails,
  paginateListAccessKeys,
  paginateListMFADevices,
  paginateListServerCertificates,
  paginateListUsers,
  paginateListVirtualMFADevices,
  type AccessKeyMetadata,
  type GetAccountAuthorizationDetailsResponse,
  type ManagedPolicyDetail,
  type PolicyDetail,
} from '@aws-sdk/client-iam'
import { allPages, orAbsent, UnexpectedAnswer } from '../../aws/reading'
import { defineCollector, readBatches, readEach, readList, readOne, readTogether } from '../../engine/collector'
import {
  accountSummary,
  groups,
  passwordPolicy,
  policies,
  roles,
  serverCertificates,
  userAccessKeys,
  userLoginProfiles,
  userMfaDevices,
  userPasswordUses,
  users,
  virtualMfaDevices,
} from './facts'

/** The largest page of IAM's lists. */
const pageSize = 1000

/** ListUsers tells of all users at once. */
const allUsers = 1_000_000

/** IAM writes policies as URL-encoded JSON; what is no JSON stays the text that it is. */
const readDocument = (text: string | undefined): unknown => {
  if (text === undefined) return null
  try {
    return JSON.parse(text.startsWith('%') ? decodeURIComponent(text) : text)
  } catch {
    return text
  }
}

const inline = (list: readonly PolicyDetail[] | undefined): unknown =>
  list?.map((policy) => ({ ...policy, PolicyDocument: readDocument(policy.PolicyDocument) }))

const managed = (policy: ManagedPolicyDetail): unknown => ({
  ...policy,
  arn: policy.Arn,
  // The last part of the ARN is the name, also where an answer leaves the field out.
  PolicyName: policy.PolicyName ?? policy.Arn?.split('/').at(-1),
  Document: readDocument(
    policy.PolicyVersionList?.find(({ VersionId }) => VersionId === policy.DefaultVersionId)?.Document,
  ),
})

const isInUseOrOwn = ({ Arn = '', AttachmentCount = 0, PermissionsBoundaryUsageCount = 0 }: ManagedPolicyDetail) =>
  !/^arn:[a-z-]+:iam::aws:/.test(Arn) || AttachmentCount + PermissionsBoundaryUsageCount > 0

/** The items of a list that AWS sends on each page, if empty. */
const itemsOf = <Name extends 'UserDetailList' | 'GroupDetailList' | 'RoleDetailList' | 'Policies'>(
  pages: readonly GetAccountAuthorizationDetailsResponse[],
  name: Name,
): readonly GetAccountAuthorizationDetailsResponse[Name][] => {
  if (pages.every((page) => page[name] === undefined)) throw new UnexpectedAnswer(`AWS's answer holds no ${name}`)
  return pages.map((page) => page[name])
}

const fromPages = (pages: readonly GetAccountAuthorizationDetailsResponse[]) => ({
  users: itemsOf(pages, 'UserDetailList')
    .flatMap((found) => found ?? [])
    .map((user) => ({ ...user, arn: user.Arn, UserPolicyList: inline(user.UserPolicyList) })),
  groups: itemsOf(pages, 'GroupDetailList')
    .flatMap((found) => found ?? [])
    .map((group) => ({ ...group, arn: group.Arn, GroupPolicyList: inline(group.GroupPolicyList) })),
  roles: itemsOf(pages, 'RoleDetailList')
    .flatMap((found) => found ?? [])
    .map((role) => ({
      ...role,
      arn: role.Arn,
      AssumeRolePolicyDocument: readDocument(role.AssumeRolePolicyDocument),
      RolePolicyList: inline(role.RolePolicyList),
    })),
  policies: itemsOf(pages, 'Policies')
    .flatMap((found) => found ?? [])
    .filter(isInUseOrOwn)
    .map(managed),
})

/** One code in the API's model, and the other on the wire. */
const noSuchEntity = ['NoSuchEntityException', 'NoSuchEntity'] as const

/** The key with its last use; undefined for one that is gone by now. */
const withLastUse = async (client: IAMClient, key: AccessKeyMetadata, abortSignal: AbortSignal): Promise<unknown> => {
  if (key.Status !== 'Active') return key
  const command = new GetAccessKeyLastUsedCommand({ AccessKeyId: key.AccessKeyId })
  const answer = await orAbsent(client.send(command, { abortSignal }), ...noSuchEntity)
  return answer ? { ...key, AccessKeyLastUsed: answer.AccessKeyLastUsed } : undefined
}

export default defineCollector({
  service: 'iam',
  reads: [
    readOne(accountSummary, {
      calls: { 'iam:GetAccountSummary': ['iam:GetAccountSummary'] },
      read: ({ client, signal }) => client(IAMClient).send(new GetAccountSummaryCommand({}), { abortSignal: signal }),
    }),
    readOne(passwordPolicy, {
      calls: { 'iam:GetAccountPasswordPolicy': ['iam:GetAccountPasswordPolicy'] },
      read: async ({ client, signal }) => {
        const command = new GetAccountPasswordPolicyCommand({})
        const answer = await orAbsent(client(IAMClient).send(command, { abortSignal: signal }), ...noSuchEntity)
        return { PasswordPolicy: answer?.PasswordPolicy ?? null }
      },
    }),
    readTogether(
      { users, groups, roles, policies },
      {
        calls: { 'iam:GetAccountAuthorizationDetails': ['iam:GetAccountAuthorizationDetails'] },
        read: async ({ client, signal }) => {
          const configuration = { client: client(IAMClient), pageSize }
          const pages = paginateGetAccountAuthorizationDetails(configuration, {}, { abortSignal: signal })
          return fromPages(await allPages(pages, (page) => [page]))
        },
      },
    ),
    readEach(userLoginProfiles, {
      calls: { 'iam:GetLoginProfile': ['iam:GetLoginProfile'] },
      read: async ({ UserName }, { client, signal }) => {
        const command = new GetLoginProfileCommand({ UserName })
        const answer = await orAbsent(client(IAMClient).send(command, { abortSignal: signal }), ...noSuchEntity)
        return { LoginProfile: answer?.LoginProfile }
      },
    }),
    readBatches(userPasswordUses, {
      calls: { 'iam:ListUsers': ['iam:ListUsers'] },
      size: allUsers,
      read: async (_users, { client, signal }) => {
        const pages = paginateListUsers({ client: client(IAMClient), pageSize }, {}, { abortSignal: signal })
        const found = await allPages(pages, ({ Users }) => Users)
        return new Map(found.map(({ Arn = '', PasswordLastUsed }) => [Arn, { PasswordLastUsed }]))
      },
    }),
    readEach(userAccessKeys, {
      gone: noSuchEntity,
      calls: {
        'iam:ListAccessKeys': ['iam:ListAccessKeys'],
        'iam:GetAccessKeyLastUsed': ['iam:GetAccessKeyLastUsed'],
      },
      read: async ({ UserName }, { client, signal }) => {
        const iam = client(IAMClient)
        const pages = paginateListAccessKeys({ client: iam, pageSize }, { UserName }, { abortSignal: signal })
        const keys = await allPages(pages, (page) => page.AccessKeyMetadata)
        const read = await Promise.all(keys.map((key) => withLastUse(iam, key, signal)))
        return { AccessKeyMetadata: read.filter((key) => key !== undefined) }
      },
    }),
    readEach(userMfaDevices, {
      gone: noSuchEntity,
      calls: { 'iam:ListMFADevices': ['iam:ListMFADevices'] },
      read: async ({ UserName }, { client, signal }) => {
        const configuration = { client: client(IAMClient), pageSize }
        const pages = paginateListMFADevices(configuration, { UserName }, { abortSignal: signal })
        return { MFADevices: await allPages(pages, ({ MFADevices }) => MFADevices) }
      },
    }),
    readList(virtualMfaDevices, {
      calls: { 'iam:ListVirtualMFADevices': ['iam:ListVirtualMFADevices'] },
      read: async ({ client, signal }) => {
        const configuration = { client: client(IAMClient), pageSize }
        const input = { AssignmentStatus: 'Assigned' } as const
        const pages = paginateListVirtualMFADevices(configuration, input, { abortSignal: signal })
        const devices = await allPages(pages, ({ VirtualMFADevices }) => VirtualMFADevices)
        return devices.map((device) => ({ ...device, arn: device.SerialNumber }))
      },
    }),
    readList(serverCertificates, {
      calls: { 'iam:ListServerCertificates': ['iam:ListServerCertificates'] },
      read: async ({ client, signal }) => {
        const configuration = { client: client(IAMClient), pageSize }
        const pages = paginateListServerCertificates(configuration, {}, { abortSignal: signal })
        const certificates = await allPages(pages, (page) => page.ServerCertificateMetadataList)
        return certificates.map((certificate) => ({ ...certificate, arn: certificate.Arn }))
      },
    }),
  ],
})
