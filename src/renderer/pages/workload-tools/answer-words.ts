import type { AnswerState } from '../../../shared/draft/answer-state'

type Choice = AnswerState['choices'][number]

/** What the states of a choice are called. */
export const statusNames: Readonly<Record<Choice['status'], string>> = {
  SELECTED: 'Ticked',
  UNSELECTED: 'Not ticked',
  NOT_APPLICABLE: 'Not applicable',
}

/** What the Tool's reasons are called. */
export const reasonNames: Readonly<Record<AnswerState['reason'], string>> = {
  OUT_OF_SCOPE: 'Out of scope',
  BUSINESS_PRIORITIES: 'Business priorities',
  ARCHITECTURE_CONSTRAINTS: 'Architecture constraints',
  OTHER: 'Another reason',
  NONE: 'No reason given',
}

/** Whether a question applies, in words. */
export const describeApplicability = ({
  isApplicable,
  reason,
}: Pick<AnswerState, 'isApplicable' | 'reason'>): string =>
  isApplicable ? 'Applies' : `Does not apply: ${reasonNames[reason].toLowerCase()}`
