import type { QuestionMoment } from '../../shared/ipc/workloads'
import type { Result } from '../history/problem'
import type { ViewSource } from './view-source'

/** A question across milestones, snapshots and readings, oldest first. */
export const readQuestionHistory = (
  _source: ViewSource,
  _place: { readonly workload: string; readonly lens: string; readonly questionId: string },
): Result<QuestionMoment[]> => {
  throw new Error('not built yet')
}
