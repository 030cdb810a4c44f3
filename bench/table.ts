import { assertNever } from '../src/shared/assert-never'
import { judge, type Measure, type Unit } from './measure'

const digitsOf = (unit: Unit): number => {
  switch (unit) {
    case 'times':
      return 3
    case 's':
      return 2
    case 'ms':
    case 'MB':
      return 1
    case 'count':
      return 0
    default:
      return assertNever(unit)
  }
}

const show = (value: number, unit: Unit): string => {
  if (Number.isNaN(value)) return 'not measured'
  const digits = digitsOf(unit)
  const number = value.toLocaleString('en', { minimumFractionDigits: digits, maximumFractionDigits: digits })
  return unit === 'count' ? number : `${number} ${unit}`
}

const limitOf = ({ limit, unit }: Measure): string =>
  limit ? `${limit.kind}: at most ${limit.most.toLocaleString('en')}${unit === 'count' ? '' : ` ${unit}`}` : ''

/** The figures as lines of a table, one for each measure, its note below it. */
export const makeTable = (measures: readonly Measure[]): readonly string[] => {
  const cells = measures.map((measure) => {
    const verdict = judge(measure)
    return [measure.name, show(measure.value, measure.unit), limitOf(measure), verdict === 'none' ? '' : verdict]
  })
  const head = ['measure', 'value', 'limit', 'verdict']
  const widths = head.map((name, column) => Math.max(name.length, ...cells.map((row) => (row[column] ?? '').length)))
  const line = (row: readonly string[]): string =>
    row
      .map((cell, column) => (column === 1 ? cell.padStart(widths[column] ?? 0) : cell.padEnd(widths[column] ?? 0)))
      .join('  ')
      .trimEnd()
  return [
    line(head),
    widths.map((width) => '-'.repeat(width)).join('  '),
    ...cells.flatMap((row, index) => {
      const note = measures[index]?.note
      return note === undefined ? [line(row)] : [line(row), `  (${note})`]
    }),
  ]
}
