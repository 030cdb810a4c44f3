import { markup, nothing, type Markup } from '../markup'
import { riskFill } from './colours'
import type { Box } from './draw-trend'

/** Open risks at one moment; both `null` where they are not known: the chart has a gap there. */
export type RiskMoment = { readonly high: number | null; readonly medium: number | null }

/** One column: high risks below, medium ones on top of them, in the picture's own units. */
export type RiskColumn = {
  readonly x: number
  readonly width: number
  readonly high: { readonly y: number; readonly height: number }
  readonly medium: { readonly y: number; readonly height: number }
}

const round = (value: number): number => Math.round(value * 100) / 100

/** Wider than this, a single column would look like an area. */
const widest = 16

/** Lays columns out from left to right, one place for each moment; a moment that is not known leaves its place empty. */
export const layOutColumns = (moments: readonly RiskMoment[], most: number, box: Box): readonly RiskColumn[] => {
  const step = box.width / Math.max(1, moments.length)
  const width = Math.min(widest, step * 0.72)
  const bottom = box.top + box.height
  const heightOf = (value: number): number => (most > 0 ? (value / most) * box.height : 0)
  return moments.flatMap(({ high, medium }, index) => {
    if (high === null || medium === null) return []
    const [own, above] = [heightOf(high), heightOf(medium)]
    return [
      {
        x: round(box.left + step * (index + 0.5) - width / 2),
        width: round(width),
        high: { y: round(bottom - own), height: round(own) },
        medium: { y: round(bottom - own - above), height: round(above) },
      },
    ]
  })
}

const box: Box = { left: 18, top: 6, width: 172, height: 58 }
const bottom = box.top + box.height

const level = (y: number, label: number): Markup =>
  markup`<line x1="${box.left}" x2="${box.left + box.width}" y1="${y}" y2="${y}" stroke="#d5dae0" stroke-width="0.6"/><text x="${box.left - 3}" y="${y + 2}" text-anchor="end" font-size="6" fill="#59636f">${label}</text>`

const column = ({ x, width, high, medium }: RiskColumn): Markup =>
  markup`<rect x="${x}" y="${high.y}" width="${width}" height="${high.height}" fill="${riskFill.HIGH}"/><rect x="${x}" y="${medium.y}" width="${width}" height="${medium.height}" fill="${riskFill.MEDIUM}"/>`

/** Columns of high and medium risks over moments; `most` is the top of the scale, the same for charts side by side. */
export const drawRiskColumns = (
  moments: readonly RiskMoment[],
  { most, ends, title }: { readonly most: number; readonly ends: readonly [string, string]; readonly title: string },
): Markup => {
  const top = Math.max(1, most)
  return markup`<svg class="trend" viewBox="0 0 200 78" role="img" aria-label="${title}">
${level(box.top, top)}${level(bottom, 0)}
${layOutColumns(moments, top, box).map(column)}
<text x="${box.left}" y="75" font-size="6" fill="#59636f">${ends[0]}</text>${moments.length > 1 ? markup`<text x="${box.left + box.width}" y="75" text-anchor="end" font-size="6" fill="#59636f">${ends[1]}</text>` : nothing}</svg>`
}
