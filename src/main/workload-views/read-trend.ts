import type { MilestoneTrend } from '../../shared/ipc/workloads'
import type { Result } from '../history/problem'
import type { LensPlace, ViewSource } from './view-source'

/** Risks per pillar of a lens over the milestones, oldest first, and as they are now. */
export const readTrend = (_source: ViewSource, _place: LensPlace): Result<MilestoneTrend> => {
  throw new Error('not built yet')
}
