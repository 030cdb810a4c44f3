import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { draftSchema } from './draft'
import { writeEvidence } from './evidence-note'

const draft = (question: object, rest: object = {}) => ({
  format: 'plumbline-draft',
  version: 1,
  workload: { id: '0123456789abcdef0123456789abcdef' },
  author: 'ann@example.com',
  createdAt: '2026-03-01T10:00:00Z',
  questions: [{ questionId: 'securely-operate', ...question }],
  ...rest,
})
const problems = (value: unknown): readonly string[] =>
  draftSchema.safeParse(value).error?.issues.map(({ message }) => message) ?? []

describe('the draft file', () => {
  it('takes what a person or a pipeline writes by hand, and fills in what they leave out', () => {
    const parsed = draftSchema.parse(draft({ tick: [{ choiceId: 'sec_a', sentence: 'Ann showed me.' }] }))
    expect(parsed.lensVersions).toEqual({})
    expect(parsed.questions).toEqual([
      {
        lens: 'wellarchitected',
        questionId: 'securely-operate',
        tick: [{ choiceId: 'sec_a', sentence: 'Ann showed me.' }],
        untick: [],
        notApplicable: [],
      },
    ])
  })

  it('asks for a sentence with every tick and untick', () => {
    expect(problems(draft({ tick: [{ choiceId: 'sec_a' }] }))).not.toEqual([])
    expect(problems(draft({ untick: [{ choiceId: 'sec_a', sentence: '  ' }] }))).toEqual(['Write at least one word'])
  })

  it('asks for a reason where something does not apply', () => {
    expect(problems(draft({ notApplicable: [{ choiceId: 'sec_a' }] }))).not.toEqual([])
    expect(problems(draft({ notApplicable: [{ choiceId: 'sec_a', reason: 'NONE' }] }))).not.toEqual([])
    expect(problems(draft({ applicability: { isApplicable: false } }))).not.toEqual([])
    expect(problems(draft({ applicability: { isApplicable: false, reason: 'OUT_OF_SCOPE' } }))).toEqual([])
  })

  it('refuses a choice or a question that is named twice, in whichever way', () => {
    const sentence = 'Why.'
    expect(
      problems(draft({ tick: [{ choiceId: 'a', sentence }], notApplicable: [{ choiceId: 'a', reason: 'OTHER' }] })),
    ).toEqual(['The draft names a twice in one question'])
    const questions = ['wellarchitected', 'arn:aws:wellarchitected:us-east-1::lens/wellarchitected'].map((lens) => ({
      lens,
      questionId: 'q',
    }))
    expect(problems(draft({}, { questions }))).toEqual(['The draft names the question q twice'])
  })

  it('refuses what it does not know, so that a misspelt field is not silently nothing', () => {
    expect(problems(draft({ ticks: [] }))).not.toEqual([])
    expect(problems(draft({ selectedChoices: [] }))).not.toEqual([])
  })

  it("keeps the person's note within the Tool's limit and apart from the app's", () => {
    const note = (text: string) => draft({ notes: { person: { action: 'add', text } } })
    expect(problems(note('x'.repeat(2084)))).toEqual([])
    expect(problems(note('x'.repeat(2085)))).not.toEqual([])
    expect(problems(note(`x ${writeEvidence('', 'y', 2084).notes}`))).not.toEqual([])
    const choice = (text: string) =>
      draft({ tick: [{ choiceId: 'a', sentence: 'S.', notes: { action: 'replace', text } }] })
    expect(problems(choice('x'.repeat(250)))).toEqual([])
    expect(problems(choice('x'.repeat(251)))).not.toEqual([])
  })

  it('refuses the answer of another question as the one its author saw', () => {
    const asRead = { questionId: 'other', choices: [], isApplicable: true, reason: 'NONE', notes: '' }
    expect(problems(draft({ asRead }))).toEqual(['asRead is the answer of another question'])
    expect(problems(draft({ asRead: { ...asRead, questionId: 'securely-operate' } }))).toEqual([])
  })

  it('can be written as a JSON schema', () => {
    const schema = z.toJSONSchema(draftSchema, { io: 'input' })
    expect(schema.required).toEqual(['format', 'version', 'workload', 'author', 'createdAt', 'questions'])
  })
})
