import { expect, it } from 'vitest'
import { secondsUntil, showClock } from './time-left'

it('counts down to nothing, and not below', () => {
  const end = '2026-11-23T12:10:00.000Z'
  const now = Date.parse('2026-11-23T12:00:00.500Z')
  expect(secondsUntil(end, now)).toBe(600)
  expect(secondsUntil(end, now + 3_600_000)).toBe(0)
  expect(secondsUntil(null, now)).toBeNull()
  expect(secondsUntil('soon', now)).toBeNull()
})

it('shows minutes and seconds, and hours where there are any', () => {
  expect(showClock(0)).toBe('0:00')
  expect(showClock(545)).toBe('9:05')
  expect(showClock(3_661)).toBe('1:01:01')
})
