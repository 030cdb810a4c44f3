import { expect, it } from 'vitest'
import type { Profile } from '../../../shared/ipc/review'
import type { SessionWay } from '../../../shared/review/way-in'
import { wayOptions } from './organization-ways'

const way = (account: string, name: string): SessionWay => ({
  kind: 'session',
  session: 'corp',
  account,
  role: 'Audit',
  name,
})
const profile = (name: string, state: Profile['state']): Profile => ({
  name,
  kind: 'static keys',
  account: null,
  region: null,
  role: null,
  endpoint: null,
  state,
  note: null,
  session: null,
  command: null,
})

it('offers the accounts that are likely to be allowed first, the management account before all', () => {
  const sessions = new Map([
    ['1', way('1', 'build')],
    ['2', way('2', 'Security Tooling')],
    ['3', way('3', 'ACME Management')],
  ])
  const options = wayOptions(sessions, [profile('team-audit', 'ready'), profile('gone', 'refused')])
  expect(options.map(({ label, likely }) => [label, likely])).toEqual([
    ['ACME Management', true],
    ['Security Tooling', true],
    ['team-audit', true],
    ['build', false],
  ])
  expect(options[0]).toMatchObject({ value: 'corp/3/Audit', account: '3', description: '3 · Audit through corp' })
  expect(options[2]?.way).toEqual({ kind: 'profile', name: 'team-audit' })
})
