import { z } from 'zod'
import { dateTime, detailFact, listFact, ordered } from '../../engine/fact'

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
  /** The Tool's own profiles, which set what matters most to the business. */
  Profiles: z.array(z.object({ ProfileArn: z.string(), ProfileVersion: z.string().optional() })).optional(),
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
  keep: true,
})

const settingsSchema = z.object({
  /** `PRODUCTION` or `PREPRODUCTION`. */
  Environment: z.string().optional(),
  AccountIds: z.array(z.string()).default([]),
  AwsRegions: z.array(z.string()).default([]),
  /** Absent or empty where nobody is named. */
  ReviewOwner: z.string().optional(),
  Tags: z.record(z.string(), z.string()).default({}),
  Description: z.string().optional(),
  NonAwsRegions: z.array(z.string()).optional(),
  /** From when on the Tool restricts the workload, where nobody is named. */
  ReviewRestrictionDate: dateTime().optional(),
  /** People's own. */
  Notes: z.string().optional(),
  /** The first matters most. */
  PillarPriorities: ordered(z.array(z.string())).optional(),
  /** Of a share that was accepted. */
  ShareInvitationId: z.string().optional(),
  DiscoveryConfig: z.object({ TrustedAdvisorIntegrationStatus: z.string().optional() }).optional(),
  /** ARNs. */
  Applications: z.array(z.string()).optional(),
  JiraConfiguration: z
    .object({
      IssueManagementStatus: z.string().optional(),
      IssueManagementType: z.string().optional(),
      JiraProjectKey: z.string().optional(),
    })
    .optional(),
})

/** Where a workload runs, and who answers for its review. */
export type WorkloadSettings = z.infer<typeof settingsSchema>

/** The settings of each workload. */
export const workloadSettings = detailFact<WorkloadSettings, Workload>({
  id: 'wellarchitected-workload-settings',
  title: 'settings of workloads',
  of: workloads,
  schema: settingsSchema,
  keep: true,
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
  keep: true,
})

const lensOfWorkloadSchema = z.object({
  /** The ARN of the workload, `/lens/` and the lens: the Tool has no ARN for a review. */
  arn: z.string(),
  WorkloadArn: z.string(),
  WorkloadId: z.string(),
  WorkloadName: z.string(),
  /** As the workload names it: the alias of an official lens, the ARN of a custom one. */
  LensAlias: z.string(),
})

/** A lens that a workload is reviewed by. */
export type LensOfWorkload = z.infer<typeof lensOfWorkloadSchema>

/** The lenses of all workloads of a region, so that what one of them lacks leaves the others. */
export const lensesOfWorkloads = listFact<LensOfWorkload>({
  id: 'wellarchitected-lenses-of-workloads',
  title: 'lenses of workloads',
  per: 'region',
  type: 'AWS::WellArchitected::LensReview',
  schema: lensOfWorkloadSchema,
  nameOf: ({ WorkloadName, LensAlias }) => `${WorkloadName}: ${LensAlias}`,
  keep: true,
})

const lensDetailsSchema = lensReviewSchema.extend({
  /** The lens as AWS names it everywhere. */
  LensArn: z.string().optional(),
  /** People's own. */
  Notes: z.string().optional(),
})

/** The review by one lens, without its answers. */
export type LensDetails = z.infer<typeof lensDetailsSchema>

/** The review by each lens, read with the same calls as `workloadReviews`. */
export const lensDetails = detailFact<LensDetails, LensOfWorkload>({
  id: 'wellarchitected-lens-details',
  title: 'reviews by lens',
  of: lensesOfWorkloads,
  schema: lensDetailsSchema,
  keep: true,
})

const choiceAnswerSchema = z.object({
  ChoiceId: z.string(),
  /** `SELECTED`, `NOT_APPLICABLE` or `UNSELECTED`. */
  Status: z.string().optional(),
  Reason: z.string().optional(),
  Notes: z.string().optional(),
})

const answerSchema = z.object({
  QuestionId: z.string(),
  PillarId: z.string().optional(),
  QuestionTitle: z.string().optional(),
  QuestionDescription: z.string().optional(),
  Choices: z.array(
    z.object({
      ChoiceId: z.string(),
      Title: z.string().optional(),
      Description: z.string().optional(),
      ImprovementPlan: z.object({ Url: z.string().optional() }).optional(),
    }),
  ),
  /** Ids; left out where AWS says nothing, which is not the same as none. */
  SelectedChoices: z.array(z.string()).optional(),
  ChoiceAnswers: z.array(choiceAnswerSchema).optional(),
  IsApplicable: z.boolean().optional(),
  Reason: z.string().optional(),
  Risk: z.string().optional(),
  Notes: z.string().optional(),
})

/** What the team answered to one question. */
export type Answer = z.infer<typeof answerSchema>

const lensAnswersSchema = z.object({ Answers: z.array(answerSchema) })

/** The answers to all questions of a lens. */
export type LensAnswers = z.infer<typeof lensAnswersSchema>

/** The answers by each lens, with choices, reasons and notes. */
export const lensAnswers = detailFact<LensAnswers, LensOfWorkload>({
  id: 'wellarchitected-lens-answers',
  title: 'answers of workloads',
  of: lensesOfWorkloads,
  schema: lensAnswersSchema,
  keep: true,
})

const lensImprovementsSchema = z.object({
  ImprovementSummaries: z.array(
    z.object({
      QuestionId: z.string(),
      PillarId: z.string().optional(),
      Risk: z.string().optional(),
      ImprovementPlans: z
        .array(
          z.object({
            ChoiceId: z.string(),
            DisplayText: z.string().optional(),
            ImprovementPlanUrl: z.string().optional(),
          }),
        )
        .optional(),
    }),
  ),
})

/** What the Tool offers to improve. */
export type LensImprovements = z.infer<typeof lensImprovementsSchema>

/** What the Tool offers to improve, by each lens. */
export const lensImprovements = detailFact<LensImprovements, LensOfWorkload>({
  id: 'wellarchitected-lens-improvements',
  title: 'improvement items of workloads',
  of: lensesOfWorkloads,
  schema: lensImprovementsSchema,
  keep: true,
})

/** An answer as lists give it: without notes and descriptions. */
const answerSummarySchema = answerSchema.pick({
  QuestionId: true,
  PillarId: true,
  QuestionTitle: true,
  SelectedChoices: true,
  IsApplicable: true,
  Reason: true,
  Risk: true,
})

/** The reviews of a workload as they were at a milestone, which never changes. */
export const milestoneReviewsSchema = z.object({
  LensReviews: z.array(
    lensDetailsSchema.extend({
      AnswerSummaries: z.array(
        answerSummarySchema.extend({
          Choices: z.array(z.object({ ChoiceId: z.string(), Title: z.string().optional() })).optional(),
          ChoiceAnswerSummaries: z.array(choiceAnswerSchema.omit({ Notes: true })).optional(),
        }),
      ),
    }),
  ),
})

const workloadMilestoneReviewsSchema = z.object({
  Milestones: z.array(
    milestoneReviewsSchema.extend({
      MilestoneNumber: z.number(),
      MilestoneName: z.string().optional(),
      RecordedAt: dateTime().optional(),
    }),
  ),
})

/** The milestones of a workload with their answers. */
export type WorkloadMilestoneReviews = z.infer<typeof workloadMilestoneReviewsSchema>

/** The milestones of each workload with their answers. */
export const workloadMilestoneReviews = detailFact<WorkloadMilestoneReviews, Workload>({
  id: 'wellarchitected-milestone-reviews',
  title: 'answers at milestones',
  of: workloads,
  schema: workloadMilestoneReviewsSchema,
  keep: true,
})

const sharesSchema = z.object({
  /** With whom the account shares its workload, or how another one shares it with this account. */
  Shares: z.array(
    z.object({
      /** An account, a principal's ARN, or the ARN of an organization or a unit of it. */
      SharedWith: z.string().optional(),
      /** `READONLY` or `CONTRIBUTOR`. */
      PermissionType: z.string().optional(),
      /** `ACCEPTED`, `ASSOCIATED`, `PENDING` and others; absent in a list of invitations. */
      Status: z.string().optional(),
      ShareInvitationId: z.string().optional(),
    }),
  ),
})

/** How a workload is shared. */
export type WorkloadShares = z.infer<typeof sharesSchema>

/** How each workload is shared: AWS tells the owner with whom, and nobody else more than their own invitation. */
export const workloadShares = detailFact<WorkloadShares, Workload>({
  id: 'wellarchitected-workload-shares',
  title: 'shares of workloads',
  of: workloads,
  schema: sharesSchema,
  keep: true,
})

const profilesSchema = z.object({
  Profiles: z.array(
    z.object({ ProfileArn: z.string(), ProfileName: z.string().optional(), ProfileVersion: z.string().optional() }),
  ),
})

/** The profiles of a workload with their names. */
export type WorkloadProfiles = z.infer<typeof profilesSchema>

/** The names of the profiles of each workload. */
export const workloadProfiles = detailFact<WorkloadProfiles, Workload>({
  id: 'wellarchitected-workload-profiles',
  title: 'profiles of workloads',
  of: workloads,
  schema: profilesSchema,
  keep: true,
})
