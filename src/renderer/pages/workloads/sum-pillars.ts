import type { PillarStandingsView } from '../../../shared/ipc/workloads'
import type { Standing } from '../../../shared/workload/standing'
import type { ToolRisk, ToolRiskCounts } from '../../../shared/workload/workload'

const toolRisks = ['HIGH', 'MEDIUM', 'UNANSWERED', 'NONE', 'NOT_APPLICABLE'] as const satisfies readonly ToolRisk[]

/** How all choices and questions of a lens stand. */
export type LensSums = {
  readonly risks: ToolRiskCounts
  readonly standing: (standing: Standing) => number
  readonly questions: number
  readonly unanswered: number
}

/** Adds pillars up. Where the Tool computed no risk of any, there is none. */
export const sumPillars = (pillars: readonly PillarStandingsView[]): LensSums => {
  const risks: ToolRiskCounts = {}
  for (const risk of toolRisks) {
    const known = pillars.flatMap((pillar) => pillar.risks[risk] ?? [])
    if (known.length > 0) risks[risk] = known.reduce((sum, count) => sum + count, 0)
  }
  return {
    risks,
    standing: (standing) => pillars.reduce((sum, { choices }) => sum + choices[standing], 0),
    questions: pillars.reduce((sum, { questions }) => sum + questions, 0),
    unanswered: pillars.reduce((sum, { questions, answered }) => sum + questions - answered, 0),
  }
}
