import type { PlanRow } from '../../shared/ipc/workloads'
import { severities } from '../../shared/review/outcome'
import { describePlanRisk, planImprovements, type PlanItem } from '../../shared/workload/improvement-plan'
import type { OpenFinding } from '../../shared/workload/check-evidence'
import type { LinkedEvidence } from '../../shared/workload/standing'
import type { LensReview } from '../../shared/workload/workload'
import { succeed, type Result } from '../history/problem'
import { gatherLens } from './gather-lens-evidence'
import type { LensPlace, ViewSource } from './view-source'

/** Resources of one check that the plan names; `failing` counts them all. */
const mostResources = 20

const rankOf = ({ findings }: LinkedEvidence): number =>
  Math.min(...findings.map(({ severity }) => severities.indexOf(severity)))

const arnsOf = (findings: readonly OpenFinding[]): string[] =>
  severities
    .flatMap((severity) => findings.filter((finding) => finding.severity === severity))
    .slice(0, mostResources)
    .map(({ resource }) => resource.arn)

/** What is to be mended for a practice, by check, the worst first. */
const viewFindings = ({ choice }: PlanItem): PlanRow['findings'] =>
  choice.checks
    .filter(({ link, findings }) => link === 'necessary' && findings.length > 0)
    .toSorted((a, b) => rankOf(a) - rankOf(b))
    .map((evidence) => ({
      check: evidence.check.id,
      title: evidence.check.failureTitle,
      severity: severities[rankOf(evidence)] ?? evidence.check.severity,
      fix: evidence.check.fix,
      failing: evidence.findings.length,
      resources: arnsOf(evidence.findings),
    }))

/** AWS's page of the practice, or what the Tool or the lens offers. */
const addressOf = ({ questionId, choice: { choice, practice } }: PlanItem, review: LensReview): string | null => {
  const offered = review.improvements
    ?.find((one) => one.questionId === questionId)
    ?.plans.find(({ choiceId }) => choiceId === choice.choiceId)?.url
  return practice?.url ?? offered ?? choice.improvementUrl ?? null
}

const viewItem = (item: PlanItem, review: LensReview): PlanRow => {
  const { choice, practice, standing, light } = item.choice
  return {
    questionId: item.questionId,
    pillarId: item.pillarId,
    choiceId: choice.choiceId,
    bestPractice: practice?.id ?? null,
    title: choice.title ?? practice?.title ?? choice.choiceId,
    risk: describePlanRisk(item.risk),
    level: item.risk.level,
    riskSource: item.risk.source,
    standing,
    light,
    resources: item.resources,
    findings: viewFindings(item),
    url: addressOf(item, review),
  }
}

/** The improvement plan of a lens, the most urgent first. */
export const readPlan = (source: ViewSource, place: LensPlace): Result<PlanRow[]> => {
  const gathered = gatherLens(source, place, 'latest')
  if (!gathered.ok) return gathered
  const { review, questions } = gathered.value
  return succeed(planImprovements(questions).map((item) => viewItem(item, review)))
}
