import type { z } from 'zod'
import type { milestoneComparisonSchema } from '../../shared/ipc/workloads'
import type { Workload } from '../../shared/workload/workload'
import { refuse, succeed, type Result } from '../history/problem'
import { describeChanges } from './describe-change'
import { findWorkload } from './find-workloads'
import { findReview } from './gather-lens-evidence'
import { reviewOfMilestone, type PastReview } from './moments'
import { rankOfQuestion } from './order-questions'
import { numberOf } from './question-view'
import type { LensPlace, ViewSource } from './view-source'

/** What changed between two milestones, or one and now. */
export type MilestoneComparison = z.infer<typeof milestoneComparisonSchema>
/** Number of a milestone, or the answers as they stand. */
export type MilestonePlace = number | 'now'

type Row = MilestoneComparison['questions'][number]

const reviewAt = (workload: Workload, lens: string, place: MilestonePlace): Result<PastReview> => {
  if (place !== 'now') return reviewOfMilestone(workload, lens, place)
  const review = findReview(workload.lensReviews, lens)
  return review
    ? succeed({ review, hasNotes: true })
    : refuse('notFound', 'The workload has no such lens.', 'Choose one of the lenses that the workload lists.')
}

const compareQuestion = (id: string, before: PastReview, after: PastReview): Row | undefined => {
  const [one, other] = [before, after].map(({ review }) => review.questions.find(({ questionId }) => questionId === id))
  const known = other ?? one
  if (!known) return undefined
  const changes =
    one && other
      ? describeChanges({ question: one, hasNotes: before.hasNotes }, { question: other, hasNotes: after.hasNotes })
      : [other ? 'The question is new in the lens' : 'The question is gone from the lens']
  const [riskBefore, riskAfter] = [one?.risk ?? null, other?.risk ?? null]
  if (changes.length === 0 && riskBefore === riskAfter) return undefined
  return {
    questionId: id,
    number: numberOf(id),
    title: known.title ?? id,
    pillarId: known.pillarId,
    riskBefore,
    riskAfter,
    changes: [...changes],
  }
}

const remarksOf = (before: PastReview, after: PastReview): string[] => [
  ...(before.review.lensVersion === after.review.lensVersion
    ? []
    : [
        `The versions of the lens differ: ${before.review.lensVersion} before, ${after.review.lensVersion} after. Questions and choices are matched by their ids alone.`,
      ]),
  ...(before.hasNotes && after.hasNotes ? [] : ['Notes are not compared: those of a milestone are read on demand.']),
]

/** Compares the answers of two milestones, or of one with those that stand now; questions that differ, in the framework's order. */
export const compareMilestones = (
  source: ViewSource,
  place: LensPlace & { readonly before: MilestonePlace; readonly after: MilestonePlace },
): Result<MilestoneComparison> => {
  const found = findWorkload(source, place.workload, place.snapshot, 'latest')
  if (!found.ok) return found
  const before = reviewAt(found.value.workload, place.lens, place.before)
  if (!before.ok) return before
  const after = reviewAt(found.value.workload, place.lens, place.after)
  if (!after.ok) return after
  const ids = [before.value, after.value].flatMap(({ review }) => review.questions.map(({ questionId }) => questionId))
  return succeed({
    questions: [...new Set(ids)]
      .toSorted((a, b) => rankOfQuestion(a) - rankOfQuestion(b))
      .flatMap((id) => compareQuestion(id, before.value, after.value) ?? []),
    versions: { before: before.value.review.lensVersion, after: after.value.review.lensVersion },
    remarks: remarksOf(before.value, after.value),
  })
}
