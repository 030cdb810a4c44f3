import type { CheckMetadata } from '../review/check-metadata'
import type { Gap } from '../review/gap'
import { findingId, globalRegion, severities, type Outcome, type Resource, type Severity } from '../review/outcome'
import type { Light } from '../review/score'
import type { Snapshot } from '../review/snapshot'
import { findingLight } from '../scoring/light'
import type { WorkloadSlice } from './workload-slice'

/** What of a snapshot is evidence. */
export type EvidenceSource = Pick<Snapshot, 'startedAt' | 'digest' | 'accounts' | 'outcomes'> & {
  readonly checks: Pick<Snapshot['checks'], 'list'>
}

/** Tags of a resource by its ARN; undefined where they are not known. */
export type TagsOf = (arn: string) => Readonly<Record<string, string>> | undefined

/** Why a check says nothing of a place of the workload. */
export type Missing =
  | { readonly kind: 'gap'; readonly account: string; readonly region: string; readonly gap: Gap }
  /** The snapshot holds nothing of the account; `gap` where the review tried. */
  | { readonly kind: 'accountNotReviewed'; readonly account: string; readonly gap?: Gap }
  | { readonly kind: 'regionNotReviewed'; readonly account: string; readonly region: string }
  /** The account was reviewed, but without this check. */
  | { readonly kind: 'checkNotRun'; readonly account: string; readonly region: string }

/** An open finding of a workload. */
export type OpenFinding = {
  /** As `findingId` writes it. */
  readonly id: string
  readonly resource: Resource
  readonly severity: Severity
  /** An accepted risk: it keeps its severity. */
  readonly accepted: boolean
}

/** What one check says of a workload. */
export type CheckEvidence = {
  readonly check: CheckMetadata
  /** assessed: there are verdicts · gap: none, since something is missing · notApplicable: no such resource · manual: only a person can judge. */
  readonly state: 'assessed' | 'gap' | 'notApplicable' | 'manual'
  /** ARNs of the resources that pass or fail, each once, sorted. */
  readonly judged: readonly string[]
  /** By ARN. A resource that fails in one place and passes in another fails. */
  readonly findings: readonly OpenFinding[]
  /** Resources that could not be judged, each once. */
  readonly unknown: number
  /** By account and region. */
  readonly missing: readonly Missing[]
  /** Some of it concerns the whole account, and so every workload of the account. */
  readonly accountWide: boolean
  /** Resources that are counted although nothing says whether they carry the workload's tags. */
  readonly tagsUnknown: number
  /** grey: no verdict, or no finding while something was not looked at. */
  readonly light: Light
}

/** What a check's evidence is gathered from. */
export type EvidenceQuery = {
  readonly source: EvidenceSource
  readonly slice: Extract<WorkloadSlice, { kind: 'mapped' }>
  /** Whether a finding is an accepted risk, by `findingId`. */
  readonly isAccepted: (finding: string) => boolean
  /** Left out where nothing is known of tags. */
  readonly tagsOf?: TagsOf | undefined
}

const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

/** Where a check had to look: each account as a whole, or each region of it that belongs to the workload. */
const placesOf = (check: CheckMetadata, { source, slice }: EvidenceQuery): readonly (readonly [string, string])[] =>
  slice.accounts.flatMap((account) => {
    if (check.per === 'account') return [[account, globalRegion] as const]
    const reviewed = source.accounts.filter(({ id }) => id === account).flatMap(({ regions }) => regions)
    const regions = slice.regions ?? [...new Set(reviewed)].toSorted()
    return regions.map((region) => [account, region] as const)
  })

const explainMissing = (account: string, region: string, { source }: EvidenceQuery): Missing => {
  const reviewed = source.accounts.filter(({ id }) => id === account)
  const error = reviewed.find((one) => one.error)?.error
  if (reviewed.length === 0) return { kind: 'accountNotReviewed', account }
  if (error) return { kind: 'accountNotReviewed', account, gap: error.gap }
  const isReviewed = region === globalRegion || reviewed.some(({ regions }) => regions.includes(region))
  return { kind: isReviewed ? 'checkNotRun' : 'regionNotReviewed', account, region }
}

/** Whether a resource of the workload's accounts and regions carries its tags. */
export type Belonging = 'inside' | 'outside' | 'unknown'

/** Account-wide facts are not told apart by tags: they count for every workload of the account. */
export const belongs = (
  { arn }: Resource,
  region: string,
  { slice, tagsOf }: Pick<EvidenceQuery, 'slice' | 'tagsOf'>,
): Belonging => {
  const wanted = Object.entries(slice.tags)
  if (wanted.length === 0 || region === globalRegion) return 'inside'
  const tags = tagsOf?.(arn)
  if (tags === undefined) return 'unknown'
  return wanted.every(([key, value]) => tags[key] === value) ? 'inside' : 'outside'
}

const isWorse = (one: OpenFinding, other: OpenFinding | undefined): boolean =>
  other === undefined || severities.indexOf(one.severity) < severities.indexOf(other.severity)

const lightOf = (findings: readonly OpenFinding[], judged: number, isWhole: boolean): Light => {
  const lights = findings.map(({ severity }) => findingLight(severity))
  if (lights.includes('red')) return 'red'
  if (lights.includes('amber')) return 'amber'
  return judged > 0 && isWhole ? 'green' : 'grey'
}

/**
 * Gathers what one check says of a workload from those outcomes of it that lie inside; `outcomes` are of this check. What the
 * workload names and the snapshot does not hold is missing, never fine.
 */
export const gatherCheck = (
  check: CheckMetadata,
  outcomes: readonly Outcome[],
  query: EvidenceQuery,
): CheckEvidence => {
  const judged = new Set<string>()
  const findings = new Map<string, OpenFinding>()
  const unknown = new Set<string>()
  const untagged = new Set<string>()
  const missing: Missing[] = []
  let accountWide = false
  const isManual = check.manual || outcomes.some(({ status }) => status === 'manual')
  for (const [account, region] of isManual ? [] : placesOf(check, query)) {
    const here = outcomes.filter((outcome) => outcome.account === account && outcome.region === region)
    if (here.length === 0) missing.push(explainMissing(account, region, query))
    const isInside = (resource: Resource): boolean => {
      const belonging = belongs(resource, region, query)
      if (belonging === 'unknown') untagged.add(resource.arn)
      if (belonging !== 'outside' && region === globalRegion) accountWide = true
      return belonging !== 'outside'
    }
    for (const outcome of here) {
      if (outcome.status === 'notAssessed') {
        missing.push({ kind: 'gap', account, region, gap: outcome.gap ?? { kind: 'cancelled' } })
      }
      for (const { resource } of outcome.unknown) if (isInside(resource)) unknown.add(resource.arn)
      for (const { resource, result, severity } of outcome.verdicts) {
        if (!isInside(resource)) continue
        judged.add(resource.arn)
        if (result === 'pass') continue
        const id = findingId(check.id, resource.arn)
        const finding = { id, resource, severity, accepted: query.isAccepted(id) }
        if (isWorse(finding, findings.get(resource.arn))) findings.set(resource.arn, finding)
      }
    }
  }
  const open = [...findings.values()].toSorted((a, b) => compareText(a.id, b.id))
  const hasHoles = missing.length > 0 || unknown.size > 0
  const state = judged.size > 0 ? 'assessed' : hasHoles ? 'gap' : 'notApplicable'
  return {
    check,
    state: isManual ? 'manual' : state,
    judged: [...judged].toSorted(compareText),
    findings: open,
    unknown: unknown.size,
    missing,
    accountWide,
    tagsUnknown: untagged.size,
    light: lightOf(open, judged.size, !hasHoles),
  }
}
