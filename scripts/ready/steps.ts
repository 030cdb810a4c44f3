import type { Counts } from './counts.ts'
import { readPlainCounts, readPlaywrightCounts, readVitestCounts } from './counts.ts'

/** Where a step that runs tests leaves its counts. */
export interface Report {
  /** Path from the project's folder. */
  readonly path: string
  /** Reads the counts; undefined where the report is not as expected. */
  readonly read: (report: unknown) => Counts | undefined
}

/** One gate of `npm run ready`: a task of `scripts/tasks/tasks.ts` with its arguments. */
export interface Step {
  readonly name: string
  readonly task: readonly [name: string, ...args: readonly string[]]
  /** Set where the step runs tests. */
  readonly report?: Report
}

const unitReport = 'test-results/unit.json'
const e2eReport = 'test-results/e2e.json'
const interopReport = 'test-results/interop.json'

/** All gates, in the order in which they run. A new one is one line here. */
export const steps: readonly Step[] = [
  { name: 'format', task: ['format', '--check'] },
  { name: 'lint', task: ['lint'] },
  { name: 'types', task: ['typecheck'] },
  { name: 'import rules', task: ['imports'] },
  {
    name: 'unit tests',
    task: ['unit', '--reporter=default', '--reporter=json', `--outputFile.json=${unitReport}`],
    report: { path: unitReport, read: readVitestCounts },
  },
  { name: 'generated files', task: ['check:generated'] },
  { name: 'build', task: ['build'] },
  { name: 'e2e', task: ['e2e'], report: { path: e2eReport, read: readPlaywrightCounts } },
  { name: 'interop', task: ['interop'], report: { path: interopReport, read: readPlainCounts } },
]
