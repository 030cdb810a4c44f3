/** In what a measure is told. */
export type Unit = 'times' | 's' | 'ms' | 'MB' | 'count'

/** What a measure may be at most. A gate fails the bench; a goal is only noted, since it depends on the machine. */
export type Limit = { readonly kind: 'gate' | 'goal'; readonly most: number }

/** One figure of a run. */
export type Measure = {
  /** Stable name, for whoever reads `results.json`. */
  readonly id: string
  /** What was measured, for people. */
  readonly name: string
  readonly value: number
  readonly unit: Unit
  /** Absent where there is nothing to hold it against. */
  readonly limit?: Limit
  /** How it came about, where the name does not say. */
  readonly note?: string
}

/** Whether a measure keeps its limit. */
export type Verdict = 'passed' | 'failed' | 'met' | 'missed' | 'none'

/** Judges a measure by its limit. What could not be measured (NaN) keeps none. */
export const judge = ({ value, limit }: Pick<Measure, 'value' | 'limit'>): Verdict => {
  if (!limit) return 'none'
  const kept = value <= limit.most
  return limit.kind === 'gate' ? (kept ? 'passed' : 'failed') : kept ? 'met' : 'missed'
}

/** The value below which lie so many of a hundred (nearest rank); NaN of nothing. */
export const percentile = (values: readonly number[], percent: number): number => {
  const sorted = values.toSorted((a, b) => a - b)
  return sorted[Math.max(0, Math.ceil((percent / 100) * sorted.length) - 1)] ?? Number.NaN
}
