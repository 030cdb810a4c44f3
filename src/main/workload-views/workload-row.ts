import type { WorkloadRow } from '../../shared/ipc/workloads'
import { countStandings } from '../../shared/workload/count-standings'
import type { LensReview } from '../../shared/workload/workload'
import { sliceOf, type WorkloadSlice } from '../../shared/workload/workload-slice'
import { succeed, type Result } from '../history/problem'
import type { DraftHead } from '../history/workloads/workload-reader'
import type { FoundWorkload } from './find-workloads'
import { evidenceOf, isFrameworkLens, weighLens } from './gather-lens-evidence'
import { viewPillars } from './pillar-views'
import { nameSlice, type LoadDocument } from './slice-evidence'
import type { ViewSource } from './view-source'

/** The lens whose pillars stand in a list: the framework's own, else the first. */
const mainReview = ({ workload }: FoundWorkload): LensReview | undefined =>
  workload.lensReviews.find(({ lensAlias }) => isFrameworkLens(lensAlias)) ?? workload.lensReviews[0]

/** What a row is made from, beside the workload. */
export type RowContext = {
  readonly snapshot: string | null
  readonly drafts: readonly DraftHead[]
  /** Loads the snapshot's document; each row loads it anew where it is left out. */
  readonly load?: LoadDocument
}

const readPillars = (
  source: ViewSource,
  found: FoundWorkload,
  slice: WorkloadSlice,
  { snapshot, load }: RowContext,
): Result<WorkloadRow['pillars']> => {
  const review = mainReview(found)
  if (!review) return succeed([])
  const key = JSON.stringify([found.key, found.version, review.lensAlias, nameSlice(source, snapshot ?? '', slice)])
  const pillars = source.cache.pillars.get(key, () => {
    const evidence = evidenceOf(source, snapshot, slice, load)
    if (!evidence.ok) return evidence
    const counts = countStandings(weighLens(source, review, slice, evidence.value))
    return succeed(viewPillars(review, counts, evidence.value?.scores ?? new Map()))
  })
  return pillars.ok ? succeed([...pillars.value]) : pillars
}

/** What of a workload and its reviews could not be read, in sentences. */
const problemsOf = ({ workload }: FoundWorkload): string[] => [
  ...new Set([...(workload.problems ?? []), ...workload.lensReviews.flatMap(({ problems = [] }) => problems)]),
]

/** A workload as lists show it. Where its evidence cannot be read, its pillars are left out and the row says why. */
export const viewRow = (source: ViewSource, found: FoundWorkload, context: RowContext): Result<WorkloadRow> => {
  const { key, workload } = found
  const mapping = source.reader.workloads.mapping(key)
  if (!mapping.ok) return mapping
  const slice = sliceOf(workload, mapping.value)
  const pillars = readPillars(source, found, slice, context)
  const draft = context.drafts.find((head) => head.workload === key)
  return succeed({
    key,
    workloadId: workload.workloadId,
    name: workload.workloadName,
    region: workload.region,
    owner: workload.owner,
    permission: workload.permission,
    environment: workload.environment,
    reviewOwner: workload.reviewOwner,
    updatedAt: workload.updatedAt,
    source: found.source,
    seenFrom: [...found.seenFrom],
    lenses: workload.lensReviews
      .toSorted((a, b) => Number(isFrameworkLens(b.lensAlias)) - Number(isFrameworkLens(a.lensAlias)))
      .map(({ lensAlias, lensName, lensVersion, lensStatus }) => ({
        alias: lensAlias,
        name: lensName ?? lensAlias,
        version: lensVersion,
        status: lensStatus,
      })),
    pillars: pillars.ok ? pillars.value : [],
    slice: slice.kind === 'unmapped' ? 'unmapped' : slice.namedBy,
    milestones: workload.milestones.length,
    draft: { open: draft?.open ?? 0, sent: draft?.sent ?? 0, changedAt: draft?.changedAt ?? null },
    linkedTo: found.linkedTo,
    problems: [...problemsOf(found), ...(pillars.ok ? [] : [`${pillars.error.text} ${pillars.error.next}`])],
  })
}
