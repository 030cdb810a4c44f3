import { describe, expect, it } from 'vitest'
import type { Outcome } from '../review/outcome'
import { countResources, describeMissing, describeReach, describeStanding, nameCount } from './describe-evidence'
import {
  check,
  denied,
  evidenceOf,
  gapOutcome,
  noneOutcome,
  outcome,
  related,
  request,
  source,
} from './testing/samples'
import type { Choice } from './workload'

const many = (count: number, start = 0) => Array.from({ length: count }, (_, index) => `arn:${start + index}`)
const list = [check('a'), check('b'), check('c'), related('r')]
const evidence = (status: Choice['status'], outcomes: readonly Outcome[], accepted: readonly string[] = []) =>
  evidenceOf(
    status,
    request(outcomes, {
      source: source(outcomes, { checks: { list } }),
      isAccepted: (id) => accepted.includes(id),
    }),
  )
const dates = { evidence: '2026-05-04T08:00:00.000Z', answer: '2026-05-01T08:00:00.000Z' }

const mixed = [
  outcome({
    passes: many(37),
    fails: [
      ['arn:90', 'high'],
      ['arn:91', 'critical'],
      ['arn:92', 'high'],
    ],
  }),
  outcome({ check: 'b', passes: many(100), fails: [['arn:200', 'low']] }),
  outcome({ check: 'r', fails: [['arn:300', 'critical']] }),
]

describe('countResources', () => {
  it('counts of a contradiction what contradicts, of the checks that found it', () => {
    const count = countResources(evidence('SELECTED', mixed))
    expect(count).toEqual({ failing: 3, judged: 40, accepted: 0, checks: ['a'] })
    expect(nameCount(count)).toBe('3 of 40 resources')
  })

  it('counts a resource once, however many checks found it', () => {
    const twice = [
      outcome({ passes: ['2'], fails: [['1', 'high']] }),
      outcome({ check: 'b', passes: ['2'], fails: [['1', 'critical']] }),
    ]
    expect(countResources(evidence('SELECTED', twice))).toMatchObject({ failing: 1, judged: 2, checks: ['a', 'b'] })
  })

  it('leaves accepted and lesser findings out of a contradiction, and counts them in a doubt', () => {
    const fails = outcome({
      passes: ['9'],
      fails: [
        ['1', 'high'],
        ['2', 'high'],
        ['3', 'low'],
      ],
    })
    expect(countResources(evidence('SELECTED', [fails], ['a|1']))).toMatchObject({ failing: 1, judged: 4 })
    expect(countResources(evidence('SELECTED', [fails], ['a|1', 'a|2']))).toMatchObject({
      failing: 3,
      judged: 4,
      accepted: 2,
    })
  })

  it('counts a resource as accepted only if all its findings are', () => {
    const both = [outcome({ fails: [['1', 'low']] }), outcome({ check: 'b', fails: [['1', 'low']] })]
    expect(countResources(evidence('SELECTED', both, ['a|1'])).accepted).toBe(0)
    expect(countResources(evidence('SELECTED', both, ['a|1', 'b|1'])).accepted).toBe(1)
  })

  it('counts all that was judged where something was excluded', () => {
    const halfFails = [outcome({ fails: [['1', 'high']] }), outcome({ check: 'b', passes: ['2', '3'] })]
    expect(countResources(evidence('NOT_APPLICABLE', halfFails))).toMatchObject({ judged: 3, checks: ['a', 'b'] })
    expect(countResources(evidence('UNSELECTED', halfFails))).toMatchObject({ failing: 1, judged: 1, checks: ['a'] })
  })

  it('says one resource in the singular', () => {
    expect(nameCount({ failing: 1, judged: 1 })).toBe('1 of 1 resource')
  })
})

describe('describeStanding', () => {
  it.each<[Choice['status'], readonly Outcome[], readonly string[], string]>([
    [
      'SELECTED',
      mixed,
      [],
      'Ticked (answer of 2026-05-01), but 3 of 40 resources fail with critical or high severity (evidence of 2026-05-04): untick it, explain it, or mend them.',
    ],
    [
      'SELECTED',
      [
        outcome({
          passes: ['1'],
          fails: [
            ['2', 'high'],
            ['3', 'low'],
          ],
        }),
      ],
      ['a|2'],
      'Ticked (answer of 2026-05-01); 2 of 3 resources have medium, low or accepted findings, 1 of them accepted (evidence of 2026-05-04).',
    ],
    [
      'UNSELECTED',
      [outcome({ passes: ['1'] }), noneOutcome({ check: 'b' }), noneOutcome({ check: 'c' })],
      [],
      'Not ticked (answer of 2026-05-01); 1 resource passes and none fails (evidence of 2026-05-04): worth asking, not proven.',
    ],
    [
      'SELECTED',
      [gapOutcome()],
      [],
      'Ticked (answer of 2026-05-01), and nothing of it could be looked at (evidence of 2026-05-04): see what is missing and review again.',
    ],
    [
      'NOT_APPLICABLE',
      [outcome({ passes: ['1', '2'] })],
      [],
      'Marked as not applicable (answer of 2026-05-01), but its checks assessed 2 resources (evidence of 2026-05-04): ask whether it applies.',
    ],
    [
      'SELECTED',
      [outcome({ passes: ['1', '2'] })],
      [],
      'Ticked (answer of 2026-05-01), and 2 resources pass; not all could be looked at (evidence of 2026-05-04).',
    ],
    [
      'UNSELECTED',
      [outcome({ fails: [['1', 'low']] })],
      [],
      'Not ticked (answer of 2026-05-01); 1 of 1 resource fails (evidence of 2026-05-04).',
    ],
  ])('%s', (status, outcomes, accepted, text) => {
    expect(describeStanding(evidence(status, outcomes, accepted), dates)).toBe(text)
  })

  it('says where the answer has no date', () => {
    expect(describeStanding(evidence('SELECTED', mixed), { ...dates, answer: null })).toContain('no date of the answer')
  })
})

describe('describeMissing and describeReach', () => {
  it('says what is missing, where and what to do', () => {
    const place = { account: '111122223333', region: 'eu-central-1' }
    const texts = [
      describeMissing({ kind: 'gap', ...place, gap: denied }),
      describeMissing({ kind: 'accountNotReviewed', account: place.account }),
      describeMissing({ kind: 'accountNotReviewed', account: place.account, gap: { kind: 'signedOut' } }),
      describeMissing({ kind: 'regionNotReviewed', ...place }),
      describeMissing({ kind: 'checkNotRun', ...place }),
    ]
    expect(texts[0]).toBe('111122223333, eu-central-1: AWS denied it: grant ec2:DescribeSecurityGroups.')
    expect(texts[2]).toContain('sign in again')
    expect(new Set(texts).size).toBe(5)
  })

  it('says what reaches beyond the workload', () => {
    expect(describeReach({ accountWide: false, tagsUnknown: 0 })).toEqual([])
    expect(describeReach({ accountWide: true, tagsUnknown: 2 })).toEqual([
      'It concerns the whole account, and counts for every workload of it.',
      '2 resources counted without knowing whether they carry the workload’s tags.',
    ])
  })
})
