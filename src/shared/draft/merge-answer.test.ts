import { describe, expect, it } from 'vitest'
import { readAnswer, type AnswerState, type ToolAnswer } from './answer-state'
import { describeConflict, describeProblem, describeRemark } from './describe-merge'
import { draftQuestionSchema } from './draft'
import { writeEvidence } from './evidence-note'
import { mergeAnswer, type Merge } from './merge-answer'

const target = { workloadId: '0123456789abcdef0123456789abcdef', lensAlias: 'wellarchitected' }
const address = { WorkloadId: target.workloadId, LensAlias: 'wellarchitected', QuestionId: 'q' }
const sentence = 'Ann showed me.'

const answer = (rest: ToolAnswer = {}): AnswerState =>
  readAnswer({
    QuestionId: 'q',
    Choices: ['c', 'a', 'b', 'q_no'].map((ChoiceId) => ({ ChoiceId })),
    ...rest,
  })
const draft = (rest: object) => draftQuestionSchema.parse({ questionId: 'q', ...rest })
const merge = (part: object, now: AnswerState, base: AnswerState = now): Merge =>
  mergeAnswer(draft(part), now, base, target)
const inputOf = (made: Merge) => (made.kind === 'send' ? made.input : made.kind)

describe('what is sent', () => {
  it('is the whole entry of the touched choice, with the reason and notes that stand there', () => {
    const now = answer({
      ChoiceAnswers: [
        { ChoiceId: 'a', Status: 'UNSELECTED', Reason: 'BUSINESS_PRIORITIES', Notes: 'By Bob' },
        { ChoiceId: 'b', Status: 'SELECTED', Notes: 'By Cy' },
      ],
    })
    expect(inputOf(merge({ tick: [{ choiceId: 'a', sentence }] }, now))).toEqual({
      ...address,
      ChoiceUpdates: { a: { Status: 'SELECTED', Reason: 'BUSINESS_PRIORITIES', Notes: 'By Bob' } },
    })
  })

  it('takes a stale reason away only where the draft says so', () => {
    const now = answer({ ChoiceAnswers: [{ ChoiceId: 'a', Status: 'NOT_APPLICABLE', Reason: 'OUT_OF_SCOPE' }] })
    const sent = inputOf(merge({ tick: [{ choiceId: 'a', sentence, reason: 'NONE' }] }, now))
    expect(sent).toMatchObject({ ChoiceUpdates: { a: { Status: 'SELECTED', Reason: 'NONE', Notes: '' } } })
  })

  it('adds to the notes of a choice, or replaces them on request, and never cuts them', () => {
    const now = answer({ ChoiceAnswers: [{ ChoiceId: 'a', Status: 'SELECTED', Notes: 'By Bob' }] })
    const note = (notes: object) => merge({ tick: [{ choiceId: 'a', sentence, notes }] }, now)
    expect(inputOf(note({ action: 'add', text: 'By me' }))).toMatchObject({
      ChoiceUpdates: { a: { Notes: 'By Bob\nBy me' } },
    })
    expect(inputOf(note({ action: 'replace', text: 'By me' }))).toMatchObject({
      ChoiceUpdates: { a: { Notes: 'By me' } },
    })
    expect(note({ action: 'add', text: 'x'.repeat(250) })).toMatchObject({
      kind: 'refused',
      problems: [{ kind: 'choiceNotesTooLong', choiceId: 'a', excess: 7 }],
    })
  })

  it('holds a note for added only where it stands as lines of its own', () => {
    const note = { notes: { person: { action: 'add', text: 'ok' } } }
    expect(inputOf(merge(note, answer({ Notes: 'took a look' })))).toMatchObject({ Notes: 'took a look\n\nok' })
    expect(merge(note, answer({ Notes: 'took a look\r\n\r\nok' })).kind).toBe('nothing')
  })

  it('holds applicability and reason only where they change', () => {
    const out = { applicability: { isApplicable: false, reason: 'OUT_OF_SCOPE' } }
    expect(inputOf(merge(out, answer()))).toEqual({ ...address, IsApplicable: false, Reason: 'OUT_OF_SCOPE' })
    expect(inputOf(merge(out, answer({ Reason: 'OUT_OF_SCOPE' })))).toEqual({ ...address, IsApplicable: false })
    expect(inputOf(merge(out, answer({ IsApplicable: false, Reason: 'OTHER' })))).toEqual({
      ...address,
      Reason: 'OUT_OF_SCOPE',
    })
    expect(merge(out, answer({ IsApplicable: false, Reason: 'OUT_OF_SCOPE' })).kind).toBe('nothing')
  })

  it('is nothing where the answer says what the draft says', () => {
    expect(merge({ untick: [{ choiceId: 'a', sentence }] }, answer()).kind).toBe('nothing')
    expect(merge({}, answer()).kind).toBe('nothing')
  })

  it('leaves out choices that the answer lacks, and names them', () => {
    const made = merge({ tick: ['a', 'renamed'].map((choiceId) => ({ choiceId, sentence })) }, answer())
    expect(made.plan.unknownChoices).toEqual(['renamed'])
    expect(inputOf(made)).toMatchObject({ ChoiceUpdates: { a: { Status: 'SELECTED' } } })
    expect(Object.keys(made.kind === 'send' ? (made.input.ChoiceUpdates ?? {}) : {})).toEqual(['a'])
  })

  it('carries the sentence for the audit log and does not send it', () => {
    const made = merge({ tick: [{ choiceId: 'a', sentence }] }, answer())
    expect(made.plan.choices[0]?.sentence).toBe(sentence)
    expect(JSON.stringify(inputOf(made))).not.toContain(sentence)
  })
})

describe('what a colleague changed meanwhile', () => {
  const tickA = { tick: [{ choiceId: 'a', sentence }] }

  it('stands against a draft that would change the same choice', () => {
    const now = answer({ ChoiceAnswers: [{ ChoiceId: 'a', Status: 'NOT_APPLICABLE', Reason: 'OTHER', Notes: 'No' }] })
    const made = merge(tickA, now, answer())
    expect(made).toMatchObject({
      kind: 'conflicts',
      conflicts: [
        {
          kind: 'choice',
          choiceId: 'a',
          before: { status: 'UNSELECTED' },
          after: { status: 'NOT_APPLICABLE', reason: 'OTHER', notes: 'No' },
        },
      ],
    })
    if (made.kind === 'conflicts') {
      expect(made.conflicts.map((change) => describeConflict(change).sentence)).toEqual([
        'Somebody changed a since the draft was made; nothing was overwritten.',
      ])
    }
  })

  it('is no conflict where it is what the draft wants, and is not called a change of theirs', () => {
    const now = answer({ ChoiceAnswers: [{ ChoiceId: 'a', Status: 'SELECTED' }] })
    expect(merge(tickA, now, answer())).toMatchObject({ kind: 'nothing', meanwhile: [] })
  })

  it('is kept and shown where the draft touches something else', () => {
    const now = answer({ ChoiceAnswers: [{ ChoiceId: 'b', Status: 'SELECTED', Notes: 'Mine' }], Notes: 'Hello' })
    const made = merge(tickA, now, answer())
    expect(Object.keys(made.kind === 'send' ? (made.input.ChoiceUpdates ?? {}) : {})).toEqual(['a'])
    expect(made.meanwhile.map(({ kind }) => kind)).toEqual(['choice', 'notes'])
  })

  it('stands against a draft that replaces the notes, and not against one that adds to them', () => {
    const now = answer({ Notes: 'New words' })
    const note = (person: object, evidence?: string) =>
      merge({ notes: { person, ...(evidence && { evidence }) } }, now, answer({ Notes: 'Old' }))
    expect(note({ action: 'replace', text: 'Mine' }).kind).toBe('conflicts')
    expect(inputOf(note({ action: 'add', text: 'Mine' }))).toMatchObject({ Notes: 'New words\n\nMine' })
    expect(inputOf(merge({ notes: { evidence: 'E' } }, now, answer({ Notes: 'Old' })))).toMatchObject({
      Notes: writeEvidence('New words', 'E', 2084).notes,
    })
  })

  it("does not stand against replacing the notes where only the app's own note changed", () => {
    const [old, fresh] = ['Old', 'New'].map((body) => writeEvidence('Text', body, 2084).notes)
    const made = merge(
      { notes: { person: { action: 'replace', text: 'Mine' } } },
      answer({ Notes: fresh }),
      answer({ Notes: old }),
    )
    expect(inputOf(made)).toMatchObject({ Notes: writeEvidence('Mine', 'New', 2084).notes })
  })

  it('stands against ticks where a colleague took the question out of the review', () => {
    const now = answer({ IsApplicable: false, Reason: 'OUT_OF_SCOPE' })
    expect(merge(tickA, now, answer())).toMatchObject({ kind: 'conflicts', conflicts: [{ kind: 'applicability' }] })
    expect(merge({ notes: { evidence: 'E' } }, now, answer()).kind).toBe('send')
  })

  it('stands against a draft for a choice that its author never saw', () => {
    const made = merge(tickA, answer(), readAnswer({ QuestionId: 'q', Choices: [{ ChoiceId: 'b' }] }))
    expect(made.kind).toBe('conflicts')
  })
})

describe('what cannot be sent', () => {
  it('is "None of these" beside other choices', () => {
    const made = merge({ tick: [{ choiceId: 'q_no', sentence }] }, answer({ SelectedChoices: ['a', 'b'] }))
    expect(made).toMatchObject({
      kind: 'refused',
      problems: [{ kind: 'noneBesideOthers', none: ['q_no'], others: ['a', 'b'] }],
    })
    const both = {
      tick: [{ choiceId: 'q_no', sentence }],
      untick: ['a', 'b'].map((choiceId) => ({ choiceId, sentence })),
    }
    expect(merge(both, answer({ SelectedChoices: ['a', 'b'] })).kind).toBe('send')
  })

  it('is more text of people than the Tool holds: the app cuts its own note away, and then nothing more', () => {
    const own = writeEvidence('x'.repeat(1500), 'word '.repeat(60), 2084).notes
    const add = (length: number) =>
      merge({ notes: { person: { action: 'add', text: 'y'.repeat(length) } } }, answer({ Notes: own }))
    const fits = add(500)
    expect(fits).toMatchObject({ kind: 'send', plan: { evidence: 'leftOut' } })
    expect(inputOf(fits)).toMatchObject({ Notes: expect.stringContaining('y'.repeat(500)) })
    expect(add(600)).toMatchObject({ kind: 'refused', problems: [{ kind: 'notesTooLong' }] })
  })

  it('is a choice whose present state the Tool itself does not agree about', () => {
    const now = answer({ SelectedChoices: ['a'], ChoiceAnswers: [{ ChoiceId: 'a', Status: 'UNSELECTED' }] })
    expect(merge({ tick: [{ choiceId: 'a', sentence }] }, now)).toMatchObject({
      kind: 'refused',
      problems: [{ kind: 'unclearChoice', choiceId: 'a' }],
    })
    expect(merge({ tick: [{ choiceId: 'b', sentence }] }, now).kind).toBe('send')
  })

  it('says so in a sentence and names the next step', () => {
    for (const description of [
      describeProblem({ kind: 'noneBesideOthers', none: ['q_no'], others: ['a'] }),
      describeProblem({ kind: 'notesTooLong', excess: 1 }),
      describeProblem({ kind: 'choiceNotesTooLong', choiceId: 'a', excess: 3 }),
      describeProblem({ kind: 'unclearChoice', choiceId: 'a' }),
      describeRemark({ kind: 'allNotApplicable' }),
      describeRemark({ kind: 'tickedButNotApplicable', choices: ['a'] }),
      describeRemark({ kind: 'noneBesideOthers', none: ['q_no'], others: ['a'] }),
    ]) {
      expect(description.sentence).toMatch(/\.$/)
      expect(description.next).toMatch(/\.$/)
    }
    expect(describeProblem({ kind: 'notesTooLong', excess: 1 }).sentence).toContain('1 character longer')
  })
})

describe('what is flagged', () => {
  it('is "None of these" that stands beside others already, which unticking and notes do not make worse', () => {
    const now = answer({ SelectedChoices: ['a', 'b', 'q_no'] })
    const made = merge({ untick: [{ choiceId: 'a', sentence }] }, now)
    expect(made).toMatchObject({ kind: 'send', plan: { remarks: [{ kind: 'noneBesideOthers', others: ['b'] }] } })
    expect(merge({ tick: [{ choiceId: 'c', sentence }] }, now).kind).toBe('refused')
  })

  it('is a question whose practices are all marked as not applicable', () => {
    const notApplicable = ['a', 'b', 'c'].map((choiceId) => ({ choiceId, reason: 'OUT_OF_SCOPE' }))
    expect(merge({ notApplicable }, answer()).plan.remarks).toEqual([{ kind: 'allNotApplicable' }])
    expect(merge({ notApplicable: notApplicable.slice(1) }, answer()).plan.remarks).toEqual([])
  })

  it('is a tick in a question that does not apply', () => {
    const made = merge({ tick: [{ choiceId: 'a', sentence }] }, answer({ IsApplicable: false }))
    expect(made.plan.remarks).toEqual([{ kind: 'tickedButNotApplicable', choices: ['a'] }])
  })
})
