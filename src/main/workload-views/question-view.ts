import type { CheckView, ChoiceView, QuestionView } from '../../shared/ipc/workloads'
import { findQuestion } from '../../shared/framework/lookup'
import { severities } from '../../shared/review/outcome'
import { describeProblem, isNoneOfThese } from '../../shared/workload/answer-problems'
import type { OpenFinding } from '../../shared/workload/check-evidence'
import { describeMissing, describeReach, describeStanding } from '../../shared/workload/describe-evidence'
import { answerDate, describeMark } from '../../shared/workload/evidence-marks'
import type { LinkedEvidence } from '../../shared/workload/standing'
import { stateOfQuestion } from '../../shared/workload/state-of-question'
import type { LensReview } from '../../shared/workload/workload'
import type { ChoiceEvidence, QuestionEvidence } from '../../shared/workload/workload-evidence'
import { isAnswered } from './pillar-views'

/** Sentences on what is missing, of one check. */
const mostMissing = 10
/** Findings of one check that a page shows; the table of findings has them all. */
const mostFindings = 20

/** The worst findings, without sorting all of them: there may be tens of thousands. */
const worstFirst = (findings: readonly OpenFinding[]): readonly OpenFinding[] =>
  severities.flatMap((severity) => findings.filter((finding) => finding.severity === severity))

const viewCheck = (evidence: LinkedEvidence): CheckView => {
  const { check, findings, missing } = evidence
  return {
    check: check.id,
    title: findings.length > 0 ? check.failureTitle : check.title,
    severity: check.severity,
    link: evidence.link,
    part: evidence.part,
    state: evidence.state,
    light: evidence.light,
    judged: evidence.judged.length,
    failing: findings.length,
    accepted: findings.filter(({ accepted }) => accepted).length,
    unknown: evidence.unknown,
    missing: missing.slice(0, mostMissing).map(describeMissing),
    missingMore: Math.max(0, missing.length - mostMissing),
    reach: describeReach(evidence),
    findings: worstFirst(findings)
      .slice(0, mostFindings)
      .map(({ id, resource, severity, accepted }) => ({
        id,
        arn: resource.arn,
        name: resource.name,
        severity,
        accepted,
      })),
  }
}

/** What a question is seen with. */
export type QuestionContext = {
  readonly review: LensReview
  /** When the evidence was read; `null`: there is none. */
  readonly evidenceAt: string | null
}

const noSnapshot = 'No snapshot is chosen, so there is no evidence: review the accounts of the workload to see some.'

const sayStanding = (
  choice: ChoiceEvidence,
  question: QuestionEvidence['question'],
  context: QuestionContext,
): string => {
  const { review, evidenceAt } = context
  if (evidenceAt === null && choice.standing === 'undecided') return noSnapshot
  return describeStanding(choice, { evidence: evidenceAt ?? '', answer: answerDate({ question, review }) })
}

const viewChoice = (
  weighed: ChoiceEvidence,
  question: QuestionEvidence['question'],
  context: QuestionContext,
): ChoiceView => {
  const { choice, practice } = weighed
  return {
    choiceId: choice.choiceId,
    title: choice.title ?? practice?.title ?? choice.choiceId,
    description: choice.description ?? null,
    bestPractice: practice?.id ?? null,
    url: practice?.url ?? choice.improvementUrl ?? null,
    level: practice?.risk ? { risk: practice.risk, sourced: practice.riskSourced } : null,
    noneOfThese: isNoneOfThese(choice),
    ticked: weighed.ticked,
    status: choice.status,
    reason: choice.reason,
    notes: choice.notes,
    standing: weighed.standing,
    light: weighed.light,
    sentence: sayStanding(weighed, question, context),
    marks: weighed.marks.map(describeMark),
    checks: weighed.checks.map(viewCheck),
  }
}

/** Number of a question in the framework, as `SEC05`; `null` where the catalogue lacks it. */
export const numberOf = (questionId: string): string | null => {
  const known = findQuestion(questionId)
  return known?.questionId === questionId ? known.id : null
}

/** A question as pages show it. */
export const viewQuestion = (
  { question, choices, problems }: QuestionEvidence,
  context: QuestionContext,
  changed: readonly string[] | null,
): QuestionView => ({
  questionId: question.questionId,
  number: numberOf(question.questionId),
  title: question.title ?? findQuestion(question.questionId)?.title ?? question.questionId,
  description: question.description ?? null,
  pillarId: question.pillarId,
  isApplicable: question.isApplicable,
  reason: question.reason,
  notes: question.notes,
  risk: question.risk,
  answered: isAnswered(question),
  choices: choices.map((choice) => viewChoice(choice, question, context)),
  problems: problems.map(describeProblem),
  changed: changed === null ? null : [...changed],
  state: stateOfQuestion(question),
})
