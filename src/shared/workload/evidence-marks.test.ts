import { describe, expect, it } from 'vitest'
import { describeMark, markEvidence } from './evidence-marks'

const evidence = '2026-05-04T08:00:00.000Z'
const marks = (today: string, answeredAt: string | null, updatedAt: string | null) =>
  markEvidence({ evidence, today, question: { answeredAt }, review: { updatedAt } })

describe('markEvidence', () => {
  it.each([
    ['2026-05-04T08:00:00.000Z', []],
    ['2026-06-03T08:00:00.000Z', []],
    ['2026-06-03T08:00:00.001Z', ['stale']],
    ['2026-06-03T09:59:00.000+02:00', []],
    ['2026-04-01T00:00:00.000Z', []],
  ])('is stale over 30 days: %s', (today, kinds) => {
    expect(marks(today, null, null).map(({ kind }) => kind)).toEqual(kinds)
  })

  it.each([
    ['neither date known', null, null, []],
    ['answered before', '2026-05-03T00:00:00Z', '2026-05-09T00:00:00Z', []],
    ['answered at the same time', evidence, null, []],
    ['answered after', '2026-05-04T08:00:01Z', null, ['answerChanged']],
    ['the lens review changed after', null, '2026-05-09T00:00:00Z', ['answerMayHaveChanged']],
    ['the lens review changed before', null, '2026-05-03T00:00:00Z', []],
    ['later by the offset alone', '2026-05-04T09:30:00+00:00', null, ['answerChanged']],
    ['earlier by the offset alone', '2026-05-04T09:30:00+02:00', null, []],
  ])('marks an answer that changed after the evidence: %s', (_, answeredAt, updatedAt, kinds) => {
    expect(marks('2026-05-10T00:00:00Z', answeredAt, updatedAt).map(({ kind }) => kind)).toEqual(kinds)
  })

  it('says both dates', () => {
    const both = marks('2026-08-01T00:00:00Z', '2026-05-09T00:00:00Z', null)
    expect(both.map(describeMark)).toEqual([
      'The evidence is of 2026-05-04, more than 30 days old: review again.',
      'The answer was changed on 2026-05-09, after the evidence of 2026-05-04: review again.',
    ])
    expect(marks(evidence, null, '2026-05-09T00:00:00Z').map(describeMark)).toEqual([
      'Answers of this lens were changed until 2026-05-09, after the evidence of 2026-05-04: this one may be among them.',
    ])
  })
})
