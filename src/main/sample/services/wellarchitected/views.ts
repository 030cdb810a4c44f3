import type {
  LensReview,
  LensReviewSummary,
  Workload,
  WorkloadProfile,
  WorkloadSummary,
} from '@aws-sdk/client-wellarchitected'
import { questionsOf, type SamplePillar } from './lens'
import { isPrioritized } from './profile'
import { countRisks, riskOf, risksOf, type Counts } from './risk'
import { answerOf, type ReviewState, type WorkloadState } from './state'

const profilesOf = ({ settings }: WorkloadState): readonly WorkloadProfile[] => settings.Profiles ?? []

/** The risks of the questions that the profile puts first; only where the workload has a profile. */
function prioritized(
  workload: WorkloadState,
  reviews: readonly ReviewState[],
  pillar?: SamplePillar,
): { Profiles: WorkloadProfile[]; PrioritizedRiskCounts: Counts } | object {
  const profiles = profilesOf(workload)
  if (profiles.length === 0) return {}
  const risks = reviews.flatMap((review) =>
    questionsOf(review.lens)
      .filter((placed) => isPrioritized(placed) && (pillar === undefined || placed.pillar.id === pillar.id))
      .map(({ question }) => riskOf(question, answerOf(review, question.id))),
  )
  return { ...(pillar ? {} : { Profiles: [...profiles] }), PrioritizedRiskCounts: countRisks(risks) }
}

const workloadCounts = ({ reviews }: WorkloadState): Counts => countRisks(reviews.flatMap((review) => risksOf(review)))

const improvement = ({ settings }: WorkloadState, { HIGH = 0, MEDIUM = 0 }: Counts): Workload['ImprovementStatus'] =>
  settings.ImprovementStatus ?? (HIGH + MEDIUM > 0 ? 'IN_PROGRESS' : 'NOT_APPLICABLE')

/** A workload in a list. Its counts mix all its lenses, as AWS's do. */
export function workloadSummary(workload: WorkloadState): WorkloadSummary {
  const counts = workloadCounts(workload)
  return {
    WorkloadId: workload.id,
    WorkloadArn: workload.arn,
    WorkloadName: workload.settings.WorkloadName,
    Owner: workload.owner,
    UpdatedAt: workload.updatedAt,
    Lenses: workload.reviews.map(({ lens }) => lens.alias),
    RiskCounts: counts,
    ImprovementStatus: improvement(workload, counts),
    ...prioritized(workload, workload.reviews),
  }
}

/** A workload whole, as the account `viewer` sees it. */
export function workloadDetail(workload: WorkloadState, viewer: string): Workload {
  const share = workload.shares.find((one) => one.with === viewer)
  return { ...workload.settings, ...workloadSummary(workload), ...(share && { ShareInvitationId: share.id }) }
}

/** A review in a list. */
export const reviewSummary = (workload: WorkloadState, review: ReviewState): LensReviewSummary => ({
  LensAlias: review.lens.alias,
  LensArn: review.lens.arn,
  LensVersion: review.lens.version,
  LensName: review.lens.name,
  LensStatus: review.status,
  UpdatedAt: review.updatedAt,
  RiskCounts: countRisks(risksOf(review)),
  ...prioritized(workload, [review]),
})

/** A review with the risks of each pillar. */
export const reviewDetail = (workload: WorkloadState, review: ReviewState): LensReview => ({
  ...reviewSummary(workload, review),
  PillarReviewSummaries: review.lens.pillars.map((pillar) => ({
    PillarId: pillar.id,
    PillarName: pillar.name,
    RiskCounts: countRisks(risksOf(review, pillar)),
    ...prioritized(workload, [review], pillar),
  })),
})
