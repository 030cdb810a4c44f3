import { describe, expect, it } from 'vitest'
import type { MilestoneTrend } from '../../../shared/ipc/workloads'
import { countTicks, highestBar, riskBars, riskWay, trendPillars } from './trend-points'

type Point = MilestoneTrend['points'][number]

const point = (number: number | null, pillars: Point['pillars']): Point => ({
  number,
  name: number === null ? 'Now' : `Milestone ${number}`,
  at: '2026-01-01T00:00:00Z',
  pillars,
})
const pillar = (pillarId: string, risks: Point['pillars'][number]['risks'], pillarName = pillarId) => ({
  pillarId,
  pillarName,
  risks,
})

describe('bars of a pillar', () => {
  it('leaves a gap where nothing is known, and says zero where there is none', () => {
    const points = [
      point(1, [pillar('security', { HIGH: 2, MEDIUM: 1 })]),
      point(2, []),
      point(3, [pillar('security', {})]),
      point(null, [pillar('security', { NONE: 11 })]),
    ]
    expect(riskBars(points, 'security').map(({ label, high, medium }) => [label, high, medium])).toEqual([
      ['#1', 2, 1],
      ['#2', null, null],
      ['#3', null, null],
      ['Now', 0, 0],
    ])
  })

  it('has one scale for all pillars', () => {
    expect(highestBar([])).toBe(1)
    expect(highestBar([point(1, [pillar('a', { HIGH: 2, MEDIUM: 3 }), pillar('b', { HIGH: 4, UNANSWERED: 9 })])])).toBe(
      5,
    )
  })
})

it.each([
  [1, [0, 1]],
  [4, [0, 1, 2, 3, 4]],
  [7, [0, 2, 4, 6, 8]],
  [11, [0, 5, 10, 15]],
  [81, [0, 50, 100]],
  [500, [0, 100, 200, 300, 400, 500]],
])('marks an axis up to %i evenly', (most, ticks) => expect(countTicks(most)).toEqual(ticks))

it('lists the framework’s pillars in its order, others as the newest does, and those that are gone after them', () => {
  const points = [
    point(1, [pillar('old', {}), pillar('a', {})]),
    point(null, [pillar('b', {}, 'Bee'), pillar('reliability', {}), pillar('a', {}, ''), pillar('security', {})]),
  ]
  expect(trendPillars(points)).toEqual([
    { id: 'security', name: 'security' },
    { id: 'reliability', name: 'reliability' },
    { id: 'b', name: 'Bee' },
    { id: 'a', name: 'a' },
    { id: 'old', name: 'old' },
  ])
})

it.each([
  ['HIGH', 'MEDIUM', 'better'],
  ['NONE', 'MEDIUM', 'worse'],
  ['NONE', 'NOT_APPLICABLE', 'same'],
  ['UNANSWERED', 'HIGH', undefined],
  ['HIGH', 'UNANSWERED', undefined],
  ['UNANSWERED', 'UNANSWERED', 'same'],
  [null, 'HIGH', undefined],
] as const)('from %s to %s is %s', (before, after, way) => expect(riskWay(before, after)).toBe(way))
