import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { entryOf, findChoice, isNoneOfThese, readAnswer, sameEntry, type AnswerState } from './answer-state'
import { draftQuestionSchema, type DraftQuestion } from './draft'
import { readNotes, readPeopleText } from './evidence-note'
import { mergeAnswer, type Merge } from './merge-answer'
import { answer, colleague, draftQuestion, joinPieces, maybeColleague, pieces } from './testing/arbitraries'
import { updateAnswer, type SimulatedAnswer } from './testing/simulated-answer'
import { listChangesBeside, verifySent } from './verify-sent'

const target = { workloadId: '0123456789abcdef0123456789abcdef', lensAlias: 'wellarchitected' }
const runs = { seed: 20261123, numRuns: 1500 }

const merge = (draft: DraftQuestion, now: SimulatedAnswer, base: SimulatedAnswer): Merge =>
  mergeAnswer(draft, readAnswer(now), readAnswer(base), target)

const send = (draft: DraftQuestion, now: SimulatedAnswer, base: SimulatedAnswer): SimulatedAnswer => {
  const made = merge(draft, now, base)
  return made.kind === 'send' ? updateAnswer(now, made.input) : now
}

const touched = ({ tick, untick, notApplicable }: DraftQuestion): readonly string[] =>
  [...tick, ...untick, ...notApplicable].map(({ choiceId }) => choiceId)

const isContradictory = ({ choices }: AnswerState): boolean => {
  const ticked = choices.filter(({ status }) => status === 'SELECTED')
  return ticked.some(isNoneOfThese) && ticked.some((choice) => !isNoneOfThese(choice))
}

const entryText = (of: SimulatedAnswer, id: string): string =>
  JSON.stringify([of.ChoiceAnswers.filter(({ ChoiceId }) => ChoiceId === id), of.SelectedChoices.includes(id)])

describe('merging a draft into an answer', () => {
  it('leaves every choice that the reviewer did not touch byte for byte as it was', () => {
    fc.assert(
      fc.property(answer, draftQuestion, maybeColleague, (base, draft, edit) => {
        const now = edit(base)
        const after = send(draft, now, base)
        expect(after.Choices).toEqual(now.Choices)
        for (const { ChoiceId } of now.Choices) {
          if (!touched(draft).includes(ChoiceId)) expect(entryText(after, ChoiceId)).toBe(entryText(now, ChoiceId))
        }
      }),
      runs,
    )
  })

  it('changes of a touched choice what the draft names and nothing else', () => {
    fc.assert(
      fc.property(answer, draftQuestion, (base, draft) => {
        const [before, after] = [readAnswer(base), readAnswer(send(draft, base, base))]
        for (const touch of [...draft.tick, ...draft.untick]) {
          const [one, other] = [findChoice(before, touch.choiceId), findChoice(after, touch.choiceId)]
          if (touch.reason === undefined) expect(other?.reason).toBe(one?.reason)
          if (touch.notes?.action === 'add' && one) expect(other?.notes).toContain(one.notes)
          if (touch.notes === undefined) expect(other?.notes).toBe(one?.notes)
        }
        if (draft.applicability === undefined) {
          expect([after.isApplicable, after.reason]).toEqual([before.isApplicable, before.reason])
        }
        if (draft.notes === undefined) expect(after.notes).toBe(before.notes)
      }),
      runs,
    )
  })

  it('never sends SelectedChoices, ids that the answer lacks, or a part of an entry', () => {
    fc.assert(
      fc.property(answer, draftQuestion, (base, draft) => {
        const made = merge(draft, base, base)
        fc.pre(made.kind === 'send')
        expect(made.input).not.toHaveProperty('SelectedChoices')
        const ids = base.Choices.map(({ ChoiceId }) => ChoiceId)
        for (const [id, update] of Object.entries(made.input.ChoiceUpdates ?? {})) {
          expect(ids).toContain(id)
          expect(touched(draft)).toContain(id)
          expect(Object.keys(update).sort()).toEqual(['Notes', 'Reason', 'Status'])
        }
      }),
      runs,
    )
  })

  it('overwrites nothing that a colleague changed meanwhile', () => {
    fc.assert(
      fc.property(answer, draftQuestion, colleague, (base, draft, edit) => {
        const now = edit(base)
        const after = readAnswer(send(draft, now, base))
        const [was, is] = [readAnswer(base), readAnswer(now)]
        for (const choice of is.choices) {
          const earlier = findChoice(was, choice.choiceId)
          if (earlier !== undefined && !sameEntry(earlier, choice)) {
            expect(findChoice(after, choice.choiceId)).toEqual(choice)
          }
        }
        if (was.isApplicable !== is.isApplicable) expect(after.isApplicable).toBe(is.isApplicable)
        const people = readPeopleText(now.Notes)
        if (people !== readPeopleText(base.Notes) && draft.notes?.person?.action === 'replace') {
          expect(readPeopleText(after.notes)).toBe(people)
        }
      }),
      runs,
    )
  })

  it('sends what no colleague stood against, or says why not', () => {
    fc.assert(
      fc.property(answer, draftQuestion, (base, draft) => {
        const made = merge(draft, base, base)
        expect(made.kind).not.toBe('conflicts')
        const after = readAnswer(send(draft, base, base))
        if (made.kind === 'refused') return
        for (const { choiceId } of draft.tick) {
          if (findChoice(after, choiceId)) expect(findChoice(after, choiceId)?.status).toBe('SELECTED')
        }
        for (const { choiceId } of draft.untick) {
          if (findChoice(after, choiceId)) expect(findChoice(after, choiceId)?.status).toBe('UNSELECTED')
        }
        for (const { choiceId, reason } of draft.notApplicable) {
          if (findChoice(after, choiceId)) {
            expect(findChoice(after, choiceId)).toMatchObject({ status: 'NOT_APPLICABLE', reason })
          }
        }
        if (draft.notes?.person) expect(after.notes).toContain(draft.notes.person.text.trim().split(/\r?\n/)[0])
      }),
      runs,
    )
  })

  it("keeps every text of people in the question's notes, in whole, and stays within the Tool's limit", () => {
    const fates = new Set<string>()
    fc.assert(
      fc.property(answer, pieces, draftQuestion, maybeColleague, (made, list, draft, edit) => {
        const base = { ...made, Notes: joinPieces(list) }
        const now = edit(base)
        const after = send(draft, now, base)
        fates.add(merge(draft, now, base).plan.evidence)
        expect(after.Notes.length).toBeLessThanOrEqual(2084)
        if (draft.notes?.person?.action === 'replace') return
        for (const { by, text } of list) {
          if (by === 'people' && now.Notes.includes(text)) expect(after.Notes).toContain(text)
        }
      }),
      runs,
    )
    expect([...fates].sort()).toEqual(['leftOut', 'removed', 'shortened', 'unchanged', 'written'])
  })

  it("replaces the app's earlier note and keeps no second one", () => {
    fc.assert(
      fc.property(answer, pieces, fc.lorem({ maxCount: 20 }), (made, list, evidence) => {
        const base = { ...made, Notes: joinPieces(list) }
        const draft = draftQuestionSchema.parse({ questionId: base.QuestionId, notes: { evidence } })
        const result = merge(draft, base, base)
        const notes = readNotes(send(draft, base, base).Notes)
        const own = notes.filter(({ by }) => by === 'app')
        if (result.plan.evidence === 'written') expect(own.map(({ body }) => body)).toEqual([evidence])
        if (result.plan.evidence === 'leftOut') expect(own).toEqual([])
        if (result.plan.evidence === 'shortened') expect(own).toHaveLength(1)
      }),
      runs,
    )
  })

  it('changes nothing when it is sent twice, whatever was read in between', () => {
    fc.assert(
      fc.property(answer, draftQuestion, maybeColleague, (base, draft, edit) => {
        const now = edit(base)
        const first = merge(draft, now, base)
        fc.pre(first.kind === 'send' || first.kind === 'nothing')
        const after = send(draft, now, base)
        for (const seen of [base, now, after]) expect(merge(draft, after, seen).kind).toBe('nothing')
      }),
      runs,
    )
  })

  it('reads back as it was sent, and sees what does not', () => {
    fc.assert(
      fc.property(answer, draftQuestion, colleague, (base, draft, edit) => {
        const made = merge(draft, base, base)
        fc.pre(made.kind === 'send')
        const after = updateAnswer(base, made.input)
        expect(verifySent(made.input, readAnswer(after))).toEqual([])
        expect(listChangesBeside(made.input, readAnswer(base), readAnswer(after))).toEqual([])
        expect(verifySent(made.input, readAnswer(base))).not.toEqual([])
        const later = edit(after)
        const seen = [
          ...verifySent(made.input, readAnswer(later)),
          ...listChangesBeside(made.input, readAnswer(base), readAnswer(later)),
        ]
        const hasChanged = readAnswer(after).choices.some((choice) => {
          const other = findChoice(readAnswer(later), choice.choiceId)
          return other === undefined || !sameEntry(entryOf(choice), entryOf(other))
        })
        if (hasChanged || later.IsApplicable !== after.IsApplicable) expect(seen).not.toEqual([])
      }),
      runs,
    )
  })

  it('goes on after half of it was sent, to the same end', () => {
    const questions = fc.array(fc.record({ base: answer, draft: draftQuestion, isSent: fc.boolean() }), {
      maxLength: 5,
    })
    fc.assert(
      fc.property(questions, (list) => {
        const whole = list.map(({ base, draft }) => send(draft, base, base))
        const half = list.map(({ base, draft, isSent }) => (isSent ? send(draft, base, base) : base))
        const resumed = list.map(({ base, draft }, index) => send(draft, half[index] ?? base, base))
        expect(resumed).toEqual(whole)
        list.forEach(({ base, draft }, index) => {
          expect(merge(draft, half[index] ?? base, base).meanwhile).toEqual([])
        })
      }),
      { ...runs, numRuns: 500 },
    )
  })

  it('does not care in which order the Tool lists choices', () => {
    fc.assert(
      fc.property(answer, draftQuestion, fc.infiniteStream(fc.nat()), (base, draft, numbers) => {
        const order = new Map(base.Choices.map(({ ChoiceId }) => [ChoiceId, numbers.next().value ?? 0]))
        const shuffle = <Item extends { readonly ChoiceId: string }>(items: readonly Item[]): readonly Item[] =>
          items.toSorted((one, other) => (order.get(one.ChoiceId) ?? 0) - (order.get(other.ChoiceId) ?? 0))
        const other = {
          ...base,
          Choices: shuffle(base.Choices),
          ChoiceAnswers: shuffle(base.ChoiceAnswers),
          SelectedChoices: base.SelectedChoices.toReversed(),
        }
        const [made, shuffled] = [merge(draft, base, base), merge(draft, other, base)]
        expect(shuffled.kind).toBe(made.kind)
        expect(shuffled.meanwhile).toEqual([])
        if (made.kind === 'send' && shuffled.kind === 'send') expect(shuffled.input).toEqual(made.input)
      }),
      runs,
    )
  })

  it('never ticks "None of these" beside other choices, nor others beside it', () => {
    fc.assert(
      fc.property(answer, draftQuestion, maybeColleague, (base, draft, edit) => {
        const now = edit(base)
        const after = send(draft, now, base)
        if (!isContradictory(readAnswer(after))) return
        expect(isContradictory(readAnswer(now))).toBe(true)
        for (const id of after.SelectedChoices) expect(now.SelectedChoices).toContain(id)
      }),
      runs,
    )
  })
})
