import type { Result as Stored } from '../history/problem'
import { succeed } from '../history/problem'
import type { Reader } from '../history/read'
import { reportPage } from '../report/report-page'
import { readTrend } from './overview'

/** The report's page of a stored snapshot, with the trend of its scope and its change since the snapshot before. */
export const readReportHtml = (reader: Reader, id: string): Stored<string> => {
  const document = reader.getDocument(id)
  if (!document.ok) return document
  const trend = readTrend(reader, id)
  if (!trend.ok) return trend
  const before = trend.value.at(-2)
  const change = before ? reader.compareFindings(before.snapshot, id) : succeed(undefined)
  if (!change.ok) return change
  return succeed(reportPage(document.value, trend.value, change.value))
}
