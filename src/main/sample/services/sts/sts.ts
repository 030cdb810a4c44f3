import * as sts from '@aws-sdk/client-sts'
import { AwsFailure } from '../../aws-failure'
import { roleCaller, type Caller } from '../../credentials'
import type { SampleOrganization } from '../../organization'
import { findAccount } from '../../portal'
import { defineSampleService } from '../../service'
import { externalId, mfaCode, mfaSerial, sharedNames } from '../../shared-names'
import type { SignIns } from '../../sign-in/sign-ins'

/** The roles that trust the organization's accounts and the company's identity provider. */
const openRoles: readonly string[] = [
  sharedNames.auditRole,
  sharedNames.reviewerRole,
  sharedNames.mfaRole,
  sharedNames.externalRole,
]

const defaultSeconds = 3600

const mayNot = (caller: Caller, roleArn: string | undefined): AwsFailure =>
  new AwsFailure(
    'AccessDenied',
    `User: ${caller.arn} is not authorized to perform: sts:AssumeRole on resource: ${roleArn}`,
    403,
  )

/** The role's caller; undefined where there is no such role, or it trusts nobody here. */
function takeRole(
  organization: SampleOrganization,
  { RoleArn, RoleSessionName = 'session' }: Pick<sts.AssumeRoleCommandInput, 'RoleArn' | 'RoleSessionName'>,
): (Caller & { readonly role: string }) | undefined {
  const [, id, path = ''] = /^arn:aws:iam::(\d{12}):role\/(.+)$/.exec(RoleArn ?? '') ?? []
  const role = path.split('/').at(-1) ?? ''
  const account = findAccount(organization, id)
  if (!account || !openRoles.includes(role)) return undefined
  return { ...roleCaller(account, role, RoleSessionName), role }
}

/** Whether the call brings a good code of the caller's own device; throws AwsFailure where it brings a bad one. */
function checkMfa({ account }: Caller, { SerialNumber, TokenCode }: sts.AssumeRoleCommandInput): boolean {
  if (SerialNumber === undefined && TokenCode === undefined) return false
  if (SerialNumber === undefined || TokenCode === undefined) {
    const text = 'MultiFactorAuthentication failed, must provide both MFA serial number and one time pass code.'
    throw new AwsFailure('AccessDenied', text, 403)
  }
  if (SerialNumber !== mfaSerial(account)) {
    const text =
      'MultiFactorAuthentication failed, unable to validate MFA code.  Please verify your MFA serial number is valid and associated with this user.'
    throw new AwsFailure('AccessDenied', text, 403)
  }
  if (TokenCode !== mfaCode) {
    const text = 'MultiFactorAuthentication failed with invalid MFA one time pass code. '
    throw new AwsFailure('AccessDenied', text, 403)
  }
  return true
}

function issue(signIns: SignIns, caller: Caller, seconds = defaultSeconds) {
  const { accessKeyId, secretAccessKey, sessionToken, expiration } = signIns.issue(caller, seconds)
  return {
    Credentials: {
      AccessKeyId: accessKeyId,
      SecretAccessKey: secretAccessKey,
      SessionToken: sessionToken,
      Expiration: expiration,
    },
    AssumedRoleUser: { AssumedRoleId: caller.userId, Arn: caller.arn },
  }
}

/** STS: who calls, and temporary credentials for the roles of reviewers and auditors in every account. */
export const stsSample = defineSampleService({
  service: 'sts',
  scope: 'global',
  sdk: sts,
  client: sts.STSClient,
  unsigned: ['AssumeRoleWithWebIdentity'],
  state: ({ organization }) => organization,
}).answer({
  GetCallerIdentity: (_input, { caller }) => ({
    Account: caller.account.id,
    Arn: caller.arn,
    UserId: caller.userId,
  }),
  AssumeRole: (input, { state, caller, signIns }) => {
    const withMfa = checkMfa(caller, input)
    const taken = takeRole(state, input)
    const wanting =
      (taken?.role === sharedNames.mfaRole && !withMfa) ||
      (taken?.role === sharedNames.externalRole && input.ExternalId !== externalId)
    if (!taken || wanting) throw mayNot(caller, input.RoleArn)
    return issue(signIns, { ...taken, throughPortal: caller.throughPortal ?? false }, input.DurationSeconds)
  },
  AssumeRoleWithWebIdentity: (input, { state, signIns }) => {
    if (!input.WebIdentityToken) {
      throw new AwsFailure('InvalidIdentityToken', 'The ID Token provided is not a valid JWT.', 400)
    }
    const taken = takeRole(state, input)
    if (!taken || (taken.role !== sharedNames.auditRole && taken.role !== sharedNames.reviewerRole)) {
      throw new AwsFailure('AccessDenied', 'Not authorized to perform sts:AssumeRoleWithWebIdentity', 403)
    }
    return { ...issue(signIns, taken, input.DurationSeconds), SubjectFromWebIdentityToken: 'reviewer' }
  },
})
