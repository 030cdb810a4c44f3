import { z } from 'zod'
import type { RawAnswer, RawImprovement, RawLensReview, RawWorkload } from './tool-parts'

const text = z.string().nullish()
const texts = z.array(z.string()).nullish()
const counts = z.record(z.string(), z.number().nullish()).nullish()

const choiceAnswers = z.array(z.object({ ChoiceId: text, Status: text, Reason: text, Notes: text })).nullish()

/** Raw answers as facts hold them; fields that the app does not read are dropped. */
export const rawAnswerSchema = z.object({
  QuestionId: text,
  PillarId: text,
  QuestionTitle: text,
  QuestionDescription: text,
  Choices: z
    .array(
      z.object({
        ChoiceId: text,
        Title: text,
        Description: text,
        ImprovementPlan: z.object({ Url: text }).nullish(),
      }),
    )
    .nullish(),
  SelectedChoices: texts,
  ChoiceAnswers: choiceAnswers,
  ChoiceAnswerSummaries: choiceAnswers,
  IsApplicable: z.boolean().nullish(),
  Reason: text,
  Risk: text,
  Notes: text,
}) satisfies z.ZodType<RawAnswer>

/** Raw improvement items as facts hold them. */
export const rawImprovementSchema = z.object({
  QuestionId: text,
  PillarId: text,
  Risk: text,
  ImprovementPlans: z.array(z.object({ ChoiceId: text, DisplayText: text, ImprovementPlanUrl: text })).nullish(),
}) satisfies z.ZodType<RawImprovement>

/** Raw lens reviews as facts hold them. */
export const rawLensReviewSchema = z.object({
  LensAlias: text,
  LensArn: text,
  LensName: text,
  LensVersion: text,
  LensStatus: text,
  UpdatedAt: text,
  Notes: text,
  PillarReviewSummaries: z.array(z.object({ PillarId: text, PillarName: text, RiskCounts: counts })).nullish(),
}) satisfies z.ZodType<RawLensReview>

/** Raw workloads as facts hold them: the summary of a list, or the settings that add to it. */
export const rawWorkloadSchema = z.object({
  WorkloadId: text,
  WorkloadArn: text,
  WorkloadName: text,
  Description: text,
  Environment: text,
  UpdatedAt: text,
  AccountIds: texts,
  AwsRegions: texts,
  NonAwsRegions: texts,
  Applications: texts,
  ReviewOwner: text,
  ReviewRestrictionDate: text,
  Notes: text,
  PillarPriorities: texts,
  Owner: text,
  Tags: z.record(z.string(), z.string()).nullish(),
  DiscoveryConfig: z.object({ TrustedAdvisorIntegrationStatus: text }).nullish(),
  JiraConfiguration: z
    .object({ IssueManagementStatus: text, IssueManagementType: text, JiraProjectKey: text })
    .nullish(),
  Profiles: z.array(z.object({ ProfileArn: text, ProfileName: text, ProfileVersion: text })).nullish(),
}) satisfies z.ZodType<RawWorkload>
