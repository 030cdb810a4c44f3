import type { CheckMetadata } from './check-metadata'
import type { Gap } from './gap'
import { isUndecided } from './describe-gap'
import { severities, type Outcome, type Severity } from './outcome'
import { findBestPractice } from '../framework/lookup'
import type { PillarId } from '../framework/catalogue'

/** Findings of one check over all accounts. */
export type CheckFindings = {
  readonly check: CheckMetadata
  /** The worst severity of its findings. */
  readonly severity: Severity
  readonly pillar: PillarId
  readonly findings: number
  readonly accounts: number
}

/** The pillar that a check is shown under: that of its first necessary practice. */
export const mainPractice = (check: CheckMetadata): { readonly practice: string; readonly pillar: PillarId } => {
  const link = check.bestPractices.find((one) => one.link === 'necessary') ?? check.bestPractices[0]
  const practice = link && findBestPractice(link.id)
  return { practice: practice?.id ?? '', pillar: practice?.pillarId ?? 'security' }
}

const worst = (found: readonly Severity[]): Severity => severities.find((severity) => found.includes(severity)) ?? 'low'

const rank = (severity: Severity): number => severities.indexOf(severity)

/** Open findings by check, worst first, then by number. */
export const findingsByCheck = (
  outcomes: readonly Outcome[],
  checks: readonly CheckMetadata[],
): readonly CheckFindings[] =>
  checks
    .flatMap((check) => {
      const failing = outcomes.flatMap((outcome) =>
        outcome.check === check.id
          ? outcome.verdicts
              .filter(({ result }) => result === 'fail')
              .map(({ severity, resource }) => ({ severity, arn: resource.arn, account: outcome.account }))
          : [],
      )
      if (failing.length === 0) return []
      return [
        {
          check,
          severity: worst(failing.map(({ severity }) => severity)),
          pillar: mainPractice(check).pillar,
          findings: new Set(failing.map(({ arn }) => arn)).size,
          accounts: new Set(failing.map(({ account }) => account)).size,
        },
      ]
    })
    .toSorted(
      (a, b) => rank(a.severity) - rank(b.severity) || b.findings - a.findings || (a.check.id < b.check.id ? -1 : 1),
    )

/** Open findings of all checks by severity: a resource counts once per check. */
export const openBySeverity = (outcomes: readonly Outcome[]): Record<Severity, number> => {
  const found = new Map<string, Severity>()
  for (const { check, verdicts } of outcomes) {
    for (const { resource, result, severity } of verdicts) {
      if (result !== 'fail') continue
      const key = `${check}|${resource.arn}`
      found.set(key, worst([severity, ...(found.has(key) ? [found.get(key) ?? severity] : [])]))
    }
  }
  const count = (severity: Severity): number => [...found.values()].filter((one) => one === severity).length
  return { critical: count('critical'), high: count('high'), medium: count('medium'), low: count('low') }
}

/** Gaps that mean the same, with how much hangs on them. */
export type GapGroup = {
  readonly gap: Gap
  readonly accounts: readonly string[]
  /** Checks that could not run, or could not judge all, because of it. */
  readonly checks: number
  /** Resources that could not be judged because of it. */
  readonly resources: number
}

const keyOf = (gap: Gap): string => {
  switch (gap.kind) {
    case 'denied':
      return `denied ${gap.action}`
    case 'throttled':
      return `throttled ${gap.operation}`
    case 'failed':
      // What a check could not decide has a reason of its own each time.
      return `failed ${gap.operation ?? ''} ${gap.code} ${isUndecided(gap) ? gap.text : ''}`
    case 'unsupported':
      return `${gap.kind} ${gap.operation ?? ''} ${gap.code}`
    case 'skipped':
      return `skipped ${gap.source}`
    case 'signedOut':
    case 'cancelled':
      return gap.kind
  }
}

/** What could not be looked at, by reason, the reason with the most checks first. */
export const groupGaps = (outcomes: readonly Outcome[]): readonly GapGroup[] => {
  const groups = new Map<string, { gap: Gap; accounts: Set<string>; checks: Set<string>; resources: Set<string> }>()
  const add = (gap: Gap, outcome: Outcome, resource?: string): void => {
    const key = keyOf(gap)
    const group = groups.get(key) ?? { gap, accounts: new Set(), checks: new Set(), resources: new Set() }
    groups.set(key, group)
    group.accounts.add(outcome.account)
    group.checks.add(outcome.check)
    if (resource !== undefined) group.resources.add(resource)
  }
  for (const outcome of outcomes) {
    if (outcome.gap) add(outcome.gap, outcome)
    for (const { gap, resource } of outcome.unknown) add(gap, outcome, resource.arn)
  }
  return [...groups.values()]
    .map(({ gap, accounts, checks, resources }) => ({
      gap,
      accounts: [...accounts].toSorted(),
      checks: checks.size,
      resources: resources.size,
    }))
    .toSorted((a, b) => b.checks - a.checks || b.resources - a.resources)
}
