import {
  entryOf,
  findChoice,
  sameEntry,
  sameText,
  type AnswerState,
  type ChoiceEntry,
  type Reason,
} from './answer-state'
import { compareAnswers, type AnswerChange } from './compare-answers'
import type { UpdateAnswer } from './merge-answer'

/** Something that does not stand in the Tool as it was sent. */
export type Mismatch =
  /** `found` is undefined where the answer does not list the choice any more. */
  | {
      readonly kind: 'choice'
      readonly choiceId: string
      readonly sent: ChoiceEntry
      readonly found: ChoiceEntry | undefined
    }
  | { readonly kind: 'notes'; readonly sent: string; readonly found: string }
  | { readonly kind: 'isApplicable'; readonly sent: boolean; readonly found: boolean }
  | { readonly kind: 'reason'; readonly sent: Reason; readonly found: Reason }

/** Lists what does not stand as it was sent, in the answer as it was read back. */
export const verifySent = (input: UpdateAnswer, readBack: AnswerState): readonly Mismatch[] => {
  if (readBack.questionId !== input.QuestionId)
    throw new Error(`${readBack.questionId} does not answer ${input.QuestionId}`)
  const mismatches: Mismatch[] = []
  for (const [choiceId, update] of Object.entries(input.ChoiceUpdates ?? {})) {
    const sent = { status: update.Status, reason: update.Reason, notes: update.Notes }
    const found = findChoice(readBack, choiceId)
    if (found === undefined || found.unclear || !sameEntry(sent, found)) {
      mismatches.push({ kind: 'choice', choiceId, sent, found: found && entryOf(found) })
    }
  }
  if (input.Notes !== undefined && !sameText(input.Notes, readBack.notes)) {
    mismatches.push({ kind: 'notes', sent: input.Notes, found: readBack.notes })
  }
  if (input.IsApplicable !== undefined && input.IsApplicable !== readBack.isApplicable) {
    mismatches.push({ kind: 'isApplicable', sent: input.IsApplicable, found: readBack.isApplicable })
  }
  if (input.Reason !== undefined && input.Reason !== readBack.reason) {
    mismatches.push({ kind: 'reason', sent: input.Reason, found: readBack.reason })
  }
  return mismatches
}

/** Lists what changed between the reading before a send and the one after it, and was not sent: somebody else's doing. */
export const listChangesBeside = (
  input: UpdateAnswer,
  before: AnswerState,
  readBack: AnswerState,
): readonly AnswerChange[] =>
  compareAnswers(before, readBack).filter((change) => {
    switch (change.kind) {
      case 'choice':
        return !Object.hasOwn(input.ChoiceUpdates ?? {}, change.choiceId)
      case 'notes':
        return input.Notes === undefined
      case 'applicability':
        return (
          (input.IsApplicable === undefined && change.before.isApplicable !== change.after.isApplicable) ||
          (input.Reason === undefined && change.before.reason !== change.after.reason)
        )
    }
  })
