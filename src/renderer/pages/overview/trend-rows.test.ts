import { describe, expect, it } from 'vitest'
import { lowestTick, scoreTicks, trendRows } from './trend-rows'

const point = (at: string, security: number | null, checksChanged = false) => ({
  snapshot: at,
  at,
  scores: { security },
  checksChanged,
})

describe('rows of the trend chart', () => {
  it('are in time order, and keep gaps', () => {
    const rows = trendRows([point('2026-02-01T00:00:00Z', null), point('2026-01-01T00:00:00Z', 80)])
    expect(rows.map(({ scores }) => scores['security'])).toEqual([80, null])
  })

  it('mark changed checks, but not on the first point', () => {
    const rows = trendRows([point('2026-01-01T00:00:00Z', 80, true), point('2026-02-01T00:00:00Z', 81, true)])
    expect(rows.map(({ checksChanged }) => checksChanged)).toEqual([false, true])
  })

  it.each([
    [[], 0],
    [[85], 80],
    [[81], 70],
    [[1, 99], 0],
    [[null], 0],
  ])('%j begin at %s', (scores, lowest) => {
    expect(lowestTick(trendRows(scores.map((score) => point('2026-01-01T00:00:00Z', score))))).toBe(lowest)
  })

  it.each([
    [0, [0, 20, 40, 60, 80, 100]],
    [30, [30, 40, 60, 80, 100]],
    [60, [60, 70, 80, 90, 100]],
    [90, [90, 100]],
  ])('have an axis from %s', (lowest, ticks) => expect(scoreTicks(lowest)).toEqual(ticks))
})
