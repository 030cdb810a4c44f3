import { findBestPractice } from '../../../shared/framework/lookup'
import type { FindingQuery, FindingRow } from '../../../shared/ipc/views'
import { severities } from '../../../shared/review/outcome'
import type { Snapshot } from '../../../shared/review/snapshot'

/** All rows of a document, the plain way: what the query tables must agree with. */
export const plainRows = (document: Snapshot): readonly FindingRow[] =>
  document.outcomes.flatMap((outcome) => {
    const check = document.checks.list.find(({ id }) => id === outcome.check)
    const name = document.accounts.find(({ id }) => id === outcome.account)?.name ?? outcome.account
    if (check === undefined) throw new Error('A check is missing')
    const practice = check.bestPractices.find(({ link }) => link === 'necessary')?.id ?? ''
    const row = (part: Pick<FindingRow, 'resource' | 'result' | 'severity' | 'light'>): FindingRow => ({
      check: check.id,
      title: part.result === 'fail' ? check.failureTitle : check.title,
      account: outcome.account,
      accountName: name,
      region: outcome.region,
      service: check.service,
      pillar: findBestPractice(practice)?.pillarId ?? '',
      bestPractice: practice,
      ...part,
    })
    const grey = { severity: check.severity, light: 'grey' } as const
    const arn = `arn:aws:iam::${outcome.account}:root`
    return [
      ...outcome.verdicts.map(({ resource, result, severity }) => {
        const red = severity === 'critical' || severity === 'high'
        return row({ resource, result, severity, light: result === 'pass' ? 'green' : red ? 'red' : 'amber' })
      }),
      ...outcome.unknown.map(({ resource }) => row({ resource, result: 'unknown', ...grey })),
      ...(outcome.status === 'notAssessed'
        ? [row({ resource: { arn, type: 'AWS::::Account', name }, result: 'notAssessed', ...grey })]
        : []),
    ]
  })

const results = ['pass', 'notAssessed', 'unknown', 'fail']
const asciiLower = (text: string): string => text.replaceAll(/[A-Z]/g, (letter) => letter.toLowerCase())
const compare = (a: string | number, b: string | number): number => (a < b ? -1 : a > b ? 1 : 0)
const badness = ({ severity }: FindingRow): number => -severities.indexOf(severity)
const nameOf = ({ resource }: FindingRow): string => `${resource.name.toLowerCase()}\n${resource.arn}`

const worstFirst = (a: FindingRow, b: FindingRow): number =>
  compare(results.indexOf(b.result), results.indexOf(a.result)) ||
  compare(badness(b), badness(a)) ||
  compare(a.check, b.check) ||
  compare(a.account, b.account) ||
  compare(a.region, b.region)

const keys: Readonly<Record<FindingQuery['sort'], (row: FindingRow) => string | number>> = {
  severity: badness,
  title: ({ title }) => asciiLower(title),
  resource: nameOf,
  account: ({ accountName }) => asciiLower(accountName),
  region: ({ region }) => region,
  service: ({ service }) => service,
  pillar: ({ pillar }) => pillar,
  result: ({ result }) => results.indexOf(result),
}

const isAny = (values: readonly string[], ...found: readonly string[]): boolean =>
  values.length === 0 || found.some((value) => values.includes(value))

/** Whether a query asks for a row of the document. */
export const plainMatch = (
  document: Snapshot,
  row: FindingRow,
  query: Omit<FindingQuery, 'sort' | 'descending' | 'offset' | 'limit'>,
): boolean => {
  const check = document.checks.list.find(({ id }) => id === row.check)
  const text = query.text.trim().toLowerCase()
  return (
    isAny(query.results, row.result) &&
    isAny(query.severities, row.severity) &&
    isAny(query.lights, row.light) &&
    isAny(query.accounts, row.account) &&
    isAny(query.regions, row.region) &&
    isAny(query.services, row.service) &&
    isAny(query.pillars, row.pillar) &&
    isAny(query.checks, row.check) &&
    isAny(query.bestPractices, ...(check?.bestPractices.map(({ id }) => id) ?? [])) &&
    [row.title, row.resource.name, row.resource.arn].some((part) => part.toLowerCase().includes(text))
  )
}

/** A page of a document's rows, the plain way. */
export const plainPage = (
  document: Snapshot,
  query: FindingQuery,
): { readonly total: number; readonly rows: readonly FindingRow[] } => {
  const rows = plainRows(document).filter((row) => plainMatch(document, row, query))
  const sign = query.descending ? -1 : 1
  const key = keys[query.sort]
  const sorted = rows.toSorted(
    (a, b) => sign * compare(key(a), key(b)) || worstFirst(a, b) || compare(nameOf(a), nameOf(b)),
  )
  return { total: rows.length, rows: sorted.slice(query.offset, query.offset + query.limit) }
}
