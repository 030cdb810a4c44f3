import type { ChoiceStatus, Reason } from '../answer-state'
import type { UpdateAnswer } from '../merge-answer'

/** One entry of `ChoiceAnswers`, as the Tool gives it. */
export type SimulatedEntry = {
  readonly ChoiceId: string
  readonly Status: ChoiceStatus
  readonly Reason: Reason
  readonly Notes: string
}

/** An answer as the Tool holds it. */
export type SimulatedAnswer = {
  readonly QuestionId: string
  readonly Choices: readonly { readonly ChoiceId: string; readonly Title: string }[]
  readonly ChoiceAnswers: readonly SimulatedEntry[]
  readonly SelectedChoices: readonly string[]
  readonly IsApplicable: boolean
  readonly Notes: string
  readonly Reason: Reason
}

/** What the Tool would take besides; the app never sends it. */
type AnyUpdate = UpdateAnswer & { readonly SelectedChoices?: readonly string[] }

/**
 * The Tool's UpdateAnswer: an entry of `ChoiceUpdates` replaces the whole entry, `SelectedChoices` replaces all ticks, and what
 * the input leaves out stays. Throws what the Tool refuses: ids that the question lacks, and notes beyond its limits.
 */
export const updateAnswer = (answer: SimulatedAnswer, input: AnyUpdate): SimulatedAnswer => {
  const ids = answer.Choices.map(({ ChoiceId }) => ChoiceId)
  const entries = new Map(answer.ChoiceAnswers.map((entry) => [entry.ChoiceId, entry]))
  const ticked = new Set(answer.SelectedChoices)
  if (input.SelectedChoices !== undefined) {
    ticked.clear()
    for (const id of input.SelectedChoices) ticked.add(id)
  }
  for (const [id, update] of Object.entries(input.ChoiceUpdates ?? {})) {
    if (!ids.includes(id)) throw new Error(`ValidationException: ${id} is no choice of ${answer.QuestionId}`)
    if ((update.Notes ?? '').length > 250) throw new Error('ValidationException: notes of a choice are too long')
    entries.set(id, {
      ChoiceId: id,
      Status: update.Status,
      Reason: update.Reason ?? 'NONE',
      Notes: update.Notes ?? '',
    })
    if (update.Status === 'SELECTED') ticked.add(id)
    else ticked.delete(id)
  }
  if ((input.Notes ?? '').length > 2084) throw new Error('ValidationException: notes are too long')
  return {
    ...answer,
    ChoiceAnswers: [...entries.values()],
    SelectedChoices: [...ticked],
    Notes: input.Notes ?? answer.Notes,
    IsApplicable: input.IsApplicable ?? answer.IsApplicable,
    Reason: input.Reason ?? answer.Reason,
  }
}
