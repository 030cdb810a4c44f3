import { expect, it } from 'vitest'
import { cleanCode, isCode } from './mfa-code'

it.each([
  ['123456', '123456'],
  [' 123 456 ', '123456'],
  ['12-34', '1234'],
  ['abc', ''],
  ['1234567', '123456'],
])('reads %j as %j', (typed, code) => expect(cleanCode(typed)).toBe(code))

it('takes six digits, and nothing else', () => {
  expect(isCode('000000')).toBe(true)
  expect(isCode('12345')).toBe(false)
  expect(isCode('')).toBe(false)
})
