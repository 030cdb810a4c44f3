import { at, fail, failAs, pass, undecided, unknown } from '../../engine/check'
import type { Details, Evidence, Judgement, Seen } from '../../engine/check'
import type { Severity } from '../../../shared/review/outcome'
import type { CoveredResource, FindingCounts } from './facts'

/** Severities as Inspector names them, worst first, with what a finding of each weighs here. */
const severities: readonly (readonly [name: string, weight: Severity])[] = [
  ['CRITICAL', 'high'],
  ['HIGH', 'high'],
  ['MEDIUM', 'medium'],
  ['LOW', 'low'],
  ['INFORMATIONAL', 'low'],
  ['UNTRIAGED', 'low'],
]

/** Reasons by which there is nothing to scan: the resource is stopped, gone or left out of use. */
const idle: ReadonlySet<string> = new Set([
  'EC2_INSTANCE_STOPPED',
  'RESOURCE_STOPPED',
  'RESOURCE_TERMINATED',
  'IMAGE_ARCHIVED',
  'SCAN_ELIGIBILITY_EXPIRED',
])

/** Reasons by which a scan is still to come. */
const pending: ReadonlySet<string> = new Set([
  'PENDING_INITIAL_SCAN',
  'PENDING_REVIVAL_SCAN',
  'SCAN_IN_PROGRESS',
  'PENDING_DISABLE',
])

/** The days within which a scan counts as recent. */
export const recentDays = 30

const isRecent = (moment: string | undefined, now: string): boolean =>
  moment !== undefined && Date.parse(now) - Date.parse(moment) <= recentDays * 86_400_000

/** The scan of packages, with its place; Inspector looks for known flaws by it. */
const packageScan = ({ scans }: CoveredResource) => {
  const index = scans.findIndex(({ scanType }) => scanType === 'PACKAGE')
  const scan = scans[index]
  return scan && { scan, path: `scans[${index}].scanStatus` }
}

/** Judges whether a resource is scanned at all; nothing for one that is stopped or gone. */
export const judgeScanned = (resource: Seen<CoveredResource>): readonly Judgement[] => {
  const found = packageScan(resource)
  if (!found) return []
  const { statusCode = 'INACTIVE', reason = 'NOT_TOLD' } = found.scan.scanStatus ?? {}
  if (idle.has(reason)) return []
  if (pending.has(reason)) return [unknown(resource, undecided('ScanPending', `Inspector says ${reason}.`))]
  const evidence = at(`${found.path}.reason`, found.scan.scanStatus?.reason)
  return [statusCode === 'ACTIVE' && reason === 'SUCCESSFUL' ? pass(resource, evidence) : fail(resource, evidence)]
}

const evidenceOf = ({ active, exploitAvailable, fixAvailable, suppressed }: FindingCounts): readonly Evidence[] => [
  ...severities.flatMap(([name]) => (active[name] === undefined ? [] : [at(`active.${name}`, active[name])])),
  at('exploitAvailable', exploitAvailable),
  at('fixAvailable', fixAvailable),
  at('suppressed', suppressed),
]

const judgeCounts = (resource: Seen<CoveredResource>, counts: FindingCounts, now: string): Judgement => {
  const worst = severities.find(([name]) => (counts.active[name] ?? 0) > 0)
  const [first, ...rest] = evidenceOf(counts)
  if (worst && first) {
    return worst[1] === 'high' ? fail(resource, first, ...rest) : failAs(worst[1], resource, first, ...rest)
  }
  const found = packageScan(resource)
  const { statusCode, reason = 'NOT_TOLD' } = found?.scan.scanStatus ?? {}
  if (statusCode !== 'ACTIVE' || reason !== 'SUCCESSFUL') {
    return unknown(resource, undecided('NotScanned', `Inspector has no finding, and does not scan it: ${reason}.`))
  }
  if (!isRecent(found?.scan.lastScannedAt, now)) {
    return unknown(resource, undecided('ScanIsOld', `Inspector has not scanned it within ${recentDays} days.`))
  }
  return pass(resource, ...evidenceOf(counts))
}

/** Judges each covered resource by its active findings; without one it passes only where a recent scan succeeded. */
export const judgeFindings = (
  resources: readonly Seen<CoveredResource>[],
  findings: Details<FindingCounts>,
  now: string,
): readonly Judgement[] =>
  resources.map((resource) => findings.judge(resource, (counts) => judgeCounts(resource, counts, now)))
