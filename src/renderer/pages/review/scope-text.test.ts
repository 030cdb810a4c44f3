import { expect, it } from 'vitest'
import { scopeText } from './scope-text'

it('says what is chosen, and what is not', () => {
  expect(scopeText({ profiles: [], regions: null, services: null, checks: null })).toBe(
    'default credentials · all enabled regions · all services',
  )
  expect(
    scopeText({
      profiles: ['a\u202e', 'b'],
      regions: ['eu-west-1'],
      services: ['s3', 'ec2', 'iam', 'vpc'],
      checks: ['x'],
    }),
  ).toBe('a\\u202e, b · eu-west-1 · 4 services · 1 check')
})
