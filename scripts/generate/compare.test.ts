import { expect, it } from 'vitest'
import { compareGenerated } from './compare'

it('a generated file is missing, out of date, or the same to the byte', () => {
  expect(compareGenerated(undefined, 'a\n')).toBe('missing')
  expect(compareGenerated('a', 'a\n')).toBe('different')
  expect(compareGenerated('a\n', 'a\n')).toBe('same')
})
