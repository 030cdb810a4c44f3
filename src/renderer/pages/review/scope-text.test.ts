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
  expect(scopeText({ profiles: ['a'], regions: null, services: ['s3', 'vpc'], checks: null })).toBe(
    'a · all enabled regions · S3, VPC',
  )
})

it('names accounts without a profile, counts many, and says what is left out', () => {
  const way = { kind: 'session', session: 'corp', account: '111122223333', role: 'Audit' } as const
  const scope = { profiles: ['a'], regions: null, services: null, checks: null }
  expect(scopeText({ ...scope, found: [way] })).toBe('a, corp/111122223333/Audit · all enabled regions · all services')
  expect(scopeText({ ...scope, found: [way, way, way], skipEmptyRegions: true })).toBe(
    '4 accounts · all enabled regions · without regions that look empty · all services',
  )
  expect(scopeText({ ...scope, profiles: ['a', 'b', 'c', 'd'] })).toContain('4 profiles')
})
