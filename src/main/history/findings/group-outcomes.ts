import type { CheckMetadata } from '../../../shared/review/check-metadata'
import type { Gap } from '../../../shared/review/gap'
import type { Evidence, Outcome, Resource, Severity } from '../../../shared/review/outcome'
import type { Light } from '../../../shared/review/score'
import type { ReviewedAccount, Snapshot } from '../../../shared/review/snapshot'
import { verdictLight } from '../../../shared/scoring/light'
import { resultRank, severityRank } from './ranks'
import type { FindingResult } from './ranks'

/** One row: a resource and what decided. */
export type GroupedFinding = { readonly resource: Resource; readonly detail: readonly Evidence[] | Gap }

/** Rows of one check, place, result and severity. */
export type FindingGroup = {
  readonly check: CheckMetadata
  readonly account: string
  readonly accountName: string
  readonly region: string
  readonly result: FindingResult
  readonly severity: Severity
  readonly light: Light
  readonly findings: readonly GroupedFinding[]
}

/** The resource that stands for an account. */
const accountResource = (id: string, account: ReviewedAccount | undefined): Resource => ({
  arn: `arn:${account?.partition ?? 'aws'}:iam::${id}:root`,
  type: 'AWS::::Account',
  name: account?.name ?? id,
})

type Part = Pick<FindingGroup, 'result' | 'severity'> & GroupedFinding

const partsOf = (outcome: Outcome, check: CheckMetadata, account: ReviewedAccount | undefined): readonly Part[] => {
  const missing = outcome.status === 'notAssessed' ? outcome.gap : undefined
  return [
    ...outcome.verdicts.map(({ resource, result, severity, evidence }) => ({
      resource,
      result,
      severity,
      detail: evidence,
    })),
    ...outcome.unknown.map(({ resource, gap }) => ({
      resource,
      result: 'unknown' as const,
      severity: check.severity,
      detail: gap,
    })),
    ...(missing === undefined
      ? []
      : [
          {
            resource: accountResource(outcome.account, account),
            result: 'notAssessed' as const,
            severity: check.severity,
            detail: missing,
          },
        ]),
  ]
}

const groupParts = (parts: readonly Part[]): Iterable<readonly Part[]> => {
  const groups = new Map<string, Part[]>()
  for (const part of parts) {
    const key = `${part.result} ${part.severity}`
    const group = groups.get(key)
    if (group === undefined) groups.set(key, [part])
    else group.push(part)
  }
  return groups.values()
}

const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

/** Worst first: by result, severity, check, account, region. The order of rows wherever nothing else decides. */
const compareGroups = (a: FindingGroup, b: FindingGroup): number =>
  resultRank(b.result) - resultRank(a.result) ||
  severityRank(b.severity) - severityRank(a.severity) ||
  compareText(a.check.id, b.check.id) ||
  compareText(a.account, b.account) ||
  compareText(a.region, b.region)

/** Turns a document's outcomes into groups of rows, worst first. A check that the document does not describe is a bug. */
export const groupOutcomes = (
  document: Pick<Snapshot, 'accounts' | 'checks' | 'outcomes'>,
): readonly FindingGroup[] => {
  const checks = new Map(document.checks.list.map((check) => [check.id, check]))
  const accounts = new Map(document.accounts.map((account) => [account.id, account]))
  return document.outcomes
    .flatMap((outcome) => {
      const check = checks.get(outcome.check)
      if (check === undefined) throw new Error(`The document does not describe its check ${outcome.check}`)
      const account = accounts.get(outcome.account)
      return [...groupParts(partsOf(outcome, check, account))].flatMap((parts): readonly FindingGroup[] => {
        const [first] = parts
        if (first === undefined) return []
        const { result, severity } = first
        const light = result === 'pass' || result === 'fail' ? verdictLight({ result, severity }) : 'grey'
        const { account: id, region } = outcome
        return [
          { check, account: id, accountName: account?.name ?? id, region, result, severity, light, findings: parts },
        ]
      })
    })
    .sort(compareGroups)
}
