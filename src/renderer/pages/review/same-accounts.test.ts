import { expect, it } from 'vitest'
import type { Preflight } from '../../../shared/ipc/preflight'
import type { Profile } from '../../../shared/ipc/review'
import { accountsBehind } from './same-accounts'

const profile = (name: string, account: string | null): Profile => ({
  name,
  kind: 'static keys',
  account,
  role: null,
  region: null,
  endpoint: null,
  state: 'ready',
  note: null,
  session: null,
  command: null,
})
const profiles = [profile('a', '111111111111'), profile('b', null), profile('c', '222222222222')]
const named = (name: string) => ({ kind: 'profile', name }) as const
const through = { kind: 'session', session: 'corp', account: '111111111111', role: 'Audit' } as const

it('names each account to which several ways lead, and the way that the review takes', () => {
  expect(accountsBehind([through, named('a'), named('c')], profiles, undefined)).toEqual({
    accounts: 2,
    unknown: 0,
    same: [{ account: '111111111111', first: 'corp/111111111111/Audit', others: ['a'] }],
  })
})

it('counts what is not known apart, until a pre-flight has found it', () => {
  const ways = [named('a'), named('b')]
  expect(accountsBehind(ways, profiles, undefined)).toEqual({ accounts: 1, unknown: 1, same: [] })
  const tried = { way: named('b'), name: 'b', account: '111111111111', caller: null, actions: [], problem: null }
  const preflight: Preflight = {
    id: 'one',
    state: 'done',
    accounts: [{ ...tried, state: 'done' }],
    missing: [],
    policy: null,
  }
  expect(accountsBehind(ways, profiles, preflight)).toEqual({
    accounts: 1,
    unknown: 0,
    same: [{ account: '111111111111', first: 'a', others: ['b'] }],
  })
})
