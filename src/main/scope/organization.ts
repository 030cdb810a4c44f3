import type { OpenAccount } from '../aws/accounts'
import type { Gap } from '../../shared/review/gap'
import type { Organization } from '../../shared/ipc/preflight'
import { failed, ok, type Problem, type Result } from '../../shared/ipc/result'
import type { Asked } from './ask'
import { createOrganizationReader, type ListedAccount, type OrganizationReader, type Unit } from './organization-calls'
import { problemOf, problemsOfUnits, unreadable, type UnitGap } from './organization-problems'

type Member = { readonly account: ListedAccount; readonly parent: string | null }

type Tree = {
  readonly units: readonly Unit[]
  readonly members: readonly Member[]
  /** Why the roots could not be listed. */
  readonly gap: Gap | undefined
  readonly unlistedUnits: readonly UnitGap[]
  readonly unlistedAccounts: readonly UnitGap[]
}

/** From the roots down, level by level, each unit with its accounts. */
const readTree = async (reader: OrganizationReader): Promise<Tree> => {
  const roots = await reader.roots()
  const tree = {
    units: [] as Unit[],
    members: [] as Member[],
    unlistedUnits: [] as UnitGap[],
    unlistedAccounts: [] as UnitGap[],
  }
  let level: readonly Unit[] = 'value' in roots ? roots.value : []
  while (level.length > 0) {
    tree.units.push(...level)
    const children = await Promise.all(
      level.map(async (unit) => {
        const [accounts, units] = await Promise.all([reader.accountsOf(unit), reader.unitsOf(unit)])
        if ('gap' in accounts) tree.unlistedAccounts.push({ unit, gap: accounts.gap })
        else tree.members.push(...accounts.value.map((account) => ({ account, parent: unit.id })))
        if ('gap' in units) tree.unlistedUnits.push({ unit, gap: units.gap })
        return 'gap' in units ? [] : units.value
      }),
    )
    level = children.flat()
  }
  return { ...tree, gap: 'gap' in roots ? roots.gap : undefined }
}

const problemsOfTree = ({ gap, unlistedUnits, unlistedAccounts }: Tree): readonly Problem[] => [
  ...(gap
    ? [problemOf(gap, 'The organizational units could not be listed, so accounts stand without their unit')]
    : []),
  ...problemsOfUnits(unlistedUnits, (names) => `The units inside ${names} could not be listed`),
  ...problemsOfUnits(
    unlistedAccounts,
    (names) => `The accounts directly in ${names} could not be listed, so it is not known which they are`,
  ),
]

type Delegations = {
  /** By account; an account that is left out is no delegated administrator. `undefined`: it is not known which are. */
  readonly services: ReadonlyMap<string, readonly string[] | null> | undefined
  readonly problems: readonly Problem[]
}

const readDelegations = async (reader: OrganizationReader): Promise<Delegations> => {
  const administrators = await reader.administrators()
  if ('gap' in administrators)
    return {
      services: undefined,
      problems: [problemOf(administrators.gap, 'The delegated administrators could not be listed')],
    }
  const asked = await Promise.all(
    administrators.value.map(async (id) => ({ id, services: await reader.servicesOf(id) })),
  )
  const gaps = asked.flatMap(({ id, services }) =>
    'gap' in services ? [{ unit: { id, name: id, parent: null }, gap: services.gap }] : [],
  )
  return {
    services: new Map(asked.map(({ id, services }) => [id, 'value' in services ? services.value : null] as const)),
    problems: problemsOfUnits(
      gaps,
      (names) => `The services that are delegated to the accounts ${names} could not be listed`,
    ),
  }
}

const delegatedFor = ({ services }: Delegations, id: string): string[] | null => {
  if (!services) return null
  const own = services.get(id)
  return own === undefined ? [] : own && [...own]
}

/** `arn:aws:organizations::111122223333:account/o-exampleorgid/444455556666` names the management account and the organization. */
const ownerOf = (arn: string | undefined): { readonly management?: string; readonly id?: string } => {
  const found = /^arn:[^:]+:organizations::(\d{12}):[a-z]+\/(o-[a-z0-9]+)(?:\/|$)/.exec(arn ?? '')
  return found?.[1] !== undefined && found[2] !== undefined ? { management: found[1], id: found[2] } : {}
}

const notInUse = (gap: Gap): boolean => gap.kind === 'failed' && gap.code === 'AWSOrganizationsNotInUseException'

/** All accounts, those of the tree with their unit and those that only the flat list has without. */
const withFlatList = (
  tree: Tree,
  flat: Asked<readonly ListedAccount[]> | undefined,
): { readonly members: readonly Member[]; readonly problems: readonly Problem[] } => {
  if (flat === undefined) return { members: tree.members, problems: [] }
  if ('gap' in flat)
    return {
      members: tree.members,
      problems: [
        problemOf(flat.gap, 'Accounts are missing here, because they could not be listed in another way either'),
      ],
    }
  const placed = new Set(tree.members.map(({ account }) => account.Id))
  const others = flat.value.filter(({ Id }) => !placed.has(Id)).map((account) => ({ account, parent: null }))
  return { members: [...tree.members, ...others], problems: [] }
}

/**
 * Reads the organization that an account is in, as far as it may: units, accounts, state of each, delegated administrators. What
 * could not be read stands in `problems`, and is `null` where it would stand. An error where nothing of it could be listed.
 */
export const readOrganization = async (account: OpenAccount, signal: AbortSignal): Promise<Result<Organization>> => {
  const reader = createOrganizationReader(account, signal)
  const described = await reader.describe()
  if ('gap' in described && notInUse(described.gap))
    return failed(
      'NoOrganization',
      `Account ${account.id} is in no organization.`,
      'Choose its profile, or accounts of a session, instead.',
    )
  if ('gap' in described && (described.gap.kind === 'signedOut' || described.gap.kind === 'cancelled'))
    return unreadable(account, described.gap)

  const [tree, delegations] = await Promise.all([readTree(reader), readDelegations(reader)])
  const partial = tree.gap !== undefined || tree.unlistedUnits.length > 0 || tree.unlistedAccounts.length > 0
  const flat = partial ? await reader.accounts() : undefined
  if (signal.aborted) return unreadable(account, { kind: 'cancelled' })
  if (tree.gap && flat && 'gap' in flat) return unreadable(account, tree.gap)

  const { members, problems } = withFlatList(tree, flat)
  const known = 'value' in described ? described.value : undefined
  const owner = ownerOf(known?.Arn ?? members[0]?.account.Arn)
  const management = known?.MasterAccountId ?? owner.management
  return ok({
    id: known?.Id ?? owner.id ?? '',
    partition: account.partition,
    units: [...tree.units],
    accounts: members
      .map(({ account: { Id: id, Name, Email, State, Status }, parent }) => ({
        id,
        name: Name ?? id,
        email: Email ?? '',
        // AWS gives State in place of Status, which it announced to retire on 9 September 2026.
        status: State ?? Status ?? 'UNKNOWN',
        parent,
        delegatedFor: delegatedFor(delegations, id),
        management: id === management,
      }))
      .toSorted((a, b) => (a.id < b.id ? -1 : 1)),
    problems: [
      ...('gap' in described ? [problemOf(described.gap, 'The organization could not be described')] : []),
      ...problemsOfTree(tree),
      ...problems,
      ...delegations.problems,
    ],
  })
}
