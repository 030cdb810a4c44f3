import { describe, expect, it } from 'vitest'
import { describePlanRisk, planImprovements } from './improvement-plan'
import { check, choice, layered, outcome, question, request, review, source } from './testing/samples'
import type { Question } from './workload'
import { gatherEvidence } from './workload-evidence'

const backup = (choices: Question['choices'], more: Partial<Question> = {}) =>
  question(choices, { questionId: 'backing-up-data', pillarId: 'reliability', ...more })
const encrypt = 'rel_backing_up_data_secured_backups_data'
const automate = 'rel_backing_up_data_automated_backups_data'
const inspect = 'sec_network_protection_inspection'

const list = [
  check('a'),
  check('i', { bestPractices: [{ id: 'SEC05-BP03', link: 'necessary', part: 'all' }] }),
  check('r', { bestPractices: [{ id: 'SEC05-BP03', link: 'related', part: 'all' }] }),
  check('e', { bestPractices: [{ id: 'REL09-BP02', link: 'necessary', part: 'all' }] }),
]

const plan = (questions: readonly Question[], outcomes = [outcome({})], accepted: readonly string[] = []) =>
  planImprovements(
    gatherEvidence(
      review(questions),
      request(outcomes, {
        source: source(outcomes, { checks: { list } }),
        isAccepted: (id) => accepted.includes(id),
      }),
    ),
  )

const ids = (items: ReturnType<typeof plan>) => items.map(({ choice }) => choice.choice.choiceId)

describe('planImprovements', () => {
  it('goes by the Tool’s risk first, whatever the framework says', () => {
    const items = plan([question([choice(layered.choiceId)], { risk: 'MEDIUM' }), backup([choice(automate)])])
    expect(ids(items)).toEqual([automate, layered.choiceId])
    expect(items.map(({ risk }) => describePlanRisk(risk))).toEqual([
      'HIGH in the Well-Architected Tool',
      'MEDIUM in the Well-Architected Tool',
    ])
  })

  it('goes by the framework’s level where the Tool has none, and says so', () => {
    const items = plan([
      question([choice(inspect), choice(layered.choiceId)], { risk: null }),
      question([choice('house_rule')], { questionId: 'house', pillarId: 'house', risk: null }),
      question([choice('ops_ready_to_support_const_orr')], { questionId: 'ready-to-support', risk: null }),
    ])
    expect(items.map(({ choice, risk }) => [choice.choice.choiceId, risk.source, risk.level])).toContainEqual([
      layered.choiceId,
      'framework',
      'HIGH',
    ])
    expect(items[0]?.choice.choice.choiceId).toBe(layered.choiceId)
    expect(items.at(-1)?.risk).toEqual({ source: 'none', level: null })
    expect(items.find(({ questionId }) => questionId === 'ready-to-support')?.risk.source).toBe('assumed')
    expect(new Set(items.map(({ risk }) => describePlanRisk(risk))).size).toBe(4)
  })

  it('puts the worst open finding first within a risk, then the fewest resources to mend, then ids', () => {
    const outcomes = [
      outcome({ fails: [['3', 'high']] }),
      outcome({
        check: 'i',
        fails: [
          ['1', 'high'],
          ['2', 'high'],
        ],
      }),
      outcome({
        check: 'e',
        fails: [
          ['4', 'critical'],
          ['5', 'low'],
        ],
      }),
    ]
    const items = plan(
      [question([choice(layered.choiceId), choice(inspect)]), backup([choice(automate), choice(encrypt)])],
      outcomes,
    )
    expect(ids(items)).toEqual([encrypt, layered.choiceId, inspect, automate])
    expect(items[0]?.findings.map(({ id }) => id)).toEqual(['e|4', 'e|5'])
    expect(items.map(({ resources }) => resources)).toEqual([2, 1, 2, 0])
  })

  it('does not put accepted findings first, nor count them as work', () => {
    const outcomes = [outcome({ fails: [['1', 'critical']] }), outcome({ check: 'i', fails: [['2', 'low']] })]
    const items = plan([question([choice(layered.choiceId), choice(inspect)])], outcomes, ['a|1'])
    expect(ids(items)).toEqual([inspect, layered.choiceId])
    expect(items[1]).toMatchObject({ resources: 0, findings: [{ accepted: true }] })
  })

  it('leaves related checks out of what is to be mended', () => {
    const items = plan([question([choice(inspect)])], [outcome({ check: 'r', fails: [['1', 'critical']] })])
    expect(items).toMatchObject([{ findings: [], resources: 0 }])
  })

  it('holds contradicted ticks at the framework’s level, since the Tool counts no risk only because of the tick', () => {
    const contradicted = question([choice(layered.choiceId, 'SELECTED')], { risk: 'NONE' })
    const items = plan(
      [backup([choice(automate)], { risk: 'MEDIUM' }), contradicted],
      [outcome({ fails: [['1', 'high']] })],
    )
    expect(ids(items)).toEqual([layered.choiceId, automate])
    expect(items[0]?.risk).toEqual({ source: 'framework', level: 'HIGH', contradicted: true })
    expect(items[0] && describePlanRisk(items[0].risk)).toBe(
      'HIGH in the framework; the Tool counts none, since it is ticked',
    )
  })

  it('holds doubted ticks, and contradicted ones of a question with a risk, at the Tool’s own', () => {
    const at = (risk: 'NONE' | 'MEDIUM', severity: 'high' | 'low') =>
      plan([question([choice(layered.choiceId, 'SELECTED')], { risk })], [outcome({ fails: [['1', severity]] })])
    expect(at('NONE', 'low')[0]?.risk).toEqual({ source: 'tool', level: 'NONE' })
    expect(at('MEDIUM', 'high')[0]?.risk).toEqual({ source: 'tool', level: 'MEDIUM' })
  })

  it('leaves out what is in place, excluded, without risk or not yet answered', () => {
    const none = [
      question([
        choice(layered.choiceId, 'SELECTED'),
        choice(inspect, 'NOT_APPLICABLE'),
        choice('sec_network_protection_no'),
      ]),
      question([choice(layered.choiceId)], { risk: 'NONE' }),
      question([choice(layered.choiceId)], { risk: 'UNANSWERED' }),
      question([choice(layered.choiceId)], { risk: 'NOT_APPLICABLE', isApplicable: false }),
    ]
    for (const one of none) expect(plan([one], [outcome({ passes: ['1'] })])).toEqual([])
  })

  it('mends the findings of an unanswered question at the framework’s level', () => {
    const items = plan(
      [question([choice(layered.choiceId)], { risk: 'UNANSWERED' })],
      [outcome({ fails: [['1', 'low']] })],
    )
    expect(items).toMatchObject([{ risk: { source: 'framework', level: 'HIGH' }, resources: 1 }])
  })
})
