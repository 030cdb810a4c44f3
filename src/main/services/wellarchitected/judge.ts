import { at, type Evidence } from '../../engine/check'
import { findProblems } from '../../../shared/workload/answer-problems'
import { toQuestion } from '../../../shared/workload/from-tool'
import type { Answer, LensReview, RiskCounts, WorkloadReviews } from './facts'

/** How many questions of a review were answered, those that do not apply included. */
export const answeredCount = ({ HIGH = 0, MEDIUM = 0, NONE = 0, NOT_APPLICABLE = 0 }: RiskCounts): number =>
  HIGH + MEDIUM + NONE + NOT_APPLICABLE

/** Whether any question was answered. */
export const isBegun = ({ LensReviews }: WorkloadReviews): boolean =>
  LensReviews.some(({ RiskCounts: counts }) => answeredCount(counts) > 0)

/** The pillars of all lenses that have questions at this risk, as evidence with their number. */
export const pillarsAt = (risk: 'HIGH' | 'MEDIUM', { LensReviews }: WorkloadReviews): readonly Evidence[] =>
  LensReviews.flatMap(({ PillarReviewSummaries: pillars }, lens) =>
    pillars.flatMap(({ RiskCounts: counts }, pillar) => {
      const count = counts[risk] ?? 0
      return count > 0 ? [at(`LensReviews[${lens}].PillarReviewSummaries[${pillar}].RiskCounts.${risk}`, count)] : []
    }),
  )

/** The review whose answers were changed last, and its place. */
export const latestReview = ({
  LensReviews,
}: WorkloadReviews): { readonly place: number; readonly review: LensReview } | undefined =>
  LensReviews.map((review, place) => ({ place, review }))
    .toSorted((a, b) => ((a.review.UpdatedAt ?? '') < (b.review.UpdatedAt ?? '') ? 1 : -1))
    .at(0)

/** Whether an answer says two things at once: "None of these" beside others, or that it applies while none of its choices does. */
export const isInconsistent = (answer: Answer): boolean => {
  const { question } = toQuestion(answer)
  const problems = question ? findProblems(question) : []
  return problems.some(({ kind }) => kind === 'noneBesideOthers' || kind === 'allNotApplicable')
}
