import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  intersectsGlob,
  literalGlob,
  matchGlob,
  matchWildcards,
  matchGlobIgnoringCase,
  matchResourceGlob,
  subsumesGlob,
  wildcardGlob,
} from './glob'

const small = fc.string({ unit: fc.constantFrom('a', 'b', ':'), maxLength: 5 })
const pattern = fc.string({ unit: fc.constantFrom('a', 'b', ':', '*', '?'), maxLength: 5 })

describe('matchGlob', () => {
  it.each([
    ['s3:*', 's3:GetObject', 'yes'],
    ['s3:Get*', 's3:ListBucket', 'no'],
    ['*', '', 'yes'],
    ['?', '', 'no'],
    ['a?c', 'abc', 'yes'],
    ['a*b*c', 'a--b--c', 'yes'],
    ['a*b*c', 'a--c--b', 'no'],
    ['a.c', 'abc', 'no'],
    ['[a]', 'a', 'no'],
    ['Abc', 'abc', 'no'],
  ])('%s against %s: %s', (text, subject, expected) => {
    expect(matchGlob(wildcardGlob(text), subject)).toBe(expected)
  })

  it('folds case where asked to, and knows literal stars', () => {
    expect(matchGlobIgnoringCase(wildcardGlob('S3:getobject*'), 's3:GetObjectAcl')).toBe('yes')
    expect(matchGlob(literalGlob('a*'), 'ab')).toBe('no')
    expect(matchGlob(literalGlob('a*'), 'a*')).toBe('yes')
  })

  it('is fast on patterns made to be slow', () => {
    expect(matchGlob(wildcardGlob('*a'.repeat(200)), 'a'.repeat(199))).toBe('no')
    expect(matchWildcards('*a'.repeat(200), 'a'.repeat(199))).toBe(false)
  })

  it('agrees with a regular expression', () => {
    fc.assert(
      fc.property(pattern, small, (text, subject) => {
        const expression = new RegExp(`^${text.replaceAll('*', '.*').replaceAll('?', '.')}$`, 's')
        expect(matchGlob(wildcardGlob(text), subject)).toBe(expression.test(subject) ? 'yes' : 'no')
        expect(matchWildcards(text, subject)).toBe(expression.test(subject))
      }),
    )
  })
})

describe('matchResourceGlob', () => {
  it.each([
    ['*', 'arn:aws:s3:::bucket/key', 'yes'],
    ['arn:aws:s3:::bucket/*', 'arn:aws:s3:::bucket/a:b/c', 'yes'],
    ['arn:aws:s3:::bucket', 'arn:aws:s3:::bucket/key', 'no'],
    ['arn:aws:s3:::Bucket', 'arn:aws:s3:::bucket', 'no'],
    ['arn:aws:sqs:*:*:queue', 'arn:aws:sqs:eu-west-1:111111111111:queue', 'yes'],
    ['arn:aws:sqs:*', 'arn:aws:sqs:eu-west-1:111111111111:queue', 'yes'],
    ['arn:aws:sqs:*:queue', 'arn:aws:sqs:eu-west-1:111111111111:queue', 'yes'],
    ['arn:aws:sqs:eu*1:111111111111:queue', 'arn:aws:sqs:eu-west-1:111111111111:queue', 'yes'],
    ['arn:aws:sqs:e*ue', 'arn:aws:sqs:eu-west-1:111111111111:queue', 'no'],
    ['arn:aws:sqs:e**ue', 'arn:aws:sqs:eu-west-1:111111111111:queue', 'no'],
    ['arn:aws:sqs:e**', 'arn:aws:sqs:eu-west-1:111111111111:queue', 'yes'],
    ['arn:aws:s?s:eu-west-1?111111111111:queue', 'arn:aws:sqs:eu-west-1:111111111111:queue', 'no'],
  ])('%s against %s: %s', (text, arn, expected) => {
    expect(matchResourceGlob(wildcardGlob(text), arn)).toBe(expected)
  })
})

describe('subsumesGlob and intersectsGlob', () => {
  it.each([
    ['*', 's3:*', true],
    ['s3:*', 's3:Get*', true],
    ['s3:Get*', 's3:*', false],
    ['s3:Get?bject', 's3:GetObject', true],
    ['s3:GetObject', 's3:Get?bject', false],
    ['*', '?', true],
    ['?', '*', false],
  ])('%s takes in %s: %s', (outer, inner, expected) => {
    expect(subsumesGlob(wildcardGlob(outer), wildcardGlob(inner))).toBe(expected)
  })

  it('never claim what a text disproves', () => {
    fc.assert(
      fc.property(pattern, pattern, small, (a, b, subject) => {
        const inA = matchGlob(wildcardGlob(a), subject) === 'yes'
        const inB = matchGlob(wildcardGlob(b), subject) === 'yes'
        if (inB && subsumesGlob(wildcardGlob(a), wildcardGlob(b))) expect(inA).toBe(true)
        if (inA && inB) expect(intersectsGlob(wildcardGlob(a), wildcardGlob(b))).toBe(true)
      }),
      { numRuns: 2000 },
    )
    expect(intersectsGlob(wildcardGlob('a*'), wildcardGlob('b*'))).toBe(false)
    expect(intersectsGlob(wildcardGlob('*a'), wildcardGlob('b*'))).toBe(true)
  })
})
