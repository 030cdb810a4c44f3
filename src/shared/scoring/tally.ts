import { findBestPractice } from '../framework/lookup'
import type { BestPractice } from '../framework/catalogue'
import type { CheckMetadata } from '../review/check-metadata'
import { findingId, severities, type Outcome, type Severity } from '../review/outcome'

/** A resource's result for one check, once, however many places saw it. */
export type Judged = {
  readonly arn: string
  readonly failed: boolean
  readonly severity: Severity
  readonly accepted: boolean
}

/** What one check found in one account. */
export type Tally = {
  readonly check: CheckMetadata
  readonly account: string
  readonly judged: readonly Judged[]
  /** Outcomes that apply here, each with the share of its resources that could be judged, 0 to 1. */
  readonly places: readonly { readonly share: number; readonly unknown: number }[]
}

/** Whether a finding is an accepted risk, by `findingId`. */
export type IsAccepted = (finding: string) => boolean

const accountOfArn = (arn: string): string => arn.split(':')[4] ?? ''

const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

/** The practices that the check decides on. */
export const necessaryPractices = (check: CheckMetadata): readonly BestPractice[] =>
  check.bestPractices.flatMap(({ id, link }) => (link === 'necessary' ? (findBestPractice(id) ?? []) : []))

/** A resource seen from several accounts counts for its owner, where that account saw it, or else for the first of them. */
const countingAccounts = (outcomes: readonly Outcome[]): ReadonlyMap<string, string> => {
  const seenBy = new Map<string, string[]>()
  for (const outcome of outcomes) {
    for (const { resource } of outcome.verdicts) {
      const seers = seenBy.get(resource.arn)
      if (!seers) seenBy.set(resource.arn, [outcome.account])
      else if (!seers.includes(outcome.account)) seers.push(outcome.account)
    }
  }
  return new Map(
    [...seenBy].map(([arn, seers]) => {
      const owner = accountOfArn(arn)
      return [arn, seers.includes(owner) ? owner : (seers.toSorted(compareText)[0] ?? owner)]
    }),
  )
}

type Result = Pick<Judged, 'failed' | 'severity'>

/** A failure outweighs a pass, and of two failures the more severe one stands. */
const isWorse = (one: Result, other: Result): boolean =>
  one.failed && (!other.failed || severities.indexOf(one.severity) < severities.indexOf(other.severity))

const tallyOne = (
  check: CheckMetadata,
  account: string,
  outcomes: readonly Outcome[],
  counting: ReadonlyMap<string, string>,
  isAccepted: IsAccepted,
): Tally => {
  const judged = new Map<string, Judged>()
  for (const { resource, result, severity } of outcomes.flatMap(({ verdicts }) => verdicts)) {
    if (counting.get(resource.arn) !== account) continue
    const failed = result === 'fail'
    const known = judged.get(resource.arn)
    if (known && !isWorse({ failed, severity }, known)) continue
    judged.set(resource.arn, {
      arn: resource.arn,
      failed,
      severity,
      accepted: failed && isAccepted(findingId(check.id, resource.arn)),
    })
  }
  return {
    check,
    account,
    judged: [...judged.values()].toSorted((a, b) => compareText(a.arn, b.arn)),
    places: outcomes
      .filter(({ status }) => status === 'assessed' || status === 'notAssessed')
      .map(({ verdicts, unknown }) => ({
        share: verdicts.length === 0 ? 0 : verdicts.length / (verdicts.length + unknown.length),
        unknown: unknown.length,
      })),
  }
}

/** Folds outcomes into one tally per check and account, in the order of check ids and accounts. */
export const tally = (
  outcomes: readonly Outcome[],
  checks: readonly CheckMetadata[],
  isAccepted: IsAccepted,
): readonly Tally[] => {
  const byCheck = new Map<string, Outcome[]>()
  for (const outcome of outcomes) {
    const some = byCheck.get(outcome.check)
    if (some) some.push(outcome)
    else byCheck.set(outcome.check, [outcome])
  }
  return checks
    .toSorted((a, b) => compareText(a.id, b.id))
    .flatMap((check) => {
      const some = byCheck.get(check.id) ?? []
      const counting = countingAccounts(some)
      const accounts = [...new Set(some.map(({ account }) => account))].toSorted(compareText)
      return accounts.map((account) =>
        tallyOne(
          check,
          account,
          some.filter((outcome) => outcome.account === account),
          counting,
          isAccepted,
        ),
      )
    })
}
