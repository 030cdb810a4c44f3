import { openReader } from '../history/open-history'
import type { Problem } from '../history/problem'
import { readReportHtml } from '../host/report-html'
import { failed, type Result } from '../../shared/ipc/result'
import { printPdf } from './print-pdf'

const toFailure = ({ code, sentence, action }: Problem): Result<never> => failed(code, sentence, action)

/** Prints the report of a snapshot that is stored in a home. */
export const printStoredReport = async (
  home: string,
  snapshot: string,
  pdf: string,
): Promise<Result<{ readonly path: string }>> => {
  const reader = openReader(home)
  if (!reader.ok) return toFailure(reader.problem)
  try {
    const html = readReportHtml(reader.value, snapshot)
    return html.ok ? await printPdf(html.value, pdf) : toFailure(html.problem)
  } finally {
    reader.value.close()
  }
}
