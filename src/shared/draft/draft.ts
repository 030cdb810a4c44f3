import { z } from 'zod'
import { answerStateSchema, nameLens, reasons } from './answer-state'
import { choiceNotesLimit, holdsOwnNote, questionNotesLimit } from './evidence-note'

const words = (limit: number) => z.string().regex(/\S/, 'Write at least one word').max(limit)

/** A person's note, added to what stands there or put in its place. */
const personNoteSchema = (limit: number) =>
  z.discriminatedUnion('action', [
    z.strictObject({ action: z.literal('add'), text: words(limit) }),
    z.strictObject({ action: z.literal('replace'), text: z.string().max(limit) }),
  ])

/** Why the reviewer changes this choice, in a sentence of their own; kept in the draft and the audit log, never sent. */
const sentence = words(1000)
const choiceId = z.string().min(1).max(64)
const choiceNotes = personNoteSchema(choiceNotesLimit).optional()

const statedReasons = reasons.filter((reason) => reason !== 'NONE')

const tickSchema = z.strictObject({
  choiceId,
  sentence,
  notes: choiceNotes,
  /** Takes away the reason of a choice that did not apply; left out, the present reason stays. */
  reason: z.literal('NONE').optional(),
})

const notApplicableSchema = z.strictObject({
  choiceId,
  reason: z.enum(statedReasons),
  sentence: sentence.optional(),
  notes: choiceNotes,
})

const applicabilitySchema = z.discriminatedUnion('isApplicable', [
  z.strictObject({ isApplicable: z.literal(false), reason: z.enum(statedReasons) }),
  /** Without a reason the present one stays. */
  z.strictObject({ isApplicable: z.literal(true), reason: z.literal('NONE').optional() }),
])

const notesSchema = z.strictObject({
  /** The reviewer's own note. It holds no note of the app: that one is `evidence`. */
  person: personNoteSchema(questionNotesLimit)
    .refine(({ text }) => !holdsOwnNote(text), "Take the app's evidence note out: it belongs in evidence")
    .optional(),
  /** The app's note, without its marks: counts, check ids, snapshot date and digest; empty to take the present one away. */
  evidence: z.string().max(20_000).optional(),
})

const who = z.string().regex(/\S/).max(200)

export const draftQuestionSchema = z
  .strictObject({
    /** Alias of an official lens, ARN of a custom one. */
    lens: z.string().min(1).max(128).default('wellarchitected'),
    questionId: z.string().min(1).max(128),
    tick: z.array(tickSchema).default([]),
    untick: z.array(tickSchema).default([]),
    notApplicable: z.array(notApplicableSchema).default([]),
    applicability: applicabilitySchema.optional(),
    notes: notesSchema.optional(),
    /** Who answered this question, where it is not the draft's author. */
    author: who.optional(),
    changedAt: z.iso.datetime({ offset: true }).optional(),
    /** The answer as it stood when the draft was made: without it, a change made since cannot be told from the draft's own. */
    asRead: answerStateSchema.optional(),
  })
  .refine(({ questionId, asRead }) => asRead === undefined || asRead.questionId === questionId, {
    message: 'asRead is the answer of another question',
    path: ['asRead'],
  })
  .superRefine(({ tick, untick, notApplicable }, context) => {
    const seen = new Set<string>()
    for (const choice of [...tick, ...untick, ...notApplicable]) {
      if (seen.has(choice.choiceId)) {
        context.addIssue({ code: 'custom', message: `The draft names ${choice.choiceId} twice in one question` })
      }
      seen.add(choice.choiceId)
    }
  })

/** The draft file: what to change in the answers of a workload. What it does not name stays as it is. */
export const draftSchema = z
  .strictObject({
    format: z.literal('plumbline-draft'),
    version: z.literal(1),
    workload: z.strictObject({
      /** `WorkloadId` in the Tool, unique within its region only; or the app's own id of a local workload. */
      id: z.string().min(1),
      /** Region of the workload in the Tool. */
      region: z.string().min(1).optional(),
      name: z.string().optional(),
    }),
    /** Who wrote the draft. */
    author: who,
    createdAt: z.iso.datetime({ offset: true }),
    /** The snapshot whose evidence the draft was made from. */
    snapshot: z.strictObject({ id: z.string().min(1), digest: z.string().min(1).optional() }).optional(),
    /** Version of each lens when the draft was made, by alias or ARN. */
    lensVersions: z.record(z.string(), z.string()).default({}),
    questions: z.array(draftQuestionSchema),
  })
  .superRefine(({ questions }, context) => {
    const seen = new Set<string>()
    for (const { lens, questionId } of questions) {
      const key = JSON.stringify([nameLens(lens), questionId])
      if (seen.has(key))
        context.addIssue({ code: 'custom', message: `The draft names the question ${questionId} twice` })
      seen.add(key)
    }
  })

/** A person's note of a question or a choice. */
export type PersonNote = z.infer<ReturnType<typeof personNoteSchema>>
/** What a draft says of one question. */
export type DraftQuestion = z.infer<typeof draftQuestionSchema>
/** A draft of answers. */
export type Draft = z.infer<typeof draftSchema>
