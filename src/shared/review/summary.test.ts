import { describe, expect, it } from 'vitest'
import type { CheckMetadata } from './check-metadata'
import { compare } from './compare'
import type { Gap } from './gap'
import type { Outcome, Severity } from './outcome'
import { findingsByCheck, groupGaps, openBySeverity } from './summary'

type Row = readonly [arn: string, result: 'pass' | 'fail', severity?: Severity]

const outcome = (check: string, rows: readonly Row[], more: Partial<Outcome> = {}): Outcome => ({
  check,
  account: '111122223333',
  region: 'global',
  status: 'assessed',
  unknown: [],
  verdicts: rows.map(([arn, result, severity = 'medium']) => ({
    resource: { arn, type: 'T', name: arn },
    result,
    severity,
    evidence: [],
  })),
  ...more,
})

const check = (id: string): CheckMetadata => ({
  id,
  version: 1,
  service: 's3',
  title: 'A',
  failureTitle: 'B',
  risk: 'C.',
  fix: 'D.',
  severity: 'medium',
  bestPractices: [{ id: 'SEC05-BP02', link: 'necessary', part: 'all' }],
  references: [],
  per: 'account',
  needs: [],
  peers: [],
  differs: {},
  manual: false,
})

describe('compare', () => {
  it('tells new, fixed and open apart, and calls nothing fixed that is merely not seen', () => {
    const before = [
      outcome('a', [
        ['1', 'fail'],
        ['2', 'fail'],
        ['3', 'fail'],
        ['4', 'pass'],
      ]),
    ]
    const now = [
      outcome('a', [
        ['1', 'fail'],
        ['2', 'pass'],
        ['4', 'fail'],
        ['5', 'fail'],
      ]),
    ]
    expect(compare(before, now)).toEqual({ new: ['a|4', 'a|5'], fixed: ['a|2'], open: ['a|1'], unseen: ['a|3'] })
  })

  it('takes a resource that fails in one of two places as failing', () => {
    const both = [outcome('a', [['1', 'fail']], { region: 'x' }), outcome('a', [['1', 'pass']], { region: 'y' })]
    expect(compare([outcome('a', [['1', 'fail']])], both).open).toEqual(['a|1'])
    expect(compare([outcome('a', [['1', 'fail']])], both.toReversed()).open).toEqual(['a|1'])
  })
})

describe('summaries', () => {
  it('puts the worst check first, and counts a resource once', () => {
    const outcomes = [
      outcome('a', [
        ['1', 'fail'],
        ['2', 'fail'],
      ]),
      outcome('a', [['1', 'fail', 'low']], { region: 'eu-west-1', account: '444455556666' }),
      outcome('b', [['1', 'fail', 'critical']]),
      outcome('c', [['1', 'pass']]),
    ]
    const found = findingsByCheck(outcomes, ['a', 'b', 'c'].map(check))
    expect(found.map((one) => [one.check.id, one.severity, one.findings, one.accounts])).toEqual([
      ['b', 'critical', 1, 1],
      ['a', 'medium', 2, 2],
    ])
    expect(openBySeverity(outcomes)).toEqual({ critical: 1, high: 0, medium: 2, low: 0 })
  })

  it('groups gaps by what would end them', () => {
    const denied = (action: string, text: string): Gap => ({ kind: 'denied', action, text })
    const unknown = (arn: string, text: string) => ({
      resource: { arn, type: 'T', name: arn },
      gap: denied('s3:GetBucketPolicy', text),
    })
    const groups = groupGaps([
      outcome('a', [], { status: 'notAssessed', gap: denied('s3:ListAllMyBuckets', 'x') }),
      outcome('b', [['1', 'pass']], { unknown: [unknown('2', 'one'), unknown('3', 'two')] }),
      outcome('c', [['1', 'pass']], { unknown: [unknown('2', 'one')] }),
    ])
    expect(groups).toMatchObject([
      { gap: { action: 's3:GetBucketPolicy' }, checks: 2, resources: 2 },
      { gap: { action: 's3:ListAllMyBuckets' }, checks: 1, resources: 0 },
    ])
  })
})
