import { z } from 'zod'
import { dateTime, detailFact, listFact, oneFact, policyDocument, volatile } from '../../engine/fact'

const summarySchema = z.object({
  SummaryMap: z.object({
    /** 1 where the root user has an access key. */
    AccountAccessKeysPresent: z.number(),
    /** 1 where the root user has an MFA device. */
    AccountMFAEnabled: z.number(),
    /** 1 where the root user has a password; 0 where the organization took it away. */
    AccountPasswordPresent: z.number().optional(),
    /** 1 where the root user has a signing certificate. */
    AccountSigningCertificatesPresent: z.number().optional(),
    Users: z.number(),
  }),
})

/** Counts of IAM, and what AWS tells of the root user. */
export type AccountSummary = z.infer<typeof summarySchema>

/** The summary of the account: the only source about its root user that starts no job. */
export const accountSummary = oneFact<AccountSummary>({
  id: 'iam-account-summary',
  title: 'summary of IAM',
  per: 'account',
  schema: summarySchema,
})

const passwordPolicySchema = z.object({
  /** Null where the account has none of its own: then AWS's default holds. */
  PasswordPolicy: z
    .object({
      MinimumPasswordLength: z.number().optional(),
      RequireSymbols: z.boolean().optional(),
      RequireNumbers: z.boolean().optional(),
      RequireUppercaseCharacters: z.boolean().optional(),
      RequireLowercaseCharacters: z.boolean().optional(),
      MaxPasswordAge: z.number().optional(),
      PasswordReusePrevention: z.number().optional(),
    })
    .nullable(),
})

/** What the account asks of the passwords of its IAM users. */
export type PasswordPolicy = z.infer<typeof passwordPolicySchema>

/** The password policy of the account. */
export const passwordPolicy = oneFact<PasswordPolicy>({
  id: 'iam-password-policy',
  title: 'password policy of the account',
  per: 'account',
  schema: passwordPolicySchema,
})

const inlinePolicies = z.array(z.object({ PolicyName: z.string(), PolicyDocument: policyDocument() })).default([])
const attachedPolicies = z.array(z.object({ PolicyName: z.string().optional(), PolicyArn: z.string() })).default([])
const boundary = z.object({ PermissionsBoundaryArn: z.string() }).optional()
const tags = z.array(z.object({ Key: z.string(), Value: z.string() })).default([])

const userSchema = z.object({
  arn: z.string(),
  UserName: z.string(),
  Path: z.string(),
  CreateDate: dateTime(),
  UserPolicyList: inlinePolicies,
  /** Names of its groups. */
  GroupList: z.array(z.string()).default([]),
  AttachedManagedPolicies: attachedPolicies,
  PermissionsBoundary: boundary,
  Tags: tags,
})

/** An IAM user, with its policies. */
export type User = z.infer<typeof userSchema>

/** The IAM users of the account; the root user is none of them. */
export const users = listFact<User>({
  id: 'iam-users',
  title: 'IAM users',
  per: 'account',
  type: 'AWS::IAM::User',
  schema: userSchema,
  nameOf: ({ UserName }) => UserName,
})

const groupSchema = z.object({
  arn: z.string(),
  GroupName: z.string(),
  Path: z.string(),
  CreateDate: dateTime(),
  GroupPolicyList: inlinePolicies,
  AttachedManagedPolicies: attachedPolicies,
})

/** An IAM group, with its policies; its members name it. */
export type Group = z.infer<typeof groupSchema>

/** The IAM groups of the account. */
export const groups = listFact<Group>({
  id: 'iam-groups',
  title: 'IAM groups',
  per: 'account',
  type: 'AWS::IAM::Group',
  schema: groupSchema,
  nameOf: ({ GroupName }) => GroupName,
})

const roleSchema = z.object({
  arn: z.string(),
  RoleName: z.string(),
  Path: z.string(),
  CreateDate: dateTime(),
  AssumeRolePolicyDocument: policyDocument(),
  RolePolicyList: inlinePolicies,
  AttachedManagedPolicies: attachedPolicies,
  PermissionsBoundary: boundary,
  Tags: tags,
  /** Without a date where AWS saw no use in its tracking period of 400 days. */
  RoleLastUsed: volatile(z.object({ LastUsedDate: dateTime().optional(), Region: z.string().optional() }).optional()),
})

/** An IAM role, with its policies and who may take it. */
export type Role = z.infer<typeof roleSchema>

/** The IAM roles of the account, those of services included. */
export const roles = listFact<Role>({
  id: 'iam-roles',
  title: 'IAM roles',
  per: 'account',
  type: 'AWS::IAM::Role',
  schema: roleSchema,
  nameOf: ({ RoleName }) => RoleName,
})

const policySchema = z.object({
  arn: z.string(),
  PolicyName: z.string(),
  Path: z.string(),
  DefaultVersionId: z.string(),
  /** How many users, groups and roles it is attached to. */
  AttachmentCount: z.number(),
  /** How many users and roles it bounds. */
  PermissionsBoundaryUsageCount: z.number().optional(),
  CreateDate: dateTime().optional(),
  /** The default version's, which is the one in force. */
  Document: policyDocument(),
})

/** A managed policy, of the customer or of AWS, in the version that is in force. */
export type ManagedPolicy = z.infer<typeof policySchema>

/** The customer's managed policies, and those of AWS that are in use. */
export const policies = listFact<ManagedPolicy>({
  id: 'iam-policies',
  title: 'managed policies',
  per: 'account',
  type: 'AWS::IAM::ManagedPolicy',
  schema: policySchema,
  nameOf: ({ PolicyName }) => PolicyName,
})

const loginProfileSchema = z.object({
  /** Absent where the user has no password for the console. */
  LoginProfile: z.object({ CreateDate: dateTime(), PasswordResetRequired: z.boolean().optional() }).optional(),
})

/** Whether a user has a password. */
export type UserLoginProfile = z.infer<typeof loginProfileSchema>

/**
 * The password of each user, by its date. What follows about users is asked user by user: the credential report would take
 * two calls in all, but it starts a job, may be four hours old, and neither tells kinds of MFA devices nor more than two keys.
 */
export const userLoginProfiles = detailFact<UserLoginProfile, User>({
  id: 'iam-user-login-profiles',
  title: 'console passwords of IAM users',
  of: users,
  schema: loginProfileSchema,
})

const passwordUseSchema = z.object({
  /** Absent where the password was never used, or there is none. */
  PasswordLastUsed: volatile(dateTime().optional()),
})

/** When a user's password was used last. */
export type UserPasswordUse = z.infer<typeof passwordUseSchema>

/** The last use of each user's password. */
export const userPasswordUses = detailFact<UserPasswordUse, User>({
  id: 'iam-user-password-uses',
  title: 'uses of passwords of IAM users',
  of: users,
  schema: passwordUseSchema,
})

const accessKeysSchema = z.object({
  AccessKeyMetadata: z
    .array(
      z.object({
        AccessKeyId: z.string(),
        /** `Active`, `Inactive` or `Expired`. */
        Status: z.string(),
        CreateDate: dateTime(),
        /** Without a date where it was never used; of active keys only. */
        AccessKeyLastUsed: volatile(
          z.object({ LastUsedDate: dateTime().optional(), ServiceName: z.string().optional() }).optional(),
        ),
      }),
    )
    .default([]),
})

/** The access keys of a user. */
export type UserAccessKeys = z.infer<typeof accessKeysSchema>

/** The access keys of each user; never their secrets. */
export const userAccessKeys = detailFact<UserAccessKeys, User>({
  id: 'iam-user-access-keys',
  title: 'access keys of IAM users',
  of: users,
  schema: accessKeysSchema,
})

const mfaDevicesSchema = z.object({
  MFADevices: z.array(z.object({ SerialNumber: z.string(), EnableDate: dateTime().optional() })).default([]),
})

/** The MFA devices of a user. */
export type UserMfaDevices = z.infer<typeof mfaDevicesSchema>

/** The MFA devices of each user. */
export const userMfaDevices = detailFact<UserMfaDevices, User>({
  id: 'iam-user-mfa-devices',
  title: 'MFA devices of IAM users',
  of: users,
  schema: mfaDevicesSchema,
})

const virtualDeviceSchema = z.object({
  /** The serial number, which is an ARN. */
  arn: z.string(),
  SerialNumber: z.string(),
  EnableDate: dateTime().optional(),
  /** Who signs in with it. */
  User: z.object({ Arn: z.string() }).optional(),
})

/** A virtual MFA device, such as an app on a telephone. */
export type VirtualMfaDevice = z.infer<typeof virtualDeviceSchema>

/** The virtual MFA devices in use, the root user's included. */
export const virtualMfaDevices = listFact<VirtualMfaDevice>({
  id: 'iam-virtual-mfa-devices',
  title: 'virtual MFA devices',
  per: 'account',
  type: 'AWS::IAM::VirtualMFADevice',
  schema: virtualDeviceSchema,
  nameOf: ({ SerialNumber }) => SerialNumber,
})

const certificateSchema = z.object({
  arn: z.string(),
  ServerCertificateName: z.string(),
  Path: z.string().optional(),
  UploadDate: dateTime().optional(),
  Expiration: dateTime().optional(),
})

/** A TLS certificate kept in IAM. */
export type ServerCertificate = z.infer<typeof certificateSchema>

/** The TLS certificates kept in IAM. */
export const serverCertificates = listFact<ServerCertificate>({
  id: 'iam-server-certificates',
  title: 'server certificates in IAM',
  per: 'account',
  type: 'AWS::IAM::ServerCertificate',
  schema: certificateSchema,
  nameOf: ({ ServerCertificateName }) => ServerCertificateName,
})
