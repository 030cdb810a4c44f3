import { describe, expect, it } from 'vitest'
import { draftQuestionSchema, draftSchema } from '../draft/draft'
import type { DraftPart, StoredDraft } from './stored'
import { asksForSomething, findPart, openDraft } from './stored-draft'

const part = (questionId: string, fields: Partial<DraftPart> = {}, question: object = {}): DraftPart => ({
  question: draftQuestionSchema.parse({ questionId, ...question }),
  author: 'ann',
  changedAt: '2026-11-20T10:00:00.000Z',
  state: 'open',
  sentAt: null,
  ...fields,
})

const stored = (...parts: readonly DraftPart[]): StoredDraft => ({
  workload: 'arn:aws:wellarchitected:eu-central-1:111122223333:workload/w1',
  createdAt: '2026-11-19T10:00:00.000Z',
  snapshot: { id: 'snapshot-1', digest: 'abc' },
  lensVersions: { wellarchitected: '2024-06-27' },
  parts: [...parts],
})

const workload = { workloadId: 'w1', workloadName: 'Shop', region: 'eu-central-1' }

describe('openDraft', () => {
  it('is a draft file of the open parts, each with its author and date', () => {
    const draft = openDraft(
      stored(
        part('one'),
        part('two', { state: 'sent', sentAt: '2026-11-21T10:00:00.000Z' }),
        part('three', { author: 'bob', changedAt: '2026-11-20T12:00:00.000+02:00' }),
      ),
      workload,
    )
    expect(draftSchema.parse(draft)).toEqual(draft)
    expect(draft.questions.map(({ questionId, author }) => [questionId, author])).toEqual([
      ['one', 'ann'],
      ['three', 'bob'],
    ])
    expect(draft.workload).toEqual({ id: 'w1', region: 'eu-central-1', name: 'Shop' })
  })

  it('names the author of the last change, by time and not by its text', () => {
    const early = part('one', { author: 'early', changedAt: '2026-11-20T23:30:00.000+14:00' })
    const late = part('two', { author: 'late', changedAt: '2026-11-20T10:00:00.000Z' })
    expect(openDraft(stored(early, late), workload).author).toBe('late')
  })

  it('names no region where the workload is local', () => {
    expect(openDraft(stored(part('one')), { ...workload, region: null }).workload).toEqual({ id: 'w1', name: 'Shop' })
  })
})

describe('asksForSomething', () => {
  it('is false for a part that only remembers what was read', () => {
    expect(asksForSomething(part('one').question)).toBe(false)
    expect(asksForSomething(part('one', {}, { notes: {} }).question)).toBe(false)
  })

  it.each([
    { tick: [{ choiceId: 'a', sentence: 'Seen.' }] },
    { untick: [{ choiceId: 'a', sentence: 'Gone.' }] },
    { notApplicable: [{ choiceId: 'a', reason: 'OTHER' }] },
    { applicability: { isApplicable: true } },
    { notes: { person: { action: 'add', text: 'Ask again.' } } },
    { notes: { evidence: '' } },
  ])('is true for %j', (question) => {
    expect(asksForSomething(part('one', {}, question).question)).toBe(true)
  })
})

it('findPart takes an official lens by alias and by ARN', () => {
  const draft = stored(part('one', {}, { lens: 'arn:aws:wellarchitected::aws:lens/serverless' }))
  expect(findPart(draft, 'serverless', 'one')).toBe(draft.parts[0])
  expect(findPart(draft, 'wellarchitected', 'one')).toBeUndefined()
  expect(findPart(null, 'serverless', 'one')).toBeUndefined()
})
