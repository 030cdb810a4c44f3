import { describe, expect, it } from 'vitest'
import { bestPractices, questions } from '../framework/catalogue'
import { describeProblem, findProblems, isNoneOfThese } from './answer-problems'
import { choice, question } from './testing/samples'
import { isExcluded, isTicked, type Choice, type Question } from './workload'

const none = 'sec_network_protection_no'
const practices = [
  'sec_network_protection_create_layers',
  'sec_network_protection_layered',
  'sec_network_protection_inspection',
  'sec_network_protection_auto_protect',
]
const whole = (statuses: readonly Choice['status'][], noneStatus: Choice['status'] = 'UNSELECTED') => [
  ...practices.map((id, index) => choice(id, statuses[index] ?? 'UNSELECTED')),
  choice(none, noneStatus),
]
const problems = (choices: readonly Choice[], more: Partial<Question> = {}) => findProblems(question(choices, more))

describe('findProblems', () => {
  it('finds nothing in a sound answer', () => {
    expect(problems(whole(['SELECTED', 'NOT_APPLICABLE']))).toEqual([])
    expect(problems(whole([], 'SELECTED'))).toEqual([])
    expect(problems(whole(['NOT_APPLICABLE'], 'SELECTED'))).toEqual([])
  })

  it('finds "None of these" beside other choices, in a custom lens too', () => {
    expect(problems(whole(['SELECTED'], 'SELECTED'))).toEqual([{ kind: 'noneBesideOthers', choiceIds: [practices[0]] }])
    const custom = [choice('house_one', 'SELECTED'), choice('house_no', 'SELECTED')]
    expect(problems(custom, { questionId: 'house' })).toEqual([{ kind: 'noneBesideOthers', choiceIds: ['house_one'] }])
  })

  it('flags a question that applies and whose choices are all not applicable, whatever "None of these" says', () => {
    const all = ['NOT_APPLICABLE', 'NOT_APPLICABLE', 'NOT_APPLICABLE', 'NOT_APPLICABLE'] as const
    expect(problems(whole(all))).toEqual([{ kind: 'allNotApplicable' }])
    expect(problems(whole(all, 'NOT_APPLICABLE'))).toEqual([{ kind: 'allNotApplicable' }])
    expect(problems(whole(all.slice(1)))).toEqual([])
    expect(problems(whole(all), { isApplicable: false })).toEqual([])
    expect(problems([choice('house_no')], { questionId: 'house' })).toEqual([])
  })

  it('finds lists that disagree, and counts the choice as ticked unless it is excluded', () => {
    const odd = [
      choice('one', 'UNSELECTED', { selected: true }),
      choice('two', 'SELECTED', { selected: false }),
      choice('three', 'NOT_APPLICABLE', { selected: true }),
    ]
    expect(problems(odd, { questionId: 'house' })).toEqual([
      { kind: 'listsDisagree', choiceIds: ['one', 'three', 'two'] },
    ])
    expect(odd.map(isTicked)).toEqual([true, true, false])
    expect(odd.map(isExcluded)).toEqual([false, false, true])
  })

  it('tells missing and unknown choices of the framework, and leaves custom questions alone', () => {
    const older = [...whole([]).slice(1), choice('sec_network_protection_gone')]
    expect(problems(older)).toEqual([
      { kind: 'missingChoices', choiceIds: [practices[0]] },
      { kind: 'unknownChoices', choiceIds: ['sec_network_protection_gone'] },
    ])
    expect(problems(older, { questionId: 'house' })).toEqual([])
    expect(problems(older, { questionId: 'SEC05' })).toEqual([])
  })

  it('says what to do about each', () => {
    const kinds = ['noneBesideOthers', 'listsDisagree', 'missingChoices', 'unknownChoices'] as const
    const texts = [
      ...kinds.map((kind) => describeProblem({ kind, choiceIds: [] })),
      describeProblem({ kind: 'allNotApplicable' }),
    ]
    expect(new Set(texts).size).toBe(5)
  })
})

describe('isNoneOfThese', () => {
  it('knows each of the framework and takes no practice for one', () => {
    expect(questions.every(({ noneOfTheseChoiceId }) => isNoneOfThese({ choiceId: noneOfTheseChoiceId }))).toBe(true)
    expect(bestPractices.filter(isNoneOfThese)).toEqual([])
  })
})
