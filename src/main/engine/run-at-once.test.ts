import { expect, test } from 'vitest'
import { runAtOnce } from './run-at-once'

test('each item is run once, and never more than so many at once', async () => {
  const done: number[] = []
  let running = 0
  let most = 0
  await runAtOnce([1, 2, 3, 4, 5, 6, 7], 3, async (item) => {
    running += 1
    most = Math.max(most, running)
    await new Promise((resolve) => setImmediate(resolve))
    running -= 1
    done.push(item)
  })
  expect(done.toSorted((a, b) => a - b)).toEqual([1, 2, 3, 4, 5, 6, 7])
  expect(most).toBe(3)
})

test('nothing to run ends at once, and a failure is the caller’s', async () => {
  await runAtOnce([], 3, () => Promise.reject(new Error('never')))
  await expect(runAtOnce([1], 3, () => Promise.reject(new Error('failed')))).rejects.toThrow('failed')
})
