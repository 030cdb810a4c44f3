import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { makeDraftSchema } from './draft-schema'

const made: unknown = JSON.parse(makeDraftSchema())
/** Built from the JSON Schema alone: it knows nothing of the schema that it was made from. */
const schema = z.fromJSONSchema(z.looseObject({}).parse(made))

const minimal = {
  format: 'plumbline-draft',
  version: 1,
  workload: { id: '0123456789abcdef0123456789abcdef' },
  author: 'A pipeline',
  createdAt: '2026-05-20T08:00:00Z',
  questions: [
    {
      questionId: 'network-protection',
      tick: [{ choiceId: 'sec_network_protection_layered', sentence: 'Shown in the interview.' }],
    },
  ],
}
const question = minimal.questions[0]

describe('the JSON Schema of a draft', () => {
  it('takes a minimal file, written by hand', () => {
    expect(schema.safeParse(minimal)).toMatchObject({ success: true })
  })

  it('takes all that a draft may say of a question', () => {
    const whole = {
      ...question,
      lens: 'serverless',
      untick: [{ choiceId: 'b', sentence: 'No more.', notes: { action: 'replace', text: '' }, reason: 'NONE' }],
      notApplicable: [{ choiceId: 'c', reason: 'OUT_OF_SCOPE' }],
      applicability: { isApplicable: true },
      notes: { person: { action: 'add', text: 'Ask again in June.' }, evidence: '' },
      author: 'A reviewer',
      changedAt: '2026-05-20T08:00:00+02:00',
      asRead: { questionId: 'network-protection', choices: [], isApplicable: true, reason: 'NONE', notes: '' },
    }
    expect(schema.safeParse({ ...minimal, lensVersions: {}, questions: [whole] })).toMatchObject({ success: true })
  })

  it.each([
    ['another format', { ...minimal, format: 'draft' }],
    ['another version', { ...minimal, version: 2 }],
    ['no questions', { ...minimal, questions: undefined }],
    ['an unknown field', { ...minimal, note: 'x' }],
    ['a choice without a sentence', { ...minimal, questions: [{ ...question, tick: [{ choiceId: 'a' }] }] }],
    ['a choice by its position', { ...minimal, questions: [{ ...question, tick: [0] }] }],
    [
      'a reason that the Tool lacks',
      { ...minimal, questions: [{ ...question, notApplicable: [{ choiceId: 'a', reason: 'NONE' }] }] },
    ],
    [
      'a question that does not apply, without a reason',
      { ...minimal, questions: [{ ...question, applicability: { isApplicable: false } }] },
    ],
  ])('refuses %s', (_, file) => {
    const plain: unknown = JSON.parse(JSON.stringify(file))
    expect(schema.safeParse(plain).success).toBe(false)
  })

  it('says what fields mean', () => {
    const described = z
      .object({
        description: z.string(),
        properties: z.record(z.string(), z.looseObject({ description: z.string().optional() })),
      })
      .parse(made)
    expect(described.description).toContain('stays as it is')
    expect(described.properties['questions']?.description).toContain('QuestionId')
  })
})
