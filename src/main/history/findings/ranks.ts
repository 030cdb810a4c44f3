import type { FindingRow } from '../../../shared/ipc/views'
import { severities } from '../../../shared/review/outcome'
import type { Severity } from '../../../shared/review/outcome'

/** What a row says about a resource, or about an account in which the check could not run. */
export type FindingResult = FindingRow['result']

/** Results by how much they ask for attention; the database holds the position. */
const results = ['pass', 'notAssessed', 'unknown', 'fail'] as const satisfies readonly FindingResult[]

/** Rank of a result: a failure highest. */
export const resultRank = (result: FindingResult): number => results.indexOf(result)

/** The result of a rank that this app stored. */
export const resultOf = (rank: number): FindingResult => {
  const result = results[rank]
  if (result === undefined) throw new Error(`There is no result of rank ${rank}`)
  return result
}

/** Rank of a severity: critical highest. */
export const severityRank = (severity: Severity): number => severities.length - 1 - severities.indexOf(severity)

/** The severity of a rank that this app stored. */
export const severityOf = (rank: number): Severity => {
  const severity = severities[severities.length - 1 - rank]
  if (severity === undefined) throw new Error(`There is no severity of rank ${rank}`)
  return severity
}
