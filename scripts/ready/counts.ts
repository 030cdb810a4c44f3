/** Tests of one run by their end. */
export interface Counts {
  readonly passed: number
  readonly failed: number
  readonly skipped: number
}

/** How a step ended: its exit code, and the tests it counted where it counts any. */
export interface StepResult {
  readonly name: string
  readonly exitCode: number
  /** Wall time in milliseconds. */
  readonly duration: number
  /** Whether the step runs tests and so must report counts. */
  readonly runsTests: boolean
  readonly counts: Counts | undefined
}

/** Reads vitest's JSON report. Undefined where it is not one. */
export function readVitestCounts(report: unknown): Counts | undefined {
  const passed = numberAt(report, 'numPassedTests')
  const failed = numberAt(report, 'numFailedTests')
  const pending = numberAt(report, 'numPendingTests')
  if (passed === undefined || failed === undefined || pending === undefined) return undefined
  return { passed, failed, skipped: pending + (numberAt(report, 'numTodoTests') ?? 0) }
}

/** Reads Playwright's JSON report; a test that passed only at a second try counts as failed. Undefined where it is not one. */
export function readPlaywrightCounts(report: unknown): Counts | undefined {
  const stats = valueAt(report, 'stats')
  const passed = numberAt(stats, 'expected')
  const unexpected = numberAt(stats, 'unexpected')
  const flaky = numberAt(stats, 'flaky')
  const skipped = numberAt(stats, 'skipped')
  if (passed === undefined || unexpected === undefined || flaky === undefined || skipped === undefined) return undefined
  return { passed, failed: unexpected + flaky, skipped }
}

/** Reads the plain report `{ passed, failed, skipped }` of the project's own runners. Undefined where it is not one. */
export function readPlainCounts(report: unknown): Counts | undefined {
  const passed = numberAt(report, 'passed')
  const failed = numberAt(report, 'failed')
  if (passed === undefined || failed === undefined) return undefined
  return { passed, failed, skipped: numberAt(report, 'skipped') ?? 0 }
}

/** Whether a step failed. One that runs tests and reports none has failed too: nothing was tested. */
export function hasFailed(step: StepResult): boolean {
  if (step.exitCode !== 0) return true
  if (!step.runsTests) return false
  return step.counts === undefined || step.counts.failed > 0 || step.counts.passed + step.counts.skipped === 0
}

/** Adds up tests, and steps without tests as one each. A failed step always adds at least one failure. */
export function addUp(steps: readonly StepResult[]): Counts {
  const total = { passed: 0, failed: 0, skipped: 0 }
  for (const step of steps) {
    const failures = step.counts?.failed ?? 0
    total.failed += hasFailed(step) ? Math.max(1, failures) : 0
    total.passed += step.counts?.passed ?? (hasFailed(step) ? 0 : 1)
    total.skipped += step.counts?.skipped ?? 0
  }
  return total
}

/** The closing line: `12 passed, 0 failed`, and what was skipped where something was. */
export function formatClosing({ passed, failed, skipped }: Counts): string {
  return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`
}

function valueAt(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null
    ? Object.entries(value).find(([key]) => key === name)?.[1]
    : undefined
}

function numberAt(value: unknown, name: string): number | undefined {
  const found = valueAt(value, name)
  return typeof found === 'number' ? found : undefined
}
