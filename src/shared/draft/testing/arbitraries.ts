import fc from 'fast-check'
import { choiceStatuses, reasons } from '../answer-state'
import { draftQuestionSchema, type DraftQuestion } from '../draft'
import { holdsOwnNote, writeEvidence } from '../evidence-note'
import type { SimulatedAnswer, SimulatedEntry } from './simulated-answer'

/** Choices of the simulated question; the last one is "None of these". */
export const choiceIds = ['sec_a', 'sec_b', 'sec_c', 'sec_d', 'sec_e', '__proto__', 'sec_no'] as const

/** Text as people write it, with what could be taken for the app's marks. */
export const text = (limit: number): fc.Arbitrary<string> =>
  fc
    .array(
      fc.oneof(
        fc.string({ unit: 'binary', maxLength: 12 }),
        fc.lorem({ maxCount: 6 }),
        fc.constantFrom(
          '[Plumbline evidence 0badcafe]',
          '[end of Plumbline evidence 0badcafe]',
          '[Plumbline evidence',
          '\n',
          '\r\n',
          '\n\n',
          ' ',
          '🔥',
        ),
      ),
      { maxLength: 8 },
    )
    .map((parts) =>
      parts
        .join('')
        .slice(0, limit)
        .replace(/[\uD800-\uDBFF]$/, ''),
    )

/** Text with at least one word. */
export const words = (limit: number): fc.Arbitrary<string> =>
  text(limit - 1).map((value) => (/\S/.test(value) ? value : `x${value}`))

const ownBlock = fc.lorem({ maxCount: 30 }).map((body) => writeEvidence('', body, 2084).notes)

/** Notes of a question by their author: people's pieces and the app's own notes, to be joined by empty lines. */
export const pieces = fc.array(
  fc.oneof(
    { weight: 4, arbitrary: words(200).map((value) => ({ by: 'people' as const, text: value.trim() })) },
    { weight: 1, arbitrary: words(1200).map((value) => ({ by: 'people' as const, text: value.trim().repeat(12) })) },
    { weight: 2, arbitrary: ownBlock.map((value) => ({ by: 'app' as const, text: value })) },
  ),
  { maxLength: 4 },
)

/** Joins pieces to notes of a question, dropping what the Tool would not hold. */
export const joinPieces = (list: readonly { readonly text: string }[]): string =>
  list.reduce((notes, { text: piece }) => {
    const longer = notes === '' ? piece : `${notes}\n\n${piece}`
    return longer.length > 2084 ? notes : longer
  }, '')

const entry = fc.record({
  Status: fc.constantFrom(...choiceStatuses),
  Reason: fc.constantFrom(...reasons),
  Notes: fc.oneof(fc.constant(''), text(250)),
})

/** Answers in which "None of these" may stand beside others, as it can in the Tool. */
export const answer: fc.Arbitrary<SimulatedAnswer> = fc
  .record({
    order: fc.shuffledSubarray([...choiceIds], { minLength: choiceIds.length }),
    answered: fc.shuffledSubarray([...choiceIds]),
    entries: fc.array(entry, { minLength: choiceIds.length, maxLength: choiceIds.length }),
    notes: pieces,
    IsApplicable: fc.boolean(),
    Reason: fc.constantFrom(...reasons),
  })
  .map(({ order, answered, entries, notes, IsApplicable, Reason }) => {
    const ChoiceAnswers = answered.flatMap((ChoiceId, index): SimulatedEntry[] => {
      const made = entries[index]
      return made === undefined ? [] : [{ ChoiceId, ...made }]
    })
    return {
      QuestionId: 'securely-operate',
      Choices: order.map((ChoiceId) => ({ ChoiceId, Title: `Choice ${ChoiceId}` })),
      ChoiceAnswers,
      SelectedChoices: ChoiceAnswers.flatMap(({ ChoiceId, Status }) => (Status === 'SELECTED' ? [ChoiceId] : [])),
      IsApplicable,
      Reason,
      Notes: joinPieces(notes),
    }
  })

const note = (limit: number) =>
  fc.option(
    fc.oneof(
      fc.record({ action: fc.constant('add' as const), text: words(limit) }),
      fc.record({ action: fc.constant('replace' as const), text: text(limit) }),
    ),
    { nil: undefined },
  )

const personNote = note(1500).map((made) => (made && holdsOwnNote(made.text) ? undefined : made))

const evidence = fc.option(
  fc.oneof(
    fc.constant(''),
    text(300),
    fc.lorem({ maxCount: 60 }),
    fc.lorem({ mode: 'sentences', maxCount: 40 }).map((made) => made.repeat(3)),
  ),
  { nil: undefined },
)

const touches = fc.shuffledSubarray([...choiceIds, 'sec_gone', 'sec_renamed'], { maxLength: 6 }).chain((ids) =>
  fc.tuple(
    ...ids.map((choiceId) =>
      fc.record({
        choiceId: fc.constant(choiceId),
        intent: fc.constantFrom('tick' as const, 'untick' as const, 'notApplicable' as const),
        sentence: words(80),
        notes: note(120),
        clears: fc.boolean(),
        reason: fc.constantFrom('OUT_OF_SCOPE' as const, 'BUSINESS_PRIORITIES' as const, 'OTHER' as const),
      }),
    ),
  ),
)

/** Drafts of one question, as the schema lets them through. */
export const draftQuestion: fc.Arbitrary<DraftQuestion> = fc
  .record({
    touches,
    person: personNote,
    evidence,
    applicability: fc.option(
      fc.oneof(
        fc.constant({ isApplicable: false as const, reason: 'OUT_OF_SCOPE' as const }),
        fc.constant({ isApplicable: true as const }),
        fc.constant({ isApplicable: true as const, reason: 'NONE' as const }),
      ),
      { nil: undefined },
    ),
  })
  .map(({ touches: made, person, evidence: body, applicability }) => {
    const ticks = (intent: 'tick' | 'untick') =>
      made.flatMap((touch) =>
        touch.intent === intent
          ? [
              {
                choiceId: touch.choiceId,
                sentence: touch.sentence,
                ...(touch.notes && { notes: touch.notes }),
                ...(touch.clears && { reason: 'NONE' }),
              },
            ]
          : [],
      )
    return draftQuestionSchema.parse({
      questionId: 'securely-operate',
      tick: ticks('tick'),
      untick: ticks('untick'),
      notApplicable: made.flatMap(({ intent, choiceId, sentence, reason, notes }) =>
        intent === 'notApplicable' ? [{ choiceId, sentence, reason, ...(notes && { notes }) }] : [],
      ),
      ...(applicability && { applicability }),
      ...(person || body !== undefined
        ? { notes: { ...(person && { person }), ...(body !== undefined && { evidence: body }) } }
        : {}),
    })
  })

/** What a colleague does to an answer between two readings of ours. */
export const colleague: fc.Arbitrary<(before: SimulatedAnswer) => SimulatedAnswer> = fc
  .record({
    entries: fc.uniqueArray(fc.record({ id: fc.constantFrom(...choiceIds), entry }), {
      maxLength: 2,
      selector: ({ id }) => id,
    }),
    order: fc.shuffledSubarray([...choiceIds], { minLength: choiceIds.length }),
    notes: fc.option(fc.record({ before: words(60), after: words(60) }), { nil: undefined }),
    applies: fc.option(fc.boolean(), { nil: undefined, freq: 2 }),
  })
  .map(({ entries, order, notes, applies }) => (before: SimulatedAnswer): SimulatedAnswer => {
    const changed = new Map(before.ChoiceAnswers.map((made) => [made.ChoiceId, made]))
    for (const { id, entry: made } of entries) changed.set(id, { ChoiceId: id, ...made })
    const ChoiceAnswers = [...changed.values()]
    return {
      ...before,
      Choices: order.map((ChoiceId) => ({ ChoiceId, Title: `Choice ${ChoiceId}` })),
      ChoiceAnswers,
      SelectedChoices: ChoiceAnswers.flatMap(({ ChoiceId, Status }) => (Status === 'SELECTED' ? [ChoiceId] : [])),
      Notes:
        notes === undefined
          ? before.Notes
          : joinPieces([{ text: notes.before.trim() }, { text: before.Notes }, { text: notes.after.trim() }]),
      IsApplicable: applies ?? before.IsApplicable,
    }
  })

/** A colleague who does nothing in about half of the cases. */
export const maybeColleague: typeof colleague = fc.oneof(
  fc.constant((before: SimulatedAnswer) => before),
  colleague,
)
