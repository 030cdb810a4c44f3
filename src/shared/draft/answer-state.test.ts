import { describe, expect, it } from 'vitest'
import { bestPractices, questions } from '../framework/catalogue'
import { answerStateSchema, isNoneOfThese, nameLens, readAnswer } from './answer-state'

describe('reading an answer of the Tool', () => {
  it('spells out every default', () => {
    const answer = readAnswer({ QuestionId: 'q', Choices: [{ ChoiceId: 'a' }, { ChoiceId: 'b', Title: 'B' }] })
    expect(answer).toEqual({
      questionId: 'q',
      choices: [
        { choiceId: 'a', status: 'UNSELECTED', reason: 'NONE', notes: '' },
        { choiceId: 'b', title: 'B', status: 'UNSELECTED', reason: 'NONE', notes: '' },
      ],
      isApplicable: true,
      reason: 'NONE',
      notes: '',
    })
    expect(answerStateSchema.parse(answer)).toEqual(answer)
  })

  it('takes a tick from SelectedChoices where the choice has no entry of its own', () => {
    const { choices } = readAnswer({ QuestionId: 'q', Choices: [{ ChoiceId: 'a' }], SelectedChoices: ['a'] })
    expect(choices).toEqual([{ choiceId: 'a', status: 'SELECTED', reason: 'NONE', notes: '' }])
  })

  it('marks a choice about which the two lists disagree', () => {
    const { choices } = readAnswer({
      QuestionId: 'q',
      Choices: [{ ChoiceId: 'a' }, { ChoiceId: 'b' }, { ChoiceId: 'c' }],
      SelectedChoices: ['a'],
      ChoiceAnswers: [
        { ChoiceId: 'a', Status: 'UNSELECTED' },
        { ChoiceId: 'b', Status: 'SELECTED' },
        { ChoiceId: 'c', Status: 'NOT_APPLICABLE', Reason: 'OTHER', Notes: 'n' },
      ],
    })
    expect(choices.map(({ unclear }) => unclear)).toEqual([true, true, undefined])
    expect(choices[2]).toEqual({ choiceId: 'c', status: 'NOT_APPLICABLE', reason: 'OTHER', notes: 'n' })
  })

  it('throws where the answer names no question', () => {
    expect(() => readAnswer({})).toThrow('QuestionId')
  })
})

describe('"None of these"', () => {
  it('is told apart in every question of the framework', () => {
    expect(questions.filter(({ noneOfTheseChoiceId }) => !isNoneOfThese({ choiceId: noneOfTheseChoiceId }))).toEqual([])
    expect(bestPractices.filter(({ choiceId, title }) => isNoneOfThese({ choiceId, title }))).toEqual([])
  })

  it('is known by its title too', () => {
    expect(isNoneOfThese({ choiceId: 'choice9', title: 'None of these' })).toBe(true)
    expect(isNoneOfThese({ choiceId: 'choice9', title: 'Nobody needs these' })).toBe(false)
  })
})

describe('the name of a lens', () => {
  it('is the alias of an official lens, whichever way it is written', () => {
    expect(nameLens('arn:aws:wellarchitected:us-east-1::lens/serverless')).toBe('serverless')
    expect(nameLens('arn:aws:wellarchitected::aws:lens/serverless')).toBe('serverless')
    expect(nameLens('serverless')).toBe('serverless')
  })

  it('is the ARN of a custom lens', () => {
    const arn = 'arn:aws:wellarchitected:us-west-2:123456789012:lens/0123456789abcdef01234567890abcdef'
    expect(nameLens(arn)).toBe(arn)
  })
})
