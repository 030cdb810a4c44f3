import { expect, test } from 'vitest'
import type { Sso, SignInStep } from '../../aws/sso/sso'
import type { SignIn } from '../../../shared/ipc/sign-in'
import { openSignIns } from './sign-ins'

const waiting = (session: string, method: SignIn['method']): SignInStep => ({
  session,
  method,
  state: 'waiting',
  address: `https://device.example/${session}`,
  host: 'device.example',
  code: method === 'device' ? 'ABCD-EFGH' : null,
  endsAt: '2026-11-23T12:00:00.000Z',
  problem: null,
})

/** Waits for the person until the test says how it ends, or until it is cancelled. */
const makeSso = () => {
  const begun: { readonly session: string; readonly end: (state: SignIn['state']) => void }[] = []
  const signIn: Sso['signIn'] = ({ session, method }, observe, signal) => {
    const step = waiting(session, method)
    observe(step)
    return new Promise((resolve) => {
      const end = (state: SignIn['state']): void => resolve({ ...step, state, address: null })
      begun.push({ session, end })
      signal.addEventListener('abort', () => end('cancelled'), { once: true })
    })
  }
  return { begun, signIn }
}

const open = () => {
  const { begun, signIn } = makeSso()
  const told: SignIn[] = []
  const done: string[] = []
  const signIns = openSignIns({
    signIn,
    tell: (one) => told.push(one),
    done: (session) => done.push(session),
    onBug: (error) => {
      throw error
    },
  })
  return { begun, told, done, signIns }
}

const started = (result: ReturnType<ReturnType<typeof open>['signIns']['start']>): string =>
  result.ok ? result.value.signIn : ''

test('two sign-ins at once: the second press gets the one under way', () => {
  const { begun, signIns } = open()
  expect(started(signIns.start('corp', 'browser'))).toBe(started(signIns.start('corp', 'browser')))
  expect(begun).toHaveLength(1)
  signIns.start('other', 'browser')
  expect(begun).toHaveLength(2)
})

test('another method begins anew, and the first one is cancelled without a word to the window', async () => {
  const { told, signIns } = open()
  const first = started(signIns.start('corp', 'browser'))
  const second = started(signIns.start('corp', 'device'))
  expect(second).not.toBe(first)
  await Promise.resolve()
  expect(told.filter(({ id, state }) => id === first && state === 'cancelled')).toEqual([])
  expect(signIns.list().map(({ id, method }) => ({ id, method }))).toEqual([{ id: second, method: 'device' }])
})

test('the address is there while it waits, and not after', async () => {
  const { begun, done, told, signIns } = open()
  const id = started(signIns.start('corp', 'device'))
  expect(signIns.address(id)).toEqual({ ok: true, value: { address: 'https://device.example/corp' } })
  begun[0]?.end('done')
  await expect.poll(() => done).toEqual(['corp'])
  expect(told.at(-1)).toMatchObject({ id, state: 'done' })
  expect(signIns.address(id)).toMatchObject({ ok: false, error: { code: 'SignInNotThere' } })
  expect(signIns.cancel(id)).toMatchObject({ ok: false })
})

test('cancelled, or closed with the app: it ends', async () => {
  const { told, done, signIns } = open()
  const id = started(signIns.start('corp', 'browser'))
  expect(signIns.cancel(id)).toEqual({ ok: true, value: null })
  await expect.poll(() => told.at(-1)?.state).toBe('cancelled')
  signIns.start('corp', 'browser')
  await signIns.close()
  expect(told.at(-1)?.state).toBe('cancelled')
  expect(done).toEqual([])
})

test('a bug is a failed step without its words, and the next press begins anew', async () => {
  const bugs: unknown[] = []
  const told: SignIn[] = []
  const signIns = openSignIns({
    signIn: () => Promise.reject(new TypeError('token abc is no string')),
    tell: (one) => told.push(one),
    done: () => {},
    onBug: (error) => bugs.push(error),
  })
  const id = started(signIns.start('corp', 'browser'))
  await expect.poll(() => told.at(-1)).toMatchObject({ id, state: 'failed', problem: { code: 'Bug' } })
  expect(JSON.stringify(told)).not.toContain('abc')
  expect(bugs).toHaveLength(1)
  expect(signIns.cancel(id)).toMatchObject({ ok: false })
  expect(started(signIns.start('corp', 'browser'))).not.toBe(id)
  await signIns.close()
})
