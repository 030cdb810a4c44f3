import type { z } from 'zod'
import type { OpenAccount } from '../aws/accounts'
import type { Confirmation } from '../aws/confirmation'
import type { AnswerState } from '../../shared/draft/answer-state'
import type { Blocker } from '../../shared/draft/blockers'
import type { QuestionComparison } from '../../shared/draft/compare-draft'
import type { Draft } from '../../shared/draft/draft'
import type { Result } from '../../shared/ipc/result'
import type {
  advisorCheckSchema,
  NewWorkload,
  preparedMilestoneSchema,
  preparedWorkloadSchema,
  SendProgress,
} from '../../shared/ipc/workloads'
import type { NewAuditEntry } from '../../shared/workload/stored'
import type { Milestone, Workload } from '../../shared/workload/workload'
import type { WayIn } from '../../shared/review/way-in'

/** Where a workload stands in the Tool. */
export type WorkloadPlace = { readonly workloadId: string; readonly region: string }

/** Opens the account of a way for reads, or for the writes of one confirmation; `close` when done. */
export type OpenTool = (
  way: WayIn,
  confirmation: Confirmation | undefined,
  signal: AbortSignal,
) => Promise<Result<{ readonly account: OpenAccount; readonly close: () => void }>>

/** All that is known of a draft beside the Tool. It is shown, then confirmed. */
export type ToolComparison = {
  readonly workload: Workload
  readonly comparedAt: string
  readonly caller: string
  readonly account: string
  readonly endpoint: string | null
  readonly questions: readonly QuestionComparison[]
  /** The answers as they were read for it, by lens (as the Tool names it) and question: the base of what is sent. */
  readonly shown: readonly { readonly lens: string; readonly answer: AnswerState }[]
  readonly blockers: readonly Blocker[]
}

/** What a send needs from outside. */
export type SendTools = {
  readonly open: OpenTool
  /** Stores an entry before anything else happens; where it fails, nothing is sent. */
  readonly audit: (entry: NewAuditEntry) => Result<void>
  /** A question stands in the Tool as the draft has it: it is sent no more. */
  readonly markSent: (lens: string, questionId: string, at: string) => Result<void>
  readonly observe: (progress: SendProgress) => void
  readonly who: string
  readonly clock: () => string
  readonly newId: () => string
  readonly signal: AbortSignal
}

/** A workload as the Tool gave it, and who asked. */
export type ToolReading = {
  readonly workload: Workload
  /** ARN of the caller, as STS told it. */
  readonly caller: string
  readonly account: string
  /** The endpoint, where it is not AWS's. */
  readonly endpoint: string | null
}

/** One question of a workload. */
export type QuestionPlace = WorkloadPlace & { readonly lens: string; readonly questionId: string }

/** Trusted Advisor's checks of a question, or why there are none. */
export type AdvisorReading = {
  /** Why there is nothing, in a sentence; `null` where there is something. */
  readonly note: string | null
  readonly checks: readonly z.infer<typeof advisorCheckSchema>[]
}

/** What is known before a milestone is made. */
export type PreparedMilestone = Omit<z.infer<typeof preparedMilestoneSchema>, 'prepared'>

/** What is known before a workload is created. */
export type PreparedWorkload = Omit<z.infer<typeof preparedWorkloadSchema>, 'prepared'>

/**
 * The Tool as the app uses it. Nothing rejects for what a user or AWS can cause. `readWorkload` reads no milestone again that is
 * among the known ones. `send` gives a problem where nothing was begun (a state blocks it, or something changed since the
 * comparison), else how each question ended; where it had to stop, the progress says `stopped` and why, and the rest stays unsent.
 */
export type Tool = {
  /** Reads a workload whole: settings, lens reviews with all answers and notes, improvements, milestones with their answers. */
  readonly readWorkload: (way: WayIn, place: WorkloadPlace, known: readonly Milestone[]) => Promise<Result<ToolReading>>
  readonly compare: (way: WayIn, place: WorkloadPlace, draft: Draft) => Promise<Result<ToolComparison>>
  readonly send: (
    way: WayIn,
    comparison: ToolComparison,
    draft: Draft,
    tools: SendTools,
  ) => Promise<Result<SendProgress>>
  readonly createMilestone: (
    way: WayIn,
    place: WorkloadPlace,
    name: string,
    tools: SendTools,
  ) => Promise<Result<Milestone>>
  readonly createWorkload: (
    way: WayIn,
    region: string,
    fields: NewWorkload,
    tools: SendTools,
  ) => Promise<Result<Workload>>
  /** What stands before a milestone is made: those that there are, and what blocks it. Writes nothing. */
  readonly prepareMilestone: (way: WayIn, place: WorkloadPlace) => Promise<Result<PreparedMilestone>>
  /** What would be created, and why it cannot be. Writes nothing. */
  readonly prepareWorkload: (way: WayIn, region: string, fields: NewWorkload) => Promise<Result<PreparedWorkload>>
  /** Trusted Advisor's checks of a question, where the workload is connected with it. */
  readonly readAdvisorChecks: (way: WayIn, place: QuestionPlace) => Promise<Result<AdvisorReading>>
  /** AWS's own PDF of a lens review, or without a lens that of all workloads of the region; base64. */
  readonly readAwsReport: (way: WayIn, place: WorkloadPlace, lens: string | null) => Promise<Result<string>>
  /** A question as a milestone keeps it, with its notes. */
  readonly readMilestoneAnswer: (way: WayIn, place: QuestionPlace, milestone: number) => Promise<Result<AnswerState>>
}
