import type { AwsCredentialIdentity } from '@smithy/types'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { holdCredentials } from './held-credentials'
import { SignInFailure } from './sign-in-failure'

const minute = 60_000

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['Date', 'performance'] })
})
afterEach(() => {
  vi.useRealTimers()
})

/** Gives credentials that end after so many milliseconds, numbered by attempt. */
const source = (lifetime: number | undefined) => {
  let attempts = 0
  let failure: Error | undefined
  const held = holdCredentials(async () => {
    attempts += 1
    await Promise.resolve()
    if (failure) throw failure
    return {
      accessKeyId: `ASIA${attempts}`,
      secretAccessKey: 's',
      ...(lifetime === undefined ? {} : { expiration: new Date(Date.now() + lifetime) }),
    } satisfies AwsCredentialIdentity
  }, 'profile audit')
  return {
    held,
    attempts: () => attempts,
    fail: (error: Error | undefined) => {
      failure = error
    },
    key: async () => (await held.provide()).accessKeyId,
  }
}

const settle = (): Promise<void> => new Promise((resolve) => setImmediate(resolve))

describe('held credentials', () => {
  it('are had once for all who ask at once, and kept', async () => {
    const one = source(60 * minute)
    expect(await Promise.all([one.key(), one.key(), one.key()])).toEqual(['ASIA1', 'ASIA1', 'ASIA1'])
    vi.advanceTimersByTime(54 * minute)
    expect(await one.key()).toBe('ASIA1')
    expect(one.attempts()).toBe(1)
  })

  it('are renewed five minutes before they end, while those that are still good serve', async () => {
    const one = source(60 * minute)
    await one.key()
    vi.advanceTimersByTime(55 * minute + 1)
    expect(await Promise.all([one.key(), one.key()])).toEqual(['ASIA1', 'ASIA1'])
    await settle()
    expect(await one.key()).toBe('ASIA2')
    expect(one.attempts()).toBe(2)
  })

  it('serve to their end where the renewal fails, and then the failure counts', async () => {
    const one = source(60 * minute)
    await one.key()
    one.fail(new Error('no'))
    vi.advanceTimersByTime(56 * minute)
    expect(await one.key()).toBe('ASIA1')
    await settle()
    vi.advanceTimersByTime(5 * minute)
    await expect(one.key()).rejects.toBeInstanceOf(SignInFailure)
  })

  it('are not asked for again for five seconds after a failure, but after a sign-in they are', async () => {
    const one = source(60 * minute)
    one.fail(new Error('no'))
    for (let index = 0; index < 5; index += 1) await expect(one.key()).rejects.toThrow('Signing in with profile audit')
    expect(one.attempts()).toBe(1)
    one.held.reset(undefined)
    one.fail(undefined)
    expect(await one.key()).toBe('ASIA2')
    one.fail(new Error('no'))
    one.held.reset(undefined)
    expect(await one.key()).toBe('ASIA2')
  })

  it('are dropped once where AWS refuses them, and for a while no more where that was futile', async () => {
    const one = source(60 * minute)
    const first = await one.held.provide()
    one.held.invalidate(first)
    const second = await one.held.provide()
    expect(second.accessKeyId).toBe('ASIA2')
    one.held.invalidate(first)
    expect(await one.key()).toBe('ASIA2')
    one.held.wasFutile()
    one.held.invalidate(second)
    expect(await one.key()).toBe('ASIA2')
    vi.advanceTimersByTime(6_000)
    one.held.invalidate(second)
    expect(await one.key()).toBe('ASIA3')
  })

  it('that had ended when they came are used all the same: the clock here is wrong', async () => {
    const one = source(-8 * 60 * minute)
    expect([await one.key(), await one.key()]).toEqual(['ASIA1', 'ASIA1'])
    vi.advanceTimersByTime(5 * minute)
    expect(await one.key()).toBe('ASIA2')
  })

  it('do not remember that somebody gave up waiting', async () => {
    const one = source(undefined)
    one.fail(Object.assign(new Error('cancelled'), { name: 'AbortError' }))
    await expect(one.key()).rejects.toMatchObject({ name: 'AbortError' })
    one.fail(undefined)
    expect(await one.key()).toBe('ASIA2')
  })

  it('forget failures of what they come from as well', async () => {
    const start = source(undefined)
    const role = holdCredentials(() => start.held.provide(), 'profile role', start.held)
    start.fail(new Error('no'))
    await expect(role.provide()).rejects.toBeInstanceOf(SignInFailure)
    start.fail(undefined)
    role.reset(undefined)
    expect((await role.provide()).accessKeyId).toBe('ASIA2')
  })
})
