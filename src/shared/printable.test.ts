import { expect, it } from 'vitest'
import { printable } from './printable'

it('shows terminal codes and bidirectional marks as their codes, and leaves all else', () => {
  expect(printable('a\u001b[31mred\u0007')).toBe('a\\u001b[31mred\\u0007')
  expect(printable('in\u202evoice\u2066')).toBe('in\\u202evoice\\u2066')
  expect(printable('Zürich 東京 <b>&amp;</b> שלום')).toBe('Zürich 東京 <b>&amp;</b> שלום')
})
