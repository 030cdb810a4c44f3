import { pillars as framework } from '../../../shared/framework/catalogue'
import type { MilestoneTrend } from '../../../shared/ipc/workloads'

type Point = MilestoneTrend['points'][number]

/** A pillar at one milestone, as the chart draws it; `null`: nothing is known of it then. */
export type RiskBar = {
  /** Unique and in order: `#3`, `Now`. */
  readonly label: string
  readonly name: string
  readonly at: string
  readonly high: number | null
  readonly medium: number | null
}

/** What a point is called where there is little room. */
export const labelOf = ({ number }: Pick<Point, 'number'>): string => (number === null ? 'Now' : `#${number}`)

/** Whether the Tool has said anything of the risks of a pillar then. */
const isKnown = (risks: Point['pillars'][number]['risks'] | undefined): boolean =>
  risks !== undefined && Object.keys(risks).length > 0

/** The bars of one pillar, oldest first; a pillar that a milestone does not have leaves a gap and is no zero. */
export const riskBars = (points: readonly Point[], pillarId: string): readonly RiskBar[] =>
  points.map((point) => {
    const risks = point.pillars.find((pillar) => pillar.pillarId === pillarId)?.risks
    const known = isKnown(risks)
    return {
      label: labelOf(point),
      name: point.name,
      at: point.at,
      high: known ? (risks?.HIGH ?? 0) : null,
      medium: known ? (risks?.MEDIUM ?? 0) : null,
    }
  })

const placeOf = (pillarId: string): number => {
  const place = framework.findIndex((pillar) => pillar.pillarId === pillarId)
  return place < 0 ? framework.length : place
}

/** All pillars that any milestone has: the framework's in its order, then others as the newest milestone lists them. */
export const trendPillars = (points: readonly Point[]): readonly { readonly id: string; readonly name: string }[] => {
  const found = new Map<string, string>()
  for (const { pillars } of points.toReversed())
    for (const { pillarId, pillarName } of pillars) if (!found.has(pillarId)) found.set(pillarId, pillarName)
  return [...found]
    .map(([id, name]) => ({ id, name: name === '' ? id : name }))
    .toSorted((one, other) => placeOf(one.id) - placeOf(other.id))
}

/** Whole, even marks of an axis from 0 to the first mark that is not below `most`. */
export const countTicks = (most: number): readonly number[] => {
  const step = [1, 2, 5, 10, 20, 50].find((size) => most <= size * 4) ?? 100
  return Array.from({ length: Math.max(1, Math.ceil(most / step)) + 1 }, (_, index) => index * step)
}

/** The most questions at high or medium risk in any pillar at any time: one scale for all charts, at least 1. */
export const highestBar = (points: readonly Point[]): number =>
  Math.max(1, ...points.flatMap(({ pillars }) => pillars.map(({ risks }) => (risks.HIGH ?? 0) + (risks.MEDIUM ?? 0))))

const rank = { HIGH: 3, MEDIUM: 2, UNANSWERED: 1, NONE: 0, NOT_APPLICABLE: 0 } as const

/** Whether a risk grew, fell, or neither; `undefined` where one of both is not known. */
export const riskWay = (
  before: keyof typeof rank | null,
  after: keyof typeof rank | null,
): 'worse' | 'better' | 'same' | undefined => {
  if (before === null || after === null) return undefined
  // An answer that was given is no change of the architecture, whatever risk it brought to light.
  if (before === 'UNANSWERED' || after === 'UNANSWERED') return before === after ? 'same' : undefined
  const change = rank[after] - rank[before]
  return change === 0 ? 'same' : change > 0 ? 'worse' : 'better'
}
