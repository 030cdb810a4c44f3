import type { MilestoneSummary } from '@aws-sdk/client-wellarchitected'
import { ok, type Result } from '../../shared/ipc/result'
import { toWorkload, type MilestoneParts } from '../../shared/workload/from-tool'
import type { Milestone } from '../../shared/workload/workload'
import { forEachOf } from './all-of'
import { listMilestones } from './create-milestone'
import { isoMilestone, isoWorkload } from './iso-dates'
import { readLensParts } from './read-lens-parts'
import { listReviews, readPermission, readWorkloadNow } from './read-standing'
import type { ToolReading, WorkloadPlace } from './tool'
import type { ToolSession } from './tool-session'
import { failedBy } from './trouble'

/** Whether a milestone was read whole before: it never changes. */
const isKnown = (known: readonly Milestone[], { MilestoneNumber: number, RecordedAt: at }: MilestoneSummary): boolean =>
  known.some(
    (one) =>
      one.milestoneNumber === number &&
      Date.parse(one.recordedAt) === at?.getTime() &&
      one.lensReviews.length > 0 &&
      one.lensReviews.every(({ problems }) => problems === undefined),
  )

const readMilestone = async (
  session: ToolSession,
  place: WorkloadPlace,
  summary: MilestoneSummary,
  problems: string[],
): Promise<MilestoneParts> => {
  const { MilestoneNumber: number, MilestoneName: name } = summary
  const reviews = number === undefined ? undefined : await listReviews(session, place, number)
  if (reviews && !reviews.ok)
    problems.push(`The milestone "${name ?? ''}" could not be read. ${reviews.trouble.problem.text}`)
  const lensReviews: MilestoneParts['lensReviews'] = reviews?.ok
    ? await forEachOf(reviews.value, (review) => readLensParts(session, place, review, number), 2)
    : []
  return { summary: isoMilestone(summary), lensReviews }
}

/** Reads a workload whole, with all answers and notes; milestones that are known are not read again. */
export const readWorkload = async (
  session: ToolSession,
  place: WorkloadPlace,
  known: readonly Milestone[],
): Promise<Result<ToolReading>> => {
  const found = await readWorkloadNow(session, place)
  if (!found.ok) return failedBy(found.trouble)
  const reviews = await listReviews(session, place)
  if (!reviews.ok) return failedBy(reviews.trouble)
  const permission = await readPermission(session, found.value)
  const lensReviews = await forEachOf(reviews.value, (review) => readLensParts(session, place, review), 2)
  const problems: string[] = []
  const listed = await listMilestones(session, place)
  if (!listed.ok) problems.push(listed.trouble.problem.text)
  const summaries = listed.ok ? listed.value : []
  const fresh = await forEachOf(
    summaries.filter((summary) => !isKnown(known, summary)),
    (summary) => readMilestone(session, place, summary, problems),
    3,
  )
  const workload = toWorkload({
    workload: isoWorkload(found.value),
    region: session.region,
    permission: permission === 'READONLY' || permission === 'CONTRIBUTOR' ? permission : null,
    lensReviews,
    milestones: fresh,
    problems,
  })
  const kept = known.filter((one) =>
    listed.ok
      ? summaries.some((summary) => summary.MilestoneNumber === one.milestoneNumber && isKnown([one], summary))
      : true,
  )
  const milestones = [...kept, ...workload.milestones].toSorted((a, b) => a.milestoneNumber - b.milestoneNumber)
  const { account, endpoint } = session
  return ok({
    workload: { ...workload, milestones },
    caller: account.callerArn,
    account: account.id,
    endpoint: endpoint(),
  })
}
