import type { AnswerReason } from '@aws-sdk/client-wellarchitected'
import { findBestPractice, findQuestion } from '../../../../shared/framework/lookup'
import { hostileNames } from '../../hostile-names'
import type { ChoiceState } from './state'

/** What is told by hand of a workload's answers; all else is made up so that the risks come out as they should. */
export interface ToldAnswers {
  /** Question ids that the team finds sound: everything is ticked as long as the risks of the pillar allow it. */
  readonly sound?: readonly string[]
  /** Choice ids that are missing where the question has a risk. */
  readonly missing?: readonly string[]
  /** Reason by id of a question that was marked as not applicable. */
  readonly notApplicable?: Readonly<Record<string, AnswerReason>>
  /** Question ids in which "None of these" was ticked beside other choices, where the risk is as high as that makes it. */
  readonly alsoNone?: readonly string[]
  /** By choice id: what was noted, or that the practice does not apply. */
  readonly choices?: Readonly<Record<string, Partial<ChoiceState>>>
  /** By question id. */
  readonly notes?: Readonly<Record<string, string>>
}

/** The choice of a practice, by its number. */
export function choiceOf(practice: string): string {
  const found = findBestPractice(practice)
  if (!found) throw new Error(`The catalogue has no practice ${practice}.`)
  return found.choiceId
}

/** The question with this number. */
export function questionOf(number: string): string {
  const found = findQuestion(number)
  if (!found) throw new Error(`The catalogue has no question ${number}.`)
  return found.questionId
}

const byPractice = <Value>(told: Readonly<Record<string, Value>>): Readonly<Record<string, Value>> =>
  Object.fromEntries(Object.entries(told).map(([practice, value]) => [choiceOf(practice), value]))

const byQuestion = <Value>(told: Readonly<Record<string, Value>>): Readonly<Record<string, Value>> =>
  Object.fromEntries(Object.entries(told).map(([number, value]) => [questionOf(number), value]))

/** At `start` the bastion stands open and its instances answer to the old metadata service: two ticks that do not hold. */
const storefront: ToldAnswers = {
  sound: [questionOf('SEC05'), questionOf('SEC06')],
  missing: ['SEC10-BP03', 'SEC10-BP05', 'REL13-BP04'].map(choiceOf),
  choices: byPractice({
    'SEC05-BP02': { notes: 'Checked with Ines: no administration port is open, we only use Session Manager.' },
    'SEC06-BP02': { notes: 'Golden image since 2024.' },
    'SEC06-BP04': {
      status: 'NOT_APPLICABLE',
      reason: 'OUT_OF_SCOPE',
      notes: 'Functions come from our own pipeline, nobody else can deploy.',
    },
  }),
  notes: byQuestion({
    SEC10: 'Joao keeps the contact list in the handbook. Forensic account: asked for in Q3, no answer yet.',
    REL13: 'Recovery is rehearsed in staging only. Carla wants it in production before Black Friday.',
    COST10: 'Done twice a year together with the cost review.',
  }),
}

/** At `regression` the migration has opened what these ticks claim to be closed. */
const payments: ToldAnswers = {
  sound: [questionOf('SEC05'), questionOf('SEC08'), questionOf('SEC03')],
  choices: byPractice({
    'SEC05-BP02': { notes: 'Auditor confirmed on 2025-11-20.' },
    'SEC08-BP04': { notes: 'Statements are private. Block public access is on for the account.' },
    'SEC03-BP07': { notes: 'Access Analyzer runs weekly, last look: Tomas.' },
  }),
  notes: byQuestion({
    SEC08: 'Customer keys for everything with card data; see ticket PAY-311.',
    REL09: 'Ledger copy goes to eu-west-1 every night.',
  }),
}

/** Until `recovery` these are wishes: testers have no second factor and the assets bucket is public. */
const staging: ToldAnswers = {
  sound: [questionOf('SEC02'), questionOf('SEC03'), questionOf('SEC08')],
  notApplicable: byQuestion<AnswerReason>({ SUS01: 'BUSINESS_PRIORITIES' }),
  alsoNone: [questionOf('SEC11'), questionOf('SUS06')],
  choices: byPractice({
    'SEC02-BP01': { notes: 'All testers have MFA.' },
    'SEC03-BP07': { notes: 'Nothing is public in staging.' },
    'COST11-BP01': { status: 'NOT_APPLICABLE', reason: 'OUT_OF_SCOPE', notes: '' },
  }),
  notes: byQuestion({ SEC11: 'Half of this is done by the storefront team. Ask Ben before you change anything here.' }),
}

/** Reviewed for all accounts at once, from the guardrails that should hold; the sandbox shows that they do not. */
const landingZone: ToldAnswers = {
  sound: ['SEC01', 'SEC02', 'SEC03', 'SEC05', 'SEC06', 'SEC08'].map(questionOf),
  missing: [choiceOf('SEC10-BP05')],
  choices: byPractice({
    'SEC01-BP02': { notes: 'Root has hardware MFA in all accounts, keys were deleted in 2024.' },
    'SEC02-BP01': { notes: 'Identity Center with MFA everywhere.' },
    'SEC05-BP02': { notes: 'Covered by the guardrail.' },
    'SEC08-BP04': { notes: 'Public access is blocked by the organization.' },
  }),
  notes: byQuestion({
    SEC03: 'Answered by the platform team for all accounts.',
    SEC05: 'To do: look at the sandbox once more (Henk, 2026-07-30).',
  }),
}

const sandbox: ToldAnswers = {
  notes: byQuestion({ SEC01: `${hostileNames.markup} ${hostileNames.bidirectional}`, OPS01: hostileNames.terminal }),
}

/** What is told of each workload, by its name. */
export const toldAnswers: Readonly<Record<string, ToldAnswers>> = {
  Storefront: storefront,
  Payments: payments,
  'Storefront staging': staging,
  'Landing zone': landingZone,
  [hostileNames.markup]: sandbox,
}
