import { drawRiskColumns } from '../../../shared/charts/draw-risk-columns'
import type { MilestoneTrend } from '../../../shared/ipc/workloads'
import { markup, nothing, type Markup } from '../../../shared/markup'
import { foreign, row, showName, table } from '../parts'
import { showCount, showShortDay } from '../words'
import type { LensSummary, WorkloadReportView } from './workload-view'

/** Up to here charts and table of a lens stay on one page. */
const wholePoints = 12

type Point = MilestoneTrend['points'][number]

const risksOf = (
  { pillars }: Point,
  pillarId: string,
): { readonly high: number | null; readonly medium: number | null } => {
  const risks = pillars.find((one) => one.pillarId === pillarId)?.risks
  if (risks === undefined || Object.keys(risks).length === 0) return { high: null, medium: null }
  return { high: risks.HIGH ?? 0, medium: risks.MEDIUM ?? 0 }
}

const showRisks = ({ high, medium }: ReturnType<typeof risksOf>): string =>
  high === null || medium === null ? '–' : `${high} / ${medium}`

const namePoint = ({ number, name }: Point): string => (number === null ? 'Now' : `${number} ${name}`)

/** In the order of the lens review, then those that only the past knows. */
const pillarsOf = ({ trend, view }: LensSummary): readonly { readonly id: string; readonly name: string }[] => {
  const names = new Map(
    trend.points.flatMap(({ pillars }) => pillars.map(({ pillarId, pillarName }) => [pillarId, pillarName] as const)),
  )
  const order = view.pillars.map(({ pillarId }) => pillarId)
  const rank = (id: string): number => (order.includes(id) ? order.indexOf(id) : order.length)
  return [...names].map(([id, name]) => ({ id, name })).toSorted((a, b) => rank(a.id) - rank(b.id))
}

const charts = (lens: LensSummary): Markup => {
  const { points } = lens.trend
  const [first, last] = [points.at(0), points.at(-1)]
  if (!first || !last) return nothing
  const pillars = pillarsOf(lens)
  const most = Math.max(
    1,
    ...pillars.flatMap(({ id }) =>
      points.map((point) => {
        const { high, medium } = risksOf(point, id)
        return (high ?? 0) + (medium ?? 0)
      }),
    ),
  )
  return markup`<p class="legend"><span><i class="swatch HIGH"></i>High risk</span> <span><i class="swatch MEDIUM"></i>Medium risk</span> <span>Columns from the first milestone to now; all charts have one scale.</span></p>
<div class="trends">${pillars.map(({ id, name }) => {
    const moments = points.map((point) => risksOf(point, id))
    const title = `${name}: ${points.map((point, index) => `${namePoint(point)} ${showRisks(moments[index] ?? { high: null, medium: null })}`).join(', ')}`
    return markup`<figure><figcaption>${foreign(name)} <strong>${showRisks(moments.at(-1) ?? { high: null, medium: null })}</strong></figcaption>${drawRiskColumns(moments, { most, ends: [showShortDay(first.at), showShortDay(last.at)], title })}</figure>`
  })}</div>`
}

const pointTable = (lens: LensSummary): Markup => {
  const pillars = pillarsOf(lens)
  const width = Math.floor(72 / Math.max(1, pillars.length))
  return table(
    `Risks at each milestone, ${lens.name}`,
    [['Milestone', 0], ['Recorded', 12], ...pillars.map(({ name }) => [name, Math.min(12, width), 'number'] as const)],
    lens.trend.points.map((point) =>
      row(
        point.number === null ? markup`<b>Now</b>` : markup`${point.number} ${showName(point.name)}`,
        markup`<span class="nowrap">${showShortDay(point.at)}</span>`,
        ...pillars.map(({ id }) => markup`<span class="figure">${showRisks(risksOf(point, id))}</span>`),
      ),
    ),
    'small',
  )
}

const lensPart = (lens: LensSummary, many: boolean): Markup => {
  const { trend, view } = lens
  const head = many ? markup`<h3>${foreign(lens.name)}</h3>` : nothing
  const problems = trend.problems.map((problem) => markup`<p class="note">${foreign(problem)}</p>`)
  const recorded = trend.points.filter(({ number }) => number !== null).length
  if (trend.points.length === 0 || recorded === 0)
    return markup`${head}<p>${view.milestones.length === 0 ? 'No milestone was recorded, so there is no trend to show.' : `${showCount(view.milestones.length, 'milestone')} recorded, but the risks of this lens at none of them are known.`}</p>${problems}`
  const isShort = trend.points.length <= wholePoints
  return markup`<div class="${isShort ? 'whole' : ''}">${head}${charts(lens)}
<p class="opening">High / medium risks of each pillar, as the Tool counted them. A dash: not known, or no risk was computed.</p>
${pointTable(lens)}${problems}</div>`
}

/** The Tool's risks over the milestones. */
export const writeMilestones = ({ lenses }: WorkloadReportView): Markup =>
  markup`${lenses.map((lens) => lensPart(lens, lenses.length > 1))}`
