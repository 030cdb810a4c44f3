import type { LensReview, Workload } from '../../shared/workload/workload'
import type { QuestionEvidence } from '../../shared/workload/workload-evidence'
import type { Result } from '../history/problem'
import type { Answers, LensPlace, ViewSource } from './view-source'

/** The review of a workload by a lens, with the evidence beside each answer. */
export type LensEvidence = {
  readonly workload: Workload
  readonly review: LensReview
  /** In the framework's order, or as the lens lists them. */
  readonly questions: readonly QuestionEvidence[]
  /** `null`: there is no evidence. */
  readonly snapshot: { readonly id: string; readonly startedAt: string; readonly digest: string } | null
}

/** Sets the evidence of a snapshot beside each answer of a lens. */
export const gatherLensEvidence = (
  _source: ViewSource,
  _place: LensPlace,
  _answers: Answers = 'latest',
): Result<LensEvidence> => {
  throw new Error('not built yet')
}
