import type {
  AccountSummary,
  Group,
  ManagedPolicy,
  PasswordPolicy,
  Role,
  ServerCertificate,
  User,
  UserAccessKeys,
  UserLoginProfile,
  UserMfaDevices,
  VirtualMfaDevice,
} from './facts'

const account = '111122223333'

/** The summary of an account whose root user has MFA and no key. */
export const summary = (fields: Partial<AccountSummary['SummaryMap']> = {}): AccountSummary => ({
  SummaryMap: {
    AccountAccessKeysPresent: 0,
    AccountMFAEnabled: 1,
    AccountPasswordPresent: 1,
    AccountSigningCertificatesPresent: 0,
    Users: 2,
    ...fields,
  },
})

/** A strong password policy. */
export const strongPasswords = (
  fields: Partial<NonNullable<PasswordPolicy['PasswordPolicy']>> = {},
): PasswordPolicy => ({
  PasswordPolicy: {
    MinimumPasswordLength: 14,
    RequireSymbols: true,
    RequireNumbers: true,
    RequireUppercaseCharacters: true,
    RequireLowercaseCharacters: true,
    PasswordReusePrevention: 24,
    ...fields,
  },
})

/** A user without policies, in one group. */
export const user = (fields: Partial<User> = {}): User => {
  const UserName = fields.UserName ?? 'ann'
  return {
    arn: `arn:aws:iam::${account}:user/${UserName}`,
    UserName,
    Path: '/',
    CreateDate: '2025-01-10T08:00:00.000Z',
    UserPolicyList: [],
    GroupList: ['developers'],
    AttachedManagedPolicies: [],
    Tags: [],
    ...fields,
  }
}

/** A group without policies. */
export const group = (fields: Partial<Group> = {}): Group => {
  const GroupName = fields.GroupName ?? 'developers'
  return {
    arn: `arn:aws:iam::${account}:group/${GroupName}`,
    GroupName,
    Path: '/',
    CreateDate: '2025-01-10T08:00:00.000Z',
    GroupPolicyList: [],
    AttachedManagedPolicies: [],
    ...fields,
  }
}

/** A statement as a policy document holds it. */
export type Statement = {
  readonly [element: string]:
    | string
    | readonly string[]
    | { readonly [key: string]: string | readonly string[] | { readonly [key: string]: string | readonly string[] } }
}

/** A policy document of these statements. */
export const document = (...Statement: readonly Statement[]) => ({ Version: '2012-10-17', Statement })

/** A statement that lets a service take a role. */
export const trust = (Service: string) => ({ Effect: 'Allow', Principal: { Service }, Action: 'sts:AssumeRole' })

/** A role of EC2 instances that was used yesterday. */
export const role = (fields: Partial<Role> = {}): Role => {
  const RoleName = fields.RoleName ?? 'server'
  return {
    arn: `arn:aws:iam::${account}:role/${RoleName}`,
    RoleName,
    Path: '/',
    CreateDate: '2025-01-10T08:00:00.000Z',
    AssumeRolePolicyDocument: document(trust('ec2.amazonaws.com')),
    RolePolicyList: [],
    AttachedManagedPolicies: [],
    Tags: [],
    RoleLastUsed: { LastUsedDate: '2026-05-31T00:00:00.000Z', Region: 'eu-central-1' },
    ...fields,
  }
}

/** A customer's managed policy that is attached to one role and reads one bucket. */
export const policy = (fields: Partial<ManagedPolicy> = {}): ManagedPolicy => {
  const PolicyName = fields.PolicyName ?? 'read-reports'
  return {
    arn: `arn:aws:iam::${account}:policy/${PolicyName}`,
    PolicyName,
    Path: '/',
    DefaultVersionId: 'v1',
    AttachmentCount: 1,
    PermissionsBoundaryUsageCount: 0,
    CreateDate: '2025-01-10T08:00:00.000Z',
    Document: document({ Effect: 'Allow', Action: 's3:GetObject', Resource: 'arn:aws:s3:::example-reports/*' }),
    ...fields,
  }
}

/** A policy of AWS. */
export const awsPolicy = (PolicyName: string, fields: Partial<ManagedPolicy> = {}): ManagedPolicy =>
  policy({ PolicyName, arn: `arn:aws:iam::aws:policy/${PolicyName}`, ...fields })

/** What a user has who may sign in to the console. */
export const loginProfile = (CreateDate = '2025-01-10T08:00:00.000Z'): UserLoginProfile => ({
  LoginProfile: { CreateDate, PasswordResetRequired: false },
})

type Key = UserAccessKeys['AccessKeyMetadata'][number]

/** An active key of a month ago that was used yesterday. */
export const accessKey = (fields: Partial<Key> = {}): Key => ({
  AccessKeyId: 'AKIAIOSFODNN7EXAMPLE',
  Status: 'Active',
  CreateDate: '2026-05-01T00:00:00.000Z',
  AccessKeyLastUsed: { LastUsedDate: '2026-05-31T00:00:00.000Z', ServiceName: 's3' },
  ...fields,
})

/** The keys of a user. */
export const accessKeys = (...AccessKeyMetadata: readonly Key[]): UserAccessKeys => ({
  AccessKeyMetadata: [...AccessKeyMetadata],
})

/** One MFA device, or as many as are named. */
export const mfaDevices = (...names: readonly string[]): UserMfaDevices => ({
  MFADevices: names.map((name) => ({
    SerialNumber: `arn:aws:iam::${account}:mfa/${name}`,
    EnableDate: '2025-01-10T08:00:00.000Z',
  })),
})

/** A virtual MFA device in use. */
export const virtualMfaDevice = (owner: string): VirtualMfaDevice => {
  const SerialNumber = `arn:aws:iam::${account}:mfa/${owner === 'root' ? 'root-account-mfa-device' : owner}`
  return {
    arn: SerialNumber,
    SerialNumber,
    EnableDate: '2025-01-10T08:00:00.000Z',
    User: { Arn: `arn:aws:iam::${account}:${owner === 'root' ? 'root' : `user/${owner}`}` },
  }
}

/** A certificate that is valid for long. */
export const serverCertificate = (fields: Partial<ServerCertificate> = {}): ServerCertificate => ({
  arn: `arn:aws:iam::${account}:server-certificate/shop`,
  ServerCertificateName: 'shop',
  Path: '/',
  UploadDate: '2026-01-10T08:00:00.000Z',
  Expiration: '2027-01-10T08:00:00.000Z',
  ...fields,
})

/** An Allow statement. */
export const allow = (Action: string | readonly string[], Resource: string | readonly string[]) => ({
  Effect: 'Allow',
  Action,
  Resource,
})

/** A Deny statement. */
export const deny = (Action: string | readonly string[], Resource: string | readonly string[]) => ({
  Effect: 'Deny',
  Action,
  Resource,
})

/** Managed policies as attached to a holder. */
export const attached = (...found: readonly ManagedPolicy[]): User['AttachedManagedPolicies'] =>
  found.map(({ arn, PolicyName }) => ({ PolicyName, PolicyArn: arn }))
