import type { Reason } from '../../../shared/draft/answer-state'

/** What people call a reason, as the console does. */
export const reasonNames: Readonly<Record<Reason, string>> = {
  OUT_OF_SCOPE: 'Out of scope',
  BUSINESS_PRIORITIES: 'Business priorities',
  ARCHITECTURE_CONSTRAINTS: 'Architecture constraints',
  OTHER: 'Other',
  NONE: 'No reason given',
}

/** Reasons from which one is chosen. */
export const statedReasons = ['OUT_OF_SCOPE', 'BUSINESS_PRIORITIES', 'ARCHITECTURE_CONSTRAINTS', 'OTHER'] as const
