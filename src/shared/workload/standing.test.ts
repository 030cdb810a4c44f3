import { describe, expect, it } from 'vitest'
import type { CheckMetadata } from '../review/check-metadata'
import type { Outcome } from '../review/outcome'
import type { Light } from '../review/score'
import { findingId } from '../review/outcome'
import type { Standing } from './standing'
import { check, evidenceOf, gapOutcome, noneOutcome, outcome, related, request, source } from './testing/samples'
import type { Question } from './workload'

type Row = {
  readonly name: string
  readonly status: 'SELECTED' | 'UNSELECTED' | 'NOT_APPLICABLE'
  readonly outcomes: readonly Outcome[]
  readonly checks?: readonly CheckMetadata[]
  readonly question?: Partial<Question>
  /** ARNs with an accepted finding of check `a`. */
  readonly accepted?: readonly string[]
  readonly standing: Standing
  readonly light: Light
}

const two = [check('a'), check('b')]

const rows: readonly Row[] = [
  // contradiction
  {
    name: 'ticked, high fails',
    status: 'SELECTED',
    outcomes: [outcome({ passes: ['1'], fails: [['2', 'high']] })],
    standing: 'contradiction',
    light: 'red',
  },
  {
    name: 'ticked, critical fails',
    status: 'SELECTED',
    outcomes: [outcome({ fails: [['1', 'critical']] })],
    standing: 'contradiction',
    light: 'red',
  },
  {
    name: 'ticked, low and high fail',
    status: 'SELECTED',
    outcomes: [
      outcome({
        fails: [
          ['1', 'low'],
          ['2', 'high'],
        ],
      }),
    ],
    standing: 'contradiction',
    light: 'red',
  },
  {
    name: 'ticked, one of two highs accepted',
    status: 'SELECTED',
    outcomes: [
      outcome({
        fails: [
          ['1', 'high'],
          ['2', 'high'],
        ],
      }),
    ],
    accepted: ['1'],
    standing: 'contradiction',
    light: 'red',
  },
  {
    name: 'ticked, high fails beside a gap',
    status: 'SELECTED',
    checks: two,
    outcomes: [outcome({ fails: [['1', 'high']] }), gapOutcome({ check: 'b' })],
    standing: 'contradiction',
    light: 'red',
  },
  {
    name: 'ticked, high fails beside unknown resources',
    status: 'SELECTED',
    outcomes: [outcome({ fails: [['1', 'high']], unjudged: ['2'] })],
    standing: 'contradiction',
    light: 'red',
  },
  // doubt
  {
    name: 'ticked, medium fails',
    status: 'SELECTED',
    outcomes: [outcome({ passes: ['1'], fails: [['2', 'medium']] })],
    standing: 'doubt',
    light: 'amber',
  },
  {
    name: 'ticked, low fails',
    status: 'SELECTED',
    outcomes: [outcome({ fails: [['2', 'low']] })],
    standing: 'doubt',
    light: 'amber',
  },
  {
    name: 'ticked, only an accepted high fails, which keeps its colour',
    status: 'SELECTED',
    outcomes: [outcome({ fails: [['1', 'high']] })],
    accepted: ['1'],
    standing: 'doubt',
    light: 'red',
  },
  {
    name: 'ticked, a medium of a check that is high by itself',
    status: 'SELECTED',
    checks: [check('a', { severity: 'critical' })],
    outcomes: [outcome({ fails: [['1', 'medium']] })],
    standing: 'doubt',
    light: 'amber',
  },
  // agreement
  {
    name: 'ticked, all pass',
    status: 'SELECTED',
    outcomes: [outcome({ passes: ['1'] })],
    standing: 'agreement',
    light: 'green',
  },
  {
    name: 'ticked, passes beside a gap are not green',
    status: 'SELECTED',
    checks: two,
    outcomes: [outcome({ passes: ['1'] }), gapOutcome({ check: 'b' })],
    standing: 'agreement',
    light: 'grey',
  },
  {
    name: 'ticked, passes beside an unknown are not green',
    status: 'SELECTED',
    outcomes: [outcome({ passes: ['1'], unjudged: ['2'] })],
    standing: 'agreement',
    light: 'grey',
  },
  {
    name: 'ticked, passes beside nothing applicable',
    status: 'SELECTED',
    checks: two,
    outcomes: [outcome({ passes: ['1'] }), noneOutcome({ check: 'b' })],
    standing: 'agreement',
    light: 'green',
  },
  // blind spot
  { name: 'ticked, only gaps', status: 'SELECTED', outcomes: [gapOutcome()], standing: 'blindSpot', light: 'grey' },
  {
    name: 'ticked, only unknown resources',
    status: 'SELECTED',
    outcomes: [gapOutcome({ unknown: outcome({ unjudged: ['1'] }).unknown })],
    standing: 'blindSpot',
    light: 'grey',
  },
  {
    name: 'ticked, a gap beside nothing applicable',
    status: 'SELECTED',
    checks: two,
    outcomes: [gapOutcome(), noneOutcome({ check: 'b' })],
    standing: 'blindSpot',
    light: 'grey',
  },
  {
    name: 'ticked, the related check passes and the necessary one is blind',
    status: 'SELECTED',
    checks: [check('a'), related('b')],
    outcomes: [gapOutcome(), outcome({ check: 'b', passes: ['1'] })],
    standing: 'blindSpot',
    light: 'grey',
  },
  {
    name: 'ticked, related only, and blind',
    status: 'SELECTED',
    checks: [related('a')],
    outcomes: [gapOutcome()],
    standing: 'blindSpot',
    light: 'grey',
  },
  {
    name: 'ticked, the snapshot lacks the outcome',
    status: 'SELECTED',
    outcomes: [],
    standing: 'blindSpot',
    light: 'grey',
  },
  // candidate
  {
    name: 'open, all pass',
    status: 'UNSELECTED',
    outcomes: [outcome({ passes: ['1'] })],
    standing: 'candidate',
    light: 'green',
  },
  {
    name: 'open, one passes, one does not apply',
    status: 'UNSELECTED',
    checks: two,
    outcomes: [outcome({ passes: ['1'] }), noneOutcome({ check: 'b' })],
    standing: 'candidate',
    light: 'green',
  },
  {
    name: 'open, passes beside a related failure',
    status: 'UNSELECTED',
    checks: [check('a'), related('b')],
    outcomes: [outcome({ passes: ['1'] }), outcome({ check: 'b', fails: [['1', 'critical']] })],
    standing: 'candidate',
    light: 'green',
  },
  {
    name: 'open, passes beside a manual check',
    status: 'UNSELECTED',
    checks: [check('a'), check('b', { manual: true })],
    outcomes: [outcome({ passes: ['1'] }), outcome({ check: 'b', status: 'manual' })],
    standing: 'candidate',
    light: 'green',
  },
  {
    name: 'open, passes beside a gap',
    status: 'UNSELECTED',
    checks: two,
    outcomes: [outcome({ passes: ['1'] }), gapOutcome({ check: 'b' })],
    standing: 'undecided',
    light: 'grey',
  },
  {
    name: 'open, passes beside an unknown resource',
    status: 'UNSELECTED',
    outcomes: [outcome({ passes: ['1'], unjudged: ['2'] })],
    standing: 'undecided',
    light: 'grey',
  },
  {
    name: 'open, passes beside a check without outcome',
    status: 'UNSELECTED',
    checks: two,
    outcomes: [outcome({ passes: ['1'] })],
    standing: 'undecided',
    light: 'grey',
  },
  {
    name: 'open, only a related check passes',
    status: 'UNSELECTED',
    checks: [related('a')],
    outcomes: [outcome({ passes: ['1'] })],
    standing: 'undecided',
    light: 'grey',
  },
  { name: 'open, only gaps', status: 'UNSELECTED', outcomes: [gapOutcome()], standing: 'undecided', light: 'grey' },
  // open findings
  {
    name: 'open, a low fails among passes',
    status: 'UNSELECTED',
    outcomes: [outcome({ passes: ['1'], fails: [['2', 'low']] })],
    standing: 'openFindings',
    light: 'amber',
  },
  {
    name: 'open, an accepted failure is no pass',
    status: 'UNSELECTED',
    outcomes: [outcome({ passes: ['1'], fails: [['2', 'low']] })],
    accepted: ['2'],
    standing: 'openFindings',
    light: 'amber',
  },
  // excluded but found
  {
    name: 'choice excluded, resources pass',
    status: 'NOT_APPLICABLE',
    outcomes: [outcome({ passes: ['1'] })],
    standing: 'excludedButFound',
    light: 'green',
  },
  {
    name: 'choice excluded, resources fail',
    status: 'NOT_APPLICABLE',
    outcomes: [outcome({ fails: [['1', 'critical']] })],
    standing: 'excludedButFound',
    light: 'red',
  },
  {
    name: 'question excluded, its tick counts no more',
    status: 'SELECTED',
    question: { isApplicable: false },
    outcomes: [outcome({ fails: [['1', 'critical']] })],
    standing: 'excludedButFound',
    light: 'red',
  },
  {
    name: 'question excluded, the choice open',
    status: 'UNSELECTED',
    question: { isApplicable: false },
    outcomes: [outcome({ passes: ['1'] })],
    standing: 'excludedButFound',
    light: 'green',
  },
  {
    name: 'excluded, only a related check found something',
    status: 'NOT_APPLICABLE',
    checks: [check('a'), related('b')],
    outcomes: [gapOutcome(), outcome({ check: 'b', passes: ['1'] })],
    standing: 'undecided',
    light: 'grey',
  },
  {
    name: 'excluded, only gaps',
    status: 'NOT_APPLICABLE',
    outcomes: [gapOutcome()],
    standing: 'undecided',
    light: 'grey',
  },
  {
    name: 'question excluded, ticked and blind',
    status: 'SELECTED',
    question: { isApplicable: false },
    outcomes: [gapOutcome()],
    standing: 'undecided',
    light: 'grey',
  },
  // related checks decide nothing
  {
    name: 'ticked, only a related check fails',
    status: 'SELECTED',
    checks: [related('a')],
    outcomes: [outcome({ fails: [['1', 'critical']] })],
    standing: 'undecided',
    light: 'grey',
  },
  {
    name: 'ticked, a related check fails beside a necessary pass',
    status: 'SELECTED',
    checks: [check('a'), related('b')],
    outcomes: [outcome({ passes: ['1'] }), outcome({ check: 'b', fails: [['1', 'critical']] })],
    standing: 'agreement',
    light: 'green',
  },
  // person only, nothing in scope
  { name: 'no check', status: 'SELECTED', checks: [], outcomes: [], standing: 'personOnly', light: 'grey' },
  {
    name: 'no check and not applicable',
    status: 'NOT_APPLICABLE',
    checks: [],
    outcomes: [],
    standing: 'personOnly',
    light: 'grey',
  },
  {
    name: 'only a manual check',
    status: 'SELECTED',
    checks: [check('a', { manual: true })],
    outcomes: [outcome({ status: 'manual' })],
    standing: 'personOnly',
    light: 'grey',
  },
  {
    name: 'an outcome says manual',
    status: 'UNSELECTED',
    outcomes: [outcome({ status: 'manual' })],
    standing: 'personOnly',
    light: 'grey',
  },
  {
    name: 'ticked, nothing applicable',
    status: 'SELECTED',
    outcomes: [noneOutcome()],
    standing: 'nothingInScope',
    light: 'grey',
  },
  {
    name: 'open, nothing applicable',
    status: 'UNSELECTED',
    outcomes: [noneOutcome()],
    standing: 'nothingInScope',
    light: 'grey',
  },
  {
    name: 'excluded, nothing applicable',
    status: 'NOT_APPLICABLE',
    outcomes: [noneOutcome()],
    standing: 'nothingInScope',
    light: 'grey',
  },
]

describe('decideStanding and foldLight', () => {
  it.each(rows)('$name: $standing, $light', (row) => {
    const ids = new Set((row.accepted ?? []).map((arn) => findingId('a', arn)))
    const asked = request(row.outcomes, {
      source: source(row.outcomes, { checks: { list: [...(row.checks ?? [check('a')])] } }),
      isAccepted: (id) => ids.has(id),
    })
    const found = evidenceOf(row.status, asked, row.question)
    expect({ standing: found.standing, light: found.light }).toEqual({ standing: row.standing, light: row.light })
  })

  it('names each row once', () => {
    expect(new Set(rows.map(({ name }) => name)).size).toBe(rows.length)
  })
})
