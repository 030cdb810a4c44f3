import { nameLens } from '../../shared/draft/answer-state'
import type { WorkloadRow } from '../../shared/ipc/workloads'
import { refuse, succeed, type Result as Stored } from '../history/problem'
import { planCsv } from '../report/workload/plan-csv'
import { makeWorkloadReport, type ReportedLens, type WorkloadReport } from '../report/workload/workload-report'
import { listWorkloads } from '../workload-views/list-workloads'
import { readLensView } from '../workload-views/read-lens-view'
import { readPlan } from '../workload-views/read-plan'
import { readTrend } from '../workload-views/read-trend'
import type { LensPlace, ViewSource } from '../workload-views/view-source'

/** Entries of the audit log that stand in a report; how many more there are is said. */
const mostEntries = 500

/** Letters and digits of a name, for the name of a file. */
const slug = (name: string): string =>
  name
    .normalize('NFKD')
    .replaceAll(/[^A-Za-z0-9]+/g, '-')
    .replaceAll(/^-+|-+$/g, '')
    .slice(0, 60)
    .toLowerCase() || 'workload'

const isFramework = (alias: string): boolean => nameLens(alias) === 'wellarchitected'

const findRow = (source: ViewSource, { workload, snapshot }: Omit<LensPlace, 'lens'>): Stored<WorkloadRow> => {
  const list = listWorkloads(source, snapshot)
  if (!list.ok) return list
  const row = list.value.rows.find(({ key }) => key === workload)
  if (row) return succeed(row)
  return refuse('notFound', 'That workload is not known here.', 'Choose one from the list of workloads.')
}

const readLens = (source: ViewSource, place: LensPlace): Stored<ReportedLens> => {
  const view = readLensView(source, { ...place, since: null, answers: 'latest' })
  if (!view.ok) return view
  const plan = readPlan(source, place)
  if (!plan.ok) return plan
  const trend = readTrend(source, place)
  if (!trend.ok) return trend
  return succeed({ view: view.value, plan: plan.value, trend: trend.value })
}

const readLenses = (
  source: ViewSource,
  { lenses }: WorkloadRow,
  place: Omit<LensPlace, 'lens'>,
): Stored<WorkloadReport['lenses']> => {
  const ordered = lenses.toSorted((a, b) => Number(isFramework(b.alias)) - Number(isFramework(a.alias)))
  const read: ReportedLens[] = []
  for (const { alias } of ordered) {
    const lens = readLens(source, { ...place, lens: alias })
    if (!lens.ok) return lens
    read.push(lens.value)
  }
  const [first, ...rest] = read
  if (first) return succeed([first, ...rest])
  return refuse(
    'notFound',
    'The workload has no lens to report on.',
    'Read it from the Tool, or give it a lens, then try again.',
  )
}

const readEvidence = ({ reader }: ViewSource, snapshot: string | null): Stored<WorkloadReport['evidence']> => {
  if (snapshot === null) return succeed(null)
  const summary = reader.getSummary(snapshot)
  return summary.ok ? succeed(summary.value.head) : summary
}

/** The reading that the first lens was shown from. */
const readReading = (
  { reader }: ViewSource,
  workload: string,
  [first]: WorkloadReport['lenses'],
): Stored<WorkloadReport['reading']> => {
  if (first.view.source.kind !== 'reading') return succeed(null)
  const readings = reader.workloads.readings(workload)
  if (!readings.ok) return readings
  return succeed(readings.value.findLast(({ readAt }) => readAt === first.view.source.at) ?? null)
}

/** The report of a workload as one page, and a name for its file. `app`: the version that writes it. */
export const readWorkloadReport = (
  source: ViewSource,
  place: Omit<LensPlace, 'lens'>,
  app: string,
): Stored<{ readonly html: string; readonly name: string }> => {
  const row = findRow(source, place)
  if (!row.ok) return row
  const lenses = readLenses(source, row.value, place)
  if (!lenses.ok) return lenses
  const evidence = readEvidence(source, place.snapshot)
  if (!evidence.ok) return evidence
  const reading = readReading(source, place.workload, lenses.value)
  if (!reading.ok) return reading
  const audit = source.reader.workloads.audit({ workload: place.workload, offset: 0, limit: mostEntries })
  if (!audit.ok) return audit
  const { entries, total } = audit.value
  const html = makeWorkloadReport({
    lenses: lenses.value,
    evidence: evidence.value,
    reading: reading.value,
    audit: { entries, more: total - entries.length },
    app,
    today: source.today,
  })
  return succeed({ html, name: `plumbline-${slug(row.value.name)}-${source.today.slice(0, 10)}` })
}

/** The improvement plan of a lens as CSV, and a name for its file. */
export const readPlanCsv = (
  source: ViewSource,
  place: LensPlace,
): Stored<{ readonly csv: string; readonly name: string }> => {
  const row = findRow(source, place)
  if (!row.ok) return row
  const plan = readPlan(source, place)
  if (!plan.ok) return plan
  return succeed({ csv: planCsv(plan.value), name: `plan-${slug(row.value.name)}-${source.today.slice(0, 10)}` })
}
