import { describe, expect, it } from 'vitest'
import type { ChoiceView, QuestionView } from '../../../shared/ipc/workloads'
import { addressOf, readRoute } from '../../route'
import {
  countFacets,
  filterQuestions,
  nameQuestion,
  readQuestionFilter,
  stepQuestion,
  writeQuestionFilter,
  type QuestionFilter,
} from './question-filter'

const choice = (choiceId: string, standing: ChoiceView['standing'], more: Partial<ChoiceView> = {}): ChoiceView => ({
  choiceId,
  title: choiceId,
  description: null,
  bestPractice: null,
  url: null,
  level: null,
  noneOfThese: false,
  ticked: false,
  status: 'UNSELECTED',
  reason: 'NONE',
  notes: '',
  standing,
  light: 'grey',
  sentence: '',
  marks: [],
  checks: [],
  ...more,
})

const question = (questionId: string, more: Partial<QuestionView> = {}): QuestionView => ({
  questionId,
  number: null,
  title: questionId,
  description: null,
  pillarId: 'security',
  isApplicable: true,
  reason: 'NONE',
  notes: '',
  risk: null,
  answered: true,
  choices: [],
  problems: [],
  changed: null,
  state: { questionId, choices: [], isApplicable: true, reason: 'NONE', notes: '' },
  ...more,
})

const questions = [
  question('a', { risk: 'HIGH', choices: [choice('one', 'contradiction'), choice('two', 'candidate')] }),
  question('b', { answered: false, choices: [choice('three', 'doubt', { title: 'Segment Networks' })] }),
  question('c', { pillarId: 'reliability', risk: 'MEDIUM', changed: ['Ticked since.'], problems: ['Odd.'] }),
  question('d', { risk: 'HIGH', changed: [], choices: [choice('four', 'doubt')], notes: 'Networks of Segment 7' }),
]
const draftOfB = ({ questionId }: QuestionView): boolean => questionId === 'b'
const show = (filter: Partial<QuestionFilter>): readonly string[] =>
  filterQuestions(questions, { facets: [], pillar: undefined, text: '', ...filter }, draftOfB).map(
    (one) => one.questionId,
  )

describe('filtering questions', () => {
  it('shows all without a filter', () => expect(show({})).toEqual(['a', 'b', 'c', 'd']))

  it('wants any of one group, and one of each group', () => {
    expect(show({ facets: ['contradiction', 'doubt'] })).toEqual(['a', 'b', 'd'])
    expect(show({ facets: ['high', 'doubt'] })).toEqual(['d'])
    expect(show({ facets: ['unanswered', 'high', 'doubt'] })).toEqual(['b', 'd'])
  })

  it.each([
    ['unanswered', ['b']],
    ['high', ['a', 'd']],
    ['medium', ['c']],
    ['inconsistent', ['c']],
    ['candidate', ['a']],
    ['blindSpot', []],
    ['changed', ['c']],
    ['draft', ['b']],
  ] as const)('%s', (facet, expected) => expect(show({ facets: [facet] })).toEqual(expected))

  it('finds each word in numbers, titles, notes and choices, whatever their case', () => {
    expect(show({ text: 'networks segment' })).toEqual(['b', 'd'])
    expect(show({ text: 'FOUR' })).toEqual(['d'])
    expect(show({ text: 'networks nowhere' })).toEqual([])
  })

  it('keeps to a pillar', () => expect(show({ pillar: 'reliability' })).toEqual(['c']))

  it('counts what each facet holds for', () => {
    expect(countFacets(questions, draftOfB)).toMatchObject({ high: 2, doubt: 2, changed: 1, draft: 1, blindSpot: 0 })
  })

  it('reads back what it wrote, and leaves out what it does not know', () => {
    const filter: QuestionFilter = { facets: ['high', 'doubt'], pillar: 'security', text: 'a&b=c \u202e' }
    expect(readQuestionFilter(readRoute(addressOf('workloads', writeQuestionFilter(filter))).query)).toEqual(filter)
    expect(readQuestionFilter({ show: 'toString,high,' }).facets).toEqual(['high'])
  })
})

describe('stepping through questions', () => {
  const step = (from: string | undefined, by: -1 | 1, wanted?: (one: QuestionView) => boolean) =>
    stepQuestion(questions, from, by, wanted)?.questionId

  it('goes on and back, and stays at the ends', () => {
    expect([step('a', 1), step('b', -1), step('d', 1), step('a', -1)]).toEqual(['b', 'a', undefined, undefined])
  })

  it('begins at an end where nothing, or something filtered away, is chosen', () => {
    expect([step(undefined, 1), step('gone', -1)]).toEqual(['a', 'd'])
  })

  it('passes by what is not wanted', () => {
    const high = ({ risk }: QuestionView): boolean => risk === 'HIGH'
    expect([step('a', 1, high), step('d', -1, high), step('d', 1, high)]).toEqual(['d', 'a', undefined])
  })
})

describe('the name of a question', () => {
  it('holds its number, and shows what does not print as its code', () => {
    expect(nameQuestion({ number: 'SEC05', questionId: 'x', title: 'How\u202e?' })).toBe('SEC05 How\\u202e?')
    expect(nameQuestion({ number: null, questionId: 'x', title: '' })).toBe('x')
  })
})
