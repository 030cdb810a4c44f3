import type { OpenAccount } from '../aws/accounts'
import type { AnswerState } from '../../shared/draft/answer-state'
import type { Blocker } from '../../shared/draft/blockers'
import type { QuestionComparison } from '../../shared/draft/compare-draft'
import type { Draft } from '../../shared/draft/draft'
import type { Result } from '../../shared/ipc/result'
import type { NewWorkload, SendProgress } from '../../shared/ipc/workloads'
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

/** What a person confirmed: only these writes pass the guard, about this workload, until it ends. */
export type Confirmation = {
  /** As `wellarchitected:UpdateAnswer`. */
  readonly operations: readonly string[]
  readonly isOpen: () => boolean
  readonly end: () => void
}

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

/** The Tool as the app uses it. */
export type Tool = {
  /** Reads a workload whole: settings, lens reviews with all answers and notes, improvements, milestones with their answers. */
  readonly readWorkload: (way: WayIn, place: WorkloadPlace, known: readonly Milestone[]) => Promise<Result<Workload>>
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
}
