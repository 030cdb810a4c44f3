import { AnswerReason, ChoiceReason, ChoiceStatus, type UpdateAnswerInput } from '@aws-sdk/client-wellarchitected'
import { invalid, notFound } from './failures'
import { choiceIdsOf, questionsOf, type PlacedQuestion, type SampleLens } from './lens'
import { checkLength, checkOneOf } from './limits'
import { answerOf, type AnswerState, type ChoiceState, type ReviewState } from './state'

/** What UpdateAnswer may say of an answer. */
export type AnswerUpdate = Pick<
  UpdateAnswerInput,
  'QuestionId' | 'ChoiceUpdates' | 'SelectedChoices' | 'Notes' | 'IsApplicable' | 'Reason'
>

/** A question of a lens; throws AWS's error where the lens has none of this id. */
export function findQuestion(lens: SampleLens, id: string | undefined): PlacedQuestion {
  const found = questionsOf(lens).find(({ question }) => question.id === id)
  if (!found) throw notFound('Question', id ?? '')
  return found
}

function checkUpdate(update: AnswerUpdate, known: readonly string[]): void {
  checkLength('Notes', update.Notes)
  checkOneOf('Reason', update.Reason, AnswerReason)
  const foreign = [...(update.SelectedChoices ?? []), ...Object.keys(update.ChoiceUpdates ?? {})].find(
    (id) => !known.includes(id),
  )
  if (foreign !== undefined) throw invalid('ChoiceId', `${foreign} is no choice of the question ${update.QuestionId}.`)
  for (const [id, { Status, Reason, Notes }] of Object.entries(update.ChoiceUpdates ?? {})) {
    if (Status === undefined) throw invalid(`ChoiceUpdates.${id}.Status`, 'It is required.')
    checkOneOf(`ChoiceUpdates.${id}.Status`, Status, ChoiceStatus)
    checkOneOf(`ChoiceUpdates.${id}.Reason`, Reason, ChoiceReason)
    checkLength('ChoiceNotes', Notes, `ChoiceUpdates.${id}.Notes`)
  }
}

/**
 * The choices after an update. SelectedChoices replaces all: what it does not name is no longer ticked, and its reasons and
 * notes are gone. An entry of ChoiceUpdates replaces the entry of that choice whole, reason and notes included, and no other.
 */
function updateChoices(before: AnswerState['choices'], update: AnswerUpdate): AnswerState['choices'] {
  const selected = update.SelectedChoices?.map((id): [string, ChoiceState] => [
    id,
    { status: 'SELECTED', reason: 'NONE', notes: '' },
  ])
  const replaced = Object.entries(update.ChoiceUpdates ?? {}).map(([id, entry]): [string, ChoiceState] => [
    id,
    { status: entry.Status ?? 'UNSELECTED', reason: entry.Reason ?? 'NONE', notes: entry.Notes ?? '' },
  ])
  return { ...(selected ? Object.fromEntries(selected) : before), ...Object.fromEntries(replaced) }
}

/** The review with one answer updated; what the update does not say stays. Throws AWS's errors. */
export function updateAnswer(review: ReviewState, update: AnswerUpdate, at: Date): ReviewState {
  const { question } = findQuestion(review.lens, update.QuestionId)
  checkUpdate(update, choiceIdsOf(question))
  const before = answerOf(review, question.id)
  const after: AnswerState = {
    choices: updateChoices(before.choices, update),
    isApplicable: update.IsApplicable ?? before.isApplicable,
    reason: update.Reason ?? before.reason,
    notes: update.Notes ?? before.notes,
  }
  return { ...review, updatedAt: at, answers: { ...review.answers, [question.id]: after } }
}
