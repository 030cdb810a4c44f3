import { entryOf, findChoice, sameEntry, sameText, type AnswerState, type ChoiceEntry } from './answer-state'
import type { Applicability } from './plan-question'

/** One thing that differs between two readings of the same answer. */
export type AnswerChange =
  /** Undefined where one of the readings does not list the choice. */
  | {
      readonly kind: 'choice'
      readonly choiceId: string
      readonly before: ChoiceEntry | undefined
      readonly after: ChoiceEntry | undefined
    }
  | { readonly kind: 'notes'; readonly before: string; readonly after: string }
  | { readonly kind: 'applicability'; readonly before: Applicability; readonly after: Applicability }

/** Lists what changed between two readings of an answer; the order of its choices is no change. */
export const compareAnswers = (before: AnswerState, after: AnswerState): readonly AnswerChange[] => {
  const ids = new Set([...before.choices, ...after.choices].map(({ choiceId }) => choiceId))
  const changes: AnswerChange[] = [...ids].flatMap((choiceId) => {
    const [one, other] = [findChoice(before, choiceId), findChoice(after, choiceId)]
    if (one !== undefined && other !== undefined && sameEntry(one, other)) return []
    return [{ kind: 'choice', choiceId, before: one && entryOf(one), after: other && entryOf(other) }]
  })
  if (!sameText(before.notes, after.notes)) changes.push({ kind: 'notes', before: before.notes, after: after.notes })
  if (before.isApplicable !== after.isApplicable || before.reason !== after.reason) {
    changes.push({
      kind: 'applicability',
      before: { isApplicable: before.isApplicable, reason: before.reason },
      after: { isApplicable: after.isApplicable, reason: after.reason },
    })
  }
  return changes
}
