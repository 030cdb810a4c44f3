import { assertNever } from '../../../shared/assert-never'
import { nameLens } from '../../../shared/draft/answer-state'
import type { ChoiceView, LensView } from '../../../shared/ipc/workloads'
import type { Tick } from '../../../shared/charts/draw-tick'
import type { Standing } from '../../../shared/workload/standing'
import type { AuditEntry } from '../../../shared/workload/stored'
import type { ToolRisk } from '../../../shared/workload/workload'

/** What a standing is called. */
export const standingWords: Readonly<Record<Standing, string>> = {
  contradiction: 'Contradiction',
  doubt: 'Doubt',
  candidate: 'Candidate',
  blindSpot: 'Blind spot',
  excludedButFound: 'Excluded but found',
  personOnly: 'Person only',
  nothingInScope: 'Nothing in scope',
  agreement: 'In agreement',
  openFindings: 'Open findings',
  undecided: 'Undecided',
  unmapped: 'Not mapped',
  noneOfThese: 'None of these',
}

/** What a risk of the Tool is called. */
export const riskWords: Readonly<Record<ToolRisk, string>> = {
  HIGH: 'High risk',
  MEDIUM: 'Medium risk',
  UNANSWERED: 'Unanswered',
  NONE: 'No improvements',
  NOT_APPLICABLE: 'Not applicable',
}

/** The framework's level of a practice. */
export const levelWords = { HIGH: 'High', MEDIUM: 'Medium', LOW: 'Low' } as const

/** Why something does not apply. */
export const reasonWords: Readonly<Record<ChoiceView['reason'], string>> = {
  OUT_OF_SCOPE: 'out of scope',
  BUSINESS_PRIORITIES: 'business priorities',
  ARCHITECTURE_CONSTRAINTS: 'architecture constraints',
  OTHER: 'another reason',
  NONE: 'no reason given',
}

/** What the environment is called. */
export const environmentWords = { PRODUCTION: 'Production', PREPRODUCTION: 'Pre-production' } as const

/** What an operation of the Tool does. */
export const operationWords: Readonly<Record<AuditEntry['operation'], string>> = {
  UpdateAnswer: 'Answer',
  CreateMilestone: 'Milestone',
  CreateWorkload: 'Workload created',
}

/** What became of something that was sent. */
export const stepWords: Readonly<Record<AuditEntry['step'], string>> = {
  sending: 'Not known: the app ended before an answer came',
  sent: 'Accepted, and read back as sent',
  differs: 'Accepted, but something else stands there',
  failed: 'Refused; nothing changed',
  unanswered: 'Not known whether it arrived',
}

/** How a choice is answered. */
export const tickOf = ({ ticked, status }: Pick<ChoiceView, 'ticked' | 'status'>): Tick =>
  ticked ? 'ticked' : status === 'NOT_APPLICABLE' ? 'excluded' : 'open'

/** Whether it is the framework's own lens. */
export const isFramework = ({ alias }: Pick<LensView['lens'], 'alias'>): boolean =>
  nameLens(alias) === 'wellarchitected'

/** What a lens is called. */
export const showLensName = ({ alias, name }: Pick<LensView['lens'], 'alias' | 'name'>): string => name || alias

/** Where the answers come from, in a word. */
export const sourceWord = (kind: LensView['source']['kind']): string => {
  switch (kind) {
    case 'snapshot':
      return 'read by the review'
    case 'reading':
      return 'read after the review'
    case 'local':
      return 'kept by Plumbline'
    default:
      return assertNever(kind)
  }
}
