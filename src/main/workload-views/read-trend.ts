import type { MilestoneTrend } from '../../shared/ipc/workloads'
import type { LensReview, Milestone } from '../../shared/workload/workload'
import { refuse, succeed, type Result } from '../history/problem'
import { findWorkload } from './find-workloads'
import { findReview } from './gather-lens-evidence'
import { namePillar, rankOfPillar } from './pillar-views'
import type { LensPlace, ViewSource } from './view-source'

type Point = MilestoneTrend['points'][number]

const viewRisks = (review: LensReview): Point['pillars'] =>
  review.pillarReviews
    .toSorted((a, b) => rankOfPillar(a.pillarId) - rankOfPillar(b.pillarId))
    .map(({ pillarId, riskCounts }) => ({
      pillarId,
      pillarName: namePillar(review, pillarId),
      risks: riskCounts,
    }))

/** Why a milestone is no point of the curve. A point without risks would look like a workload without any. */
const whyMissing = ({ milestoneNumber, milestoneName, lensReviews }: Milestone): string =>
  lensReviews.length === 0
    ? `Milestone ${milestoneNumber} (${milestoneName}) was not read: its risks are left out.`
    : `Milestone ${milestoneNumber} (${milestoneName}) holds no risks of this lens.`

/** Risks per pillar of a lens over the milestones, oldest first, and as they are now; as the Tool counts them. */
export const readTrend = (source: ViewSource, place: LensPlace): Result<MilestoneTrend> => {
  const found = findWorkload(source, place.workload, place.snapshot, 'latest')
  if (!found.ok) return found
  const { workload } = found.value
  const now = findReview(workload.lensReviews, place.lens)
  if (!now)
    return refuse('notFound', 'The workload has no such lens.', 'Choose one of the lenses that the workload lists.')
  const points: Point[] = []
  const problems: string[] = []
  let version: string | undefined
  const noteVersion = (name: string, { lensVersion }: LensReview): void => {
    if (version !== undefined && version !== lensVersion)
      problems.push(`From ${name} on the lens has version ${lensVersion}, before it ${version}: questions may differ.`)
    version = lensVersion
  }
  for (const milestone of workload.milestones.toSorted((a, b) => a.milestoneNumber - b.milestoneNumber)) {
    const review = findReview(milestone.lensReviews, place.lens)
    if (!review || review.pillarReviews.length === 0) {
      problems.push(whyMissing(milestone))
      continue
    }
    noteVersion(`milestone ${milestone.milestoneNumber}`, review)
    const { milestoneNumber: number, milestoneName: name, recordedAt: at } = milestone
    points.push({ number, name, at, pillars: viewRisks(review) })
  }
  if (now.pillarReviews.length > 0) {
    noteVersion('now', now)
    points.push({ number: null, name: 'Now', at: found.value.source.at, pillars: viewRisks(now) })
  } else problems.push('The Tool has computed no risks of the present answers, or they were not read.')
  return succeed({ points, problems: [...problems, ...(workload.problems ?? [])] })
}
