import { describe, expect, it } from 'vitest'
import type { AnswerState } from '../../../shared/draft/answer-state'
import { applicabilityRow, choiceRows } from './answer-rows'

type Choice = AnswerState['choices'][number]

const choice = (choiceId: string, more: Partial<Choice> = {}): Choice => ({
  choiceId,
  title: `Title of ${choiceId}`,
  status: 'UNSELECTED',
  reason: 'NONE',
  notes: '',
  ...more,
})
const answer = (choices: readonly Choice[], more: Partial<AnswerState> = {}): AnswerState => ({
  questionId: 'network-protection',
  choices: [...choices],
  isApplicable: true,
  reason: 'NONE',
  notes: '',
  ...more,
})

describe('choices before and after', () => {
  it('puts what changed first, whatever the order in which the Tool lists choices', () => {
    const rows = choiceRows(
      answer([choice('a'), choice('b'), choice('c')]),
      answer([choice('c'), choice('b', { status: 'SELECTED' }), choice('a')]),
    )
    expect(rows.map(({ id, changed }) => [id, changed])).toEqual([
      ['b', true],
      ['a', false],
      ['c', false],
    ])
    expect(rows[0]).toMatchObject({ before: 'Not ticked', after: 'Ticked', title: 'Title of b' })
  })

  it('says reasons and notes, and that ends of lines are no change', () => {
    const before = choice('a', { status: 'NOT_APPLICABLE', reason: 'OUT_OF_SCOPE', notes: 'one\r\ntwo' })
    const [same] = choiceRows(answer([before]), answer([{ ...before, notes: 'one\ntwo' }]))
    expect(same).toMatchObject({ changed: false, before: 'Not applicable, out of scope, notes: one\r\ntwo' })
    const [other] = choiceRows(answer([before]), answer([{ ...before, reason: 'OTHER' }]))
    expect(other?.changed).toBe(true)
  })

  it('shows a choice that one side does not list as a change', () => {
    expect(choiceRows(answer([choice('a')]), answer([]))[0]).toMatchObject({ changed: true, after: null })
  })

  it('calls nothing changed where one side was not read', () => {
    expect(choiceRows(answer([choice('a')]), null).map(({ changed }) => changed)).toEqual([false])
    expect(choiceRows(null, null)).toEqual([])
  })
})

it('says whether the question applies, before and after', () => {
  const out = answer([], { isApplicable: false, reason: 'BUSINESS_PRIORITIES' })
  expect(applicabilityRow(answer([]), out)).toMatchObject({
    before: 'Applies',
    after: 'Does not apply: business priorities',
    changed: true,
  })
  expect(applicabilityRow(answer([]), null)).toMatchObject({ after: null, changed: false })
})
