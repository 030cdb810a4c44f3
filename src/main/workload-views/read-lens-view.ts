import type { LensView, sinceSchema } from '../../shared/ipc/workloads'
import type { z } from 'zod'
import type { Result } from '../history/problem'
import type { Answers, LensPlace, ViewSource } from './view-source'

/** Which lens view is asked for. */
export type LensQuery = LensPlace & { readonly since: z.infer<typeof sinceSchema> | null; readonly answers: Answers }

/** All that the workload page shows of one lens. */
export const readLensView = (_source: ViewSource, _query: LensQuery): Result<LensView> => {
  throw new Error('not built yet')
}
