import { describe, expect, it } from 'vitest'
import { planCsv } from './plan-csv'
import { makePlanRow } from './testing/make-workload'

/** Reads RFC 4180: lines of cells. */
const parse = (csv: string): readonly (readonly string[])[] => {
  const rows: string[][] = [[]]
  const cells = /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/g
  for (const [, quoted, plain, end] of csv.matchAll(cells)) {
    rows.at(-1)?.push(quoted === undefined ? (plain ?? '') : quoted.replaceAll('""', '"'))
    if (end === '\r\n') rows.push([])
  }
  return rows.slice(0, -1)
}

const [finding] = makePlanRow().findings

describe('planCsv', () => {
  it('has a heading, one line for each check to mend, and one for a practice without findings', () => {
    const csv = planCsv([makePlanRow(), makePlanRow({ findings: [], resources: 0, level: null, bestPractice: null })])
    expect(csv.startsWith('\u{feff}Order,Pillar,')).toBe(true)
    expect(csv.endsWith('\r\n')).toBe(true)
    const [head = [], first = [], second = []] = parse(csv.slice(1))
    expect([first.length, second.length]).toEqual([head.length, head.length])
    const cell = (line: readonly string[], name: string): string | undefined => line[head.indexOf(name)]
    expect(cell(first, 'Pillar')).toBe('Security')
    expect(cell(first, 'Risk, and who says so')).toBe('HIGH in the Well-Architected Tool')
    expect(cell(first, 'Failing')).toBe('3')
    expect(cell(first, 'Resources')).toBe('arn:aws:ec2:eu-central-1:111122223333:security-group/web; and 2 more')
    expect(cell(second, 'Order')).toBe('2')
    expect(cell(second, 'Check')).toBe('')
    expect(cell(second, 'Severity')).toBe('')
  })

  it('is a heading alone where nothing is to be improved', () => {
    expect(parse(planCsv([]).slice(1))).toHaveLength(1)
  })

  it('lets no cell be taken for a formula', () => {
    const hostile = ['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\r\n=1', ' =1', '＝1', '=HYPERLINK("http://x","y")']
    const rows = parse(planCsv(hostile.map((title) => makePlanRow({ title }))).slice(1))
    const titles = rows.slice(1).map((line) => line[5] ?? '')
    expect(titles).toHaveLength(hostile.length)
    for (const title of titles) expect(title).toMatch(/^'/)
    expect(titles.at(-1)).toBe('\'=HYPERLINK("http://x","y")')
  })

  it('keeps quotes, commas and lines of a text in their cell, and shows what does not print', () => {
    if (!finding) throw new Error('no finding')
    const fix = 'Say "no",\r\nthen \u202estop\u0000'
    const [, line = []] = parse(planCsv([makePlanRow({ findings: [{ ...finding, fix }] })]).slice(1))
    expect(line).toContain('Say "no", then \\u202estop\\u0000')
  })
})
