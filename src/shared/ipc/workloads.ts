import { z } from 'zod'
import { severitySchema } from '../review/outcome'
import { lightSchema, pillarCoverageSchema } from '../review/score'
import { wayInSchema } from '../review/way-in'
import { answerStateSchema } from '../draft/answer-state'
import { auditEntrySchema, localWorkloadSchema, mappingSchema, storedDraftSchema } from '../workload/stored'
import { standings } from '../workload/standing'
import {
  choiceStatuses,
  answerReasons,
  toolRiskCountsSchema,
  toolRiskSchema,
  workloadSchema,
} from '../workload/workload'

const standingSchema = z.enum(standings)
const count = z.number().int().nonnegative()
/** Names a workload: `keyOfWorkload`. */
const workload = z.string().min(1)
/** The snapshot whose evidence counts; `null`: there is none, and all evidence is grey. */
const snapshot = z.string().min(1).nullable()

export const standingCountsSchema = z.record(standingSchema, count)

export const pillarStandingsSchema = z.object({
  pillarId: z.string(),
  pillarName: z.string(),
  /** As the Tool counts them; empty where it has computed none. */
  risks: toolRiskCountsSchema,
  /** Choices by standing. */
  choices: standingCountsSchema,
  questions: count,
  /** Questions with any tick, or marked as not applicable. */
  answered: count,
  /** Questions whose answer is inconsistent or not whole. */
  problems: count,
  /** The snapshot's own score of the pillar over the workload's slice; `null`: nothing was assessed. */
  score: z.number().nullable(),
  light: lightSchema,
  /** How much of the pillar was looked at over the slice; left out where there is no evidence, or the pillar is not the framework's. */
  coverage: pillarCoverageSchema.optional(),
})
/** One pillar of a lens review: the Tool's risks beside the evidence. */
export type PillarStandingsView = z.infer<typeof pillarStandingsSchema>

/** Where the answers that are shown come from. */
export const sourceSchema = z.object({
  /** snapshot: read by that review · reading: read from the Tool later than that · local: the Tool does not know the workload. */
  kind: z.enum(['snapshot', 'reading', 'local']),
  at: z.string(),
})

export const seenFromSchema = z.object({
  account: z.string(),
  accountName: z.string(),
  /** The way in by which it was read; `null` where only its name is known. */
  way: wayInSchema.nullable(),
  wayName: z.string(),
  /** What the share lets this account do, where the owner's account told it; the sharee is not told by AWS. */
  permission: z.enum(['READONLY', 'CONTRIBUTOR']).optional(),
})

export const workloadRowSchema = z.object({
  key: workload,
  workloadId: z.string(),
  name: z.string(),
  /** Region of the Tool; `null`: local. */
  region: z.string().nullable(),
  owner: z.string().nullable(),
  permission: z.enum(['READONLY', 'CONTRIBUTOR']).nullable(),
  environment: z.enum(['PRODUCTION', 'PREPRODUCTION']).nullable(),
  reviewOwner: z.string(),
  updatedAt: z.string().nullable(),
  source: sourceSchema,
  /** Accounts through which it was read, the owner first. */
  seenFrom: z.array(seenFromSchema),
  lenses: z.array(
    z.object({ alias: z.string(), name: z.string(), version: z.string(), status: z.string().nullable() }),
  ),
  /** Of the framework's own lens, else of the first. */
  pillars: z.array(pillarStandingsSchema),
  /** Who names the accounts of the slice; unmapped: nobody, so there is no evidence. */
  slice: z.enum(['workload', 'reviewer', 'unmapped']),
  milestones: count,
  /** Questions of the open draft. */
  draft: z.object({ open: count, sent: count, changedAt: z.string().nullable() }),
  linkedTo: z.string().nullable(),
  /** What could not be read, in sentences. */
  problems: z.array(z.string()),
})
/** A workload in a list. */
export type WorkloadRow = z.infer<typeof workloadRowSchema>

export const checkViewSchema = z.object({
  check: z.string(),
  title: z.string(),
  severity: severitySchema,
  link: z.enum(['necessary', 'related']),
  /** Which part of the practice it looks at. */
  part: z.string(),
  state: z.enum(['assessed', 'gap', 'notApplicable', 'manual']),
  light: lightSchema,
  judged: count,
  failing: count,
  /** Failing resources all of whose findings are accepted. */
  accepted: count,
  unknown: count,
  /** What was not looked at, in sentences; at most ten, and how many more. */
  missing: z.array(z.string()),
  missingMore: count,
  /** About the whole account, and about tags, in sentences. */
  reach: z.array(z.string()),
  /** The worst first; at most twenty of `failing`. */
  findings: z.array(
    z.object({ id: z.string(), arn: z.string(), name: z.string(), severity: severitySchema, accepted: z.boolean() }),
  ),
})
/** What one check says of a choice. */
export type CheckView = z.infer<typeof checkViewSchema>

export const choiceViewSchema = z.object({
  choiceId: z.string(),
  title: z.string(),
  description: z.string().nullable(),
  /** Number of the practice, as `SEC05-BP02`; `null`: the catalogue lacks it. */
  bestPractice: z.string().nullable(),
  /** AWS's page of it. */
  url: z.string().nullable(),
  /** As published, with whether its page says so. */
  level: z.object({ risk: z.enum(['HIGH', 'MEDIUM', 'LOW']), sourced: z.boolean() }).nullable(),
  noneOfThese: z.boolean(),
  ticked: z.boolean(),
  status: z.enum(choiceStatuses),
  reason: z.enum(answerReasons),
  notes: z.string(),
  standing: standingSchema,
  light: lightSchema,
  /** The standing as a sentence with counts and dates. */
  sentence: z.string(),
  /** Marks of the evidence, in sentences: old, answer changed since. */
  marks: z.array(z.string()),
  checks: z.array(checkViewSchema),
})
/** A choice with its answer and its evidence. */
export type ChoiceView = z.infer<typeof choiceViewSchema>

export const questionViewSchema = z.object({
  questionId: z.string(),
  /** Number in the framework, as `SEC05`; `null`: another lens. */
  number: z.string().nullable(),
  title: z.string(),
  description: z.string().nullable(),
  pillarId: z.string(),
  isApplicable: z.boolean(),
  reason: z.enum(answerReasons),
  notes: z.string(),
  /** `null`: not computed; only the Tool does. */
  risk: toolRiskSchema.nullable(),
  answered: z.boolean(),
  /** By number of the practice where there is one, "None of these" last. */
  choices: z.array(choiceViewSchema),
  /** What is wrong with the answer, in sentences. */
  problems: z.array(z.string()),
  /** What changed against `since`, in sentences; `null` where nothing is compared. */
  changed: z.array(z.string()).nullable(),
  /** The answer as it stands, for drafts. */
  state: answerStateSchema,
})
/** A question with its answer and its evidence. */
export type QuestionView = z.infer<typeof questionViewSchema>

/** What "changed since" compares with. */
export const sinceSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('milestone'), number: z.number().int().positive() }),
  z.object({ kind: z.literal('snapshot'), id: z.string() }),
])

export const lensViewSchema = z.object({
  row: workloadRowSchema,
  /** Properties of the workload; its lens reviews and milestones are empty here. */
  workload: workloadSchema,
  lens: z.object({
    alias: z.string(),
    name: z.string(),
    version: z.string(),
    status: z.string().nullable(),
    updatedAt: z.string().nullable(),
    notes: z.string(),
  }),
  source: sourceSchema,
  snapshot: z.object({ id: z.string(), startedAt: z.string(), digest: z.string() }).nullable(),
  pillars: z.array(pillarStandingsSchema),
  questions: z.array(questionViewSchema),
  /** What evidence cannot tell, what could not be read, in sentences. */
  remarks: z.array(z.string()),
  milestones: z.array(z.object({ number: z.number().int(), name: z.string(), recordedAt: z.string() })),
  mapping: mappingSchema.nullable(),
  draft: storedDraftSchema.nullable(),
})
/** All that the workload page shows of one lens. */
export type LensView = z.infer<typeof lensViewSchema>

export const questionMomentSchema = z.object({
  kind: z.enum(['milestone', 'snapshot', 'reading']),
  label: z.string(),
  at: z.string(),
  risk: toolRiskSchema.nullable(),
  isApplicable: z.boolean(),
  ticked: z.array(z.string()),
  excluded: z.array(z.string()),
  /** `null`: not read (notes of a milestone are read on demand). */
  notes: z.string().nullable(),
})
/** One question at one moment of its past. */
export type QuestionMoment = z.infer<typeof questionMomentSchema>

export const planRowSchema = z.object({
  questionId: z.string(),
  pillarId: z.string(),
  choiceId: z.string(),
  bestPractice: z.string().nullable(),
  title: z.string(),
  /** As `describePlanRisk` says it, and its level for sorting. */
  risk: z.string(),
  level: z.enum(['HIGH', 'MEDIUM', 'LOW', 'NONE']).nullable(),
  riskSource: z.enum(['tool', 'framework', 'assumed', 'none']),
  standing: standingSchema,
  light: lightSchema,
  /** Resources to mend: what can be counted of the effort. */
  resources: count,
  findings: z.array(
    z.object({
      check: z.string(),
      title: z.string(),
      severity: severitySchema,
      fix: z.string(),
      failing: count,
      resources: z.array(z.string()),
    }),
  ),
  url: z.string().nullable(),
})
/** One practice of the improvement plan. */
export type PlanRow = z.infer<typeof planRowSchema>

/** Something about a draft, or the Tool, that is said to the reviewer. */
const said = z.object({ sentence: z.string(), next: z.string() })

export const differenceSchema = z.object({
  lens: z.string(),
  lensName: z.string(),
  questionId: z.string(),
  title: z.string(),
  /** send: will be sent · nothing: the Tool says so already · conflicts: a colleague changed it, nothing is sent · refused: the draft must be mended · unknown: the workload has no such question or lens. */
  kind: z.enum(['send', 'nothing', 'conflicts', 'refused', 'unknown']),
  choices: z.array(
    z.object({
      choiceId: z.string(),
      title: z.string(),
      before: z.string(),
      after: z.string(),
      notesBefore: z.string(),
      notesAfter: z.string(),
      sentence: z.string().nullable(),
    }),
  ),
  applicability: z.object({ before: z.string(), after: z.string() }).nullable(),
  notes: z.object({ before: z.string(), after: z.string() }).nullable(),
  /** What becomes of the app's note. */
  evidence: z.enum(['unchanged', 'written', 'shortened', 'leftOut', 'removed']),
  unknownChoices: z.array(z.string()),
  /** Conflicts or problems that keep it from being sent. */
  stopped: z.array(said),
  /** Worth a look, and what colleagues changed meanwhile that stays as they left it. */
  remarks: z.array(said),
  /** Whether the draft says what its author saw. */
  hasBase: z.boolean(),
})
/** What sending would do to one question. */
export type Difference = z.infer<typeof differenceSchema>

export const blockerSchema = z.object({
  code: z.string(),
  effect: z.enum(['blocks', 'warns']),
  on: z.array(z.enum(['answers', 'milestones'])),
  lens: z.string().optional(),
  sentence: z.string(),
  next: z.string(),
})

export const comparisonSchema = z.object({
  /** Names what was shown; a send confirms exactly it. Kept until the app ends or another comparison of the workload is made. */
  comparison: z.string(),
  workload,
  workloadName: z.string(),
  account: z.string(),
  region: z.string(),
  caller: z.string(),
  endpoint: z.string().nullable(),
  comparedAt: z.string(),
  differences: z.array(differenceSchema),
  blockers: z.array(blockerSchema),
  /** Link to the workload in the console. */
  console: z.string(),
})
/** A draft beside the Tool as it stands now. */
export type Comparison = z.infer<typeof comparisonSchema>

export const sentQuestionSchema = z.object({
  lens: z.string(),
  questionId: z.string(),
  title: z.string(),
  /** waiting · sending · sent and read back as sent · differs: accepted, but what stands is something else · nothing: stood there already · conflicts, refused: not sent · failed: AWS refused it · unanswered: not known whether it arrived, the next comparison tells. */
  state: z.enum(['waiting', 'sending', 'sent', 'differs', 'nothing', 'conflicts', 'refused', 'failed', 'unanswered']),
  /** The Tool's risk of it after sending. */
  risk: toolRiskSchema.nullable(),
  /** What happened, and what to do; empty where all is well. */
  said: z.array(said),
})
export const sendProgressSchema = z.object({
  send: z.string(),
  workload,
  workloadName: z.string(),
  state: z.enum(['running', 'done', 'stopped']),
  questions: z.array(sentQuestionSchema),
  /** Why it stopped; `null` where it did not. */
  problem: z.object({ code: z.string(), text: z.string(), next: z.string() }).nullable(),
})
/** How a send stands. */
export type SendProgress = z.infer<typeof sendProgressSchema>

export const preparedMilestoneSchema = z.object({
  prepared: z.string(),
  workloadName: z.string(),
  account: z.string(),
  region: z.string(),
  caller: z.string(),
  existing: z.array(z.object({ number: z.number().int(), name: z.string(), recordedAt: z.string() })),
  blockers: z.array(blockerSchema),
})

export const newWorkloadSchema = z.object({
  /** 3 to 100 characters, unique in its account and region. */
  name: z.string(),
  /** 3 to 250 characters; the Tool requires it. */
  description: z.string(),
  environment: z.enum(['PRODUCTION', 'PREPRODUCTION']),
  /** 3 to 255 characters; required by the Tool. */
  reviewOwner: z.string(),
  accountIds: z.array(z.string()),
  awsRegions: z.array(z.string()),
  nonAwsRegions: z.array(z.string()),
  /** Aliases or ARNs; the Tool adds the framework's own. */
  lenses: z.array(z.string()),
})
/** What a workload is created from. */
export type NewWorkload = z.infer<typeof newWorkloadSchema>

export const preparedWorkloadSchema = z.object({
  prepared: z.string(),
  account: z.string(),
  /** Region of the Tool in which it would be created. */
  region: z.string(),
  caller: z.string(),
  /** The request as it would be sent. */
  input: z.json(),
  /** Why it cannot be created; empty where it can. */
  problems: z.array(said),
  remarks: z.array(said),
})

export const milestoneTrendSchema = z.object({
  /** By milestone, oldest first, then as it stands now (`number` null). Of the asked lens. */
  points: z.array(
    z.object({
      number: z.number().int().nullable(),
      name: z.string(),
      at: z.string(),
      pillars: z.array(z.object({ pillarId: z.string(), pillarName: z.string(), risks: toolRiskCountsSchema })),
    }),
  ),
  problems: z.array(z.string()),
})
/** Risks per pillar over milestones. */
export type MilestoneTrend = z.infer<typeof milestoneTrendSchema>

const placeOfMilestone = z.union([z.number().int().positive(), z.literal('now')])
export const milestoneComparisonSchema = z.object({
  questions: z.array(
    z.object({
      questionId: z.string(),
      number: z.string().nullable(),
      title: z.string(),
      pillarId: z.string(),
      riskBefore: toolRiskSchema.nullable(),
      riskAfter: toolRiskSchema.nullable(),
      changes: z.array(z.string()),
    }),
  ),
  /** Versions of the lens on both sides. */
  versions: z.object({ before: z.string(), after: z.string() }),
  remarks: z.array(z.string()),
})

export const advisorCheckSchema = z.object({
  choiceId: z.string(),
  name: z.string(),
  account: z.string(),
  /** OKAY, WARNING, ERROR, NOT_AVAILABLE, FETCH_FAILED, and light: the last two are grey. */
  status: z.string(),
  light: lightSchema,
  flagged: count.nullable(),
  /** Why there is no result, in a sentence. */
  reason: z.string().nullable(),
  updatedAt: z.string().nullable(),
})

const asked = z.object({ workload, snapshot })
const askedLens = asked.extend({ lens: z.string() })
const live = z.object({ workload, way: wayInSchema })
/** Of a question. */
const place = z.object({ workload, lens: z.string(), questionId: z.string() })

/** What was written, with what to ask the team. */
export const evidenceDraftSchema = z.object({
  draft: storedDraftSchema.nullable(),
  /** Questions that got a note, and those whose note says already what it would. */
  noted: count,
  /** Contradictions to untick or to explain, candidates to consider, and more. */
  ask: z.array(
    z.object({
      questionId: z.string(),
      number: z.string().nullable(),
      title: z.string(),
      choiceId: z.string(),
      bestPractice: z.string().nullable(),
      choiceTitle: z.string(),
      standing: standingSchema,
      /** What to ask, as a question to the team. */
      text: z.string(),
    }),
  ),
})

/** Channels about workloads of the Well-Architected Tool. */
export const workloadContract = {
  /** Workloads of a snapshot, of later readings, and local ones. */
  'workloads:list': {
    request: z.object({ snapshot }),
    answer: z.object({ rows: z.array(workloadRowSchema), problems: z.array(z.string()) }),
  },
  /** `answers` snapshot: those that the snapshot holds, though a later reading exists. */
  'workloads:lens': {
    request: askedLens.extend({ since: sinceSchema.nullable(), answers: z.enum(['latest', 'snapshot']) }),
    answer: lensViewSchema,
  },
  /** A question across milestones, snapshots and readings, oldest first. */
  'workloads:history': { request: place, answer: z.array(questionMomentSchema) },
  'workloads:plan': { request: askedLens, answer: z.array(planRowSchema) },
  'workloads:trend': { request: askedLens, answer: milestoneTrendSchema },
  'workloads:compareMilestones': {
    request: askedLens.extend({ before: placeOfMilestone, after: placeOfMilestone }),
    answer: milestoneComparisonSchema,
  },
  /** Says which accounts, regions and tags belong to a workload; `null` forgets it. */
  'workloads:map': { request: z.object({ workload, mapping: mappingSchema.nullable() }), answer: z.null() },
  /** Reads the workload from the Tool now, with all answers and milestones, and keeps it. */
  'workloads:readNow': { request: live, answer: z.object({ readAt: z.string() }) },
  /** Makes or changes a local workload; `key` null: a new one. */
  'workloads:saveLocal': {
    request: z.object({ key: workload.nullable(), fields: newWorkloadSchema }),
    answer: localWorkloadSchema,
  },
  'workloads:deleteLocal': { request: z.object({ workload }), answer: z.null() },
  /** Moves a local workload's answers into a draft of a workload of the Tool; nothing is sent. */
  'workloads:link': { request: z.object({ workload, to: workload }), answer: storedDraftSchema.nullable() },
  'workloads:prepareCreate': {
    request: z.object({ way: wayInSchema, region: z.string(), fields: newWorkloadSchema }),
    answer: preparedWorkloadSchema,
  },
  /** Creates what was prepared and shown. `link`: a local workload to link with it. */
  'workloads:create': {
    request: z.object({ prepared: z.string(), link: workload.nullable() }),
    answer: z.object({ workload }),
  },
  /** Trusted Advisor's checks of a question: kept ones, or read now where a way is given. */
  'workloads:advisor': {
    request: place.extend({ way: wayInSchema.nullable() }),
    answer: z.object({
      /** ENABLED or not, in a sentence where there is nothing. */
      note: z.string().nullable(),
      readAt: z.string().nullable(),
      checks: z.array(advisorCheckSchema),
    }),
  },
  /** Notes of a milestone's answer: kept ones, or read now where a way is given; `null`: not read yet. */
  'milestones:answer': {
    request: place.extend({ milestone: z.number().int().positive(), way: wayInSchema.nullable() }),
    answer: answerStateSchema.nullable(),
  },
  'milestones:prepare': { request: live, answer: preparedMilestoneSchema },
  'milestones:create': {
    request: z.object({ prepared: z.string(), name: z.string() }),
    answer: z.object({ number: z.number().int() }),
  },
  'drafts:read': { request: z.object({ workload }), answer: storedDraftSchema.nullable() },
  /** Replaces the draft's part of one question; a part that names nothing is taken out. */
  'drafts:save': {
    request: z.object({ workload, snapshot, part: storedDraftSchema.shape.parts.element.shape.question }),
    answer: storedDraftSchema.nullable(),
  },
  /** Forgets a part, or the whole draft where no question is named. */
  'drafts:discard': {
    request: z.object({ workload, lens: z.string().nullable(), questionId: z.string().nullable() }),
    answer: storedDraftSchema.nullable(),
  },
  /** Writes evidence notes into the draft, for these questions or all of the lens; ticks and unticks nothing. */
  'drafts:fromEvidence': {
    request: askedLens.extend({ questions: z.array(z.string()).nullable() }),
    answer: evidenceDraftSchema,
  },
  /** After a colleague's change: theirs drops the draft's part, mine puts it on top of the answer as it stands now. */
  'drafts:rebase': {
    request: z.object({
      comparison: z.string(),
      lens: z.string(),
      questionId: z.string(),
      keep: z.enum(['theirs', 'mine']),
    }),
    answer: storedDraftSchema.nullable(),
  },
  /** Reads each drafted question from the Tool and shows what sending would do. Writes nothing. */
  'drafts:compare': { request: live, answer: comparisonSchema },
  /** Sends what was compared and confirmed. */
  'drafts:send': { request: z.object({ comparison: z.string() }), answer: z.object({ send: z.string() }) },
  'drafts:stopSend': { request: z.object({ send: z.string() }), answer: z.null() },
  /** The send that runs, or the last one since the app was opened. */
  'drafts:currentSend': { request: z.undefined(), answer: sendProgressSchema.nullable() },
  /** Newest first; `workload` null: of all. */
  'audit:list': {
    request: z.object({ workload: workload.nullable(), offset: count, limit: z.number().int().min(1).max(200) }),
    answer: z.object({ total: count, entries: z.array(auditEntrySchema) }),
  },
  /** Asks where to save; `null` where the reviewer chose nothing. `report`: the workload as PDF; `plan`: the improvement plan as CSV. */
  'workloads:saveReport': { request: askedLens, answer: z.object({ path: z.string() }).nullable() },
  'workloads:savePlan': { request: askedLens, answer: z.object({ path: z.string() }).nullable() },
  /** AWS's own report of a lens (PDF), or the consolidated one of all workloads of the region: read now, or kept where offline. */
  'workloads:saveAwsReport': {
    request: z.object({ workload, way: wayInSchema.nullable(), lens: z.string().nullable() }),
    answer: z.object({ path: z.string(), readAt: z.string() }).nullable(),
  },
  /** Opens the workload in the AWS console, in the system's browser. */
  'workloads:openConsole': { request: z.object({ workload }), answer: z.null() },
} as const satisfies Record<string, { request: z.ZodType; answer: z.ZodType }>

/** What the window hears of workloads unasked. */
export const workloadEvents = {
  'send:progress': sendProgressSchema,
  /** Workloads, drafts, readings or the audit log changed: lists are to be read anew. */
  'workloads:changed': z.null(),
} as const satisfies Record<string, z.ZodType>
