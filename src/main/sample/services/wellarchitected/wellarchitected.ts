import * as wellarchitected from '@aws-sdk/client-wellarchitected'
import type { LensReviewSummary, Risk, WorkloadSummary } from '@aws-sdk/client-wellarchitected'
import { AwsFailure } from '../../aws-failure'
import { defineSampleService, type SampleContext } from '../../service'
import { pillars, workloadsSeen, type SampleWorkload } from './workloads'

interface State {
  readonly workloads: readonly SampleWorkload[]
}

type Counts = Partial<Record<Risk, number>>

const lensAlias = 'wellarchitected'

const pillarCounts = ({ review }: SampleWorkload): readonly Counts[] =>
  pillars.map(([, , questions], index) => {
    const [high, medium, none] = review[index] ?? [0, 0, 0]
    const open = questions - high - medium - none
    return {
      ...(open > 0 ? { UNANSWERED: open } : {}),
      ...(high > 0 ? { HIGH: high } : {}),
      ...(medium > 0 ? { MEDIUM: medium } : {}),
      ...(none > 0 ? { NONE: none } : {}),
    }
  })

const sum = (counts: readonly Counts[]): Counts => {
  const risks = ['UNANSWERED', 'HIGH', 'MEDIUM', 'NONE'] as const
  return Object.fromEntries(
    risks
      .map((risk) => [risk, counts.reduce((total, one) => total + (one[risk] ?? 0), 0)] as const)
      .filter(([, count]) => count > 0),
  )
}

const improvement = (counts: Counts): WorkloadSummary['ImprovementStatus'] =>
  (counts.HIGH ?? 0) + (counts.MEDIUM ?? 0) > 0 ? 'IN_PROGRESS' : 'NOT_APPLICABLE'

const summary = (workload: SampleWorkload): WorkloadSummary => {
  const counts = sum(pillarCounts(workload))
  return {
    WorkloadId: workload.id,
    WorkloadArn: workload.arn,
    WorkloadName: workload.name,
    Owner: workload.owner.id,
    UpdatedAt: workload.reviewed,
    Lenses: [lensAlias],
    RiskCounts: counts,
    ImprovementStatus: improvement(counts),
  }
}

const lens = (workload: SampleWorkload): LensReviewSummary => ({
  LensAlias: lensAlias,
  LensArn: 'arn:aws:wellarchitected::aws:lens/wellarchitected',
  LensVersion: workload.lensVersion,
  LensName: 'AWS Well-Architected Framework',
  LensStatus: workload.lensStatus,
  UpdatedAt: workload.reviewed,
  RiskCounts: sum(pillarCounts(workload)),
})

const find = (id: string | undefined, { state }: SampleContext<State>): SampleWorkload => {
  const found = state.workloads.find((one) => one.id === id)
  if (!found) {
    throw new AwsFailure('ResourceNotFoundException', `[Service] Workload ${id ?? ''} could not be found.`, 404)
  }
  return found
}

/** The Well-Architected Tool of the sample. */
export const wellArchitectedSample = defineSampleService<typeof wellarchitected, State>({
  service: 'wellarchitected',
  scope: 'regional',
  sdk: wellarchitected,
  client: wellarchitected.WellArchitectedClient,
  badToken: 'ValidationException',
  state: (place) => ({ workloads: workloadsSeen(place) }),
}).answer({
  ListWorkloads: (input, { state, page }) => {
    const found = state.workloads.filter(({ name }) => name.startsWith(input.WorkloadNamePrefix ?? ''))
    const { items, next } = page(found, { token: input.NextToken, max: input.MaxResults, size: 50, most: 50 })
    return { WorkloadSummaries: items.map(summary), NextToken: next }
  },
  GetWorkload: (input, context) => {
    const workload = find(input.WorkloadId, context)
    return {
      Workload: {
        ...summary(workload),
        Description: `${workload.name} of Marlow Bay`,
        Environment: workload.environment,
        AccountIds: [workload.owner.id],
        AwsRegions: [...workload.regions],
        IsReviewOwnerUpdateAcknowledged: true,
        Industry: workload.industry,
        PillarPriorities: pillars.map(([id]) => id),
        Tags: { ...workload.tags },
        ...(workload.reviewOwner === undefined ? {} : { ReviewOwner: workload.reviewOwner }),
      },
    }
  },
  ListLensReviews: (input, context) => {
    const workload = find(input.WorkloadId, context)
    return { WorkloadId: workload.id, LensReviewSummaries: [lens(workload)] }
  },
  GetLensReview: (input, context) => {
    const workload = find(input.WorkloadId, context)
    if (input.LensAlias !== lensAlias) {
      throw new AwsFailure(
        'ResourceNotFoundException',
        `[Service] Lens ${input.LensAlias ?? ''} is not associated.`,
        404,
      )
    }
    const counts = pillarCounts(workload)
    return {
      WorkloadId: workload.id,
      LensReview: {
        ...lens(workload),
        PillarReviewSummaries: pillars.map(([PillarId, PillarName], index) => ({
          PillarId,
          PillarName,
          RiskCounts: counts[index] ?? {},
        })),
      },
    }
  },
  ListMilestones: (input, context) => {
    const workload = find(input.WorkloadId, context)
    const all = workload.milestones.map(({ name, recorded }, index) => ({
      MilestoneNumber: index + 1,
      MilestoneName: name,
      RecordedAt: recorded,
      WorkloadSummary: summary(workload),
    }))
    const { items, next } = context.page(all, { token: input.NextToken, max: input.MaxResults, size: 50, most: 50 })
    return { WorkloadId: workload.id, MilestoneSummaries: items, NextToken: next }
  },
})
