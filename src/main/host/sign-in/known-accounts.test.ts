import { expect, test } from 'vitest'
import type { Sso } from '../../aws/sso/sso'
import type { PortalAccounts } from '../../../shared/ipc/sign-in'
import { openKnownAccounts } from './known-accounts'

const state = (of: PortalAccounts['state']): PortalAccounts => ({
  session: 'corp',
  state: of,
  accounts: [],
  problem: null,
})

/** Lists that the test brings on by hand. */
const open = () => {
  const lists: {
    readonly observe: (known: PortalAccounts) => void
    readonly end: (known: PortalAccounts) => void
    readonly signal: AbortSignal
  }[] = []
  const list: Sso['accounts'] = (_session, observe, signal) =>
    new Promise((resolve) => lists.push({ observe, end: resolve, signal }))
  const changed: string[] = []
  const known = openKnownAccounts(
    list,
    (session) => changed.push(session),
    (error) => {
      throw error
    },
  )
  return { lists, changed, known }
}

test('a session is listed once, and what comes is kept and told', async () => {
  const { lists, changed, known } = open()
  expect(known.of('corp', false)).toMatchObject({ state: 'listing' })
  known.of('corp', false)
  expect(lists).toHaveLength(1)
  lists[0]?.observe(state('roles'))
  expect(known.of('corp', false)).toMatchObject({ state: 'roles' })
  lists[0]?.end(state('done'))
  await expect.poll(() => known.of('corp', false).state).toBe('done')
  expect(changed).toEqual(['corp', 'corp'])
})

test('asked for anew, the list under way is ended, and its late answers count no more', () => {
  const { lists, known } = open()
  known.of('corp', false)
  known.of('corp', true)
  expect(lists).toHaveLength(2)
  expect(lists[0]?.signal.aborted).toBe(true)
  lists[0]?.observe(state('done'))
  expect(known.of('corp', false)).toMatchObject({ state: 'listing' })
})

test('a failed list stays until sign-ins change, and a good one longer', async () => {
  const { lists, known } = open()
  known.of('corp', false)
  lists[0]?.end(state('failed'))
  await expect.poll(() => known.of('corp', false).state).toBe('failed')
  known.of('other', false)
  known.forgetFailed()
  known.of('corp', false)
  known.of('other', false)
  expect(lists).toHaveLength(3)
  known.close()
  expect(lists.every(({ signal }) => signal.aborted)).toBe(true)
})

test('a bug ends the listing, keeps what is known, and is told', async () => {
  const bugs: unknown[] = []
  const list: Sso['accounts'] = (_session, observe) => {
    observe({
      ...state('roles'),
      accounts: [{ id: '111122223333', name: 'one', email: '', roles: null, problem: null }],
    })
    return Promise.reject(new TypeError('token abc is no string'))
  }
  const known = openKnownAccounts(
    list,
    () => {},
    (error) => bugs.push(error),
  )
  known.of('corp', false)
  await expect.poll(() => bugs).toHaveLength(1)
  expect(known.of('corp', false)).toMatchObject({
    state: 'failed',
    accounts: [{ id: '111122223333' }],
    problem: { code: 'Bug', text: 'Listing the accounts of corp failed inside the app.' },
  })
})
