import type { Access } from '../aws/access'
import { organizationCalls } from '../scope/calls'
import { readOrganization } from '../scope/organization'
import { failed, ok, type Result } from '../../shared/ipc/result'
import type { PortalAccount, PortalAccounts } from '../../shared/ipc/sign-in'
import { chooseRole } from '../../shared/review/choose-role'
import type { MemberWay, SessionWay } from '../../shared/review/way-in'
import { chooseSession } from './choose-session'
import type { Reach } from './reach-aws'
import type { Selection } from './selection'
import { say, showStatus } from './terminal'

const isKnown = ({ roles, problem }: PortalAccount): boolean => roles !== null || problem !== null

/** Lists the accounts of a session, for as long as something that is wanted is not known yet. */
const listAccounts = async (
  access: Access,
  session: string,
  /** Ids of the accounts that matter; undefined: all of them. */
  wanted: readonly string[] | undefined,
  signal: AbortSignal,
): Promise<Result<readonly PortalAccount[]>> => {
  const status = showStatus()
  const enough = new AbortController()
  let known: PortalAccounts | undefined
  const observe = (now: PortalAccounts): void => {
    status.show(`${now.accounts.length} accounts of ${session}`)
    const missing = wanted?.some((id) => !now.accounts.some((one) => one.id === id && isKnown(one)))
    if (missing !== false) return
    known = now
    enough.abort()
  }
  const listed = await access.sso.accounts(session, observe, AbortSignal.any([signal, enough.signal]))
  status.end()
  if (known) return ok(known.accounts)
  return listed.problem ? { ok: false, error: listed.problem } : ok(listed.accounts)
}

/** The role for an account. One that cannot be had is tried all the same, so that the review says what AWS says of it. */
const roleFor = (
  id: string,
  found: PortalAccount | undefined,
  role: string | undefined,
  preference: readonly string[],
) => {
  const named = found === undefined ? `Account ${id}` : `Account ${id} (${found.name})`
  const wanted = role ?? preference[0] ?? 'SecurityAudit'
  if (found?.problem) {
    say(`${named}: its roles could not be listed. ${found.problem.text} ${wanted} is tried.`)
    return wanted
  }
  if (!found) {
    say(`${named} is not among those of the session. ${wanted} is tried.`)
    return wanted
  }
  if (role !== undefined) {
    if (found.roles?.includes(role) === false)
      say(
        `${named}: you do not have the role ${role} there, but ${found.roles.join(', ') || 'none'}. It is tried all the same.`,
      )
    return role
  }
  const chosen = chooseRole(found.roles ?? [], preference)
  if (chosen === undefined) say(`${named}: you have no role there. ${wanted} is tried.`)
  return chosen ?? wanted
}

/** The ways through an SSO session. */
export const findSessionWays = async (
  { open, settings }: Reach,
  { account, role, allAccounts }: Selection,
  session: string,
  signal: AbortSignal,
): Promise<Result<readonly SessionWay[]>> => {
  const access = open([])
  try {
    const chosen = await chooseSession(access.sso, session)
    if (!chosen.ok) return chosen
    if (role !== undefined && !allAccounts)
      return ok([...new Set(account)].map((id) => ({ kind: 'session', session, account: id, role })))
    const preference = settings.read()
    if (!preference.ok) return preference
    const listed = await listAccounts(access, session, allAccounts ? undefined : account, signal)
    if (!listed.ok) return listed
    const ids = allAccounts ? listed.value.map(({ id }) => id) : [...new Set(account)]
    if (ids.length === 0)
      return failed(
        'NoAccount',
        `The session ${session} has no account for you.`,
        'Ask an administrator of IAM Identity Center to assign you to accounts.',
      )
    return ok(
      ids.map((id) => {
        const found = listed.value.find((one) => one.id === id)
        return {
          kind: 'session',
          session,
          account: id,
          role: roleFor(id, found, role, preference.value.rolePreference),
        }
      }),
    )
  } finally {
    access.close()
  }
}

/** Ids of the active accounts of the organization that a profile belongs to. */
const listMembers = async (
  { open }: Reach,
  profile: string,
  signal: AbortSignal,
): Promise<Result<readonly string[]>> => {
  const access = open([organizationCalls])
  try {
    const { accounts, refused } = await access.open([{ kind: 'profile', name: profile }], signal)
    const [account] = accounts
    if (!account) {
      const { code, text, next } = refused[0]?.problem ?? {
        code: 'NoAccount',
        text: `${profile} opens no account.`,
        next: 'Check it.',
      }
      return failed(code, text, next)
    }
    const organization = await readOrganization(account, signal)
    if (!organization.ok) return organization
    organization.value.problems.forEach(({ text }) => say(text))
    return ok(
      organization.value.accounts.flatMap(({ id, name, status }) => {
        if (status === 'ACTIVE') return [id]
        say(`Account ${id} (${name}) is left out: AWS Organizations says that it is ${status}.`)
        return []
      }),
    )
  } finally {
    access.close()
  }
}

/** The ways through a role that is assumed in each account. */
export const findMemberWays = async (
  reach: Reach,
  { account, allAccounts }: Selection,
  { profile, role }: { readonly profile: string; readonly role: string },
  signal: AbortSignal,
): Promise<Result<readonly MemberWay[]>> => {
  const ids = allAccounts ? await listMembers(reach, profile, signal) : ok(account)
  if (!ids.ok) return ids
  if (ids.value.length === 0)
    return failed('NoAccount', `The organization of ${profile} has no active account.`, 'Name accounts with --account.')
  const through = { kind: 'profile', name: profile } as const
  return ok([...new Set(ids.value)].map((id) => ({ kind: 'member', through, account: id, role })))
}
