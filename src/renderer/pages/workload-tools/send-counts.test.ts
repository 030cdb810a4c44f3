import { describe, expect, it } from 'vitest'
import type { Comparison, Difference, SendProgress } from '../../../shared/ipc/workloads'
import {
  countChoices,
  countDifferences,
  describeSend,
  describeSending,
  isComplete,
  orderDifferences,
  whyNothing,
} from './send-counts'

const difference = (kind: Difference['kind'], choices = 0): Difference => ({
  lens: 'wellarchitected',
  lensName: 'AWS Well-Architected Framework',
  questionId: 'network-protection',
  title: 'How do you protect your network resources?',
  kind,
  choices: Array.from({ length: choices }, (_, index) => ({
    choiceId: `c${index}`,
    title: '',
    before: 'Not ticked',
    after: 'Ticked',
    notesBefore: '',
    notesAfter: '',
    sentence: 'seen',
  })),
  applicability: null,
  notes: null,
  evidence: 'unchanged',
  unknownChoices: [],
  stopped: [],
  remarks: [],
  hasBase: true,
})

const blocker = (effect: 'blocks' | 'warns', on: 'answers' | 'milestones'): Comparison['blockers'][number] => ({
  code: 'x',
  effect,
  on: [on],
  sentence: '',
  next: '',
})

const question = (state: SendProgress['questions'][number]['state']): SendProgress['questions'][number] => ({
  lens: 'wellarchitected',
  questionId: state,
  title: state,
  state,
  risk: null,
  said: [],
})

describe('what can be sent', () => {
  it('counts questions by what becomes of them, and choices of those that are sent only', () => {
    const all = [difference('send', 2), difference('send', 1), difference('conflicts', 4), difference('nothing')]
    expect(countDifferences(all)).toEqual({ send: 2, nothing: 1, conflicts: 1, refused: 0, unknown: 0 })
    expect(countChoices(all)).toBe(3)
    expect(describeSending(all)).toBe('2 answers with 3 changed choices')
    expect(describeSending([difference('send')])).toBe('1 answer without a change of choices')
  })

  it('sends where one question can go, whatever stands against others', () => {
    expect(whyNothing({ differences: [difference('send'), difference('conflicts')], blockers: [] })).toBeUndefined()
    expect(
      whyNothing({
        differences: [difference('send')],
        blockers: [blocker('warns', 'answers'), blocker('blocks', 'milestones')],
      }),
    ).toBeUndefined()
  })

  it('says why nothing can go', () => {
    expect(whyNothing({ differences: [difference('send')], blockers: [blocker('blocks', 'answers')] })).toMatch(
      /stands against/,
    )
    expect(whyNothing({ differences: [difference('refused')], blockers: [] })).toMatch(/settled/)
    expect(whyNothing({ differences: [difference('nothing')], blockers: [] })).toMatch(/nothing to send/)
    expect(whyNothing({ differences: [], blockers: [] })).toMatch(/nothing to send/)
  })
})

it('puts first what needs the reviewer, then questions as they are numbered', () => {
  const of = (kind: Difference['kind'], questionId: string, lens = 'wellarchitected'): Difference => ({
    ...difference(kind),
    questionId,
    lens,
  })
  const ordered = orderDifferences([
    of('send', 'network-protection'),
    of('send', 'own', 'arn:lens'),
    of('send', 'priorities'),
    of('conflicts', 'network-protection'),
    of('send', 'not-of-the-framework'),
  ])
  expect(ordered.map(({ kind, questionId }) => [kind, questionId])).toEqual([
    ['conflicts', 'network-protection'],
    ['send', 'priorities'],
    ['send', 'network-protection'],
    ['send', 'not-of-the-framework'],
    ['send', 'own'],
  ])
})

describe('how a send ended', () => {
  it('names what was sent, and all that was not', () => {
    const questions = [
      question('sent'),
      question('sent'),
      question('failed'),
      question('unanswered'),
      question('waiting'),
    ]
    expect(describeSend({ questions, state: 'stopped' })).toBe(
      'Of 5 answers: 2 sent and read back, 1 refused by AWS, 1 without an answer, 1 not begun.',
    )
    expect(describeSend({ questions: [question('waiting')], state: 'running' })).toBe('Of 1 answer: 1 to go.')
  })

  it('is complete only where every answer stands as it was sent', () => {
    const done = (state: SendProgress['questions'][number]['state']) =>
      isComplete({ questions: [question('sent'), question(state)], state: 'done', problem: null })
    expect(done('nothing')).toBe(true)
    for (const state of ['differs', 'failed', 'unanswered', 'waiting', 'conflicts', 'refused'] as const)
      expect(done(state)).toBe(false)
    expect(isComplete({ questions: [question('sent')], state: 'stopped', problem: null })).toBe(false)
    expect(
      isComplete({ questions: [question('sent')], state: 'done', problem: { code: 'X', text: '', next: '' } }),
    ).toBe(false)
  })
})
