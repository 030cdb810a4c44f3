import { expect, it } from 'vitest'
import { plainName } from './judge'

it('writes names as people do', () => {
  expect(plainName('\\052.old.example.com.')).toBe('*.old.example.com')
  expect(plainName('www.example.com.')).toBe('www.example.com')
})
