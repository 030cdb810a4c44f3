import { describe, expect, test } from 'vitest'
import type { Outcome } from '../src/shared/review/outcome'
import { compareAll, compareCheck } from './compare'
import { expectCheck, expectOneSide, fails, isUnknown, othersOf, passes } from './expectation'

const estate = new Map([
  ['bucket:good', ['arn:good']],
  ['bucket:bad', ['arn:bad']],
  ['bucket:others', ['arn:one', 'arn:two']],
  ['key:k', ['arn:key']],
])
const resource = (arn: string) => ({ arn, type: 'AWS::S3::Bucket', name: arn })
const outcome = (verdicts: Readonly<Record<string, 'pass' | 'fail'>>, unknown: readonly string[] = []): Outcome => ({
  check: 'c',
  account: '123456789012',
  region: 'global',
  status: 'assessed',
  unknown: unknown.map((arn) => ({ resource: resource(arn), gap: { kind: 'failed', code: 'X' } })),
  verdicts: Object.entries(verdicts).map(([arn, result]) => ({
    resource: resource(arn),
    result,
    severity: 'low',
    evidence: [{ path: 'Status', value: null }],
  })),
})
const expected = expectCheck('c', passes('bucket:good', 'kept'), fails(othersOf('bucket'), 'careless'))
const asExpected = { 'arn:good': 'pass', 'arn:bad': 'fail', 'arn:one': 'fail', 'arn:two': 'fail' } as const

describe('a check', () => {
  test('that says what is expected is counted by resource', () => {
    expect(compareCheck(expected, [outcome(asExpected)], estate)).toEqual({ passed: 4, problems: [] })
  })

  test('that turns green where red is expected is a problem, with the reason', () => {
    const { passed, problems } = compareCheck(expected, [outcome({ ...asExpected, 'arn:bad': 'pass' })], estate)
    expect(passed).toBe(3)
    expect(problems).toEqual([
      expect.stringContaining('pass for bucket:bad (arn:bad), where fail is expected: careless'),
    ])
  })

  test('that is not certain where a verdict is expected is a problem', () => {
    const { 'arn:bad': _bad, ...others } = asExpected
    const { problems } = compareCheck(expected, [outcome(others, ['arn:bad'])], estate)
    expect(problems).toEqual([expect.stringContaining('unknown for bucket:bad')])
  })

  test('that says nothing where something is expected is a problem', () => {
    const { 'arn:bad': _bad, ...others } = asExpected
    expect(compareCheck(expected, [outcome(others)], estate).problems).toEqual([
      expect.stringContaining('nothing about bucket:bad'),
    ])
  })

  test('that speaks of a resource unasked is a problem', () => {
    expect(compareCheck(expected, [outcome({ ...asExpected, 'arn:new': 'pass' })], estate).problems).toEqual([
      expect.stringContaining('arn:new, of which nothing is expected'),
    ])
  })

  test('that answers one ARN in two regions is right only where both are', () => {
    const wrong = outcome({ 'arn:good': 'fail' })
    for (const both of [
      [outcome(asExpected), wrong],
      [wrong, outcome(asExpected)],
    ]) {
      const { passed, problems } = compareCheck(expected, both, estate)
      expect({ passed, problems: problems.length }).toEqual({ passed: 3, problems: 1 })
    }
  })
})

describe('expectations', () => {
  test('need good and bad, or a reason why not', () => {
    const only = expectCheck('c', fails(othersOf('bucket'), 'all'))
    expect(compareCheck(only, [], estate).problems).toContainEqual(expect.stringContaining('no good or no bad'))
    const excused = expectOneSide('c', 'there is one account', isUnknown('key:k', 'dropped'))
    expect(compareCheck(excused, [outcome({}, ['arn:key'])], estate)).toEqual({ passed: 1, problems: [] })
    const needless = expectOneSide('c', 'x', passes('bucket:good', 'a'), fails('bucket:bad', 'b'))
    expect(compareCheck(needless, [], estate).problems).toContainEqual(expect.stringContaining('claims that it cannot'))
  })

  test('about what the estate lacks, or twice about the same, are problems', () => {
    const lost = expectCheck('c', passes('bucket:lost', 'a'), fails('bucket:bad', 'b'))
    expect(compareCheck(lost, [], estate).problems).toContainEqual(expect.stringContaining('no "bucket:lost"'))
    const twice = expectCheck('c', passes('bucket:bad', 'a'), fails('bucket:bad', 'b'))
    expect(compareCheck(twice, [], estate).problems).toContainEqual(expect.stringContaining('expected twice'))
    const empty = expectCheck('c', passes('bucket:good', 'a'), fails(othersOf('nothing'), 'b'))
    expect(compareCheck(empty, [], estate).problems).toContainEqual(expect.stringContaining('about no resource'))
  })
})

describe('a review', () => {
  const unseen: Outcome = { ...outcome({}), status: 'notAssessed', gap: { kind: 'failed', code: 'NotAnAnswerOfAws' } }

  test('is as expected where each check is, or ended as not assessed', () => {
    const all = compareAll([expected], ['c', 'd'], [outcome(asExpected), { ...unseen, check: 'd' }], estate)
    expect(all).toEqual({ passed: 5, problems: [] })
  })

  test('is not where a check was assessed and nothing is expected of it', () => {
    expect(compareAll([], ['c'], [outcome(asExpected)], estate).problems).toEqual([
      'c was assessed, and nothing is expected of it.',
    ])
  })

  test('is not where a check that was not assessed has verdicts', () => {
    const odd = { ...unseen, verdicts: outcome(asExpected).verdicts }
    expect(compareAll([], ['c'], [odd], estate).problems).toEqual(['c has verdicts without facts.'])
  })

  test('is not where an expected check ended as not assessed', () => {
    expect(compareAll([expected], ['c'], [unseen], estate).problems).toHaveLength(4)
  })

  test('is not where a check has no outcome, or an expectation no check', () => {
    expect(compareAll([expected, expected], ['d'], [], estate).problems).toEqual([
      'A check has two lists of expectations.',
      'There are expectations of c, and there is no such check.',
      'd has no outcome.',
    ])
  })
})
