import type { Result as Stored } from '../history/problem'
import { allFindings } from '../history/findings/filter'
import type { Reader } from '../history/read'
import { succeed } from '../history/problem'
import type { Overview, TrendPoint } from '../../shared/ipc/views'
import type { ViewSource } from '../workload-views/view-source'
import { toSnapshotRow } from './snapshot-rows'
import { overviewWorkloads } from './workloads'

/** How many checks stand under "what to do first". */
const firstChecks = 8

/** Snapshots of the same scope up to this one, oldest first, with their scores. */
export const readTrend = (reader: Reader, id: string): Stored<TrendPoint[]> => {
  const trend = reader.getTrend()
  if (!trend.ok) return trend
  const own = trend.value.find(({ snapshot }) => snapshot === id)
  const alike = trend.value.filter(
    (row) => row.scopeKey === own?.scopeKey && row.sample === own.sample && row.at <= own.at,
  )
  return succeed(
    alike.map(({ snapshot, at, checksVersion, pillars }, index) => ({
      snapshot,
      at,
      scores: Object.fromEntries(Object.entries(pillars).map(([pillar, { score }]) => [pillar, score])),
      checksChanged: index > 0 && alike[index - 1]?.checksVersion !== checksVersion,
    })),
  )
}

type First = Overview['first'][number]

/** One of the checks to mend first, with the texts of its metadata. */
const readFirstCheck = (reader: Reader, id: string, check: string, findings: number): Stored<First | undefined> => {
  const filter = { ...allFindings, checks: [check], results: ['fail' as const] }
  const accounts = reader.groupFindings(id, { ...filter, by: 'account', offset: 0, limit: 1 })
  if (!accounts.ok) return accounts
  const page = reader.pageFindings({ ...filter, snapshot: id, sort: 'severity', descending: true, offset: 0, limit: 1 })
  if (!page.ok) return page
  const [row] = page.value.rows
  if (!row) return succeed(undefined)
  const found = reader.getFinding(id, { check, arn: row.resource.arn, account: row.account, region: row.region })
  if (!found.ok) return found
  const { title, severity, pillar } = row
  return succeed({
    check,
    title,
    severity,
    pillar,
    findings,
    accounts: accounts.value.total,
    fix: found.value?.check.fix ?? '',
  })
}

const readFirst = (reader: Reader, id: string): Stored<Overview['first']> => {
  const groups = reader.groupFindings(id, {
    ...allFindings,
    results: ['fail'],
    by: 'check',
    offset: 0,
    limit: firstChecks,
  })
  if (!groups.ok) return groups
  const first: First[] = []
  for (const { key, fail } of groups.value.groups) {
    const check = readFirstCheck(reader, id, key, fail)
    if (!check.ok) return check
    if (check.value) first.push(check.value)
  }
  return succeed(first)
}

/** Everything that the overview shows of one snapshot. */
export const readOverview = (source: ViewSource, id: string): Stored<Overview> => {
  const { reader } = source
  const entry = reader.findSnapshot(id)
  if (!entry.ok) return entry
  const summary = reader.getSummary(id)
  if (!summary.ok) return summary
  const trend = readTrend(reader, id)
  if (!trend.ok) return trend
  const first = readFirst(reader, id)
  if (!first.ok) return first
  const gaps = reader.summarizeGaps(id)
  if (!gaps.ok) return gaps
  const before = trend.value.at(-2)
  const change = before ? reader.compareFindings(before.snapshot, id) : succeed(null)
  if (!change.ok) return change
  const workloads = overviewWorkloads(source, id)
  if (!workloads.ok) return workloads
  const { head, open } = summary.value
  return succeed({
    snapshot: toSnapshotRow(entry.value, summary.value),
    accounts: head.accounts,
    app: head.app.version,
    contentDigest: head.contentDigest,
    scores: head.scores,
    coverage: head.coverage,
    previous: before
      ? {
          snapshot: before.snapshot,
          at: before.at,
          scores: before.scores,
          checksChanged: trend.value.at(-1)?.checksChanged ?? false,
        }
      : null,
    change: change.value && { new: change.value.new, fixed: change.value.fixed, open: change.value.open },
    trend: trend.value,
    first: first.value,
    open,
    gaps: gaps.value.map((group) => ({ ...group, accounts: [...group.accounts] })),
    calls: head.calls.reduce((sum, { count }) => sum + count, 0),
    workloads: workloads.value,
  })
}
