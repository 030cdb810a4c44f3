import { describe, expect, test } from 'vitest'
import type { StepResult } from './counts'
import { addUp, formatClosing, hasFailed, readPlainCounts, readPlaywrightCounts, readVitestCounts } from './counts'

const gate = (exitCode: number): StepResult => ({
  name: 'gate',
  exitCode,
  duration: 1,
  runsTests: false,
  counts: undefined,
})
const tests = (exitCode: number, counts: StepResult['counts']): StepResult => ({
  name: 'tests',
  exitCode,
  duration: 1,
  runsTests: true,
  counts,
})

describe('reports', () => {
  test('of vitest', () => {
    const report = { numPassedTests: 5, numFailedTests: 1, numPendingTests: 2, numTodoTests: 1 }
    expect(readVitestCounts(report)).toEqual({ passed: 5, failed: 1, skipped: 3 })
  })

  test('of Playwright, where a test that passed only at a second try has failed', () => {
    const report = { stats: { expected: 7, unexpected: 1, flaky: 2, skipped: 3 } }
    expect(readPlaywrightCounts(report)).toEqual({ passed: 7, failed: 3, skipped: 3 })
  })

  test('of the own runners', () => {
    expect(readPlainCounts({ passed: 4, failed: 0 })).toEqual({ passed: 4, failed: 0, skipped: 0 })
  })

  test.each([null, [], 'text', {}, { stats: null }, { passed: '4', failed: 0 }])('%j is none', (report) => {
    expect([readVitestCounts(report), readPlaywrightCounts(report), readPlainCounts(report)]).toEqual([
      undefined,
      undefined,
      undefined,
    ])
  })
})

describe('a step has failed', () => {
  test('when it exits with another code than 0', () => {
    expect(hasFailed(gate(0))).toBe(false)
    expect(hasFailed(gate(2))).toBe(true)
    expect(hasFailed(tests(1, { passed: 9, failed: 0, skipped: 0 }))).toBe(true)
  })

  test('when it should run tests and reports none, or failed ones, whatever its exit code', () => {
    expect(hasFailed(tests(0, undefined))).toBe(true)
    expect(hasFailed(tests(0, { passed: 0, failed: 0, skipped: 0 }))).toBe(true)
    expect(hasFailed(tests(0, { passed: 9, failed: 1, skipped: 0 }))).toBe(true)
    expect(hasFailed(tests(0, { passed: 9, failed: 0, skipped: 0 }))).toBe(false)
  })
})

describe('the sum', () => {
  test('counts tests, and a step without tests as one', () => {
    expect(addUp([gate(0), gate(0), tests(0, { passed: 40, failed: 0, skipped: 1 })])).toEqual({
      passed: 42,
      failed: 0,
      skipped: 1,
    })
  })

  test('never hides a failed step', () => {
    expect(addUp([gate(1), gate(0)])).toEqual({ passed: 1, failed: 1, skipped: 0 })
    expect(addUp([tests(1, { passed: 40, failed: 0, skipped: 0 })])).toEqual({ passed: 40, failed: 1, skipped: 0 })
    expect(addUp([tests(1, { passed: 40, failed: 3, skipped: 0 })])).toEqual({ passed: 40, failed: 3, skipped: 0 })
    expect(addUp([tests(1, undefined)])).toEqual({ passed: 0, failed: 1, skipped: 0 })
  })

  test('closes in one line', () => {
    expect(formatClosing({ passed: 12, failed: 0, skipped: 0 })).toBe('12 passed, 0 failed')
    expect(formatClosing({ passed: 12, failed: 1, skipped: 2 })).toBe('12 passed, 1 failed, 2 skipped')
  })
})
