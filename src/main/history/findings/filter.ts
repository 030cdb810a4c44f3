import type { FindingQuery } from '../../../shared/ipc/views'
import { resultRank, severityRank } from './ranks'

/** Which rows are asked for. */
export type FindingFilter = Pick<
  FindingQuery,
  | 'results'
  | 'severities'
  | 'lights'
  | 'accounts'
  | 'regions'
  | 'services'
  | 'pillars'
  | 'bestPractices'
  | 'checks'
  | 'text'
>

/** No filter at all. */
export const allFindings: FindingFilter = {
  results: [],
  severities: [],
  lights: [],
  accounts: [],
  regions: [],
  services: [],
  pillars: [],
  bestPractices: [],
  checks: [],
  text: '',
}

/** Values for `groupCondition`: a JSON list, or null for no condition. */
export type GroupParameters = Readonly<
  Record<
    'results' | 'severities' | 'lights' | 'accounts' | 'regions' | 'services' | 'pillars' | 'practices' | 'checks',
    string | null
  >
>

const list = (values: readonly (string | number)[]): string | null =>
  values.length === 0 ? null : JSON.stringify(values)

/** The filter as values of the statement. */
export const groupParameters = (filter: FindingFilter): GroupParameters => ({
  results: list(filter.results.map(resultRank)),
  severities: list(filter.severities.map(severityRank)),
  lights: list(filter.lights),
  accounts: list(filter.accounts),
  regions: list(filter.regions),
  services: list(filter.services),
  pillars: list(filter.pillars),
  practices: list(filter.bestPractices),
  checks: list(filter.checks),
})

const anyOf = (column: string, name: keyof GroupParameters): string =>
  `(@${name} IS NULL OR ${column} IN (SELECT value FROM json_each(@${name})))`

const practiceOf = (column: string, name: keyof GroupParameters, more: string): string =>
  `(@${name} IS NULL OR EXISTS (SELECT 1 FROM check_practice AS p WHERE p.check_number = c.number${more}
    AND p.${column} IN (SELECT value FROM json_each(@${name}))))`

/**
 * Condition on `finding_group AS g JOIN check_metadata AS c`. A pillar is one of the practices that the check decides on; a best
 * practice is any that the check names.
 */
export const groupCondition = [
  'g.snapshot = @snapshot',
  anyOf('g.result', 'results'),
  anyOf('g.severity', 'severities'),
  anyOf('g.light', 'lights'),
  anyOf('g.account', 'accounts'),
  anyOf('g.region', 'regions'),
  anyOf('c.service', 'services'),
  anyOf('c.id', 'checks'),
  practiceOf('pillar', 'pillars', ' AND p.decides = 1'),
  practiceOf('practice', 'practices', ''),
].join(' AND ')

/** Title of a group's rows: what is wrong where it fails, what is asked where it does not. */
export const titleOf = (failed: string): string => `iif(${failed}, c.failure_title, c.title)`
