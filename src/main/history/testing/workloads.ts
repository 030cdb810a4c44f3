import { findQuestion } from '../../../shared/framework/lookup'
import { questions } from '../../../shared/framework/catalogue'
import type { DraftQuestion } from '../../../shared/draft/draft'
import { draftQuestionSchema } from '../../../shared/draft/draft'
import type { DraftPart, LocalWorkload, NewAuditEntry, Reading } from '../../../shared/workload/stored'
import type { LensReview, Workload } from '../../../shared/workload/workload'
import { testAccount, testCaller } from './documents'

/** Key of a workload of the Tool. */
export const shop = `arn:aws:wellarchitected:eu-central-1:${testAccount}:workload/0123456789abcdef0123456789abcdef`
/** Key of a local workload. */
export const localShop = 'local/shop'
/** When things of the samples are saved. */
export const at = '2026-06-01T09:00:00Z'

const choicesOf = (questionId: string): readonly { readonly choiceId: string; readonly title: string }[] =>
  findQuestion(questionId)?.bestPractices.map(({ choiceId, title }) => ({ choiceId, title })) ?? []

/** What a draft says of one question: a tick, notes, and the answer as it was read. */
export const draftQuestion = (questionId: string, more: Partial<DraftQuestion> = {}): DraftQuestion => {
  const [first = { choiceId: 'choice', title: 'Choice' }, ...others] = choicesOf(questionId)
  const state = { status: 'UNSELECTED', reason: 'NONE', notes: '' } as const
  return draftQuestionSchema.parse({
    questionId,
    tick: [{ choiceId: first.choiceId, sentence: 'The team showed it.' }],
    notes: { person: { action: 'add', text: 'Asked Ann.' }, evidence: '3 of 40 fail' },
    asRead: {
      questionId,
      choices: [first, ...others].map((choice) => ({ ...choice, ...state })),
      isApplicable: true,
      reason: 'NONE',
      notes: 'As it was.',
    },
    ...more,
  })
}

/** An open part of a draft. */
export const draftPart = (questionId: string, more: Partial<DraftQuestion> = {}): DraftPart => ({
  question: draftQuestion(questionId, more),
  author: 'ann',
  changedAt: at,
  state: 'open',
  sentAt: null,
})

/** A part with what is saved beside it. */
export const partToSave = (part: DraftPart) => ({
  part,
  snapshot: { id: 'one', digest: 'd1f0' },
  lensVersions: { wellarchitected: '2024-06-27' },
  at,
})

/** A lens review with all questions of the framework. */
export const lensReview = (more: Partial<LensReview> = {}): LensReview => ({
  lensAlias: 'wellarchitected',
  lensVersion: '2024-06-27',
  lensStatus: 'CURRENT',
  updatedAt: at,
  pillarReviews: [{ pillarId: 'security', riskCounts: { HIGH: 3 } }],
  questions: questions.map(({ questionId, pillarId, title }) => ({
    questionId,
    pillarId,
    title,
    isApplicable: true,
    reason: 'NONE',
    notes: `Notes of ${questionId}`,
    risk: 'HIGH',
    answeredAt: null,
    choices: choicesOf(questionId).map((choice) => ({
      ...choice,
      selected: false,
      status: 'UNSELECTED',
      reason: 'NONE',
      notes: '',
    })),
  })),
  ...more,
})

/** A workload of the Tool. */
export const testWorkload = (more: Partial<Workload> = {}): Workload => ({
  workloadId: '0123456789abcdef0123456789abcdef',
  workloadArn: shop,
  workloadName: 'shop',
  region: 'eu-central-1',
  owner: testAccount,
  permission: null,
  environment: 'PRODUCTION',
  reviewOwner: 'ann',
  accountIds: [testAccount],
  awsRegions: ['eu-central-1'],
  nonAwsRegions: [],
  applications: [],
  pillarPriorities: ['security'],
  updatedAt: at,
  lensReviews: [lensReview()],
  milestones: [],
  ...more,
})

/** A reading of a workload. */
export const testReading = (more: Partial<Reading> = {}): Reading => ({
  workload: testWorkload(),
  readAt: at,
  caller: testCaller,
  account: testAccount,
  way: 'profile audit',
  endpoint: null,
  ...more,
})

/** A local workload. */
export const testLocal = (more: Partial<LocalWorkload> = {}): LocalWorkload => ({
  workload: testWorkload({
    workloadId: 'shop',
    workloadArn: null,
    region: null,
    owner: null,
    updatedAt: null,
    lensReviews: [lensReview({ lensVersion: '', lensStatus: null, updatedAt: null, pillarReviews: [] })],
  }),
  author: 'ann',
  changedAt: at,
  linkedTo: null,
  ...more,
})

/** An entry of the audit log, with the answer as it was read before. */
export const auditEntry = (more: Partial<NewAuditEntry> = {}): NewAuditEntry => ({
  send: 'send-1',
  at,
  who: 'ann',
  caller: testCaller,
  account: testAccount,
  region: 'eu-central-1',
  endpoint: null,
  operation: 'UpdateAnswer',
  workload: shop,
  workloadName: 'shop',
  lens: 'wellarchitected',
  questionId: 'network-protection',
  step: 'sending',
  input: { ChoiceUpdates: { sec_network_protection_layered: { Status: 'SELECTED' } } },
  sentences: { sec_network_protection_layered: 'The team showed it.' },
  before: draftQuestion('network-protection').asRead ?? null,
  after: null,
  text: null,
  ...more,
})
