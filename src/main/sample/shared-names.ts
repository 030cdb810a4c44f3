import { sampleArn, sampleUuid } from './ids'
import { homeRegion, prefix, type SampleAccount, type SampleOrganization } from './organization'

/** Names that several services must agree on, because one describes what the other points to. */
export const sharedNames = {
  /** The organization's trail, made by the management account in the home region. */
  organizationTrail: 'organization-trail',
  /** The bucket (log archive, home region) to which the organization's trail delivers. */
  trailBucket: `${prefix}-organization-trail`,
  /** The bucket (log archive, home region) to which AWS Config delivers. */
  configBucket: `${prefix}-config-history`,
  /** The log group of the organization's trail. */
  trailLogGroup: 'aws-cloudtrail-logs-organization',
  /** The role of functions, in each account that has functions. */
  functionRole: 'function-execution',
  /** The role and instance profile of servers, in each account that has instances. */
  serverRole: 'server',
  /** The role by which the security account reads the others. */
  auditRole: 'security-audit',
  /** The role that a reviewer takes through the SSO portal. */
  reviewerRole: 'SecurityReviewer',
  /** A role, in every account, that is taken with a code of an MFA device only. */
  mfaRole: 'mfa-audit',
  /** A role, in every account, that is taken with the right external id only. */
  externalRole: 'external-audit',
  /** The IAM user whose static key the account's profile holds. */
  reviewerUser: 'reviewer',
  /** The administrators' role behind the SSO portal. */
  administratorRole: 'AdministratorAccess',
  /** The role behind the SSO portal where a reviewer may but read. */
  readOnlyRole: 'ReadOnlyAccess',
} as const satisfies Record<string, string>

/** The external id that `externalRole` wants. */
export const externalId = 'marlow-audit-2026'

/** The code that every MFA device of the sample shows, at any time. */
export const mfaCode = '123456'

/** The ARN of the MFA device of the account's reviewer, as profiles name it in `mfa_serial`. */
export const mfaSerial = (account: SampleAccount): string =>
  sampleArn('iam', '', account.id, `mfa/${sharedNames.reviewerUser}`)

/** The bucket for access logs of buckets and load balancers, one in each account and region in use. */
export const accessLogBucket = (account: SampleAccount, region: string): string =>
  `${prefix}-access-logs-${account.key.toLowerCase()}-${account.id.slice(-4)}-${region}`

/** The ARN of a role of the account; a path is part of the name (`service-role/x`). */
export const roleArn = (account: SampleAccount, name: string): string =>
  sampleArn('iam', '', account.id, `role/${name}`)

/** The ARN of the customer-managed KMS key with this alias (`alias/…` without the prefix). */
export const kmsKeyArn = (account: SampleAccount, region: string, alias: string): string =>
  sampleArn('kms', region, account.id, `key/${sampleUuid('kms', account.id, region, alias)}`)

/** The ARN of the organization's trail. */
export function organizationTrailArn(organization: SampleOrganization): string {
  const management = organization.accounts[0]
  return sampleArn('cloudtrail', homeRegion, management?.id ?? '', `trail/${sharedNames.organizationTrail}`)
}
