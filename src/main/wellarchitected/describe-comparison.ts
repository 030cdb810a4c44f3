import type { z } from 'zod'
import { findChoice, nameLens, type AnswerState, type ChoiceEntry, type Reason } from '../../shared/draft/answer-state'
import { assertNever } from '../../shared/assert-never'
import type { QuestionComparison } from '../../shared/draft/compare-draft'
import { describeConflict, describeProblem, describeRemark, type Description } from '../../shared/draft/describe-merge'
import type { AnswerChange } from '../../shared/draft/compare-answers'
import type { Applicability } from '../../shared/draft/plan-question'
import type { comparisonSchema, Difference } from '../../shared/ipc/workloads'
import { keyOfWorkload } from '../../shared/workload/stored'
import { consoleAddress } from './console-address'
import type { ToolComparison } from './tool'

const reasonWords: Readonly<Record<Reason, string>> = {
  OUT_OF_SCOPE: 'out of scope',
  BUSINESS_PRIORITIES: 'business priorities',
  ARCHITECTURE_CONSTRAINTS: 'architecture constraints',
  OTHER: 'other reason',
  NONE: 'no reason given',
}

/** What an entry of a choice says, in words; its notes aside. */
export const describeEntry = ({ status, reason }: Pick<ChoiceEntry, 'status' | 'reason'>): string => {
  const why = reason === 'NONE' ? '' : ` (${reasonWords[reason]})`
  switch (status) {
    case 'SELECTED':
      return `ticked${why}`
    case 'UNSELECTED':
      return `not ticked${why}`
    case 'NOT_APPLICABLE':
      return `not applicable (${reasonWords[reason]})`
  }
}

/** Whether a question applies, in words. */
export const describeApplicability = ({ isApplicable, reason }: Applicability): string =>
  isApplicable
    ? `applies${reason === 'NONE' ? '' : ` (${reasonWords[reason]})`}`
    : `does not apply (${reasonWords[reason]})`

/** What a colleague changed and sending leaves as it is. */
const describeMeanwhile = (change: AnswerChange): Description => {
  const next = 'It stays as it was left.'
  switch (change.kind) {
    case 'choice': {
      const { choiceId, after } = change
      const now = after === undefined ? 'the question does not list it any more' : `now ${describeEntry(after)}`
      return { sentence: `Somebody changed ${choiceId} since the draft was made: ${now}.`, next }
    }
    case 'notes':
      return { sentence: 'Somebody changed the notes since the draft was made.', next }
    case 'applicability':
      return {
        sentence: `Somebody changed whether the question applies: now it ${describeApplicability(change.after)}.`,
        next,
      }
    default:
      return assertNever(change)
  }
}

/** Why a question of the draft is not sent: the workload does not have it. */
export const describeUnknown = (question: Extract<QuestionComparison, { kind: 'unknown' }>): Description => ({
  sentence:
    question.missing === 'lens'
      ? `The workload is not reviewed with the lens ${question.lens}.`
      : `The workload's version of the lens ${question.lens} has no question ${question.questionId}.`,
  next: 'Nothing is sent for it, and nothing guessed: answer the question that took its place, if there is one.',
})

/** Says that the draft names choices which the question does not list. */
export const describeUnknownChoices = (choiceIds: readonly string[]): Description => ({
  sentence: `The question does not list ${choiceIds.join(', ')}, which the draft names.`,
  next: 'Nothing is sent for them, and nothing guessed: look which choices took their place, if any.',
})

const stoppedBy = (question: Extract<QuestionComparison, { kind: 'known' }>): readonly Description[] => {
  const { merge } = question
  switch (merge.kind) {
    case 'conflicts':
      return merge.conflicts.map(describeConflict)
    case 'refused':
      return merge.problems.map(describeProblem)
    case 'send':
    case 'nothing':
      return []
    default:
      return assertNever(merge)
  }
}

const choiceTitle = (shown: AnswerState | undefined, choiceId: string, title: string | undefined): string =>
  title ?? (shown && findChoice(shown, choiceId)?.title) ?? choiceId

const describeQuestion = (question: QuestionComparison, { workload, shown }: ToolComparison): Difference => {
  const { lens, questionId } = question
  const review = workload.lensReviews.find((one) => nameLens(one.lensAlias) === nameLens(lens))
  const answer = shown.find((one) => one.lens === lens && one.answer.questionId === questionId)?.answer
  const common = { lens, lensName: review?.lensName ?? lens, questionId, title: answer?.title ?? questionId }
  if (question.kind === 'unknown')
    return {
      ...common,
      kind: 'unknown',
      choices: [],
      applicability: null,
      notes: null,
      evidence: 'unchanged',
      unknownChoices: [],
      stopped: [describeUnknown(question)],
      remarks: [],
      hasBase: false,
    }
  const { plan, meanwhile, kind } = question.merge
  const { unknownChoices } = plan
  return {
    ...common,
    kind,
    choices: plan.choices.map(({ choiceId, title, before, after, sentence }) => ({
      choiceId,
      title: choiceTitle(answer, choiceId, title),
      before: describeEntry(before),
      after: describeEntry(after),
      notesBefore: before.notes,
      notesAfter: after.notes,
      sentence: sentence ?? null,
    })),
    applicability: plan.applicability
      ? {
          before: describeApplicability(plan.applicability.before),
          after: describeApplicability(plan.applicability.after),
        }
      : null,
    notes: plan.notes ?? null,
    evidence: plan.evidence,
    unknownChoices: [...unknownChoices],
    stopped: [...stoppedBy(question)],
    remarks: [
      ...plan.remarks.map(describeRemark),
      ...(unknownChoices.length > 0 ? [describeUnknownChoices(unknownChoices)] : []),
      ...meanwhile.map(describeMeanwhile),
    ],
    hasBase: question.hasBase,
  }
}

/** A comparison as the window and the command line show it; `id` names it, so that a send can confirm exactly it. */
export const describeComparison = (comparison: ToolComparison, id: string): z.infer<typeof comparisonSchema> => {
  const { workload, questions, blockers, account, caller, endpoint, comparedAt } = comparison
  return {
    comparison: id,
    workload: keyOfWorkload(workload),
    workloadName: workload.workloadName,
    account,
    region: workload.region ?? '',
    caller,
    endpoint,
    comparedAt,
    differences: questions.map((question) => describeQuestion(question, comparison)),
    blockers: blockers.map((blocker) => ({ ...blocker, on: [...blocker.on] })),
    console: consoleAddress(workload.workloadArn ?? '') ?? '',
  }
}
