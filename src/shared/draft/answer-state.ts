import { z } from 'zod'

/** States of a choice, as the Well-Architected Tool names them (`ChoiceStatus`). */
export const choiceStatuses = ['SELECTED', 'NOT_APPLICABLE', 'UNSELECTED'] as const

/** Why a choice or a question does not apply (`ChoiceReason` and `AnswerReason`, which have the same members). */
export const reasons = ['OUT_OF_SCOPE', 'BUSINESS_PRIORITIES', 'ARCHITECTURE_CONSTRAINTS', 'OTHER', 'NONE'] as const

/** State of a choice. */
export type ChoiceStatus = (typeof choiceStatuses)[number]
/** Why something does not apply; `NONE` where no reason is given. */
export type Reason = (typeof reasons)[number]

const choiceStateSchema = z.strictObject({
  choiceId: z.string().min(1),
  /** Name of the choice, as the answer lists it. */
  title: z.string().optional(),
  status: z.enum(choiceStatuses),
  reason: z.enum(reasons),
  /** Empty where there are none. */
  notes: z.string(),
  /** The Tool's two lists said different things of this choice, so that its status is not known. */
  unclear: z.literal(true).optional(),
})

export const answerStateSchema = z.strictObject({
  questionId: z.string().min(1),
  /** The question itself. */
  title: z.string().optional(),
  /** The choices that the answer lists, in the Tool's order, which means nothing. */
  choices: z.array(choiceStateSchema),
  isApplicable: z.boolean(),
  reason: z.enum(reasons),
  /** Notes of the question, the app's own among them; empty where there are none. */
  notes: z.string(),
})

/** What stands for one choice. */
export type ChoiceState = z.infer<typeof choiceStateSchema>
/** What stands for one question: the Tool's answer with every default spelled out. */
export type AnswerState = z.infer<typeof answerStateSchema>

/** The parts of the Tool's `Answer` (GetAnswer, UpdateAnswer) that are read here; the SDK's own type fits. */
export type ToolAnswer = {
  readonly QuestionId?: string | undefined
  readonly QuestionTitle?: string | undefined
  readonly Choices?:
    readonly { readonly ChoiceId?: string | undefined; readonly Title?: string | undefined }[] | undefined
  readonly SelectedChoices?: readonly string[] | undefined
  readonly ChoiceAnswers?:
    | readonly {
        readonly ChoiceId?: string | undefined
        readonly Status?: ChoiceStatus | undefined
        readonly Reason?: Reason | undefined
        readonly Notes?: string | undefined
      }[]
    | undefined
  readonly IsApplicable?: boolean | undefined
  readonly Reason?: Reason | undefined
  readonly Notes?: string | undefined
}

/**
 * Reads the Tool's answer. A choice without an entry of its own is ticked where `SelectedChoices` names it; one whose entry and
 * `SelectedChoices` disagree is marked as unclear. Throws where the answer names no question: GetAnswer always does.
 */
export const readAnswer = (answer: ToolAnswer): AnswerState => {
  if (answer.QuestionId === undefined) throw new Error('An answer without QuestionId cannot be read')
  const entries = new Map((answer.ChoiceAnswers ?? []).map((entry) => [entry.ChoiceId, entry]))
  const selected = new Set(answer.SelectedChoices)
  const choices = (answer.Choices ?? []).flatMap(({ ChoiceId: choiceId, Title: title }): ChoiceState[] => {
    if (choiceId === undefined) return []
    const entry = entries.get(choiceId)
    const inList = selected.has(choiceId)
    const status = entry?.Status ?? (inList ? 'SELECTED' : 'UNSELECTED')
    const unclear = answer.SelectedChoices !== undefined && inList !== (status === 'SELECTED')
    return [
      {
        choiceId,
        ...(title === undefined ? {} : { title }),
        status,
        reason: entry?.Reason ?? 'NONE',
        notes: entry?.Notes ?? '',
        ...(unclear ? { unclear } : {}),
      },
    ]
  })
  return {
    questionId: answer.QuestionId,
    ...(answer.QuestionTitle === undefined ? {} : { title: answer.QuestionTitle }),
    choices,
    isApplicable: answer.IsApplicable ?? true,
    reason: answer.Reason ?? 'NONE',
    notes: answer.Notes ?? '',
  }
}

export { entryOf, findChoice, isNoneOfThese, nameLens, sameEntry, sameText, type ChoiceEntry } from './answer-entry'
