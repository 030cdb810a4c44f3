import { expect, it } from 'vitest'
import type { FoundWay } from '../review/draft'
import { chosenGroups, chosenText } from './chosen-groups'

const through = (session: string, account: string): FoundWay => ({ kind: 'session', session, account, role: 'Audit' })
const member: FoundWay = { kind: 'member', through: { kind: 'profile', name: 'root' }, account: '3', role: 'Reviewer' }
const draft = {
  source: 'sessions',
  profiles: ['a', 'b'],
  ways: [through('corp', '1'), member, through('corp', '2'), through('lab', '1')],
} as const

it('says how many accounts are chosen, and how', () => {
  expect(chosenText(draft)).toBe('6 accounts chosen: 2 through corp, 1 by the role Reviewer, 1 through lab, 2 profiles')
  expect(chosenText({ ...draft, ways: [] })).toBe('2 profiles chosen')
  expect(chosenText({ ...draft, profiles: [], ways: [] })).toBe('No account chosen yet')
  expect(chosenText({ ...draft, source: 'default' })).toBe('The account of the default credentials')
})

it('takes one group out and leaves the others', () => {
  const [corp, role, , profiles] = chosenGroups(draft)
  expect(corp?.without).toEqual({ ways: [member, through('lab', '1')] })
  expect(role?.without).toEqual({ ways: [through('corp', '1'), through('corp', '2'), through('lab', '1')] })
  expect(profiles?.without).toEqual({ profiles: [] })
})
