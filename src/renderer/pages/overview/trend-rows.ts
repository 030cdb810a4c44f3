import type { TrendPoint } from '../../../shared/ipc/views'

/** One review in the chart: its time in milliseconds, and the score of each pillar; `null` leaves a gap in the line. */
export type TrendRow = {
  readonly at: number
  readonly checksChanged: boolean
  readonly scores: Readonly<Record<string, number | null>>
}

/** Makes the chart's rows, oldest first. The first point has nothing before it from which its checks could differ. */
export const trendRows = (trend: readonly TrendPoint[]): readonly TrendRow[] =>
  trend
    .map(({ at, scores, checksChanged }) => ({ at: Date.parse(at), scores, checksChanged }))
    .toSorted((one, other) => one.at - other.at)
    .map((row, index) => ({ ...row, checksChanged: index > 0 && row.checksChanged }))

/** Where the chart's axis begins: the tens below the lowest score, so that small changes can be seen. */
export const lowestTick = (rows: readonly TrendRow[]): number => {
  const scores = rows.flatMap((row) => Object.values(row.scores).filter((score) => score !== null))
  return scores.length === 0 ? 0 : Math.max(0, Math.floor((Math.min(...scores) - 2) / 10) * 10)
}

/** Round numbers from `lowest`, a multiple of ten, to 100. */
export const scoreTicks = (lowest: number): readonly number[] => {
  const step = 100 - lowest > 50 ? 20 : 10
  const count = Math.floor((100 - lowest) / step)
  const down = Array.from({ length: count + 1 }, (_, index) => 100 - index * step)
  return (down.at(-1) === lowest ? down : [...down, lowest]).toReversed()
}
