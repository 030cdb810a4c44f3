import { pillars, type Pillar } from '../framework/catalogue'
import { weighedRisk } from '../framework/lookup'
import type { CheckMetadata } from '../review/check-metadata'
import type { Outcome, Severity } from '../review/outcome'
import type { Coverage, Light, PillarCoverage, PillarScore, PracticeScore, Scores } from '../review/score'
import { necessaryPractices, tally, type IsAccepted, type Tally } from './tally'
import { riskWeights, severityWeights, thresholds, weightsVersion } from './weights'

/** What scores are made of: any slice of outcomes, and the metadata of their checks. */
export type Scored = {
  readonly outcomes: readonly Outcome[]
  readonly checks: readonly CheckMetadata[]
  /** Accepted risks; none where absent. */
  readonly isAccepted?: IsAccepted
}

type Weighted = { readonly weight: number; readonly value: number }

const weightedMean = (parts: readonly Weighted[]): number | null => {
  const weight = parts.reduce((sum, part) => sum + part.weight, 0)
  return weight === 0 ? null : parts.reduce((sum, part) => sum + part.weight * part.value, 0) / weight
}

/** One decimal, never rounded up: 99.96 is not 100. The small term keeps 100 from becoming 99.9 by binary fractions. */
const toPoints = (share: number): number => Math.min(100, Math.floor(share * 1000 + 1e-6) / 10)

const checkShare = ({ judged }: Tally, setAside: boolean): number | null => {
  const counted = setAside ? judged.filter(({ accepted }) => !accepted) : judged
  return counted.length === 0 ? null : counted.filter(({ failed }) => !failed).length / counted.length
}

const practiceShare = (tallies: readonly Tally[], setAside: boolean): number | null =>
  weightedMean(
    tallies.flatMap((one) => {
      const value = checkShare(one, setAside)
      return value === null ? [] : [{ weight: severityWeights[one.check.severity], value }]
    }),
  )

type PillarTallies = {
  readonly pillar: Pillar
  readonly byPractice: ReadonlyMap<string, readonly Tally[]>
  readonly all: readonly Tally[]
}

const inPillar = (pillar: Pillar, tallies: readonly Tally[]): PillarTallies => {
  const byPractice = new Map<string, Tally[]>()
  const all = new Set<Tally>()
  for (const one of tallies) {
    for (const practice of necessaryPractices(one.check)) {
      if (practice.pillarId !== pillar.pillarId) continue
      byPractice.set(practice.id, [...(byPractice.get(practice.id) ?? []), one])
      all.add(one)
    }
  }
  return { pillar, byPractice, all: [...all] }
}

/** Practice shares, 0 to 1: each the mean of the accounts' shares, so that a large account cannot hide a small one. */
const practiceShares = (
  { pillar, byPractice }: PillarTallies,
  setAside: boolean,
): readonly (Weighted & {
  readonly practice: string
  readonly worst: { readonly account: string; readonly share: number }
})[] =>
  pillar.questions
    .flatMap(({ bestPractices }) => bestPractices)
    .flatMap((practice) => {
      const tallies = byPractice.get(practice.id) ?? []
      const accounts = [...new Set(tallies.map(({ account }) => account))].flatMap((account) => {
        const share = practiceShare(
          tallies.filter((one) => one.account === account),
          setAside,
        )
        return share === null ? [] : [{ account, share }]
      })
      const [worst] = accounts.toSorted((a, b) => a.share - b.share)
      if (!worst) return []
      const value = accounts.reduce((sum, { share }) => sum + share, 0) / accounts.length
      return [{ practice: practice.id, weight: riskWeights[weighedRisk(practice)], value, worst }]
    })

const openBySeverity = (tallies: readonly Tally[], setAside: boolean): Record<Severity, number> => {
  const findings = tallies.flatMap(({ judged }) =>
    judged.filter(({ failed, accepted }) => failed && !(setAside && accepted)),
  )
  const count = (severity: Severity): number => findings.filter((finding) => finding.severity === severity).length
  return { critical: count('critical'), high: count('high'), medium: count('medium'), low: count('low') }
}

const coverageOf = ({ pillar, byPractice, all }: PillarTallies): PillarCoverage => {
  const places = all.flatMap((one) => one.places)
  const assessed = places.reduce((sum, { share }) => sum + share, 0)
  return {
    pillar: pillar.pillarId,
    checks: {
      assessed: Math.round(assessed * 1000) / 1000,
      applicable: places.length,
      share: places.length === 0 ? null : assessed / places.length,
    },
    practices: {
      withEvidence: [...byPractice.values()].filter((tallies) => tallies.some(({ judged }) => judged.length > 0))
        .length,
      all: pillar.questions.reduce((sum, { bestPractices }) => sum + bestPractices.length, 0),
    },
    unknown: places.reduce((sum, { unknown }) => sum + unknown, 0),
  }
}

/** A critical check that could not judge something must not leave its pillar green, so what was not assessed counts as unknown. */
const hasCriticalUnknown = (tallies: readonly Tally[]): boolean =>
  tallies.some(({ check, places }) => check.severity === 'critical' && places.some(({ share }) => share < 1))

const lightOf = (
  tallies: readonly Tally[],
  score: number | null,
  open: Readonly<Record<Severity, number>>,
  coverage: PillarCoverage,
): Light => {
  if (score === null) return 'grey'
  if (open.critical > 0 || score < thresholds.redBelow) return 'red'
  const covered = coverage.checks.share ?? 0
  const amber =
    open.high > 0 ||
    hasCriticalUnknown(tallies) ||
    score < thresholds.amberBelow ||
    covered < thresholds.amberBelowCoverage
  return amber ? 'amber' : 'green'
}

const scorePillar = (tallies: PillarTallies, coverage: PillarCoverage): PillarScore => {
  const measure = (setAside: boolean) => {
    const shares = practiceShares(tallies, setAside)
    const mean = weightedMean(shares)
    const score = mean === null ? null : toPoints(mean)
    const open = openBySeverity(tallies.all, setAside)
    return { shares, score, open, light: lightOf(tallies.all, score, open, coverage) }
  }
  const measured = measure(false)
  const accepted = measure(true)
  return {
    pillar: tallies.pillar.pillarId,
    score: measured.score,
    light: measured.light,
    accepted: {
      score: accepted.score,
      light: accepted.light,
      findings: tallies.all.reduce((sum, { judged }) => sum + judged.filter((one) => one.accepted).length, 0),
    },
    open: measured.open,
    practices: measured.shares.map(({ practice, value, worst }): PracticeScore => ({
      practice,
      score: toPoints(value),
      worst: { account: worst.account, score: toPoints(worst.share) },
    })),
  }
}

const withoutWorst = (score: PillarScore): PillarScore => ({
  ...score,
  practices: score.practices.map(({ practice, score: value }) => ({ practice, score: value })),
})

const worstAccount = (pillar: string, accounts: Scores['accounts']): PillarScore['worst'] => {
  const [worst] = accounts
    .flatMap(({ account, pillars: scores }) => {
      const score = scores.find((one) => one.pillar === pillar)?.score ?? null
      return score === null ? [] : [{ account, score }]
    })
    .toSorted((a, b) => a.score - b.score)
  return worst
}

/**
 * Pillar scores and coverage of a slice of outcomes, for all accounts together and for each. An unknown never counts in a
 * score, and where nothing was assessed the score is `null`.
 */
export const score = ({
  outcomes,
  checks,
  isAccepted = () => false,
}: Scored): { readonly scores: Scores; readonly coverage: Coverage } => {
  const tallies = tally(outcomes, checks, isAccepted)
  const slice = (some: readonly Tally[]) =>
    pillars.map((pillar) => {
      const own = inPillar(pillar, some)
      const coverage = coverageOf(own)
      return { coverage, score: scorePillar(own, coverage) }
    })
  const accounts = [...new Set(tallies.map(({ account }) => account))].toSorted().map((account) => ({
    account,
    pillars: slice(tallies.filter((one) => one.account === account)),
  }))
  const accountScores = accounts.map(({ account, pillars: own }) => ({
    account,
    pillars: own.map((one) => withoutWorst(one.score)),
  }))
  const organization = slice(tallies)
  return {
    scores: {
      weights: weightsVersion,
      organization: organization.map(({ score: own }) => {
        const worst = worstAccount(own.pillar, accountScores)
        return worst ? { ...own, worst } : own
      }),
      accounts: accountScores,
    },
    coverage: {
      organization: organization.map((one) => one.coverage),
      accounts: accounts.map(({ account, pillars: own }) => ({ account, pillars: own.map((one) => one.coverage) })),
    },
  }
}
