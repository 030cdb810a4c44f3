import { openReader } from '../../history/open-history'
import type { Result } from '../../history/problem'
import { registry } from '../../registry'
import type { LensView, WorkloadRow } from '../../../shared/ipc/workloads'
import type { Standing } from '../../../shared/workload/standing'
import { listWorkloads } from '../list-workloads'
import { createViewCache } from '../view-cache'
import type { ViewSource } from '../view-source'

/** The value, or a failed test that says why there is none. */
export const valueOf = <Value>(result: Result<Value>): Value => {
  if (result.ok) return result.value
  throw new Error(`${result.error.code}: ${result.error.text}`)
}

/** What views are made from in a test's home, with an empty cache. */
export const viewsOf = (home: string, today: string): ViewSource => ({
  reader: valueOf(openReader(home)),
  checks: registry.checks.map(({ metadata }) => metadata),
  today,
  cache: createViewCache(),
})

/** The row of a workload by its name. */
export const rowOf = (source: ViewSource, snapshot: string | null, name: string): WorkloadRow => {
  const row = valueOf(listWorkloads(source, snapshot)).rows.find((one) => one.name === name)
  if (!row) throw new Error(`There is no workload ${name}`)
  return row
}

/** Practices of a lens that stand so, by number. */
export const practicesOf = (
  { questions }: Pick<LensView, 'questions'>,
  standing: Standing,
): readonly (string | null)[] =>
  questions.flatMap(({ choices }) =>
    choices.flatMap((choice) => (choice.standing === standing ? [choice.bestPractice] : [])),
  )

/** How many choices stand so, over all pillars of a row. */
export const countOf = ({ pillars }: Pick<WorkloadRow, 'pillars'>, standing: Standing): number =>
  pillars.reduce((sum, { choices }) => sum + choices[standing], 0)
