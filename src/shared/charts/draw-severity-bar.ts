import { markup, type Markup } from '../markup'
import { severities, type Severity } from '../review/outcome'
import { severityFill } from './colours'

/** One part of the bar, in the bar's own units. */
export type BarPart = { readonly severity: Severity; readonly x: number; readonly width: number }

/** Narrower than this, a part cannot be seen on paper. */
const leastWidth = 6

/** Parts side by side over the whole width; whatever is more than nothing is wide enough to be seen. */
export const severityParts = (counts: Readonly<Record<Severity, number>>, width: number): readonly BarPart[] => {
  const present = severities.filter((severity) => counts[severity] > 0)
  const total = present.reduce((sum, severity) => sum + counts[severity], 0)
  const least = Math.min(leastWidth, width / Math.max(1, present.length))
  const rest = width - least * present.length
  const widths = present.map((severity) => least + (rest * counts[severity]) / total)
  return present.map((severity, index) => ({
    severity,
    x: widths.slice(0, index).reduce((sum, one) => sum + one, 0),
    width: widths[index] ?? 0,
  }))
}

const round = (value: number): number => Math.round(value * 100) / 100

/** A bar of open findings, worst first. The numbers stand in the table or tiles beside it. */
export const drawSeverityBar = (counts: Readonly<Record<Severity, number>>): Markup => {
  const width = 680
  const parts = severityParts(counts, width).map(
    ({ severity, x, width: own }) =>
      markup`<rect x="${round(x)}" y="0" width="${round(own)}" height="12" fill="${severityFill[severity]}"/>`,
  )
  return markup`<svg class="severity-bar" viewBox="0 0 ${width} 12" preserveAspectRatio="none" aria-hidden="true"><rect width="${width}" height="12" fill="#eef1f4"/>${parts}</svg>`
}
