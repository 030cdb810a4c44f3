import { expect, it } from 'vitest'
import { waitingSessions, waitingText } from './waiting-sessions'

it('counts the accounts that wait by session, and no others', () => {
  const accounts = [{ waitsFor: 'corp' }, { waitsFor: null }, { waitsFor: 'lab' }, { waitsFor: 'corp' }]
  expect(waitingSessions(accounts)).toEqual([
    { session: 'corp', accounts: 2 },
    { session: 'lab', accounts: 1 },
  ])
  expect(waitingSessions([{ waitsFor: null }])).toEqual([])
})

it.each([
  [4, 4, 20, '4 accounts wait; the other 16 go on.'],
  [1, 1, 2, '1 account waits; the other one goes on.'],
  [3, 3, 3, '3 accounts wait for it.'],
  [2, 5, 20, '2 accounts wait; the other 15 go on.'],
])('says what %i waiting accounts (%i of %i in all) mean', (accounts, waiting, all, text) =>
  expect(waitingText(accounts, waiting, all)).toBe(text),
)
