import { entryOf, findChoice, isNoneOfThese, sameEntry, type ChoiceEntry } from './answer-entry'
import type { AnswerState, ChoiceState, ChoiceStatus, Reason } from './answer-state'
import type { DraftQuestion, PersonNote } from './draft'
import { choiceNotesLimit, type EvidenceFate } from './evidence-note'
import { mergeChoiceNotes, mergeNotes } from './merge-notes'

/** A choice that sending would change. */
export type ChoiceChange = {
  readonly choiceId: string
  /** Name of the choice, as the answer lists it. */
  readonly title?: string
  /** The entry as it stands in the Tool. */
  readonly before: ChoiceEntry
  /** The entry that takes its place as a whole: what the draft does not name is as before. */
  readonly after: ChoiceEntry
  /** The reviewer's sentence for the audit log. */
  readonly sentence?: string
}

/** Notes of a question that sending would change. */
export type NotesChange = { readonly before: string; readonly after: string }

/** Whether a question applies, and why not. */
export type Applicability = { readonly isApplicable: boolean; readonly reason: Reason }

/** Why nothing of a question can be sent until the draft is changed. */
export type Problem =
  /** "None of these" would be ticked beside other choices. */
  | { readonly kind: 'noneBesideOthers'; readonly none: readonly string[]; readonly others: readonly string[] }
  /** People's text is longer than the Tool holds; nothing of it is cut. `excess` in characters. */
  | { readonly kind: 'notesTooLong'; readonly excess: number }
  | { readonly kind: 'choiceNotesTooLong'; readonly choiceId: string; readonly excess: number }
  /** The Tool's two lists disagree about a choice that the draft touches. */
  | { readonly kind: 'unclearChoice'; readonly choiceId: string }

/** What is shown beside a question and hinders nothing. */
export type Remark =
  /** "None of these" stands beside other choices in the Tool already. */
  | { readonly kind: 'noneBesideOthers'; readonly none: readonly string[]; readonly others: readonly string[] }
  /** Every practice of the question would be marked as not applicable. */
  | { readonly kind: 'allNotApplicable' }
  /** The draft ticks choices of a question that does not apply. */
  | { readonly kind: 'tickedButNotApplicable'; readonly choices: readonly string[] }

/** All that sending the draft's part of one question would do to the answer as it stands. */
export type QuestionPlan = {
  readonly questionId: string
  /** The question itself. */
  readonly title?: string
  readonly choices: readonly ChoiceChange[]
  readonly applicability?: { readonly before: Applicability; readonly after: Applicability }
  readonly notes?: NotesChange
  /** What becomes of the app's note. */
  readonly evidence: EvidenceFate
  /** Choices that the draft names and the answer does not list: shown, never sent, never guessed. */
  readonly unknownChoices: readonly string[]
  readonly problems: readonly Problem[]
  readonly remarks: readonly Remark[]
}

type Touch = {
  readonly choiceId: string
  readonly status: ChoiceStatus
  readonly reason?: Reason | undefined
  readonly notes?: PersonNote | undefined
  readonly sentence?: string | undefined
}

const listTouches = ({ tick, untick, notApplicable }: DraftQuestion): readonly Touch[] => [
  ...tick.map((choice) => ({ ...choice, status: 'SELECTED' as const })),
  ...untick.map((choice) => ({ ...choice, status: 'UNSELECTED' as const })),
  ...notApplicable.map((choice) => ({ ...choice, status: 'NOT_APPLICABLE' as const })),
]

const planChoice = (touch: Touch, choice: ChoiceState): ChoiceChange | undefined => {
  const before = entryOf(choice)
  const after = {
    status: touch.status,
    reason: touch.reason ?? before.reason,
    notes: mergeChoiceNotes(before.notes, touch.notes),
  }
  if (sameEntry(before, after) && choice.unclear !== true) return undefined
  return {
    choiceId: choice.choiceId,
    ...(choice.title === undefined ? {} : { title: choice.title }),
    before,
    after,
    ...(touch.sentence === undefined ? {} : { sentence: touch.sentence }),
  }
}

const planApplicability = (draft: DraftQuestion, now: AnswerState): QuestionPlan['applicability'] => {
  if (draft.applicability === undefined) return undefined
  const before = { isApplicable: now.isApplicable, reason: now.reason }
  const after = { isApplicable: draft.applicability.isApplicable, reason: draft.applicability.reason ?? before.reason }
  return before.isApplicable === after.isApplicable && before.reason === after.reason ? undefined : { before, after }
}

const judge = (
  choices: readonly ChoiceState[],
  changes: readonly ChoiceChange[],
  isApplicable: boolean,
): Pick<QuestionPlan, 'problems' | 'remarks'> => {
  const ticked = choices.filter(({ status }) => status === 'SELECTED')
  const none = ticked.filter(isNoneOfThese).map(({ choiceId }) => choiceId)
  const others = ticked.filter((choice) => !isNoneOfThese(choice)).map(({ choiceId }) => choiceId)
  const newlyTicked = changes.filter(
    ({ before, after }) => before.status !== after.status && after.status === 'SELECTED',
  )
  const isInconsistent = none.length > 0 && others.length > 0
  const practices = choices.filter((choice) => !isNoneOfThese(choice))
  const problems: Problem[] = changes.flatMap(({ choiceId, before, after }) => {
    const excess = after.notes.length - choiceNotesLimit
    return excess > 0 && after.notes !== before.notes ? [{ kind: 'choiceNotesTooLong', choiceId, excess }] : []
  })
  for (const { choiceId } of changes) {
    if (choices.some((choice) => choice.choiceId === choiceId && choice.unclear)) {
      problems.push({ kind: 'unclearChoice', choiceId })
    }
  }
  const remarks: Remark[] = []
  if (isInconsistent) (newlyTicked.length > 0 ? problems : remarks).push({ kind: 'noneBesideOthers', none, others })
  if (practices.length > 0 && practices.every(({ status }) => status === 'NOT_APPLICABLE')) {
    remarks.push({ kind: 'allNotApplicable' })
  }
  if (!isApplicable && newlyTicked.length > 0) {
    remarks.push({ kind: 'tickedButNotApplicable', choices: newlyTicked.map(({ choiceId }) => choiceId) })
  }
  return { problems, remarks }
}

/** Plans what sending the draft's part of a question would do to the answer as it stands in the Tool now. */
export const planQuestion = (draft: DraftQuestion, now: AnswerState): QuestionPlan => {
  if (draft.questionId !== now.questionId) throw new Error(`${now.questionId} does not answer ${draft.questionId}`)
  const touches = listTouches(draft)
  const choices = touches.flatMap((touch) => {
    const choice = findChoice(now, touch.choiceId)
    return (choice === undefined ? undefined : planChoice(touch, choice)) ?? []
  })
  const applicability = planApplicability(draft, now)
  const { notes, evidence, excess } = mergeNotes(now.notes, draft.notes)
  const entries = new Map(choices.map(({ choiceId, after }) => [choiceId, after]))
  const after = now.choices.map((choice) => ({ ...choice, ...entries.get(choice.choiceId) }))
  const { problems, remarks } = judge(after, choices, applicability?.after.isApplicable ?? now.isApplicable)
  return {
    questionId: now.questionId,
    ...(now.title === undefined ? {} : { title: now.title }),
    choices,
    ...(applicability === undefined ? {} : { applicability }),
    ...(notes === now.notes ? {} : { notes: { before: now.notes, after: notes } }),
    evidence,
    unknownChoices: touches.flatMap(({ choiceId }) => (findChoice(now, choiceId) === undefined ? [choiceId] : [])),
    problems: excess > 0 ? [...problems, { kind: 'notesTooLong', excess }] : problems,
    remarks,
  }
}
