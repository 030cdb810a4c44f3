import { roleCaller, type Caller } from './credentials'
import { sampleHex } from './ids'
import type { SampleAccount, SampleOrganization } from './organization'

/** Where reviewers sign in, as profiles name it. It leads nowhere. */
export const portalStartUrl = 'https://sso.marlowbay.example/start'
/** The name of the `sso-session` section. */
export const portalSession = 'marlow'
/** The scope that lets a program list accounts and take roles. */
export const portalScope = 'sso:account:access'

/** How long a token in written profiles is good. */
export const portalTokenSeconds = 8 * 3600

/** The program that has signed in for written profiles; every sample knows it. */
export const writtenClient = { id: 'sample-client', secret: 'sample-client-secret' } as const

type TokenUse = 'access' | 'refresh'

const seal = (use: TokenUse, issued: string, until: string): string => sampleHex(32, 'portal token', use, issued, until)

const writeToken = (use: TokenUse, issued: Date, until: Date): string => {
  const [from, to] = [String(issued.getTime()), String(until.getTime())]
  return `${use}-${from}-${to}-${seal(use, from, to)}`
}

/**
 * An access token for written profiles. It says itself when it was issued and until when it is good (by the real clock),
 * so that it can be written before a sample runs.
 */
export const issuePortalToken = (expires: Date, issued = new Date()): string => writeToken('access', issued, expires)

/** The token, for written profiles, by which new ones are got; access tokens issued at the same moment are of its session. */
export const portalRefreshToken = (issued = new Date()): string =>
  writeToken('refresh', issued, new Date(issued.getTime() + 90 * 86_400_000))

/** What a written token says of itself, in milliseconds since 1970; undefined where it is not one. */
export function readWrittenToken(
  token: string | undefined,
  wanted: TokenUse,
): { readonly issued: number; readonly expires: number } | undefined {
  const [use, issued = '', until = '', seen] = token?.split('-') ?? []
  if (use !== wanted || seen !== seal(wanted, issued, until)) return undefined
  return { issued: Number(issued), expires: Number(until) }
}

/** The account with this id. */
export const findAccount = (organization: SampleOrganization, id: string | undefined): SampleAccount | undefined =>
  organization.accounts.find((account) => account.id === id)

/** The name of the role that the portal makes in an account for one of its permission sets. */
export const portalRoleName = (account: SampleAccount, role: string): string =>
  `AWSReservedSSO_${role}_${sampleHex(16, 'sso', account.id, role)}`

/** Who a reviewer is after signing in through the portal. */
export const portalCaller = (account: SampleAccount, role: string): Caller => ({
  ...roleCaller(account, portalRoleName(account, role), 'reviewer@marlowbay.example'),
  throughPortal: true,
})
