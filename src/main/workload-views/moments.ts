import type { z } from 'zod'
import type { sinceSchema } from '../../shared/ipc/workloads'
import type { LensReview, Workload } from '../../shared/workload/workload'
import { refuse, succeed, type Result } from '../history/problem'
import { findReview } from './gather-lens-evidence'
import { findWorkload } from './find-workloads'
import type { ViewSource } from './view-source'

/** A lens review as it was at some moment. */
export type PastReview = {
  readonly review: LensReview
  /** False: notes of answers were not read, as those of a milestone. */
  readonly hasNotes: boolean
}

/** A lens review as a milestone holds it. */
export const reviewOfMilestone = (workload: Workload, lens: string, number: number): Result<PastReview> => {
  const milestone = workload.milestones.find(({ milestoneNumber }) => milestoneNumber === number)
  if (!milestone)
    return refuse('notFound', `The workload has no milestone ${number}.`, 'Choose one from its list of milestones.')
  const review = findReview(milestone.lensReviews, lens)
  if (!review)
    return refuse(
      'notFound',
      `Milestone ${number} (${milestone.milestoneName}) holds no review by this lens, or it was not read.`,
      'Choose another milestone, or read the workload again.',
    )
  return succeed({ review, hasNotes: false })
}

/** A lens review of the past that the present one is compared with. */
export const reviewSince = (
  source: ViewSource,
  workload: { readonly key: string; readonly workload: Workload },
  lens: string,
  since: z.infer<typeof sinceSchema>,
): Result<PastReview> => {
  if (since.kind === 'milestone') return reviewOfMilestone(workload.workload, lens, since.number)
  const then = findWorkload(source, workload.key, since.id, 'snapshot')
  if (!then.ok) return then
  const review = findReview(then.value.workload.lensReviews, lens)
  if (!review)
    return refuse('notFound', 'That snapshot holds no review by this lens.', 'Choose another snapshot to compare with.')
  return succeed({ review, hasNotes: true })
}
