import { z } from 'zod'
import { dateTime, detailFact, listFact } from '../../engine/fact'

/** How many questions stand at which risk; a risk that AWS leaves out has none. */
const riskCounts = z.object({
  UNANSWERED: z.number().optional(),
  HIGH: z.number().optional(),
  MEDIUM: z.number().optional(),
  NONE: z.number().optional(),
  NOT_APPLICABLE: z.number().optional(),
})

/** How many questions stand at which risk. */
export type RiskCounts = z.infer<typeof riskCounts>

const workloadSchema = z.object({
  arn: z.string(),
  WorkloadId: z.string(),
  WorkloadName: z.string(),
  /** The account that defined it; another one where it is shared with the account at hand. */
  Owner: z.string().optional(),
  UpdatedAt: dateTime().optional(),
  /** Aliases or ARNs. */
  Lenses: z.array(z.string()).default([]),
  /** Over all lenses. */
  RiskCounts: riskCounts.optional(),
  ImprovementStatus: z.string().optional(),
})

/** A workload of the Well-Architected Tool. */
export type Workload = z.infer<typeof workloadSchema>

/** The workloads of a region, those shared with the account included. */
export const workloads = listFact<Workload>({
  id: 'wellarchitected-workloads',
  title: 'workloads of the Well-Architected Tool',
  per: 'region',
  type: 'AWS::WellArchitected::Workload',
  schema: workloadSchema,
  nameOf: ({ WorkloadName }) => WorkloadName,
})

const settingsSchema = z.object({
  /** `PRODUCTION` or `PREPRODUCTION`. */
  Environment: z.string().optional(),
  AccountIds: z.array(z.string()).default([]),
  AwsRegions: z.array(z.string()).default([]),
  /** Absent or empty where nobody is named. */
  ReviewOwner: z.string().optional(),
  Tags: z.record(z.string(), z.string()).default({}),
})

/** Where a workload runs, and who answers for its review. */
export type WorkloadSettings = z.infer<typeof settingsSchema>

/** The settings of each workload. */
export const workloadSettings = detailFact<WorkloadSettings, Workload>({
  id: 'wellarchitected-workload-settings',
  title: 'settings of workloads',
  of: workloads,
  schema: settingsSchema,
})

const lensReviewSchema = z.object({
  /** `wellarchitected` for the framework; the ARN of a custom lens. */
  LensAlias: z.string(),
  LensName: z.string().optional(),
  LensVersion: z.string().optional(),
  /** `CURRENT`, `NOT_CURRENT`, `DEPRECATED`, `DELETED` or `UNSHARED`. */
  LensStatus: z.string().optional(),
  /** When an answer was changed last. */
  UpdatedAt: dateTime().optional(),
  RiskCounts: riskCounts,
  /** By pillar, with the ids that the framework's catalogue has. */
  PillarReviewSummaries: z.array(
    z.object({ PillarId: z.string(), PillarName: z.string().optional(), RiskCounts: riskCounts }),
  ),
})

/** The review of a workload by one lens. */
export type LensReview = z.infer<typeof lensReviewSchema>

const lensReviewsSchema = z.object({ LensReviews: z.array(lensReviewSchema) })

/** The reviews of a workload, one for each lens. */
export type WorkloadReviews = z.infer<typeof lensReviewsSchema>

/** The reviews of each workload, with the risks of each pillar. */
export const workloadReviews = detailFact<WorkloadReviews, Workload>({
  id: 'wellarchitected-workload-reviews',
  title: 'reviews of workloads',
  of: workloads,
  schema: lensReviewsSchema,
})

const milestonesSchema = z.object({
  MilestoneSummaries: z.array(
    z.object({ MilestoneNumber: z.number(), MilestoneName: z.string().optional(), RecordedAt: dateTime().optional() }),
  ),
})

/** The saved states of a workload's review. */
export type WorkloadMilestones = z.infer<typeof milestonesSchema>

/** The milestones of each workload. */
export const workloadMilestones = detailFact<WorkloadMilestones, Workload>({
  id: 'wellarchitected-workload-milestones',
  title: 'milestones of workloads',
  of: workloads,
  schema: milestonesSchema,
})
