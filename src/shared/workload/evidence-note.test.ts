import { describe, expect, it } from 'vitest'
import { questions } from '../framework/catalogue'
import type { Outcome } from '../review/outcome'
import { writeEvidenceNote } from './evidence-note'
import { account, check, choice, gapOutcome, outcome, question, request, review, source } from './testing/samples'
import type { Choice } from './workload'
import { gatherEvidence, type QuestionEvidence } from './workload-evidence'

const snapshot = { startedAt: '2026-05-04T08:00:00.000Z', digest: 'a1'.repeat(32) }
const head = `Evidence of 2026-05-04, snapshot digest ${snapshot.digest}`
const practices = questions.find(({ id }) => id === 'SEC05')?.bestPractices ?? []
const arn = (name: string) => `arn:aws:ec2:eu-central-1:${account}:security-group/${name}`

/** A check for each practice of the question, `check-SEC05-BP01` and so on. */
const list = practices.map(({ id }) =>
  check(`check-${id}`, { bestPractices: [{ id, link: 'necessary', part: 'all' }] }),
)

const evidence = (statuses: readonly Choice['status'][], outcomes: readonly Outcome[]): QuestionEvidence => {
  const choices = practices.map(({ choiceId }, index) => choice(choiceId, statuses[index] ?? 'UNSELECTED'))
  const asked = request(outcomes, { source: source(outcomes, { checks: { list } }) })
  const [found] = gatherEvidence(review([question(choices)]), asked)
  if (!found) throw new Error('The sample has one question')
  return found
}

const full = evidence(
  ['SELECTED', 'SELECTED', 'UNSELECTED', 'SELECTED'],
  [
    outcome({ check: 'check-SEC05-BP01', passes: [arn('a'), arn('b')] }),
    outcome({ check: 'check-SEC05-BP02', passes: [arn('a')], fails: [[arn('c'), 'high']] }),
    outcome({ check: 'check-SEC05-BP03', passes: [arn('a')] }),
    gapOutcome({ check: 'check-SEC05-BP04' }),
  ],
)

describe('writeEvidenceNote', () => {
  it('tells counts, check ids, date and digest, what needs an answer first', () => {
    expect(writeEvidenceNote(full, snapshot, 2084)).toBe(
      [
        head,
        'SEC05-BP02: ticked, but 1 of 2 resources fails with critical or high severity (check-SEC05-BP02)',
        'SEC05-BP04: ticked; nothing of it could be looked at (check-SEC05-BP04)',
        'SEC05-BP03: not ticked; 1 resource passes, none fails; worth asking (check-SEC05-BP03)',
        'SEC05-BP01: ticked; 2 resources pass (check-SEC05-BP01)',
      ].join('\n'),
    )
  })

  it.each<[string, Choice['status'], Outcome, string]>([
    [
      'doubt',
      'SELECTED',
      outcome({ passes: ['1'], fails: [['2', 'low']] }),
      'ticked; 1 of 2 resources has medium, low or accepted findings',
    ],
    [
      'excluded but found',
      'NOT_APPLICABLE',
      outcome({ passes: ['1'] }),
      'marked as not applicable; 1 resource assessed',
    ],
    ['open findings', 'UNSELECTED', outcome({ fails: [['1', 'high']] }), 'not ticked; 1 of 1 resource fails'],
    [
      'a part',
      'SELECTED',
      outcome({ passes: ['1'], unjudged: ['2'] }),
      'ticked; 1 resource passes, not all could be looked at',
    ],
  ])('tells %s', (_, status, found, text) => {
    const note = writeEvidenceNote(evidence([status], [{ ...found, check: 'check-SEC05-BP01' }]), snapshot, 2084)
    expect(note.split('\n').slice(1)).toEqual([`SEC05-BP01: ${text} (check-SEC05-BP01)`])
  })

  it('is empty where there is nothing to say', () => {
    expect(writeEvidenceNote({ choices: [] }, snapshot, 2084)).toBe('')
    expect(writeEvidenceNote(evidence([], []), snapshot, 2084)).toBe('')
  })

  it('gives up check ids first, then the practices that matter least, and says how many', () => {
    const whole = writeEvidenceNote(full, snapshot, 2084)
    const tight = writeEvidenceNote(full, snapshot, whole.length - 1)
    expect(tight.split('\n')).toHaveLength(5)
    expect(tight.split('\n')[1]).toContain('(check-SEC05-BP02)')
    expect(tight.split('\n')[4]).toBe('SEC05-BP01: ticked; 2 resources pass')
    const short = whole.replaceAll(/ \(.*\)/g, '')
    expect(writeEvidenceNote(full, snapshot, short.length)).toBe(short)
    const cut = writeEvidenceNote(full, snapshot, short.length - 1).split('\n')
    expect(cut[1]).toContain('SEC05-BP02')
    expect(cut.at(-1)).toBe('and 1 more practice')
    expect(writeEvidenceNote(full, snapshot, head.length + 30)).toBe(`${head}\n4 practices with evidence`)
    expect(writeEvidenceNote(full, snapshot, head.length)).toBe('')
    expect(writeEvidenceNote(full, snapshot, 0)).toBe('')
    expect(writeEvidenceNote(full, snapshot, -5)).toBe('')
  })

  it('never takes more room than it is given, nor than the Tool holds', () => {
    for (let room = -10; room <= 700; room += 1) {
      expect(writeEvidenceNote(full, snapshot, room).length).toBeLessThanOrEqual(Math.max(0, room))
    }
    const long = Array.from({ length: 60 }, (_, index) =>
      check(`${'long-'.repeat(20)}${index}`, { bestPractices: [{ id: 'SEC05-BP01', link: 'necessary', part: 'all' }] }),
    )
    const found = long.map(({ id }) => outcome({ check: id, fails: [[arn('x'), 'high']] }))
    const asked = request(found, { source: source(found, { checks: { list: long } }) })
    const [first] = gatherEvidence(review([question([choice(practices[0]?.choiceId ?? '', 'SELECTED')])]), asked)
    const note = first ? writeEvidenceNote(first, snapshot, 100_000) : 'none'
    expect(note.split('\n')[1]).toBe('SEC05-BP01: ticked, but 1 of 1 resource fails with critical or high severity')
  })

  it('names no ARN, no account and nothing that customers typed, in plain ASCII', () => {
    const note = writeEvidenceNote(full, snapshot, 2084)
    expect(note).not.toContain('arn:')
    expect(note).not.toContain(account)
    expect(note).not.toContain('security-group/')
    expect(note).toMatch(/^[\n\x20-\x7e]*$/)
  })
})
