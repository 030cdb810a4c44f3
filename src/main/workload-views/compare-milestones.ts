import type { z } from 'zod'
import type { milestoneComparisonSchema } from '../../shared/ipc/workloads'
import type { Result } from '../history/problem'
import type { LensPlace, ViewSource } from './view-source'

/** What changed between two milestones, or one and now. */
export type MilestoneComparison = z.infer<typeof milestoneComparisonSchema>
/** Number of a milestone, or the answers as they stand. */
export type MilestonePlace = number | 'now'

/** Compares the answers of two milestones, or of one with those that stand now. */
export const compareMilestones = (
  _source: ViewSource,
  _place: LensPlace & { readonly before: MilestonePlace; readonly after: MilestonePlace },
): Result<MilestoneComparison> => {
  throw new Error('not built yet')
}
