import { findPillar } from '../../shared/framework/lookup'
import { pillars as catalogue, type BestPractice } from '../../shared/framework/catalogue'
import type { TrendPoint } from '../../shared/ipc/views'
import type { CheckMetadata } from '../../shared/review/check-metadata'
import type { Severity } from '../../shared/review/outcome'
import type { PillarCoverage, PillarScore, PracticeScore } from '../../shared/review/score'
import type { ReviewedAccount, Snapshot } from '../../shared/review/snapshot'
import { openBySeverity } from '../../shared/review/summary'
import { isClean, readCheckResults, type CheckResult } from './check-results'
import { readEmptyRegions, readGaps, type EmptyRegions, type GapView } from './gap-view'
import { cut, limits, type Cut } from './limits'
import { readMark, type Mark } from './mark'
import { nameAccounts, showDay } from './words'

/** How the findings stand against those of the snapshot before. */
export type Change = { readonly new: number; readonly fixed: number; readonly open: number }

/** A best practice with evidence, or with findings shown under it. */
export type PracticeView = {
  readonly practice: BestPractice
  /** Absent where no necessary check of it was assessed. */
  readonly score: PracticeScore | undefined
  /** Checks with open findings that are shown under it, worst first. */
  readonly open: readonly CheckResult[]
}

/** A pillar with all that the report says of it. */
export type PillarView = {
  readonly id: string
  readonly name: string
  readonly score: PillarScore
  readonly coverage: PillarCoverage
  /** Score of the snapshot before; undefined where there is none. */
  readonly before: number | null | undefined
  readonly practices: readonly PracticeView[]
  /** Practices of the framework without evidence in this snapshot. */
  readonly withoutEvidence: readonly BestPractice[]
}

/** A row of the table of accounts by pillar. */
export type AccountRow = {
  readonly id: string
  readonly pillars: readonly PillarScore[]
  readonly coverage: readonly PillarCoverage[]
}

/** A report before it is written: everything counted, sorted and cut, and nothing escaped. */
export type ReportView = {
  readonly title: string
  /** Set where what was read is not AWS. */
  readonly mark: Mark | undefined
  readonly snapshot: Omit<Snapshot, 'outcomes' | 'checks'>
  readonly checksVersion: string
  readonly nameOf: (account: string) => string
  readonly pillars: readonly PillarView[]
  readonly open: Readonly<Record<Severity, number>>
  /** Lowest score first. */
  readonly accounts: Cut<AccountRow>
  readonly trend: readonly TrendPoint[]
  readonly change: Change | undefined
  /** The checks differ from those of the snapshot before. */
  readonly checksChanged: boolean
  readonly results: readonly CheckResult[]
  readonly first: readonly CheckResult[]
  readonly passed: { readonly clean: readonly CheckResult[]; readonly partly: readonly CheckResult[] }
  readonly gaps: readonly GapView[]
  /** Regions that were left out as empty, by account. */
  readonly emptyRegions: readonly EmptyRegions[]
  /** Accounts that could not be reviewed, or not in full. */
  readonly failed: readonly ReviewedAccount[]
  readonly manual: readonly CheckMetadata[]
  /** Runs of a check in an account and region, and resources that at least one check could not judge. */
  readonly places: { readonly assessed: number; readonly notAssessed: number; readonly unknown: number }
}

const noScore = (pillar: string): PillarScore => ({
  pillar,
  score: null,
  light: 'grey',
  accepted: { score: null, light: 'grey', findings: 0 },
  open: { critical: 0, high: 0, medium: 0, low: 0 },
  practices: [],
})

const readPillars = (
  { scores, coverage }: Snapshot,
  results: readonly CheckResult[],
  before: TrendPoint | undefined,
): readonly PillarView[] =>
  catalogue.map(({ pillarId, name, questions }) => {
    const all = questions.flatMap(({ bestPractices }) => bestPractices)
    const score = scores.organization.find(({ pillar }) => pillar === pillarId) ?? noScore(pillarId)
    const scored = new Map(score.practices.map((one) => [one.practice, one]))
    const open = results.filter((result) => result.pillar === pillarId && result.open.length > 0)
    const practices = all.map((practice) => ({
      practice,
      score: scored.get(practice.id),
      open: open.filter((result) => result.practice === practice.id),
    }))
    return {
      id: pillarId,
      name,
      score,
      coverage: coverage.organization.find(({ pillar }) => pillar === pillarId) ?? {
        pillar: pillarId,
        checks: { assessed: 0, applicable: 0, share: null },
        practices: { withEvidence: 0, all: all.length },
        unknown: 0,
      },
      before: before?.scores[pillarId],
      practices: practices.filter((one) => one.score !== undefined || one.open.length > 0),
      withoutEvidence: all.filter(({ id }) => !scored.has(id)),
    }
  })

const lowest = ({ pillars }: AccountRow): number => Math.min(101, ...pillars.flatMap(({ score }) => score ?? []))

const titleOf = ({ sample, startedAt, accounts }: Snapshot, mark: Mark | undefined): string => {
  const many = accounts.length === 1 ? '1 account' : `${accounts.length} accounts`
  const plain = `Well-Architected review of ${many}, ${showDay(startedAt)}`
  if (!mark) return plain
  return `${plain} (${sample ? 'sample, not AWS' : 'not AWS'})`
}

/** The trend's point of this snapshot and those before it. */
const upTo = (trend: readonly TrendPoint[], snapshot: string): readonly TrendPoint[] => {
  const index = trend.findIndex((point) => point.snapshot === snapshot)
  return index < 0 ? [] : trend.slice(0, index + 1)
}

/** Reads a snapshot for the report. `trend` holds snapshots of the same scope, oldest first; those after this one are left out. */
export const readReport = (snapshot: Snapshot, trend: readonly TrendPoint[] = [], change?: Change): ReportView => {
  const { outcomes, checks, ...rest } = snapshot
  const results = readCheckResults(checks.list, outcomes)
  const mark = readMark(snapshot)
  const own = upTo(trend, snapshot.snapshot)
  const passing = results.filter(({ passed }) => passed > 0).toSorted((a, b) => (a.check.id < b.check.id ? -1 : 1))
  return {
    title: titleOf(snapshot, mark),
    mark,
    snapshot: rest,
    checksVersion: checks.version,
    nameOf: nameAccounts(snapshot.accounts),
    pillars: readPillars(snapshot, results, own.at(-2)),
    open: openBySeverity(outcomes),
    accounts: cut(
      snapshot.scores.accounts
        .map(({ account, pillars }) => ({
          id: account,
          pillars,
          coverage: snapshot.coverage.accounts.find((one) => one.account === account)?.pillars ?? [],
        }))
        .toSorted((a, b) => lowest(a) - lowest(b) || (a.id < b.id ? -1 : 1)),
      limits.accounts,
    ),
    trend: own,
    change,
    checksChanged: own.at(-1)?.checksChanged ?? false,
    results,
    first: results.filter(({ open }) => open.length > 0).slice(0, limits.first),
    passed: { clean: passing.filter(isClean), partly: passing.filter((result) => !isClean(result)) },
    gaps: readGaps(outcomes),
    emptyRegions: readEmptyRegions(outcomes),
    failed: snapshot.accounts.filter(({ error }) => error !== undefined),
    manual: results.filter(({ places }) => places.manual > 0).map(({ check }) => check),
    places: {
      assessed: outcomes.filter(({ status }) => status === 'assessed').length,
      notAssessed: outcomes.filter(({ status }) => status === 'notAssessed').length,
      unknown: new Set(outcomes.flatMap(({ unknown }) => unknown.map(({ resource }) => resource.arn))).size,
    },
  }
}

/** A pillar's name. */
export const namePillar = (id: string): string => findPillar(id)?.name ?? id
