import { chooseRole, orderRoles } from '../../../shared/review/choose-role'
import type { PortalAccount, PortalAccounts } from '../../../shared/ipc/sign-in'
import type { SessionWay } from '../../../shared/review/way-in'
import type { FoundWay } from '../review/draft'

/** Roles that the reviewer took for single accounts, by `roleKey`; the preference decides for the others. */
export type RoleChoices = Readonly<Record<string, string>>

/** The key of an account of a session among the role choices. */
export const roleKey = (session: string, account: string): string => `${session}/${account}`

/** An account of a session as the table shows it. */
export type AccountRow = {
  readonly id: string
  readonly name: string
  readonly email: string
  /** asking: its roles are not known yet · none: it has none, or they could not be listed · ready: `way` leads into it. */
  readonly state: 'asking' | 'none' | 'ready'
  readonly roles: readonly string[]
  readonly way: SessionWay | undefined
  readonly favourite: boolean
  readonly problem: PortalAccount['problem']
}

const stateOf = ({ roles, problem }: PortalAccount): AccountRow['state'] => {
  if (roles === null && problem === null) return 'asking'
  return roles === null || roles.length === 0 ? 'none' : 'ready'
}

/** The rows of a session's accounts: favourites first, then by name. */
export const accountRows = (
  { session, accounts }: PortalAccounts,
  {
    preference,
    favourites,
    choices,
  }: {
    readonly preference: readonly string[]
    readonly favourites: readonly string[]
    readonly choices: RoleChoices
  },
): readonly AccountRow[] => {
  const stars = new Set(favourites)
  return accounts
    .map((account): AccountRow => {
      const roles = orderRoles(account.roles ?? [], preference)
      const chosen = choices[roleKey(session, account.id)]
      const role = chosen !== undefined && roles.includes(chosen) ? chosen : chooseRole(roles, preference)
      return {
        id: account.id,
        name: account.name,
        email: account.email,
        state: stateOf(account),
        roles,
        way:
          role === undefined ? undefined : { kind: 'session', session, account: account.id, role, name: account.name },
        favourite: stars.has(account.id),
        problem: account.problem,
      }
    })
    .toSorted(
      (one, other) =>
        Number(other.favourite) - Number(one.favourite) ||
        one.name.localeCompare(other.name, 'en') ||
        one.id.localeCompare(other.id),
    )
}

/** The rows that hold each word of a search in their id, name, email or a role, whatever its case. */
export const findAccounts = (
  rows: readonly AccountRow[],
  search: string,
  onlyFavourites: boolean,
): readonly AccountRow[] => {
  const words = search.toLowerCase().split(/\s+/).filter(Boolean)
  return rows.filter(({ id, name, email, roles, favourite }) => {
    if (onlyFavourites && !favourite) return false
    const text = [id, name, email, ...roles].join(' ').toLowerCase()
    return words.every((word) => text.includes(word))
  })
}

/** Ids of the accounts that are chosen through a session. */
export const chosenIn = (ways: readonly FoundWay[], session: string): ReadonlySet<string> =>
  new Set(ways.flatMap((way) => (way.kind === 'session' && way.session === session ? [way.account] : [])))

/** The ways with exactly these accounts chosen of a session; those of other sessions stay, and so does the order. */
export const chooseIn = (
  ways: readonly FoundWay[],
  session: string,
  chosen: readonly SessionWay[],
): readonly FoundWay[] => {
  const wanted = new Map(chosen.map((way) => [way.account, way]))
  const kept = ways.flatMap((way): readonly FoundWay[] => {
    if (way.kind !== 'session' || way.session !== session) return [way]
    const now = wanted.get(way.account)
    wanted.delete(way.account)
    return now ? [now] : []
  })
  return [...kept, ...wanted.values()]
}

/** Chosen ways with the role that their account's row has now. */
export const followRows = (ways: readonly FoundWay[], rows: readonly AccountRow[]): readonly FoundWay[] => {
  const known = new Map(rows.flatMap(({ id, way }) => (way ? [[id, way] as const] : [])))
  return ways.map((way) => {
    const now = way.kind === 'session' ? known.get(way.account) : undefined
    return now && way.kind === 'session' && now.session === way.session ? now : way
  })
}

/** The names of all roles that accounts have, each with how many have it; the most common first. */
export const seenRoles = (
  accounts: readonly PortalAccount[],
): readonly { readonly role: string; readonly count: number }[] => {
  const counts = new Map<string, number>()
  for (const { roles } of accounts) for (const role of roles ?? []) counts.set(role, (counts.get(role) ?? 0) + 1)
  return [...counts]
    .map(([role, count]) => ({ role, count }))
    .toSorted((one, other) => other.count - one.count || one.role.localeCompare(other.role, 'en'))
}
