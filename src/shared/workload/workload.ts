import { z } from 'zod'

/** States of a choice, as the Well-Architected Tool names them (`ChoiceStatus`). */
export const choiceStatuses = ['SELECTED', 'NOT_APPLICABLE', 'UNSELECTED'] as const
/** Why a choice or a question does not apply (`ChoiceReason`, `AnswerReason`). */
export const answerReasons = [
  'OUT_OF_SCOPE',
  'BUSINESS_PRIORITIES',
  'ARCHITECTURE_CONSTRAINTS',
  'OTHER',
  'NONE',
] as const
/** Risks that the Tool computes, the worst first. */
export const toolRisks = ['HIGH', 'MEDIUM', 'UNANSWERED', 'NONE', 'NOT_APPLICABLE'] as const

export const toolRiskSchema = z.enum(toolRisks)
/** The Tool's risk of a question. */
export type ToolRisk = z.infer<typeof toolRiskSchema>

const dateTime = z.iso.datetime({ offset: true })

/** How many questions stand at which risk; a risk that the Tool leaves out has none. */
export const toolRiskCountsSchema = z.partialRecord(toolRiskSchema, z.number().int().nonnegative())
/** Questions by risk. */
export type ToolRiskCounts = z.infer<typeof toolRiskCountsSchema>

export const choiceSchema = z.object({
  /** Choices are addressed by it, never by their position. */
  choiceId: z.string().min(1),
  /** As the answer lists it; may hold any text where the lens is a custom one. */
  title: z.string().optional(),
  /** What the lens says of it. */
  description: z.string().optional(),
  /** AWS's page on how to put it in place; any address where the lens is a custom one. */
  improvementUrl: z.string().optional(),
  /** Whether `SelectedChoices` names it. */
  selected: z.boolean(),
  /** Its entry's status; `UNSELECTED` where it has no entry and is not selected. */
  status: z.enum(choiceStatuses),
  /** `NONE` where no reason is given. */
  reason: z.enum(answerReasons),
  /** Empty where there are none. */
  notes: z.string(),
})
/** A choice of a question, with what the team answered. */
export type Choice = z.infer<typeof choiceSchema>

export const questionSchema = z.object({
  /** `QuestionId` in the Tool, as `network-protection`. */
  questionId: z.string().min(1),
  /** The catalogue's id for a pillar of the framework; a custom lens may have pillars of its own. */
  pillarId: z.string().min(1),
  title: z.string().optional(),
  /** What the lens says of it. */
  description: z.string().optional(),
  /** False: the question does not apply to the workload; `reason` says why. */
  isApplicable: z.boolean(),
  reason: z.enum(answerReasons),
  /** Notes of the question, the app's own among them; empty where there are none. */
  notes: z.string(),
  /** `null`: local or not yet sent, since only the Tool computes risk. */
  risk: toolRiskSchema.nullable(),
  /** When this answer was changed, where the app saw it; `null` where only the lens review's date is known. */
  answeredAt: dateTime.nullable(),
  /** In the Tool's order, which means nothing. */
  choices: z.array(choiceSchema),
})
/** A question of a lens, with its answer. */
export type Question = z.infer<typeof questionSchema>

export const pillarReviewSchema = z.object({
  pillarId: z.string().min(1),
  pillarName: z.string().optional(),
  riskCounts: toolRiskCountsSchema,
})
/** The Tool's risks of one pillar. */
export type PillarReview = z.infer<typeof pillarReviewSchema>

export const improvementSchema = z.object({
  questionId: z.string().min(1),
  pillarId: z.string().min(1),
  risk: toolRiskSchema.nullable(),
  /** Plans of the choices that are not in place. */
  plans: z.array(z.object({ choiceId: z.string().min(1), text: z.string(), url: z.string().optional() })),
})
/** What the Tool offers to improve in the answer to one question. */
export type Improvement = z.infer<typeof improvementSchema>

export const jiraSchema = z.object({
  /** `INHERIT`: the account's settings decide. */
  status: z.enum(['ENABLED', 'DISABLED', 'INHERIT']).optional(),
  type: z.enum(['AUTO', 'MANUAL']).optional(),
  projectKey: z.string().optional(),
})

export const lensReviewSchema = z.object({
  /** Alias of an official lens, ARN of a custom one. */
  lensAlias: z.string().min(1),
  lensName: z.string().optional(),
  /** Empty in a local workload until it is linked. */
  lensVersion: z.string(),
  /** `null` where the Tool has not said. */
  lensStatus: z.enum(['CURRENT', 'NOT_CURRENT', 'DEPRECATED', 'DELETED', 'UNSHARED']).nullable(),
  /** When any answer was changed last, as the Tool says; `null` where it has not said. */
  updatedAt: dateTime.nullable(),
  /** Empty where the Tool computed none. */
  pillarReviews: z.array(pillarReviewSchema),
  questions: z.array(questionSchema),
  lensArn: z.string().optional(),
  /** Notes of the lens review. */
  notes: z.string().optional(),
  /** What the Tool offers to improve, by question; left out where it was not read. */
  improvements: z.array(improvementSchema).optional(),
  /** Why questions or improvements are missing or not whole, in sentences; left out where nothing is. */
  problems: z.array(z.string()).optional(),
})
/** The review of a workload by one lens. */
export type LensReview = z.infer<typeof lensReviewSchema>

export const milestoneSchema = z.object({
  /** 1 to 100; it never changes once recorded. */
  milestoneNumber: z.number().int().positive(),
  milestoneName: z.string(),
  recordedAt: dateTime,
  /** As they were when it was recorded; empty until they are read. */
  lensReviews: z.array(lensReviewSchema),
})
/** A saved state of a workload's reviews. */
export type Milestone = z.infer<typeof milestoneSchema>

export const workloadSchema = z.object({
  /** Unique within its region only; of a local workload, the app's own id. */
  workloadId: z.string().min(1),
  /** `null`: a local workload, which the Tool does not know. */
  workloadArn: z.string().nullable(),
  workloadName: z.string(),
  /** Region of the workload in the Tool; `null` where it is local. */
  region: z.string().nullable(),
  /** The account that defined it; `null` where it is local. */
  owner: z.string().nullable(),
  /** What a share lets the reader do; `null` where it is the reader's own. */
  permission: z.enum(['READONLY', 'CONTRIBUTOR']).nullable(),
  environment: z.enum(['PRODUCTION', 'PREPRODUCTION']).nullable(),
  /** Empty where nobody is named. */
  reviewOwner: z.string(),
  /** Accounts that the workload names, twelve digits each. */
  accountIds: z.array(z.string()),
  /** AWS regions that the workload names. */
  awsRegions: z.array(z.string()),
  /** Places outside of AWS that the workload names. */
  nonAwsRegions: z.array(z.string()),
  /** ARNs of applications. */
  applications: z.array(z.string()),
  /** Ids of pillars in the order of their priority; may be empty. */
  pillarPriorities: z.array(z.string()),
  updatedAt: dateTime.nullable(),
  lensReviews: z.array(lensReviewSchema),
  milestones: z.array(milestoneSchema),
  description: z.string().optional(),
  /** Notes of the workload. */
  notes: z.string().optional(),
  /** The Tool's tags of the workload itself, not of its resources. */
  tags: z.record(z.string(), z.string()).optional(),
  /** From when on the Tool restricts the workload, since it has no review owner. */
  reviewRestrictionDate: dateTime.optional(),
  /** `TrustedAdvisorIntegrationStatus`: details of its checks are asked for only where it is `ENABLED`. */
  trustedAdvisor: z.enum(['ENABLED', 'DISABLED']).optional(),
  jira: jiraSchema.optional(),
  /** Profiles of the Tool, which set what matters most to the business. */
  profiles: z
    .array(z.object({ arn: z.string(), name: z.string().optional(), version: z.string().optional() }))
    .optional(),
  /** What of the workload could not be read, in sentences; left out where nothing is missing. */
  problems: z.array(z.string()).optional(),
})
/** A workload as the app keeps it. */
export type Workload = z.infer<typeof workloadSchema>

/** Whether the choice is marked as not applicable. */
export const isExcluded = ({ status }: Pick<Choice, 'status'>): boolean => status === 'NOT_APPLICABLE'

/** Whether the team ticked the choice. Either of the Tool's two lists is enough, so that no contradiction hides between them. */
export const isTicked = ({ selected, status }: Pick<Choice, 'selected' | 'status'>): boolean =>
  status === 'SELECTED' || (selected && status !== 'NOT_APPLICABLE')
