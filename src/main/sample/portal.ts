import { roleCaller, type Caller } from './credentials'
import { sampleHex } from './ids'
import type { SampleAccount, SampleOrganization } from './organization'
import { sharedNames } from './shared-names'

/** Where reviewers sign in, as profiles name it. It leads nowhere. */
export const portalStartUrl = 'https://sso.marlowbay.example/start'
/** The name of the `sso-session` section. */
export const portalSession = 'marlow'
/** The roles that the portal gives to a reviewer, in every account. */
export const portalRoles: readonly string[] = [sharedNames.reviewerRole, sharedNames.administratorRole]

/** How long a token of the portal is good. */
export const portalTokenSeconds = 8 * 3600

const seal = (until: string): string => sampleHex(32, 'portal token', until)

/** A token of the portal that says itself until when it is good (by the real clock). */
export const issuePortalToken = (expires: Date): string => `${expires.getTime()}-${seal(String(expires.getTime()))}`

/** Whether a token is one of the portal and still good. */
export function isPortalToken(token: string | undefined): boolean {
  const [until = '', seen] = token?.split('-') ?? []
  return seen === seal(until) && Number(until) > Date.now()
}

/** The token by which a new one is got when the old one has ended. */
export const portalRefreshToken = (): string => `refresh-${sampleHex(40, 'refresh')}`

/** The account with this id. */
export const findAccount = (organization: SampleOrganization, id: string | undefined): SampleAccount | undefined =>
  organization.accounts.find((account) => account.id === id)

/** The name of the role that the portal makes in an account for one of its permission sets. */
export const portalRoleName = (account: SampleAccount, role: string): string =>
  `AWSReservedSSO_${role}_${sampleHex(16, 'sso', account.id, role)}`

/** Who a reviewer is after signing in through the portal. */
export const portalCaller = (account: SampleAccount, role: string): Caller =>
  roleCaller(account, portalRoleName(account, role), 'reviewer@marlowbay.example')
