import { joinMarkup, markup, type Markup } from '../../shared/markup'
import { chapter } from './chapters'
import type { CheckResult } from './check-results'
import { row, showSeverity, table } from './parts'
import type { ReportView } from './report-view'
import { showCount, showNumber } from './words'

/** What a check found, in a few words. */
export const resultWords = ({ open, passed, unknown, places }: CheckResult): string => {
  const counts = [
    ...(open.length > 0 ? [`${showNumber(open.length)} open`] : []),
    ...(passed > 0 ? [`${showNumber(passed)} passed`] : []),
    ...(unknown > 0 ? [`${showNumber(unknown)} not judged`] : []),
    ...(places.notAssessed > 0 ? [`${showCount(places.notAssessed, 'run')} without an answer`] : []),
    ...(places.manual > 0 ? ['for a person to judge'] : []),
  ]
  if (counts.length > 0) return counts.join(', ')
  return places.notApplicable > 0 ? 'no such resource' : 'did not run'
}

/** All checks that ran, with versions. */
export const writeChecks = ({ results, checksVersion }: ReportView): Markup =>
  chapter(
    'checks',
    markup`<p>All checks of this snapshot. Set of checks <code>${checksVersion}</code>: the SHA-256 over their ids and versions. Practices in brackets are related; they decide nothing.</p>
${table(
  'Checks',
  [
    ['Check', 0],
    ['Version', 8],
    ['Severity', 9],
    ['Best practices', 21],
    ['Result', 22],
  ],
  results
    .toSorted((a, b) => (a.check.id < b.check.id ? -1 : 1))
    .map((result) =>
      row(
        markup`<span class="id">${result.check.id}</span><div>${result.check.title}</div>`,
        markup`${result.check.version}`,
        showSeverity(result.check.severity),
        joinMarkup(
          result.check.bestPractices.map(
            ({ id, link }) => markup`<span class="nowrap">${link === 'related' ? `(${id})` : id}</span>`,
          ),
          ', ',
        ),
        markup`${resultWords(result)}`,
      ),
    ),
  'small',
)}`,
  )
