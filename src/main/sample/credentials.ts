import { sampleKey, sampleSecret } from './ids'
import type { SampleAccount, SampleOrganization } from './organization'
import { sharedNames } from './shared-names'

/** Who makes a call. */
export interface Caller {
  readonly account: SampleAccount
  readonly arn: string
  /** IAM's unique id of the user, or `role id:session name`. */
  readonly userId: string
  /** Whether these credentials came of a session of the portal, at first hand or through a further role. */
  readonly throughPortal?: boolean
}

/** Temporary credentials. */
export interface Session {
  readonly accessKeyId: string
  readonly secretAccessKey: string
  readonly sessionToken: string
  readonly expiration: Date
}

/** The IAM user behind the static key of an account's profile. */
export const reviewerCaller = (account: SampleAccount): Caller => ({
  account,
  arn: `arn:aws:iam::${account.id}:user/${sharedNames.reviewerUser}`,
  userId: sampleKey('AIDA', account.id, sharedNames.reviewerUser),
})

/** What a role is called as a caller; `role` without its path. */
export const roleCaller = (account: SampleAccount, role: string, session: string): Caller => ({
  account,
  arn: `arn:aws:sts::${account.id}:assumed-role/${role}/${session}`,
  userId: `${sampleKey('AROA', account.id, role)}:${session}`,
})

/**
 * Temporary credentials for a caller. The token itself says whose they are, since when (milliseconds since 1970) and until
 * when, so that another process of the sample accepts them as well.
 */
export function issueSession(caller: Caller, expiration: Date, issued = Date.now()): Session {
  const { account, arn, userId, throughPortal = false } = caller
  const content = JSON.stringify([account.id, arn, userId, expiration.getTime(), issued, throughPortal])
  const payload = Buffer.from(content).toString('base64url')
  return {
    accessKeyId: sampleKey('ASIA', payload),
    secretAccessKey: sampleSecret(payload),
    sessionToken: payload,
    expiration,
  }
}

/**
 * Whose credentials these are; `unknown` or `expired` (by the real clock) where they are nobody's any more. What the
 * portal gave until `endedAt` (milliseconds since 1970) is expired.
 */
export function readCaller(
  organization: SampleOrganization,
  accessKeyId: string,
  sessionToken: string | undefined,
  endedAt: number,
): Caller | 'unknown' | 'expired' {
  const holder = organization.accounts.find((account) => account.accessKeyId === accessKeyId)
  if (holder) return sessionToken === undefined ? reviewerCaller(holder) : 'unknown'
  const payload = sessionToken ?? ''
  // The key is made of the token: whoever has another key has not got both from the sample.
  if (sampleKey('ASIA', payload) !== accessKeyId) return 'unknown'
  const content: unknown = JSON.parse(Buffer.from(payload, 'base64url').toString())
  if (!Array.isArray(content)) return 'unknown'
  const [id, arn, userId, until, issued, portal] = content.map(String)
  const account = organization.accounts.find((known) => known.id === id)
  if (!account || !arn || !userId) return 'unknown'
  const throughPortal = portal === 'true'
  if (Number(until) <= Date.now() || (throughPortal && Number(issued) <= endedAt)) return 'expired'
  return { account, arn, userId, throughPortal }
}
