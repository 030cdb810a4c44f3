import type { LensReview, LensReviewSummary, MilestoneSummary, Workload } from '@aws-sdk/client-wellarchitected'

const iso = (date: Date | undefined): string | undefined =>
  date === undefined || Number.isNaN(date.getTime()) ? undefined : date.toISOString()

/** A workload of the SDK with its dates as ISO 8601. */
export const isoWorkload = (workload: Workload) => ({
  ...workload,
  UpdatedAt: iso(workload.UpdatedAt),
  ReviewRestrictionDate: iso(workload.ReviewRestrictionDate),
})

/** A lens review of the SDK with its date as ISO 8601. */
export const isoReview = (review: LensReview | LensReviewSummary) => ({ ...review, UpdatedAt: iso(review.UpdatedAt) })

/** A milestone of the SDK with its date as ISO 8601. */
export const isoMilestone = ({ MilestoneNumber, MilestoneName, RecordedAt }: MilestoneSummary) => ({
  MilestoneNumber,
  MilestoneName,
  RecordedAt: iso(RecordedAt),
})
