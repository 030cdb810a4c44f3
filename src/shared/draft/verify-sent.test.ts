import { describe, expect, it } from 'vitest'
import { readAnswer, type ToolAnswer } from './answer-state'
import { listChangesBeside, verifySent } from './verify-sent'

const answer = (rest: ToolAnswer) =>
  readAnswer({ QuestionId: 'q', Choices: [{ ChoiceId: 'a' }, { ChoiceId: 'b' }], ...rest })
const entry = { Status: 'SELECTED', Reason: 'NONE', Notes: 'n' } as const
const input = {
  WorkloadId: 'w',
  LensAlias: 'wellarchitected',
  QuestionId: 'q',
  ChoiceUpdates: { a: entry },
  Notes: 'One\nTwo',
  IsApplicable: true,
  Reason: 'NONE',
} as const
const stands = { ChoiceAnswers: [{ ChoiceId: 'a', ...entry }], Notes: 'One\r\nTwo' }

describe('what was sent', () => {
  it('stands where the answer read back says the same, however its lines end', () => {
    expect(verifySent(input, answer(stands))).toEqual([])
  })

  it('is named where it does not stand, with what was found', () => {
    expect(verifySent(input, answer({ Notes: 'One', IsApplicable: false, Reason: 'OTHER' }))).toEqual([
      {
        kind: 'choice',
        choiceId: 'a',
        sent: { status: 'SELECTED', reason: 'NONE', notes: 'n' },
        found: { status: 'UNSELECTED', reason: 'NONE', notes: '' },
      },
      { kind: 'notes', sent: 'One\nTwo', found: 'One' },
      { kind: 'isApplicable', sent: true, found: false },
      { kind: 'reason', sent: 'NONE', found: 'OTHER' },
    ])
  })

  it('is named where the choice is gone, or its state is not clear', () => {
    const gone = readAnswer({ QuestionId: 'q', Notes: 'One\nTwo' })
    expect(verifySent(input, gone)).toMatchObject([{ kind: 'choice', choiceId: 'a', found: undefined }])
    expect(verifySent(input, answer({ ...stands, SelectedChoices: [] }))).toMatchObject([{ choiceId: 'a' }])
  })

  it('cannot be compared with another question', () => {
    expect(() => verifySent(input, readAnswer({ QuestionId: 'other' }))).toThrow('other')
  })
})

describe('what changed beside it', () => {
  it('is what was not sent and is not as before', () => {
    const after = answer({ ...stands, ChoiceAnswers: [...stands.ChoiceAnswers, { ChoiceId: 'b', Status: 'SELECTED' }] })
    expect(listChangesBeside(input, answer({}), after)).toMatchObject([{ kind: 'choice', choiceId: 'b' }])
    const { Notes: _, ...withoutNotes } = input
    expect(listChangesBeside(withoutNotes, answer({}), answer(stands))).toMatchObject([{ kind: 'notes' }])
    const { IsApplicable: __, ...withoutApplicability } = input
    expect(
      listChangesBeside(withoutApplicability, answer({}), answer({ ...stands, IsApplicable: false })),
    ).toMatchObject([{ kind: 'applicability' }])
  })
})
