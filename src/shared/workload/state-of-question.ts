import type { AnswerState } from '../draft/answer-state'
import type { Question } from './workload'

/** A question as drafts and comparisons see it; a choice of which the Tool's two lists say different things is marked. */
export const stateOfQuestion = (question: Question): AnswerState => ({
  questionId: question.questionId,
  ...(question.title === undefined ? {} : { title: question.title }),
  choices: question.choices.map(({ choiceId, title, selected, status, reason, notes }) => ({
    choiceId,
    ...(title === undefined ? {} : { title }),
    status,
    reason,
    notes,
    ...(selected === (status === 'SELECTED') ? {} : { unclear: true as const }),
  })),
  isApplicable: question.isApplicable,
  reason: question.reason,
  notes: question.notes,
})
