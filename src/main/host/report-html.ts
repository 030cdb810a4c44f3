import type { Result as Stored } from '../history/problem'
import { succeed } from '../history/problem'
import type { Reader } from '../history/read'
import { reportPage } from '../report/report-page'
import type { CheckMetadata } from '../../shared/review/check-metadata'
import { listWorkloads } from '../workload-views/list-workloads'
import { createViewCache } from '../workload-views/view-cache'
import { readTrend } from './overview'

/**
 * The report's page of a stored snapshot, with the trend of its scope, its change since the snapshot before, and workloads beside
 * its evidence. `checks`: all that the app has.
 */
export const readReportHtml = (reader: Reader, id: string, checks: readonly CheckMetadata[]): Stored<string> => {
  const document = reader.getDocument(id)
  if (!document.ok) return document
  const trend = readTrend(reader, id)
  if (!trend.ok) return trend
  const before = trend.value.at(-2)
  const change = before ? reader.compareFindings(before.snapshot, id) : succeed(undefined)
  if (!change.ok) return change
  // Rows of workloads do not depend on the day.
  const source = { reader, checks, today: document.value.endedAt, cache: createViewCache() }
  const workloads = listWorkloads(source, id)
  if (!workloads.ok) return workloads
  return succeed(reportPage(document.value, trend.value, change.value, workloads.value))
}
