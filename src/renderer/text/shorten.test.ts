import { expect, it } from 'vitest'
import { shorten } from './shorten'

it('shows control and direction marks as their codes', () => {
  expect(shorten('a\u202eb\u001b[31m\u0007')).toBe('a\\u202eb\\u001b[31m\\u0007')
})

it('cuts what is too long, and never in half a character', () => {
  expect(shorten('x'.repeat(256), 10)).toBe('xxxxxxxxx…')
  expect(shorten('😀😀😀😀', 3)).toBe('😀😀…')
  expect(shorten('short', 5)).toBe('short')
})
