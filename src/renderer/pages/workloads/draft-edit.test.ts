import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { reasons, type AnswerState } from '../../../shared/draft/answer-state'
import { draftQuestionSchema } from '../../../shared/draft/draft'
import { writeEvidence } from '../../../shared/draft/evidence-note'
import { planQuestion } from '../../../shared/draft/plan-question'
import {
  applyEdit,
  editOfPart,
  findPart,
  finishEdit,
  isEmptyEdit,
  isEmptyPart,
  startEdit,
  type EditAction,
  type StatedReason,
} from './draft-edit'

const state: AnswerState = {
  questionId: 'network-protection',
  isApplicable: true,
  reason: 'NONE',
  notes: 'Theirs',
  choices: [
    { choiceId: 'layers', status: 'SELECTED', reason: 'NONE', notes: '' },
    { choiceId: 'inspect', status: 'UNSELECTED', reason: 'NONE', notes: 'asked in May' },
    { choiceId: 'dmz', status: 'NOT_APPLICABLE', reason: 'OUT_OF_SCOPE', notes: '' },
    { choiceId: 'sec_no', title: 'None of these', status: 'UNSELECTED', reason: 'NONE', notes: '' },
  ],
}

const run = (...actions: readonly EditAction[]) =>
  actions.reduce((edit, action) => applyEdit(edit, state, action), startEdit('wellarchitected', state))

describe('editing a draft', () => {
  it('keeps an untick only with a sentence, and says what is missing', () => {
    const without = finishEdit(run({ kind: 'toggle', choiceId: 'layers' }), state)
    expect(without.part.untick).toEqual([])
    expect(without.unfinished).toEqual([{ choiceId: 'layers', text: 'Say in a sentence of your own why.' }])
    const { part, unfinished } = finishEdit(
      run({ kind: 'toggle', choiceId: 'layers' }, { kind: 'sentence', choiceId: 'layers', text: 'Open to all.' }),
      state,
    )
    expect(unfinished).toEqual([])
    expect(part.untick).toEqual([{ choiceId: 'layers', sentence: 'Open to all.' }])
    expect(part.asRead).toEqual(state)
  })

  it('forgets a choice that was toggled back', () => {
    const edit = run({ kind: 'toggle', choiceId: 'inspect' }, { kind: 'toggle', choiceId: 'inspect' })
    expect(isEmptyEdit(edit)).toBe(true)
  })

  it('takes the reason away where what did not apply is ticked', () => {
    const { part } = finishEdit(
      run({ kind: 'toggle', choiceId: 'dmz' }, { kind: 'sentence', choiceId: 'dmz', text: 'It does.' }),
      state,
    )
    expect(part.tick).toEqual([{ choiceId: 'dmz', sentence: 'It does.', reason: 'NONE' }])
    expect(planQuestion(part, state).choices[0]?.after).toEqual({ status: 'SELECTED', reason: 'NONE', notes: '' })
  })

  it('wants a reason for what does not apply, and no sentence', () => {
    const marked = run({ kind: 'exclude', choiceId: 'inspect' })
    expect(finishEdit(marked, state).unfinished).toEqual([
      { choiceId: 'inspect', text: 'Choose why it does not apply.' },
    ])
    const reasoned = applyEdit(marked, state, { kind: 'reason', choiceId: 'inspect', reason: 'OTHER' })
    expect(finishEdit(reasoned, state).part.notApplicable).toEqual([{ choiceId: 'inspect', reason: 'OTHER' }])
  })

  it('takes the mark of what does not apply away again', () => {
    expect(run({ kind: 'exclude', choiceId: 'dmz' }).choices.get('dmz')?.status).toBe('UNSELECTED')
    expect(run({ kind: 'exclude', choiceId: 'layers' }, { kind: 'exclude', choiceId: 'layers' }).choices.size).toBe(0)
  })

  it('keeps a note of a choice with its present status and a sentence', () => {
    const { part } = finishEdit(
      run(
        { kind: 'choiceNote', choiceId: 'layers', note: { action: 'add', text: 'See ticket 7' } },
        { kind: 'sentence', choiceId: 'layers', text: 'Recorded for the team.' },
      ),
      state,
    )
    expect(part.tick).toEqual([
      { choiceId: 'layers', sentence: 'Recorded for the team.', notes: { action: 'add', text: 'See ticket 7' } },
    ])
  })

  it('names nothing for an opened note without words', () => {
    const { part, unfinished, whole } = finishEdit(
      run({ kind: 'choiceNote', choiceId: 'layers', note: { action: 'add', text: ' ' } }),
      state,
    )
    expect([part.tick, unfinished, whole]).toEqual([[], [], false])
    expect(isEmptyPart(part)).toBe(true)
  })

  it('takes no evidence note into the reviewer’s own', () => {
    const { notes } = writeEvidence('', 'Evidence of 2026-01-01, snapshot digest abc', 2084)
    const { part, unfinished } = finishEdit(run({ kind: 'person', note: { action: 'add', text: notes } }), state)
    expect(part.notes).toBeUndefined()
    expect(unfinished).toHaveLength(1)
  })

  it('keeps evidence that stands in the draft, and drops it when told', () => {
    const kept = editOfPart({ ...finishEdit(run(), state).part, notes: { evidence: 'Evidence of today, and more' } })
    const added = applyEdit(kept, state, { kind: 'person', note: { action: 'add', text: 'Mine' } })
    expect(finishEdit(added, state).part.notes).toEqual({
      evidence: 'Evidence of today, and more',
      person: { action: 'add', text: 'Mine' },
    })
    expect(isEmptyEdit(applyEdit(kept, state, { kind: 'dropEvidence' }))).toBe(true)
  })

  it('keeps choices that the answer does not list', () => {
    const part = { ...finishEdit(run(), state).part, tick: [{ choiceId: 'older', sentence: 'As agreed.' }] }
    const edit = applyEdit(editOfPart(part), state, { kind: 'person', note: { action: 'add', text: 'x' } })
    expect(finishEdit(edit, state).part.tick).toEqual(part.tick)
  })

  it('finds the part of a lens by its alias or its ARN', () => {
    const question = { lens: 'arn:aws:wellarchitected::aws:lens/wellarchitected', questionId: 'q' }
    expect(findPart([{ question }], 'wellarchitected', 'q')).toEqual({ question })
    expect(findPart([{ question }], 'serverless', 'q')).toBeUndefined()
  })
})

const choiceId = fc.constantFrom('layers', 'inspect', 'dmz', 'sec_no')
const text = fc.oneof(
  fc.constantFrom('', ' ', 'Because.'),
  fc.string({ maxLength: 300 }),
  fc.constant('x'.repeat(1001)),
)
const note = fc.option(fc.record({ action: fc.constantFrom('add' as const, 'replace' as const), text }))
const reason = fc.constantFrom(...reasons.filter((one): one is StatedReason => one !== 'NONE'))
const action: fc.Arbitrary<EditAction> = fc.oneof(
  fc.record({ kind: fc.constant('toggle' as const), choiceId }),
  fc.record({ kind: fc.constant('exclude' as const), choiceId }),
  fc.record({ kind: fc.constant('undo' as const), choiceId }),
  fc.record({ kind: fc.constant('sentence' as const), choiceId, text }),
  fc.record({ kind: fc.constant('reason' as const), choiceId, reason }),
  fc.record({ kind: fc.constant('choiceNote' as const), choiceId, note }),
  fc.record({ kind: fc.constant('person' as const), note }),
  fc.record({
    kind: fc.constant('applicability' as const),
    applicability: fc.oneof(
      fc.constant(null),
      fc.record({ isApplicable: fc.constant(false as const), reason }),
      fc.constant({ isApplicable: true as const }),
    ),
  }),
)

describe('whatever is pressed and typed', () => {
  it('makes a part that the draft’s schema takes, and that reads back as the same', () => {
    fc.assert(
      fc.property(fc.array(action, { maxLength: 12 }), (actions) => {
        const { part } = finishEdit(run(...actions), state)
        expect(draftQuestionSchema.parse(part)).toEqual(part)
        expect(finishEdit(editOfPart(part), state)).toEqual({ part, unfinished: [], whole: true })
      }),
      { numRuns: 400, seed: 7 },
    )
  })

  it('touches no choice that was not named', () => {
    fc.assert(
      fc.property(fc.array(action, { maxLength: 12 }), (actions) => {
        const named = new Set(actions.flatMap((one) => ('choiceId' in one ? [one.choiceId] : [])))
        const { choices } = planQuestion(finishEdit(run(...actions), state).part, state)
        expect(choices.filter(({ choiceId: id }) => !named.has(id))).toEqual([])
      }),
      { numRuns: 200, seed: 8 },
    )
  })
})
