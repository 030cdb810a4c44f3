import { assertNever } from '../assert-never'
import type { LensReview, Question } from './workload'

/** Evidence older than this many days carries a mark. */
export const staleAfterDays = 30

/** A mark beside evidence; dates are ISO 8601. */
export type EvidenceMark =
  /** The evidence was read more than 30 days before today. */
  | { readonly kind: 'stale'; readonly evidence: string }
  /** This answer was changed after the evidence was read. */
  | { readonly kind: 'answerChanged'; readonly evidence: string; readonly answer: string }
  /** Some answer of the lens review was changed after it; the Tool does not date single answers. */
  | { readonly kind: 'answerMayHaveChanged'; readonly evidence: string; readonly answer: string }

/** What marks depend on. */
export type MarkDates = {
  /** When the snapshot's review started: ISO 8601. */
  readonly evidence: string
  readonly today: string
  readonly question: Pick<Question, 'answeredAt'>
  readonly review: Pick<LensReview, 'updatedAt'>
}

const day = 24 * 60 * 60 * 1000

/** The date of an answer: its own where the app saw it change, else the last change of the whole lens review; `null` where neither is known. */
export const answerDate = ({ question, review }: Pick<MarkDates, 'question' | 'review'>): string | null =>
  question.answeredAt ?? review.updatedAt

/** Marks evidence by its age and by the answer's date. */
export const markEvidence = ({ evidence, today, question, review }: MarkDates): readonly EvidenceMark[] => {
  const read = Date.parse(evidence)
  const answer = answerDate({ question, review })
  const isOld = Date.parse(today) - read > staleAfterDays * day
  const isAfter = answer !== null && Date.parse(answer) > read
  return [
    ...(isOld ? [{ kind: 'stale', evidence } as const] : []),
    ...(isAfter
      ? [{ kind: question.answeredAt === null ? 'answerMayHaveChanged' : 'answerChanged', evidence, answer } as const]
      : []),
  ]
}

const dayOf = (date: string): string => date.slice(0, 10)

/** A sentence for people about a mark. */
export const describeMark = (mark: EvidenceMark): string => {
  switch (mark.kind) {
    case 'stale':
      return `The evidence is of ${dayOf(mark.evidence)}, more than ${staleAfterDays} days old: review again.`
    case 'answerChanged':
      return `The answer was changed on ${dayOf(mark.answer)}, after the evidence of ${dayOf(mark.evidence)}: review again.`
    case 'answerMayHaveChanged':
      return `Answers of this lens were changed until ${dayOf(mark.answer)}, after the evidence of ${dayOf(mark.evidence)}: this one may be among them.`
    default:
      return assertNever(mark)
  }
}
