import { pillars as frameworkPillars } from '../../../shared/framework/catalogue'
import type { ChoiceView, PillarStandingsView, QuestionView } from '../../../shared/ipc/workloads'
import type { PillarCoverage } from '../../../shared/review/score'
import type { ReviewedAccount } from '../../../shared/review/snapshot'
import { sumStandings } from '../../../shared/workload/count-standings'
import { standings, type Standing } from '../../../shared/workload/standing'
import { toolRisks, type ToolRiskCounts } from '../../../shared/workload/workload'
import type { Mark } from '../mark'
import { nameAccounts, showDay } from '../words'
import { readWorkloadMark } from './workload-mark'
import type { ReportedLens, WorkloadReport } from './workload-report'
import { isFramework, showLensName } from './workload-words'

/** A choice with where it stands. */
export type PlacedChoice = { readonly lens: number; readonly question: QuestionView; readonly choice: ChoiceView }

/** A lens with what the report counts of it. */
export type LensSummary = ReportedLens & {
  readonly index: number
  readonly name: string
  readonly isFramework: boolean
  /** Sums over its pillars. */
  readonly risks: ToolRiskCounts
  readonly standings: Readonly<Record<Standing, number>>
  /** Questions, those that are answered, and those whose answer is inconsistent or not whole. */
  readonly questions: number
  readonly answered: number
  readonly problems: number
}

/** What stands in the way of seeing, and what it keeps from being judged. */
export type MissingLine = { readonly sentence: string; readonly checks: readonly string[] }

/** A workload's report, read for its chapters. */
export type WorkloadReportView = {
  readonly report: WorkloadReport
  readonly title: string
  readonly mark: Mark | undefined
  readonly lenses: readonly LensSummary[]
  readonly nameOf: (account: string) => string
  /** Choices of all lenses by standing. */
  readonly placed: (standing: Standing) => readonly PlacedChoice[]
  readonly missing: readonly MissingLine[]
  /** Checks of which more is missing than the views list. */
  readonly missingMore: number
  /** Accounts of the snapshot that could not be reviewed and that the workload names. */
  readonly failed: readonly ReviewedAccount[]
}

const sumRisks = (pillars: readonly PillarStandingsView[]): ToolRiskCounts =>
  Object.fromEntries(
    toolRisks.flatMap((risk) => {
      const known = pillars.flatMap(({ risks }) => risks[risk] ?? [])
      return known.length === 0 ? [] : [[risk, known.reduce((sum, one) => sum + one, 0)] as const]
    }),
  )

const sum = (pillars: readonly PillarStandingsView[], of: 'questions' | 'answered' | 'problems'): number =>
  pillars.reduce((total, pillar) => total + pillar[of], 0)

const summarize = (lens: ReportedLens, index: number): LensSummary => {
  const { pillars, lens: own } = lens.view
  return {
    ...lens,
    index,
    name: showLensName(own),
    isFramework: isFramework(own),
    risks: sumRisks(pillars),
    standings: sumStandings(pillars),
    questions: sum(pillars, 'questions'),
    answered: sum(pillars, 'answered'),
    problems: sum(pillars, 'problems'),
  }
}

const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

const readMissing = (choices: readonly PlacedChoice[]): Pick<WorkloadReportView, 'missing' | 'missingMore'> => {
  const checks = new Map<string, Set<string>>()
  const more = new Set<string>()
  for (const { choice } of choices) {
    for (const { check, missing, missingMore } of choice.checks) {
      if (missingMore > 0) more.add(check)
      for (const sentence of missing) {
        const some = checks.get(sentence)
        if (some) some.add(check)
        else checks.set(sentence, new Set([check]))
      }
    }
  }
  const missing = [...checks].map(([sentence, ids]) => ({ sentence, checks: [...ids].toSorted(compareText) }))
  return {
    missing: missing.toSorted((a, b) => b.checks.length - a.checks.length || compareText(a.sentence, b.sentence)),
    missingMore: more.size,
  }
}

/** Practices of the framework with evidence, where the view does not bring the coverage with it. */
export const coverageOf = (
  { view }: Pick<ReportedLens, 'view'>,
  pillar: PillarStandingsView,
): PillarCoverage | undefined =>
  isFramework(view.lens) && frameworkPillars.some(({ pillarId }) => pillarId === pillar.pillarId)
    ? pillar.coverage
    : undefined

const readFailed = ({ evidence, lenses }: WorkloadReport): readonly ReviewedAccount[] => {
  const { workload, mapping } = lenses[0].view
  const own = new Set(workload.accountIds.length > 0 ? workload.accountIds : (mapping?.accounts ?? []))
  return (evidence?.accounts ?? []).filter(({ id, error }) => error !== undefined && (id === null || own.has(id)))
}

const titleOf = ({ lenses, today, evidence }: WorkloadReport, mark: Mark | undefined): string => {
  const plain = `Well-Architected workload ${lenses[0].view.row.name}, ${showDay(today)}`
  if (!mark) return plain
  return `${plain} (${evidence?.sample === true ? 'sample, not AWS' : 'not AWS'})`
}

/** Reads what the chapters show. */
export const readWorkloadReport = (report: WorkloadReport): WorkloadReportView => {
  const mark = readWorkloadMark(report)
  const all = report.lenses.flatMap(({ view }, lens) =>
    view.questions.flatMap((question) => question.choices.map((choice) => ({ lens, question, choice }))),
  )
  const byStanding = new Map(
    standings.map((standing) => [standing, all.filter(({ choice }) => choice.standing === standing)] as const),
  )
  const { seenFrom } = report.lenses[0].view.row
  const reviewed = nameAccounts(report.evidence?.accounts ?? [])
  const names = new Map(seenFrom.map(({ account, accountName }) => [account, accountName]))
  return {
    report,
    title: titleOf(report, mark),
    mark,
    lenses: report.lenses.map(summarize),
    nameOf: (account) => (reviewed(account) === account ? names.get(account) || account : reviewed(account)),
    placed: (standing) => byStanding.get(standing) ?? [],
    ...readMissing(all),
    failed: readFailed(report),
  }
}
