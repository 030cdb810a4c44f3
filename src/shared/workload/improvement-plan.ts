import { assertNever } from '../assert-never'
import type { Risk } from '../framework/catalogue'
import { weighedRisk } from '../framework/lookup'
import { severities, type Severity } from '../review/outcome'
import type { OpenFinding } from './check-evidence'
import type { ChoiceEvidence, QuestionEvidence } from './workload-evidence'
import type { ToolRisk } from './workload'

/** How urgent an item is, and who says so. */
export type PlanRisk =
  /** The Tool's risk of the question. */
  | { readonly source: 'tool'; readonly level: Extract<ToolRisk, 'HIGH' | 'MEDIUM' | 'NONE'> }
  /**
   * The framework's level of the practice: the Tool has computed none, or (`contradicted`) counts no risk only because the practice
   * is ticked, which the evidence contradicts.
   */
  | { readonly source: 'framework'; readonly level: Risk; readonly contradicted: boolean }
  /** The framework states no level for the practice: the catalogue’s is an assumption. */
  | { readonly source: 'assumed'; readonly level: Risk; readonly contradicted: boolean }
  /** Neither knows the choice, as in a custom lens offline. */
  | { readonly source: 'none'; readonly level: null }

/** One practice to put in place. */
export type PlanItem = {
  readonly questionId: string
  readonly pillarId: string
  readonly choice: ChoiceEvidence
  readonly risk: PlanRisk
  /** Findings of its necessary checks, the worst first. */
  readonly findings: readonly OpenFinding[]
  /** Resources to mend that are no accepted risks: what can be counted of the effort. */
  readonly resources: number
}

const levels: readonly (string | null)[] = ['HIGH', 'MEDIUM', 'LOW', 'NONE', null]

const riskOf = (risk: ToolRisk | null, { practice, standing }: ChoiceEvidence): PlanRisk => {
  const contradicted = risk === 'NONE' && standing === 'contradiction' && practice !== null
  if (!contradicted && (risk === 'HIGH' || risk === 'MEDIUM' || risk === 'NONE')) return { source: 'tool', level: risk }
  if (practice === null) return { source: 'none', level: null }
  return { source: practice.riskSourced ? 'framework' : 'assumed', level: weighedRisk(practice), contradicted }
}

const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

const severityRank = (severity: Severity): number => severities.indexOf(severity)

/** Worst open finding, accepted ones aside; the last rank where there is none. */
const evidenceRank = ({ findings }: PlanItem): number =>
  Math.min(severities.length, ...findings.flatMap((one) => (one.accepted ? [] : [severityRank(one.severity)])))

const findingsOf = ({ checks }: ChoiceEvidence): readonly OpenFinding[] =>
  checks
    .flatMap(({ link, findings }) => (link === 'necessary' ? findings : []))
    .toSorted((a, b) => severityRank(a.severity) - severityRank(b.severity) || compareText(a.id, b.id))

/**
 * Whether a practice is to be put in place: not ticked in a question with an open risk, or with findings against it. A question
 * that nobody answered yet is to be answered first; only its findings are to be mended.
 */
const isOpen = (risk: ToolRisk | null, choice: ChoiceEvidence): boolean => {
  if (choice.excluded || choice.standing === 'noneOfThese') return false
  if (['contradiction', 'doubt', 'openFindings'].includes(choice.standing)) return true
  return !choice.ticked && (risk === 'HIGH' || risk === 'MEDIUM' || risk === null)
}

const toMend = (findings: readonly OpenFinding[]): number =>
  new Set(findings.flatMap(({ accepted, resource }) => (accepted ? [] : [resource.arn]))).size

const compareItems = (a: PlanItem, b: PlanItem): number =>
  levels.indexOf(a.risk.level) - levels.indexOf(b.risk.level) ||
  evidenceRank(a) - evidenceRank(b) ||
  a.resources - b.resources ||
  compareText(a.questionId, b.questionId) ||
  compareText(a.choice.choice.choiceId, b.choice.choice.choiceId)

/**
 * The improvement plan: by risk as the Tool computed it, or the framework's level where it has none or rests on a contradicted
 * tick, labelled; then by the worst open finding; then by the resources to mend, the fewest first; then by id.
 */
export const planImprovements = (questions: readonly QuestionEvidence[]): readonly PlanItem[] =>
  questions
    .flatMap(({ question, choices }) =>
      choices
        .filter((choice) => isOpen(question.risk, choice))
        .map((choice) => {
          const findings = findingsOf(choice)
          return {
            questionId: question.questionId,
            pillarId: question.pillarId,
            choice,
            risk: riskOf(question.risk, choice),
            findings,
            resources: toMend(findings),
          }
        }),
    )
    .toSorted(compareItems)

const whyNotTool = (contradicted: boolean): string =>
  contradicted ? 'the Tool counts none, since it is ticked' : 'the Tool has not computed its own'

/** Words for people: the risk and who says so. */
export const describePlanRisk = (risk: PlanRisk): string => {
  switch (risk.source) {
    case 'tool':
      return `${risk.level} in the Well-Architected Tool`
    case 'framework':
      return `${risk.level} in the framework; ${whyNotTool(risk.contradicted)}`
    case 'assumed':
      return `${risk.level} assumed, since the framework states no level; ${whyNotTool(risk.contradicted)}`
    case 'none':
      return 'No risk known; the Tool computes it'
    default:
      return assertNever(risk)
  }
}
