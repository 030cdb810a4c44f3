import type { PlanRow } from '../../../shared/ipc/workloads'
import { findPillar } from '../../../shared/framework/lookup'
import { printable } from '../../../shared/printable'
import { standingWords } from './workload-words'

/** Tells spreadsheets that the text is UTF-8; without it, those of Windows read umlauts wrongly. RFC 4180 is silent on it. */
const byteOrderMark = '\u{feff}'

/** What a spreadsheet would take for a formula, also behind blanks and as full-width signs. */
const formula = /^\s*[=+\-@＝＋－＠]/

/** One line of printable text: an apostrophe before what would be a formula, quotes where RFC 4180 asks for them. */
const cell = (value: string | number): string => {
  const text = printable(String(value).replaceAll(/[\r\n\t]+/g, ' '))
  const safe = typeof value === 'string' && formula.test(text) ? `'${text}` : text
  return /[",]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}

const columns = [
  'Order',
  'Pillar',
  'Question',
  'Best practice',
  'Choice',
  'Title',
  'Risk level',
  'Risk, and who says so',
  'Answer and evidence',
  'Light',
  'Resources to mend',
  'Check',
  'Finding',
  'Severity',
  'Failing',
  'What to do',
  'Resources',
  'Page',
] as const

const none: PlanRow['findings'][number] = {
  check: '',
  title: '',
  severity: 'low',
  fix: '',
  failing: 0,
  resources: [],
}

const resourcesOf = ({ failing, resources }: PlanRow['findings'][number]): string =>
  failing > resources.length && resources.length > 0
    ? `${resources.join('; ')}; and ${failing - resources.length} more`
    : resources.join('; ')

const linesOf = (row: PlanRow, index: number): readonly (readonly (string | number)[])[] => {
  const practice = [
    index + 1,
    findPillar(row.pillarId)?.name ?? row.pillarId,
    row.questionId,
    row.bestPractice ?? '',
    row.choiceId,
    row.title,
    row.level ?? '',
    row.risk,
    standingWords[row.standing],
    row.light,
    row.resources,
  ]
  const findings = row.findings.length > 0 ? row.findings : [none]
  return findings.map((finding) => [
    ...practice,
    finding.check,
    finding.title,
    finding === none ? '' : finding.severity,
    finding === none ? '' : finding.failing,
    finding.fix,
    resourcesOf(finding),
    row.url ?? '',
  ])
}

/**
 * The improvement plan as CSV by RFC 4180: a heading, then a line for each check to mend of each practice, or one for a practice
 * without findings; CRLF at the end of each line. UTF-8 with a byte order mark. No cell can be taken for a formula: an apostrophe
 * stands before it.
 */
export const planCsv = (rows: readonly PlanRow[]): string =>
  byteOrderMark + [columns, ...rows.flatMap(linesOf)].map((line) => `${line.map(cell).join(',')}\r\n`).join('')
