import { describe, expect, it } from 'vitest'
import { readAnswer } from './answer-state'
import { compareDraft } from './compare-draft'
import { draftSchema } from './draft'

const sentence = 'Ann showed me.'
const answers = ['q1', 'q2'].map((QuestionId) =>
  readAnswer({ QuestionId, QuestionTitle: 'How?', Choices: [{ ChoiceId: 'a', Title: 'A' }, { ChoiceId: 'b' }] }),
)
const draft = draftSchema.parse({
  format: 'plumbline-draft',
  version: 1,
  workload: { id: 'w' },
  author: 'ann',
  createdAt: '2026-03-01T10:00:00+01:00',
  lensVersions: { wellarchitected: '2024-06-27', serverless: '1' },
  questions: [
    { questionId: 'q1', tick: ['a', 'gone'].map((choiceId) => ({ choiceId, sentence })), asRead: answers[0] },
    { questionId: 'q2', untick: [{ choiceId: 'a', sentence }] },
    { questionId: 'q3' },
    { questionId: 'q1', lens: 'serverless' },
  ],
})

describe('a draft beside the Tool', () => {
  const lens = 'arn:aws:wellarchitected:us-east-1::lens/wellarchitected'
  const comparison = compareDraft(draft, [{ lens, version: '2026-01-01', answers }])

  it('shows every question of the draft, in its order, and sends to the lens as the Tool names it', () => {
    expect(comparison.questions.map(({ questionId, kind }) => [questionId, kind])).toEqual([
      ['q1', 'known'],
      ['q2', 'known'],
      ['q3', 'unknown'],
      ['q1', 'unknown'],
    ])
    expect(comparison.questions[0]).toMatchObject({
      hasBase: true,
      merge: {
        kind: 'send',
        input: { WorkloadId: 'w', LensAlias: lens, QuestionId: 'q1' },
        plan: {
          title: 'How?',
          choices: [
            { choiceId: 'a', title: 'A', before: { status: 'UNSELECTED' }, after: { status: 'SELECTED' }, sentence },
          ],
          unknownChoices: ['gone'],
        },
      },
    })
    expect(comparison.questions[1]).toMatchObject({ hasBase: false, merge: { kind: 'nothing' } })
  })

  it('shows questions and lenses that the workload lacks, and guesses none', () => {
    expect(comparison.questions.slice(2)).toEqual([
      { kind: 'unknown', lens, questionId: 'q3', missing: 'question' },
      { kind: 'unknown', lens: 'serverless', questionId: 'q1', missing: 'lens' },
    ])
  })

  it('names lenses that have another version than the draft', () => {
    expect(comparison.versionChanges).toEqual([{ lens: 'wellarchitected', draft: '2024-06-27', now: '2026-01-01' }])
  })
})
