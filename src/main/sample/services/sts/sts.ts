import * as sts from '@aws-sdk/client-sts'
import { AwsFailure } from '../../aws-failure'
import { roleCaller, type Caller } from '../../credentials'
import type { SampleOrganization } from '../../organization'
import { findAccount } from '../../portal'
import { defineSampleService } from '../../service'
import { sharedNames } from '../../shared-names'
import type { SignIns } from '../../sign-in/sign-ins'

/** The roles that trust the organization's accounts and the company's identity provider. */
const openRoles: readonly string[] = [sharedNames.auditRole, sharedNames.reviewerRole]

const defaultSeconds = 3600

function takeRole(organization: SampleOrganization, roleArn: string | undefined, session: string | undefined): Caller {
  const [, id, path = ''] = /^arn:aws:iam::(\d{12}):role\/(.+)$/.exec(roleArn ?? '') ?? []
  const role = path.split('/').at(-1) ?? ''
  const account = findAccount(organization, id)
  if (!account || !openRoles.includes(role)) throw new AwsFailure('AccessDenied', '', 403)
  return roleCaller(account, role, session ?? 'session')
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

/** STS: who calls, and temporary credentials for the roles `security-audit` and `SecurityReviewer` of every account. */
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
    try {
      const taken = takeRole(state, input.RoleArn, input.RoleSessionName)
      return issue(signIns, { ...taken, throughPortal: caller.throughPortal ?? false }, input.DurationSeconds)
    } catch (problem) {
      if (!(problem instanceof AwsFailure)) throw problem
      const sentence = `User: ${caller.arn} is not authorized to perform: sts:AssumeRole on resource: ${input.RoleArn}`
      throw new AwsFailure(problem.code, sentence, problem.status)
    }
  },
  AssumeRoleWithWebIdentity: (input, { state, signIns }) => {
    if (!input.WebIdentityToken) {
      throw new AwsFailure('InvalidIdentityToken', 'The ID Token provided is not a valid JWT.', 400)
    }
    return {
      ...issue(signIns, takeRole(state, input.RoleArn, input.RoleSessionName), input.DurationSeconds),
      SubjectFromWebIdentityToken: 'reviewer',
    }
  },
})
