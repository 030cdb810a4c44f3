import { describe, expect, it } from 'vitest'
import type { PortalAccount, PortalAccounts } from '../../../shared/ipc/sign-in'
import type { SessionWay } from '../../../shared/review/way-in'
import { accountRows, chooseIn, chosenIn, findAccounts, followRows, seenRoles } from './session-accounts'

const account = (
  id: string,
  name: string,
  roles: string[] | null,
  part: Partial<PortalAccount> = {},
): PortalAccount => ({
  id: id.padStart(12, '0'),
  name,
  email: `${name}@example.com`,
  roles,
  problem: null,
  ...part,
})
const problem = { code: 'AccountClosed', text: 'The account is closed.', next: 'Leave it out.' }
const known: PortalAccounts = {
  session: 'corp',
  state: 'roles',
  accounts: [
    account('1', 'payments', ['Admin', 'ReadOnly', 'SecurityAudit']),
    account('2', 'build', ['ReadOnly']),
    account('3', 'archive', null),
    account('4', 'closed', null, { problem }),
    account('5', 'empty', []),
  ],
  problem: null,
}
const none = { preference: [], favourites: [], choices: {} }
const way = (id: string, role: string, session = 'corp'): SessionWay => ({
  kind: 'session',
  session,
  account: id.padStart(12, '0'),
  role,
})

describe('the rows of a session', () => {
  it('stand by name, favourites before them', () => {
    expect(accountRows(known, none).map(({ name }) => name)).toEqual([
      'archive',
      'build',
      'closed',
      'empty',
      'payments',
    ])
    expect(accountRows(known, { ...none, favourites: ['000000000001'] })[0]).toMatchObject({
      name: 'payments',
      favourite: true,
    })
  })

  it('know an account without roles from one whose roles are still asked for', () => {
    expect(accountRows(known, none).map(({ state }) => state)).toEqual(['asking', 'ready', 'none', 'none', 'ready'])
  })

  it('take the role of the preference, and the reviewer’s own choice before it while it is there', () => {
    const rows = (choices: Record<string, string>) =>
      accountRows(known, { ...none, preference: ['SecurityAudit'], choices })
    expect(rows({}).at(-1)?.way).toMatchObject(way('1', 'SecurityAudit'))
    expect(rows({ 'corp/000000000001': 'Admin' }).at(-1)?.way).toMatchObject(way('1', 'Admin'))
    expect(rows({ 'corp/000000000001': 'Vanished' }).at(-1)?.way).toMatchObject(way('1', 'SecurityAudit'))
    expect(rows({ 'other/000000000001': 'Admin' }).at(-1)?.way).toMatchObject(way('1', 'SecurityAudit'))
  })

  it('are found by id, name, email and role, each word of the search in any of them', () => {
    const rows = accountRows(known, { ...none, favourites: ['000000000002'] })
    const found = (search: string, only = false) => findAccounts(rows, search, only).map(({ name }) => name)
    expect(found('000000000002')).toEqual(['build'])
    expect(found('securityaudit')).toEqual(['payments'])
    expect(found('PAY readonly')).toEqual(['payments'])
    expect(found('pay nothing')).toEqual([])
    expect(found('', true)).toEqual(['build'])
    expect(found('').length).toBe(5)
  })
})

describe('what is chosen of a session', () => {
  const member = { kind: 'member', through: way('9', 'A'), account: '000000000001', role: 'B' } as const
  const before = [way('1', 'Admin'), member, way('1', 'Admin', 'other')]

  it('is told apart from what is chosen otherwise', () => {
    expect([...chosenIn(before, 'corp')]).toEqual(['000000000001'])
  })

  it('is replaced, and nothing else', () => {
    expect(chooseIn(before, 'corp', [way('2', 'ReadOnly'), way('1', 'ReadOnly')])).toEqual([
      way('1', 'ReadOnly'),
      member,
      way('1', 'Admin', 'other'),
      way('2', 'ReadOnly'),
    ])
    expect(chooseIn(before, 'corp', [])).toEqual([member, way('1', 'Admin', 'other')])
  })

  it('follows the roles of its rows', () => {
    const rows = accountRows(known, { ...none, preference: ['SecurityAudit'] })
    expect(followRows(before, rows)).toEqual([
      { ...way('1', 'SecurityAudit'), name: 'payments' },
      member,
      way('1', 'Admin', 'other'),
    ])
  })
})

it('counts the roles that were seen, the most common first', () => {
  expect(seenRoles(known.accounts)).toEqual([
    { role: 'ReadOnly', count: 2 },
    { role: 'Admin', count: 1 },
    { role: 'SecurityAudit', count: 1 },
  ])
})
