import type { SampleContext } from '../../service'
import { reviewOf } from './change'
import { forbidden, invalid, notFound } from './failures'
import type { ReviewState, WorkloadState } from './state'

/** What a handler of the Tool knows. */
export type ToolContext = SampleContext<undefined>

/** The caller's part in a workload. */
export type Part = 'OWNER' | 'CONTRIBUTOR' | 'READONLY'

/** The caller's part in a workload; undefined where it is neither theirs nor shared with them in this region. */
export function partIn(workload: WorkloadState, { account, region }: ToolContext): Part | undefined {
  if (workload.region !== region) return undefined
  if (workload.owner === account.id) return 'OWNER'
  return workload.shares.find((share) => share.with === account.id && share.status === 'ACCEPTED')?.permission
}

/** The workloads that the caller sees in this region: their own, and those that others share with them. */
export const visibleWorkloads = (context: ToolContext): readonly WorkloadState[] =>
  context.tool.workloads().filter((workload) => partIn(workload, context) !== undefined)

/** A workload that the caller sees; throws AWS's errors. */
export function seeWorkload(id: string | undefined, context: ToolContext): WorkloadState {
  if (id === undefined || !/^[0-9a-f]{32}$/.test(id)) throw invalid('WorkloadId', 'It must be 32 hexadecimal digits.')
  const found = context.tool.find(id)
  if (partIn(found, context) === undefined) throw notFound('Workload', id)
  return found
}

/** A workload that the caller may write to; throws AWS's errors. `contributors`: whether a CONTRIBUTOR may. */
export function writableWorkload(
  id: string | undefined,
  context: ToolContext,
  action: string,
  contributors: boolean,
): WorkloadState {
  const workload = seeWorkload(id, context)
  const part = partIn(workload, context)
  if (part === 'READONLY' || (part === 'CONTRIBUTOR' && !contributors)) {
    throw forbidden(context.caller, action, workload.arn, `because the workload is shared as ${part}`)
  }
  return workload
}

/** Refuses a write where nobody was named as review owner in time. */
export function checkRestriction({ settings, arn }: WorkloadState, { caller, at }: ToolContext, action: string): void {
  const { ReviewRestrictionDate: date, ReviewOwner: owner } = settings
  if (date && date <= at && !owner) {
    throw forbidden(caller, action, arn, 'because the workload is restricted until a review owner is added')
  }
}

/** The state of a workload at a milestone, or today's without a number; throws AWS's errors. */
export function atMilestone(workload: WorkloadState, number: number | undefined): WorkloadState {
  if (number === undefined) return workload
  if (!(number >= 1 && number <= 100)) throw invalid('MilestoneNumber', `It must be from 1 to 100, not ${number}.`)
  const found = workload.milestones.find((milestone) => milestone.number === number)
  if (!found) throw notFound('Milestone', String(number))
  return found.workload
}

/** The review of a workload by a lens; throws AWS's errors. */
export function seeReview(workload: WorkloadState, lens: string | undefined): ReviewState {
  const found = reviewOf(workload, lens)
  if (!found) throw notFound('Lens', lens ?? '')
  return found
}
