import type { PlanRow } from '../../shared/ipc/workloads'
import type { Result } from '../history/problem'
import type { LensPlace, ViewSource } from './view-source'

/** The improvement plan of a lens, the most urgent first. */
export const readPlan = (_source: ViewSource, _place: LensPlace): Result<PlanRow[]> => {
  throw new Error('not built yet')
}
