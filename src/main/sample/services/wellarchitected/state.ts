import type {
  AnswerReason,
  ChoiceReason,
  ChoiceStatus,
  LensStatus,
  PermissionType,
  ShareStatus,
  Workload,
} from '@aws-sdk/client-wellarchitected'
import type { SampleLens } from './lens'

/** What an answer says about one practice. */
export interface ChoiceState {
  readonly status: ChoiceStatus
  readonly reason: ChoiceReason
  readonly notes: string
}

/** The answer to one question. */
export interface AnswerState {
  /** By choice id; a choice that nobody touched has no entry. */
  readonly choices: Readonly<Record<string, ChoiceState>>
  readonly isApplicable: boolean
  readonly reason: AnswerReason
  readonly notes: string
}

/** The review of a workload by one lens. */
export interface ReviewState {
  /** In the version that the workload is on. */
  readonly lens: SampleLens
  readonly status: LensStatus
  readonly updatedAt: Date
  /** By question id; a question that nobody touched has no entry. */
  readonly answers: Readonly<Record<string, AnswerState>>
}

/** Somebody with whom a workload is shared. */
export interface ShareState {
  readonly id: string
  /** Account id. */
  readonly with: string
  readonly permission: PermissionType
  readonly status: ShareStatus
}

/** What a workload says of itself, in the words of the API. */
export type SettingsState = Pick<
  Workload,
  | 'WorkloadName'
  | 'Description'
  | 'Environment'
  | 'AccountIds'
  | 'AwsRegions'
  | 'NonAwsRegions'
  | 'ArchitecturalDesign'
  | 'ReviewOwner'
  | 'ReviewRestrictionDate'
  | 'IsReviewOwnerUpdateAcknowledged'
  | 'IndustryType'
  | 'Industry'
  | 'Notes'
  | 'ImprovementStatus'
  | 'PillarPriorities'
  | 'Tags'
  | 'DiscoveryConfig'
  | 'Applications'
  | 'Profiles'
  | 'JiraConfiguration'
>

/** A saved state of a workload. */
export interface MilestoneState {
  readonly number: number
  readonly name: string
  readonly recorded: Date
  readonly workload: WorkloadState
}

/** A workload as the Tool holds it. It is replaced, never changed, so that a milestone keeps what it saw. */
export interface WorkloadState {
  readonly id: string
  readonly arn: string
  /** Account id. */
  readonly owner: string
  readonly region: string
  readonly updatedAt: Date
  readonly settings: SettingsState
  readonly reviews: readonly ReviewState[]
  readonly milestones: readonly MilestoneState[]
  readonly shares: readonly ShareState[]
}

/** The answer of a question that nobody touched. */
export const untouched: AnswerState = { choices: {}, isApplicable: true, reason: 'NONE', notes: '' }

/** The answer to a question in a review. */
export const answerOf = (review: ReviewState, questionId: string): AnswerState =>
  review.answers[questionId] ?? untouched
