import type { Gap } from './gap'

/** A sentence for people: what could not be looked at and what to do next. */
export const describeGap = (gap: Gap): string => {
  switch (gap.kind) {
    case 'denied':
      return `AWS denied it: grant ${gap.action}`
    case 'throttled':
      return `AWS throttled ${gap.operation} through every retry: review again later`
    case 'failed':
      return `${gap.operation ?? 'It'} failed with ${gap.code}: review again, and report it if it stays`
    case 'unsupported':
      return `Not available here (${gap.code})`
    case 'signedOut':
      return 'No valid credentials: sign in again and resume the review'
    case 'skipped':
      return `Left out as empty (${gap.source} found nothing there): review without leaving out regions to be sure`
    case 'cancelled':
      return 'The review was finished before this was read'
  }
}
