import { expect, test } from 'vitest'
import { ok, failed } from '../../../shared/ipc/result'
import type { Preflight } from '../../../shared/ipc/preflight'
import { openPreflights, type RunPreflight } from './preflights'

const scope = { profiles: ['audit'], regions: null, services: null, checks: null }
const nothing = { accounts: [], missing: [], policy: null }

const open = (run: RunPreflight) => {
  const told: Preflight[] = []
  const bugs: unknown[] = []
  const preflights = openPreflights(
    run,
    (one) => told.push(one),
    (error) => bugs.push(error),
  )
  return { told, bugs, preflights }
}

/** Runs until it is cancelled. */
const endless: RunPreflight = (_scope, observe, signal) => {
  observe({ ...nothing, state: 'running' })
  return new Promise((resolve) => {
    signal.addEventListener('abort', () => resolve(ok({ ...nothing, state: 'running' })), { once: true })
  })
}

test('it is told as it goes on, and the last one stays to be looked at', async () => {
  const { told, preflights } = open((_scope, observe) => {
    observe({ ...nothing, state: 'running' })
    return Promise.resolve(ok({ ...nothing, state: 'done', missing: ['s3:ListAllMyBuckets'] }))
  })
  const started = await preflights.start(scope)
  await expect.poll(() => told.map(({ state }) => state)).toEqual(['running', 'done'])
  expect(started).toEqual(ok({ preflight: told[0]?.id }))
  expect(preflights.current()).toMatchObject({ state: 'done', missing: ['s3:ListAllMyBuckets'] })
})

test('another one ends the one that runs; a cancelled one says so', async () => {
  const { told, preflights } = open(endless)
  await preflights.start(scope)
  const second = await preflights.start(scope)
  expect(told.map(({ state }) => state)).toEqual(['running', 'cancelled', 'running'])
  const id = second.ok ? second.value.preflight : ''
  expect(preflights.cancel('another')).toMatchObject({ ok: false, error: { code: 'NotRunning' } })
  expect(preflights.cancel(id)).toEqual(ok(null))
  await expect.poll(() => preflights.current()?.state).toBe('cancelled')
  await preflights.close()
})

test('of two that are started at once the second ends the first', async () => {
  const { told, preflights } = open(endless)
  const [, second] = await Promise.all([preflights.start(scope), preflights.start(scope)])
  expect(told.map(({ state }) => state)).toEqual(['running', 'cancelled', 'running'])
  expect(second).toEqual(ok({ preflight: preflights.current()?.id }))
  await preflights.close()
  expect(preflights.current()?.state).toBe('cancelled')
})

test('one that cannot begin is an error of its start, and a bug is told and answered', async () => {
  const none = open(() => Promise.resolve(failed('NoAccount', 'No account.', 'Choose one.')))
  expect(await none.preflights.start(scope)).toMatchObject({ ok: false, error: { code: 'NoAccount' } })
  expect(none.preflights.current()).toBeNull()
  const broken = open(() => Promise.reject(new Error('boom')))
  expect(await broken.preflights.start(scope)).toMatchObject({ ok: false, error: { code: 'Bug' } })
  expect(broken.bugs).toHaveLength(1)
})
