import { describe, expect, it } from 'vitest'
import { severities, type Severity } from '../review/outcome'
import { arcPath, drawGauge, gaugeSize } from './draw-gauge'
import { drawLight } from './draw-light'
import { severityParts } from './draw-severity-bar'
import { drawRiskBar, riskParts } from './draw-risk-bar'
import { layOutColumns } from './draw-risk-columns'
import { drawTick } from './draw-tick'
import { drawTrend, layOutCurve, runPath, type CurvePoint } from './draw-trend'

/** A generator with a seed, so that a failure can be had again. */
const seeded = (seed: number) => {
  let state = seed
  return (): number => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return state / 2 ** 32
  }
}

const box = { left: 18, top: 6, width: 172, height: 58 }

const point = (day: number, score: number | null, checksChanged = false): CurvePoint => ({
  at: new Date(Date.UTC(2026, 0, day)).toISOString(),
  score,
  checksChanged,
})

describe('a curve', () => {
  it('stays within its box, runs to the right, and draws each score once', () => {
    const random = seeded(7)
    for (let round = 0; round < 300; round += 1) {
      let day = 1
      const points = Array.from({ length: 1 + Math.floor(random() * 30) }, () => {
        day += Math.floor(random() * 40)
        return point(day, random() < 0.3 ? null : random() * 100, random() < 0.2)
      })
      const { runs, changes } = layOutCurve(points, box)
      const places = runs.flat()
      expect(places).toHaveLength(points.filter(({ score }) => score !== null).length)
      for (const { x, y } of places) {
        expect(x).toBeGreaterThanOrEqual(box.left)
        expect(x).toBeLessThanOrEqual(box.left + box.width)
        expect(y).toBeGreaterThanOrEqual(box.top)
        expect(y).toBeLessThanOrEqual(box.top + box.height)
      }
      expect(places.map(({ x }) => x)).toEqual(places.map(({ x }) => x).toSorted((a, b) => a - b))
      expect(changes).toHaveLength(points.filter(({ checksChanged }) => checksChanged).length)
    }
  })

  it('is broken where nothing was assessed, and never drawn at 0 there', () => {
    const { runs } = layOutCurve([point(1, 50), point(2, 60), point(3, null), point(4, 70)], box)
    expect(runs.map((run) => run.length)).toEqual([2, 1])
    expect(layOutCurve([point(1, null)], box).runs).toEqual([])
    const title = 'x'
    const drawn = drawTrend([point(1, 50), point(2, null), point(3, 60)], { ink: '#000', days: ['a', 'b'], title })
    expect(drawn.markup).not.toContain('<path d="M')
    expect(drawn.markup.match(/<circle/g)).toHaveLength(2)
  })

  it('puts 100 at the top and 0 at the bottom, oldest left', () => {
    const { runs } = layOutCurve([point(1, 100), point(11, 0)], box)
    expect(runPath(runs[0] ?? [])).toBe('M18 6L190 64')
  })

  it('marks where the checks changed', () => {
    const { changes } = layOutCurve([point(1, 50), point(11, 60, true), point(21, 60)], box)
    expect(changes).toEqual([box.left + box.width / 2])
  })
})

describe('a gauge', () => {
  it('ends within its square for each score', () => {
    for (let score = 1; score < 100; score += 1) {
      const [x = -1, y = -1] = (arcPath(score / 100).match(/[\d.]+ [\d.]+$/)?.[0] ?? '').split(' ').map(Number)
      expect(Math.min(x, y)).toBeGreaterThanOrEqual(0)
      expect(Math.max(x, y)).toBeLessThanOrEqual(gaugeSize)
    }
    expect(arcPath(0.25)).toBe('M32 5A27 27 0 0 1 59 32')
    expect(arcPath(0)).toBe('')
  })

  it('tells a missing score from 0', () => {
    expect(drawGauge(null, 'grey').markup).toContain('aria-label="Not assessed"')
    expect(drawGauge(null, 'grey').markup).toContain('stroke-dasharray')
    expect(drawGauge(0, 'red').markup).toContain('aria-label="Score 0 of 100"')
  })
})

describe('a severity bar', () => {
  it('is filled exactly, with each part that is more than nothing wide enough to be seen', () => {
    const random = seeded(3)
    for (let round = 0; round < 300; round += 1) {
      const count = (): number => (random() < 0.3 ? 0 : Math.floor(random() ** 4 * 100_000))
      const counts = { critical: count(), high: count(), medium: count(), low: count() } satisfies Record<
        Severity,
        number
      >
      const parts = severityParts(counts, 680)
      expect(parts.map(({ severity }) => severity)).toEqual(severities.filter((severity) => counts[severity] > 0))
      for (const { width } of parts) expect(width).toBeGreaterThanOrEqual(6)
      const last = parts.at(-1)
      if (last) expect(last.x + last.width).toBeCloseTo(680)
    }
  })
})

it('gives each light a shape of its own, and a word where none stands beside it', () => {
  const lights = ['red', 'amber', 'green', 'grey'] as const
  expect(new Set(lights.map((light) => drawLight(light).markup.match(/<(path|circle|rect)[^>]*/)?.[0])).size).toBe(4)
  expect(drawLight('amber', true).markup).toContain('aria-label="Amber"')
  expect(drawLight('amber').markup).toContain('aria-hidden="true"')
})

describe('layOutColumns', () => {
  const box = { left: 10, top: 5, width: 100, height: 50 }

  it('keeps every column in the box and in its own place, whatever the counts and their number', () => {
    for (const length of [1, 2, 7, 100]) {
      const moments = Array.from({ length }, (_, index) => ({ high: index % 5, medium: (index * 3) % 7 }))
      const columns = layOutColumns(moments, 10, box)
      expect(columns).toHaveLength(length)
      columns.forEach(({ x, width, high, medium }, index) => {
        expect(x).toBeGreaterThanOrEqual(box.left)
        expect(x + width).toBeLessThanOrEqual(box.left + box.width + 0.02)
        expect(medium.y).toBeGreaterThanOrEqual(box.top - 0.02)
        expect(high.y + high.height).toBeCloseTo(box.top + box.height, 1)
        expect(medium.y + medium.height).toBeCloseTo(high.y, 1)
        const before = columns[index - 1]
        if (before) expect(before.x + before.width).toBeLessThanOrEqual(x)
      })
    }
  })

  it('leaves the place of a moment empty where nothing is known of it', () => {
    const known = { high: 1, medium: 0 }
    const [first, last] = layOutColumns([known, { high: null, medium: null }, known], 1, box)
    expect(layOutColumns([{ high: null, medium: 2 }], 1, box)).toEqual([])
    expect((last?.x ?? 0) - (first?.x ?? 0)).toBeCloseTo((2 * box.width) / 3, 1)
  })
})

describe('riskParts', () => {
  it('fills the width, the worst first, and is empty where nothing was counted', () => {
    const parts = riskParts({ NONE: 1, HIGH: 2, UNANSWERED: 1, MEDIUM: 0 }, 100)
    expect(parts).toEqual([
      { risk: 'HIGH', x: 0, width: 50 },
      { risk: 'UNANSWERED', x: 50, width: 25 },
      { risk: 'NONE', x: 75, width: 25 },
    ])
    expect(riskParts({}, 100)).toEqual([])
    expect(drawRiskBar({ HIGH: 1 }).markup).toContain('fill="#a4262c"')
  })
})

describe('drawTick', () => {
  it('has a shape and a word of its own for each answer', () => {
    const signs = (['ticked', 'open', 'excluded'] as const).map((tick) => drawTick(tick).markup)
    expect(new Set(signs).size).toBe(3)
    expect(signs[1]).toContain('aria-label="Not ticked"')
  })
})
