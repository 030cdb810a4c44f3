import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { Progress } from '../../shared/ipc/review'
import { pace } from './reviews'

const progress = (state: Progress['state'], done: number): Progress => ({
  review: 'r',
  state,
  scope: { profiles: [], regions: null, services: null, checks: null },
  startedAt: '2026-11-23T12:00:00.000Z',
  resumed: false,
  accounts: [],
  cells: [],
  done,
  total: 10,
  calls: 0,
  throttles: 0,
  secondsLeft: null,
  notes: [],
  snapshot: null,
  error: null,
})

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})

test('progress is told at most four times a second, and the last of it is told though nothing follows', () => {
  const told: number[] = []
  const tell = pace(({ done }) => told.push(done))
  for (let done = 1; done <= 5; done += 1) tell(progress('reading', done))
  expect(told).toEqual([1])
  vi.advanceTimersByTime(249)
  expect(told).toEqual([1])
  vi.advanceTimersByTime(1)
  expect(told).toEqual([1, 5])
  vi.advanceTimersByTime(1_000)
  expect(told).toEqual([1, 5])
})

test('a change of state is told at once, and what was held back before it never after it', () => {
  const told: (readonly [Progress['state'], number])[] = []
  const tell = pace(({ state, done }) => told.push([state, done]))
  tell(progress('reading', 1))
  tell(progress('reading', 2))
  tell(progress('judging', 10))
  vi.advanceTimersByTime(1_000)
  expect(told).toEqual([
    ['reading', 1],
    ['judging', 10],
  ])
})
