import type { Organization } from '../../../shared/ipc/preflight'
import type { Profile } from '../../../shared/ipc/review'
import type { SessionWay, WayIn } from '../../../shared/review/way-in'
import { isUsable, type FoundWay } from '../review/draft'

type OrganizationAccount = Organization['accounts'][number]
/** A way in by a name or by a session: what can assume a role elsewhere, too. */
export type DirectWay = Exclude<WayIn, { kind: 'default' | 'member' }>

/** The second way in: a role of one name in every member account. */
export type MemberRole = {
  readonly through: DirectWay
  /** The account that `through` leads into, where it is known: no role is assumed in it. */
  readonly account: string | null
  readonly role: string
  /** Used for accounts that can be reached directly, too. */
  readonly everywhere: boolean
}

/** What is wrong with the name of a role, its path before it where it has one; `undefined` where it can be tried, or is empty. */
export const memberRoleFault = (role: string): string | undefined =>
  role === '' || /^[\w+=,.@/-]{1,576}$/.test(role)
    ? undefined
    : 'This is no name of a role: letters, digits and + = , . @ _ - only, with its path before it where it has one.'

/** What is known about the ways into accounts. */
export type KnownWays = {
  readonly sessions: ReadonlyMap<string, SessionWay>
  readonly profiles: readonly Profile[]
  readonly member: MemberRole | undefined
}

/** An account of an organization as the table shows it. */
export type OrganizationRow = OrganizationAccount & {
  /** The units above it, the root first, as `Root / Workloads / Production`. */
  readonly place: string
  /** Ids of the units above it. */
  readonly units: readonly string[]
  /** How it would be reached; `undefined` where it cannot be. */
  readonly way: DirectWay | FoundWay | undefined
}

/** Where accounts go whose unit could not be read. */
export const unknownUnit = 'unknown'

const isOpen = ({ status }: OrganizationAccount): boolean => status === 'ACTIVE'

const wayInto = (account: OrganizationAccount, known: KnownWays): OrganizationRow['way'] => {
  if (!isOpen(account)) return undefined
  const { sessions, profiles, member } = known
  const profile = profiles.find((one) => one.account === account.id && isUsable(one))
  const direct = sessions.get(account.id) ?? (profile && ({ kind: 'profile', name: profile.name } as const))
  if (member === undefined || member.role === '') return direct
  if (member.account === account.id) return member.through
  if (direct && !member.everywhere) return direct
  return { kind: 'member', through: member.through, account: account.id, role: member.role, name: account.name }
}

/** The accounts of an organization, by place and name, each with its way in. */
export const organizationRows = (organization: Organization, known: KnownWays): readonly OrganizationRow[] => {
  const units = new Map(organization.units.map((unit) => [unit.id, unit]))
  const above = (id: string | null): readonly { readonly id: string; readonly name: string }[] => {
    const unit = id === null ? undefined : units.get(id)
    return unit ? [...above(unit.parent), unit] : []
  }
  return organization.accounts
    .map((account) => {
      const chain = above(account.parent)
      return {
        ...account,
        place: chain.map(({ name }) => name).join(' / '),
        units: chain.length === 0 ? [unknownUnit] : chain.map(({ id }) => id),
        way: wayInto(account, known),
      }
    })
    .toSorted(
      (one, other) =>
        one.place.localeCompare(other.place, 'en') ||
        one.name.localeCompare(other.name, 'en') ||
        one.id.localeCompare(other.id),
    )
}

/** A unit, what is in it, and how much of that is chosen. */
export type UnitNode = {
  readonly id: string
  readonly name: string
  readonly children: readonly UnitNode[]
  /** All accounts in it and below it. */
  readonly accounts: number
  /** Those of them that can be reached. */
  readonly reachable: number
  /** Those of them that are chosen. */
  readonly chosen: number
}

/** The units as a tree, with their counts; accounts without a known unit stand in one of their own. */
export const unitTree = (
  organization: Organization,
  rows: readonly OrganizationRow[],
  chosen: ReadonlySet<string>,
): readonly UnitNode[] => {
  const ids = new Set(organization.units.map(({ id }) => id))
  const node = ({ id, name }: { readonly id: string; readonly name: string }): UnitNode => {
    const own = rows.filter(({ units }) => units.includes(id))
    return {
      id,
      name,
      children: organization.units.filter(({ parent }) => parent === id).map(node),
      accounts: own.length,
      reachable: own.filter(({ way }) => way !== undefined).length,
      chosen: own.filter((row) => row.way !== undefined && chosen.has(row.id)).length,
    }
  }
  const tops = organization.units.filter(({ parent }) => parent === null || !ids.has(parent))
  const lost = rows.some(({ units }) => units.includes(unknownUnit))
  return [...tops, ...(lost ? [{ id: unknownUnit, name: 'Unit not known' }] : [])].map(node)
}

/** What a review holds of accounts: the part of the draft that this page changes. */
type Chosen = { readonly profiles: readonly string[]; readonly ways: readonly FoundWay[] }

/** Ids of all accounts that are chosen, as far as they are known before the review. */
export const chosenAccounts = ({ profiles, ways }: Chosen, known: readonly Profile[]): ReadonlySet<string> =>
  new Set([
    ...ways.map(({ account }) => account),
    ...known.flatMap(({ name, account }) => (account !== null && profiles.includes(name) ? [account] : [])),
  ])

/** What is chosen with these accounts put in, or taken out whichever way they came. */
export const chooseRows = (
  before: Chosen,
  rows: readonly OrganizationRow[],
  known: readonly Profile[],
  on: boolean,
): Chosen => {
  const ids = new Set(rows.map(({ id }) => id))
  const there = chosenAccounts(before, known)
  if (!on) {
    const gone = new Set(known.flatMap(({ name, account }) => (account !== null && ids.has(account) ? [name] : [])))
    return {
      profiles: before.profiles.filter((name) => !gone.has(name)),
      ways: before.ways.filter(({ account }) => !ids.has(account)),
    }
  }
  const added = rows.flatMap(({ id, way }) => (way === undefined || there.has(id) ? [] : [way]))
  return {
    profiles: [...before.profiles, ...added.flatMap((way) => (way.kind === 'profile' ? [way.name] : []))],
    ways: [...before.ways, ...added.flatMap((way) => (way.kind === 'profile' ? [] : [way]))],
  }
}
