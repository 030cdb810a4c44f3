import { markup, type Markup } from '../markup'
import { toolRisks, type ToolRisk, type ToolRiskCounts } from '../workload/workload'
import { riskFill } from './colours'

/** One part of the bar, in the bar's own units. */
export type RiskPart = { readonly risk: ToolRisk; readonly x: number; readonly width: number }

/** Parts side by side, the worst first, over the whole width; none where nothing was counted. */
export const riskParts = (counts: ToolRiskCounts, width: number): readonly RiskPart[] => {
  const present = toolRisks.filter((risk) => (counts[risk] ?? 0) > 0)
  const total = present.reduce((sum, risk) => sum + (counts[risk] ?? 0), 0)
  let x = 0
  return present.map((risk) => {
    const own = (width * (counts[risk] ?? 0)) / total
    const part = { risk, x, width: own }
    x += own
    return part
  })
}

const round = (value: number): number => Math.round(value * 100) / 100

/** A bar of questions by the Tool's risk. The numbers stand beside it. */
export const drawRiskBar = (counts: ToolRiskCounts): Markup => {
  const width = 300
  const parts = riskParts(counts, width).map(
    ({ risk, x, width: own }) =>
      markup`<rect x="${round(x)}" y="0" width="${round(own)}" height="12" fill="${riskFill[risk]}"/>`,
  )
  return markup`<svg class="risk-bar" viewBox="0 0 ${width} 12" preserveAspectRatio="none" aria-hidden="true"><rect width="${width}" height="12" fill="#eef1f4"/>${parts}</svg>`
}
