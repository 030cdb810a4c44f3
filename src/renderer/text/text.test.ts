import { describe, expect, it } from 'vitest'
import { showCount, showNumber } from './show-count'
import { showDay, showMoment } from './show-date'
import { showDuration } from './show-duration'
import { showChange, showScore, showShare } from './show-score'

describe('scores', () => {
  it.each([
    [null, '–'],
    [0, '0'],
    [89.9, '89'],
    [90.5, '90'],
    [99.6, '99'],
    [100, '100'],
  ])('shows %s as %s', (score, text) => expect(showScore(score)).toBe(text))

  it.each([
    [90, 87.6, '+2.4', 'up'],
    [50, 50.5, '−0.5', 'down'],
    [50, 50.02, 'no change', 'same'],
  ] as const)('shows the change from %s to %s', (now, before, text, way) =>
    expect(showChange(now, before)).toEqual({ text, way }),
  )

  it('shows no change where one score is missing', () => {
    expect(showChange(null, 50)).toBeUndefined()
    expect(showChange(50, null)).toBeUndefined()
    expect(showChange(50, undefined)).toBeUndefined()
  })

  it.each([
    [0.996, '99%'],
    [1, '100%'],
    [0, '0%'],
    [0.796, '79%'],
    [0.29, '29%'],
    [0.58, '58%'],
  ])('shows the share %s as %s', (share, text) => expect(showShare(share)).toBe(text))
})

describe('counts, dates and durations', () => {
  it('knows one from many', () => {
    expect(showCount(1, 'finding')).toBe('1 finding')
    expect(showCount(0, 'finding')).toBe('0 findings')
    expect(showCount(2, 'policy', 'policies')).toBe('2 policies')
    expect(showNumber(12_345)).toBe('12,345')
  })

  it('shows moments in UTC, and leaves what is no date', () => {
    expect(showDay('2026-11-23T23:59:00Z')).toBe('23 Nov 2026')
    expect(showMoment('2026-11-23T18:04:00Z')).toBe('23 Nov 2026, 18:04 UTC')
    expect(showMoment('soon')).toBe('soon')
  })

  it.each([
    [3, 'a few seconds'],
    [41, 'about 50 seconds'],
    [61, 'about a minute'],
    [150, 'about 3 minutes'],
    [3600, 'about an hour'],
    [5400, 'about 1.5 hours'],
  ])('shows %s seconds as %s', (seconds, text) => expect(showDuration(seconds)).toBe(text))
})
