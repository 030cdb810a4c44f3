import { sameEntry, sameText, type AnswerState, type ChoiceStatus, type Reason } from './answer-state'
import { compareAnswers, type AnswerChange } from './compare-answers'
import type { DraftQuestion } from './draft'
import { readPeopleText } from './evidence-note'
import { planQuestion, type Problem, type QuestionPlan } from './plan-question'

/** One entry of `ChoiceUpdates`. The Tool replaces the whole entry by it, so all three are always there. */
export type ChoiceUpdate = { readonly Status: ChoiceStatus; readonly Reason: Reason; readonly Notes: string }

/** Input of UpdateAnswer, fit for the SDK. There is no `SelectedChoices`: it would replace what colleagues ticked. */
export type UpdateAnswer = {
  readonly WorkloadId: string
  readonly LensAlias: string
  readonly QuestionId: string
  /** By `ChoiceId`; the choices that the draft touches and no others. */
  readonly ChoiceUpdates?: Record<string, ChoiceUpdate>
  /** Only where they change. */
  readonly Notes?: string
  /** Only where it changes. */
  readonly IsApplicable?: boolean
  /** Only where it changes. */
  readonly Reason?: Reason
}

/** What became of one question of a draft. */
export type Merge = {
  /** All that the draft would change in the answer as it stands. */
  readonly plan: QuestionPlan
  /** What colleagues changed since the draft was made and sending leaves as they left it. */
  readonly meanwhile: readonly AnswerChange[]
} & (
  | { readonly kind: 'send'; readonly input: UpdateAnswer }
  /** The answer says what the draft says. */
  | { readonly kind: 'nothing' }
  /** Colleagues changed what the draft would change: nothing of the question is sent. */
  | { readonly kind: 'conflicts'; readonly conflicts: readonly AnswerChange[] }
  /** The draft itself cannot be sent as it is. */
  | { readonly kind: 'refused'; readonly problems: readonly Problem[] }
)

/** Where a question stands in the Tool. */
export type Target = { readonly workloadId: string; readonly lensAlias: string }

const isConflict = (change: AnswerChange, draft: DraftQuestion, plan: QuestionPlan): boolean => {
  switch (change.kind) {
    case 'choice':
      return plan.choices.some(({ choiceId }) => choiceId === change.choiceId)
    case 'notes': {
      // Text that is added, and the app's own note, leave what colleagues wrote as it is.
      const person = draft.notes?.person
      if (person?.action !== 'replace' || plan.notes === undefined) return false
      const [before, after] = [readPeopleText(change.before), readPeopleText(change.after)]
      return !sameText(before, after) && !sameText(after, person.text)
    }
    case 'applicability':
      // Ticks mean something else where a colleague has taken the question out of the review, or back into it.
      return plan.applicability !== undefined || plan.choices.length > 0
  }
}

/** Whether a change since the draft was made is what the draft itself asks for: most likely a send that got no answer. */
const isOwn = (change: AnswerChange, wished: QuestionPlan): boolean => {
  switch (change.kind) {
    case 'choice': {
      const { choiceId, after } = change
      return wished.choices.some((choice) => choice.choiceId === choiceId && after && sameEntry(choice.after, after))
    }
    case 'notes':
      return wished.notes !== undefined && sameText(wished.notes.after, change.after)
    case 'applicability': {
      const { isApplicable, reason } = change.after
      return wished.applicability?.after.isApplicable === isApplicable && wished.applicability.after.reason === reason
    }
  }
}

const writeInput = ({ workloadId, lensAlias }: Target, plan: QuestionPlan): UpdateAnswer => {
  const { choices, notes, applicability } = plan
  const updates = choices.map(({ choiceId, after }): [string, ChoiceUpdate] => [
    choiceId,
    { Status: after.status, Reason: after.reason, Notes: after.notes },
  ])
  const turns = applicability !== undefined && applicability.before.isApplicable !== applicability.after.isApplicable
  const gives = applicability !== undefined && applicability.before.reason !== applicability.after.reason
  return {
    WorkloadId: workloadId,
    LensAlias: lensAlias,
    QuestionId: plan.questionId,
    ...(updates.length === 0 ? {} : { ChoiceUpdates: Object.fromEntries(updates) }),
    ...(notes === undefined ? {} : { Notes: notes.after }),
    ...(turns ? { IsApplicable: applicability.after.isApplicable } : {}),
    ...(gives ? { Reason: applicability.after.reason } : {}),
  }
}

/**
 * Merges the draft's part of a question into the answer as it was read just now. `base` is the answer as the draft's author saw
 * it: what differs from it and is not the draft's own wish is a colleague's change. A question that was sent before gives
 * `nothing`; the caller marks it as sent, since a colleague who takes the change back cannot be told from one who never saw it.
 */
export const mergeAnswer = (draft: DraftQuestion, now: AnswerState, base: AnswerState, target: Target): Merge => {
  if (base.questionId !== now.questionId) throw new Error(`${base.questionId} is not an earlier ${now.questionId}`)
  const plan = planQuestion(draft, now)
  const wished = planQuestion(draft, base)
  const changes = compareAnswers(base, now).filter((change) => !isOwn(change, wished))
  const conflicts = changes.filter((change) => isConflict(change, draft, plan))
  const meanwhile = changes.filter((change) => !conflicts.includes(change))
  const common = { plan, meanwhile }
  if (conflicts.length > 0) return { ...common, kind: 'conflicts', conflicts }
  if (plan.problems.length > 0) return { ...common, kind: 'refused', problems: plan.problems }
  if (plan.choices.length === 0 && plan.notes === undefined && plan.applicability === undefined) {
    return { ...common, kind: 'nothing' }
  }
  return { ...common, kind: 'send', input: writeInput(target, plan) }
}
