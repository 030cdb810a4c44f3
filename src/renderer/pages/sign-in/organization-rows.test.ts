import { describe, expect, it } from 'vitest'
import type { Organization } from '../../../shared/ipc/preflight'
import type { Profile } from '../../../shared/ipc/review'
import type { SessionWay } from '../../../shared/review/way-in'
import {
  chooseRows,
  chosenAccounts,
  memberRoleFault,
  organizationRows,
  unitTree,
  type KnownWays,
} from './organization-rows'

const account = (id: string, parent: string | null, status = 'ACTIVE'): Organization['accounts'][number] => ({
  id,
  name: `name ${id}`,
  email: `${id}@example.com`,
  status,
  parent,
  delegatedFor: [],
  management: id === '1',
})
const organization: Organization = {
  id: 'o-1',
  partition: 'aws',
  units: [
    { id: 'r', name: 'Root', parent: null },
    { id: 'w', name: 'Workloads', parent: 'r' },
    { id: 'p', name: 'Production', parent: 'w' },
  ],
  accounts: [
    account('1', 'r'),
    account('2', 'p'),
    account('3', 'p', 'SUSPENDED'),
    account('4', 'w'),
    account('5', null),
  ],
  problems: [],
}
const profile = (name: string, of: string, state: Profile['state'] = 'ready'): Profile => ({
  name,
  kind: 'static keys',
  account: of,
  region: null,
  role: null,
  endpoint: null,
  state,
  note: null,
  session: null,
  command: null,
})
const session: SessionWay = { kind: 'session', session: 'corp', account: '2', role: 'Audit' }
const known: KnownWays = {
  sessions: new Map([['2', session]]),
  profiles: [profile('direct', '4'), profile('broken', '5', 'refused')],
  member: undefined,
}
const waysById = (ways: KnownWays) =>
  Object.fromEntries(organizationRows(organization, ways).map(({ id, way }) => [id, way]))

describe('the way into an account of an organization', () => {
  it('is a session, else a profile that works, else none; and none into one that is not active', () => {
    expect(waysById(known)).toEqual({
      1: undefined,
      2: session,
      3: undefined,
      4: { kind: 'profile', name: 'direct' },
      5: undefined,
    })
    const suspended = { ...known, sessions: new Map([['3', session]]) }
    expect(waysById(suspended)[3]).toBeUndefined()
  })

  it('is the role that is assumed where nothing else is, or everywhere, but never in the account it is assumed from', () => {
    const through = { kind: 'profile', name: 'root' } as const
    const member = { through, account: '1', role: 'Reviewer', everywhere: false }
    const assumed = (id: string) => ({ kind: 'member', through, account: id, role: 'Reviewer', name: `name ${id}` })
    expect(waysById({ ...known, member })).toEqual({
      1: through,
      2: session,
      3: undefined,
      4: { kind: 'profile', name: 'direct' },
      5: assumed('5'),
    })
    expect(waysById({ ...known, member: { ...member, everywhere: true } })).toMatchObject({
      2: assumed('2'),
      4: assumed('4'),
    })
    expect(waysById({ ...known, member: { ...member, role: '' } })).toEqual(waysById(known))
  })
})

it('knows names of roles, with their paths, from other texts', () => {
  for (const role of ['', 'Reviewer', 'audit/Reviewer', 'a+b=c,d.e@f-g_h'])
    expect(memberRoleFault(role)).toBeUndefined()
  for (const role of ['two words', 'arn:aws:iam::1:role/x', 'x'.repeat(577)])
    expect(memberRoleFault(role)).toContain('no name')
})

describe('the tree of units', () => {
  it('counts what is in each unit and below it, and what of that can be reached and is chosen', () => {
    const tree = unitTree(organization, organizationRows(organization, known), new Set(['2', '3']))
    expect(tree.map(({ name, accounts, reachable, chosen }) => [name, accounts, reachable, chosen])).toEqual([
      ['Root', 4, 2, 1],
      ['Unit not known', 1, 0, 0],
    ])
    expect(tree[0]?.children[0]).toMatchObject({
      name: 'Workloads',
      accounts: 3,
      children: [{ name: 'Production', accounts: 2 }],
    })
    expect(organizationRows(organization, known).find(({ id }) => id === '2')?.place).toBe(
      'Root / Workloads / Production',
    )
  })

  it('shows units whose parent could not be read at its top', () => {
    const part = { ...organization, units: organization.units.slice(1) }
    expect(unitTree(part, organizationRows(part, known), new Set()).map(({ name }) => name)).toEqual([
      'Workloads',
      'Unit not known',
    ])
  })
})

describe('choosing by unit', () => {
  const rows = organizationRows(organization, known)
  const empty = { profiles: [], ways: [] }

  it('chooses what can be reached, once', () => {
    const chosen = chooseRows(empty, rows, known.profiles, true)
    expect(chosen).toEqual({ profiles: ['direct'], ways: [session] })
    expect(chooseRows(chosen, rows, known.profiles, true)).toEqual(chosen)
    expect([...chosenAccounts(chosen, known.profiles)]).toEqual(['2', '4'])
  })

  it('takes accounts out whichever way they came', () => {
    const other = { kind: 'session', session: 'lab', account: '9', role: 'A' } as const
    const chosen = { profiles: ['direct', 'else'], ways: [session, other] }
    expect(chooseRows(chosen, rows, known.profiles, false)).toEqual({ profiles: ['else'], ways: [other] })
  })
})
