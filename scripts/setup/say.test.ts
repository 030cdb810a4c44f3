import { expect, test } from 'vitest'
import { formatDuration } from './say'

test.each([
  [0, '0 ms'],
  [999, '999 ms'],
  [1000, '1.0 s'],
  [84_449, '84.4 s'],
  [100_000, '1 min 40 s'],
  [179_600, '3 min 0 s'],
])('%d ms read %s', (milliseconds, text) => {
  expect(formatDuration(milliseconds)).toBe(text)
})
