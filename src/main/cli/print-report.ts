import { openReader } from '../history/open-history'
import { readReportHtml } from '../host/report-html'
import { registry } from '../registry'
import type { Result } from '../../shared/ipc/result'
import { printPdf } from './print-pdf'

/** Prints the report of a snapshot that is stored in a home. */
export const printStoredReport = async (
  home: string,
  snapshot: string,
  pdf: string,
): Promise<Result<{ readonly path: string }>> => {
  const reader = openReader(home)
  if (!reader.ok) return reader
  try {
    const html = readReportHtml(
      reader.value,
      snapshot,
      registry.checks.map(({ metadata }) => metadata),
    )
    return html.ok ? await printPdf(html.value, pdf) : html
  } finally {
    reader.value.close()
  }
}
