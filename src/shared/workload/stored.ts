import { z } from 'zod'
import { answerStateSchema } from '../draft/answer-state'
import { draftQuestionSchema } from '../draft/draft'
import { workloadSchema } from './workload'

/** Names a workload among all that the app knows: its ARN, or `local/` and the app's own id. */
export type WorkloadKey = string

/** The key of a workload. */
export const keyOfWorkload = (workload: {
  readonly workloadArn: string | null
  readonly workloadId: string
}): WorkloadKey => workload.workloadArn ?? `local/${workload.workloadId}`

const at = z.iso.datetime({ offset: true })

export const draftPartSchema = z.object({
  question: draftQuestionSchema,
  /** Who changed it last. */
  author: z.string(),
  changedAt: at,
  /** sent: it stands in the Tool as it is here, and is sent no more; a change of it opens it again. */
  state: z.enum(['open', 'sent']),
  sentAt: at.nullable(),
})
/** What a draft says of one question, with who and when. */
export type DraftPart = z.infer<typeof draftPartSchema>

export const storedDraftSchema = z.object({
  workload: z.string(),
  createdAt: at,
  /** The snapshot whose evidence its notes were made from; `null` where none was. */
  snapshot: z.object({ id: z.string(), digest: z.string() }).nullable(),
  /** Version of each lens when the draft was begun, by alias or ARN. */
  lensVersions: z.record(z.string(), z.string()),
  parts: z.array(draftPartSchema),
})
/** The draft of a workload's answers in the home: one for each workload. */
export type StoredDraft = z.infer<typeof storedDraftSchema>

export const readingSchema = z.object({
  workload: workloadSchema,
  /** When it was read from the Tool. */
  readAt: at,
  /** ARN of the caller. */
  caller: z.string(),
  /** The account that it was read in: the owner's, or one that it is shared with. */
  account: z.string(),
  /** Name of the way in, as `nameWay` writes it. */
  way: z.string(),
  /** The endpoint, where it is not AWS's. */
  endpoint: z.string().nullable(),
})
/** A workload as it was read from the Tool outside of a review: on demand, or after something was sent. */
export type Reading = z.infer<typeof readingSchema>

export const mappingSchema = z.object({
  accounts: z.array(z.string().regex(/^\d{12}$/)),
  regions: z.array(z.string()),
  tags: z.record(z.string(), z.string()),
})

export const localWorkloadSchema = z.object({
  workload: workloadSchema,
  author: z.string(),
  changedAt: at,
  /** ARN of the workload of the Tool that it was linked with. */
  linkedTo: z.string().nullable(),
})
/** A workload that the Tool does not know. */
export type LocalWorkload = z.infer<typeof localWorkloadSchema>

/** Operations that write to the Tool: there are no others in the app. */
export const toolWrites = ['UpdateAnswer', 'CreateMilestone', 'CreateWorkload'] as const
/** An operation that writes to the Tool. */
export type ToolWrite = (typeof toolWrites)[number]

export const auditEntrySchema = z.object({
  /** Counts up; entries are never changed or removed. */
  number: z.number().int(),
  /** Groups what one confirmation sent. */
  send: z.string(),
  at,
  /** The person at this machine. */
  who: z.string(),
  /** ARN of the caller as STS told it. */
  caller: z.string(),
  account: z.string(),
  region: z.string(),
  /** The endpoint, where it is not AWS's. */
  endpoint: z.string().nullable(),
  operation: z.enum(toolWrites),
  workload: z.string(),
  workloadName: z.string(),
  lens: z.string().nullable(),
  questionId: z.string().nullable(),
  /**
   * sending: stored before the call · sent: AWS accepted it, and it was read back · differs: accepted, and what was read back
   * is not what was sent · failed: AWS refused it, nothing changed · unanswered: nobody knows whether it arrived.
   */
  step: z.enum(['sending', 'sent', 'differs', 'failed', 'unanswered']),
  /** What was sent; a token for repeated requests is no secret. */
  input: z.json(),
  /** The reviewer's own sentences, by choice id. */
  sentences: z.record(z.string(), z.string()),
  /** The answer as it was read before, and as it was read back. */
  before: answerStateSchema.nullable(),
  after: answerStateSchema.nullable(),
  /** What went wrong or differs, in a sentence; `null` where nothing did. */
  text: z.string().nullable(),
})
/** One step of a write to the Tool. */
export type AuditEntry = z.infer<typeof auditEntrySchema>
/** An entry that is to be written. */
export type NewAuditEntry = Omit<AuditEntry, 'number'>

export const keptReadSchema = z.object({ at, value: z.json() })
/** Something that was read on demand and is kept, as a Trusted Advisor check of a question or AWS's own report. */
export type KeptRead = z.infer<typeof keptReadSchema>
