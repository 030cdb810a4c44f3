import type { Gap } from './gap'

/** Codes of the app's own defects, whose texts are for its developers. */
const defects = ['CheckFailed', 'JudgedTwice', 'NotRead', 'NotReadable', 'UnknownError']

/** Whether a check saw all that AWS answers, and it does not decide the question: no call failed. */
export const isUndecided = (gap: Gap): gap is Extract<Gap, { kind: 'failed' }> & { readonly text: string } =>
  gap.kind === 'failed' && gap.operation === undefined && gap.text !== undefined && !defects.includes(gap.code)

/** A sentence for people: what could not be looked at and what to do next. */
export const describeGap = (gap: Gap): string => {
  switch (gap.kind) {
    case 'denied':
      return `AWS denied it: grant ${gap.action}`
    case 'throttled':
      return `AWS throttled ${gap.operation} through every retry: review again later`
    case 'failed':
      if (isUndecided(gap)) return `Not decided (${gap.code}): ${gap.text.replace(/\.$/, '')}`
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
