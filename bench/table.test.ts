import { describe, expect, test } from 'vitest'
import { judge, percentile, type Measure } from './measure'
import { makeTable } from './table'

const measure: Measure = { id: 'a', name: 'A page', value: 1234.56, unit: 'ms' }

describe('a measure', () => {
  test('passes or fails a gate, and meets or misses a goal', () => {
    expect(judge({ value: 1.5, limit: { kind: 'gate', most: 1.5 } })).toBe('passed')
    expect(judge({ value: 1.51, limit: { kind: 'gate', most: 1.5 } })).toBe('failed')
    expect(judge({ value: 50, limit: { kind: 'goal', most: 50 } })).toBe('met')
    expect(judge({ value: 51, limit: { kind: 'goal', most: 50 } })).toBe('missed')
    expect(judge({ value: 51 })).toBe('none')
  })

  test('that could not be made fails its gate', () => {
    expect(judge({ value: Number.NaN, limit: { kind: 'gate', most: 1.5 } })).toBe('failed')
  })
})

describe('a percentile', () => {
  test('is the nearest rank', () => {
    const values = Array.from({ length: 200 }, (_, index) => 200 - index)
    expect(percentile(values, 99)).toBe(198)
    expect(percentile(values, 50)).toBe(100)
    expect(percentile(values, 100)).toBe(200)
    expect(percentile([7], 99)).toBe(7)
    expect(percentile([], 99)).toBeNaN()
  })
})

describe('the table', () => {
  test('shows value, limit and verdict in columns', () => {
    const limited: Measure = { ...measure, id: 'b', name: 'B', value: 2, limit: { kind: 'goal', most: 50 } }
    expect(makeTable([measure, limited])).toEqual([
      'measure       value  limit                verdict',
      '-------  ----------  -------------------  -------',
      'A page   1,234.6 ms',
      'B            2.0 ms  goal: at most 50 ms  met',
    ])
  })

  test('shows ratios with three digits, counts with none, and a note below', () => {
    const lines = makeTable([
      { ...measure, value: 1.2345, unit: 'times', limit: { kind: 'gate', most: 1.1 }, note: 'why' },
      { ...measure, value: 12_000, unit: 'count', limit: { kind: 'gate', most: 10 } },
    ])
    expect(lines[2]).toMatch(/^A page +1\.235 times +gate: at most 1\.1 times +failed$/)
    expect(lines[3]).toBe('  (why)')
    expect(lines[4]).toMatch(/ 12,000 +gate: at most 10 +failed$/)
  })

  test('says what was not measured', () => {
    expect(makeTable([{ ...measure, value: Number.NaN }])[2]).toContain('not measured')
  })
})
