import type { CheckMetadata } from '../../shared/review/check-metadata'
import { severities, type Evidence, type Outcome, type Resource, type Severity } from '../../shared/review/outcome'
import { mainPractice } from '../../shared/review/summary'

/** Where something was seen. */
export type Place = { readonly account: string; readonly region: string }

/** A failing resource of a check, once, however many places saw it. */
export type OpenFinding = {
  readonly resource: Resource
  readonly severity: Severity
  readonly evidence: readonly Evidence[]
  /** The place whose verdict stands here first, then the others. */
  readonly places: readonly [Place, ...Place[]]
}

/** What one check found, over all accounts and regions. */
export type CheckResult = {
  readonly check: CheckMetadata
  /** The practice that it is shown under. */
  readonly practice: string
  readonly pillar: string
  /** The worst severity of its open findings; the check's own where none is open. */
  readonly severity: Severity
  /** Worst first, then by account and name. */
  readonly open: readonly OpenFinding[]
  /** Resources that passed everywhere. */
  readonly passed: number
  /** Resources that could not be judged in at least one place. */
  readonly unknown: number
  /** Accounts with open findings. */
  readonly accounts: number
  /** Accounts and regions by status. */
  readonly places: Readonly<Record<Outcome['status'], number>>
}

const rank = (severity: Severity): number => severities.indexOf(severity)

const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

const compareFindings = (a: OpenFinding, b: OpenFinding): number =>
  rank(a.severity) - rank(b.severity) ||
  compareText(a.places[0].account, b.places[0].account) ||
  compareText(a.places[0].region, b.places[0].region) ||
  compareText(a.resource.name, b.resource.name) ||
  compareText(a.resource.arn, b.resource.arn)

const collectOpen = (outcomes: readonly Outcome[]): readonly OpenFinding[] => {
  const open = new Map<string, OpenFinding>()
  for (const { account, region, verdicts } of outcomes) {
    for (const { resource, result, severity, evidence } of verdicts) {
      if (result !== 'fail') continue
      const place = { account, region }
      const known = open.get(resource.arn)
      if (!known) open.set(resource.arn, { resource, severity, evidence, places: [place] })
      else if (rank(severity) < rank(known.severity))
        open.set(resource.arn, { resource, severity, evidence, places: [place, ...known.places] })
      else open.set(resource.arn, { ...known, places: [...known.places, place] })
    }
  }
  return [...open.values()].toSorted(compareFindings)
}

const resultOf = (check: CheckMetadata, outcomes: readonly Outcome[]): CheckResult => {
  const open = collectOpen(outcomes)
  const failing = new Set(open.map(({ resource }) => resource.arn))
  const [passing, unknown, accounts] = [new Set<string>(), new Set<string>(), new Set<string>()]
  const places = { assessed: 0, notApplicable: 0, notAssessed: 0, manual: 0 }
  for (const outcome of outcomes) {
    places[outcome.status] += 1
    for (const { resource, result } of outcome.verdicts) {
      if (result === 'fail') accounts.add(outcome.account)
      else if (!failing.has(resource.arn)) passing.add(resource.arn)
    }
    for (const { resource } of outcome.unknown) unknown.add(resource.arn)
  }
  return {
    check,
    ...mainPractice(check),
    severity: open[0]?.severity ?? check.severity,
    open,
    passed: passing.size,
    unknown: unknown.size,
    accounts: accounts.size,
    places,
  }
}

/** Folds the outcomes of each check; worst first, then the most findings. */
export const readCheckResults = (
  checks: readonly CheckMetadata[],
  outcomes: readonly Outcome[],
): readonly CheckResult[] => {
  const byCheck = new Map<string, Outcome[]>()
  for (const outcome of outcomes) {
    const some = byCheck.get(outcome.check)
    if (some) some.push(outcome)
    else byCheck.set(outcome.check, [outcome])
  }
  return checks
    .map((check) => resultOf(check, byCheck.get(check.id) ?? []))
    .toSorted(
      (a, b) =>
        rank(a.severity) - rank(b.severity) || b.open.length - a.open.length || compareText(a.check.id, b.check.id),
    )
}

/** Whether the check looked at everything that it applies to, and found all of it good. */
export const isClean = ({ open, passed, unknown, places }: CheckResult): boolean =>
  open.length === 0 && passed > 0 && unknown === 0 && places.notAssessed === 0
