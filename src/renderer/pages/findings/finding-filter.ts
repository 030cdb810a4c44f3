import type { FindingQuery } from '../../../shared/ipc/views'
import type { Route } from '../../route'

/** Properties that findings are filtered by, as the address and the request name them. */
export const filterProperties = [
  'lights',
  'severities',
  'accounts',
  'regions',
  'services',
  'pillars',
  'bestPractices',
  'checks',
] as const
/** One of them. */
export type FilterProperty = (typeof filterProperties)[number]

const results = ['fail', 'pass', 'unknown', 'notAssessed'] as const satisfies FindingQuery['results']
const lights = ['red', 'amber', 'green', 'grey'] as const satisfies FindingQuery['lights']
const severities = ['critical', 'high', 'medium', 'low'] as const satisfies FindingQuery['severities']
const sorts = [
  'severity',
  'title',
  'resource',
  'account',
  'region',
  'service',
  'pillar',
  'result',
] as const satisfies readonly FindingQuery['sort'][]

/** What the findings page shows of a snapshot; the address holds it, so that going back brings it back. */
export type FindingFilter = Pick<FindingQuery, 'results' | 'text' | 'sort' | 'descending' | FilterProperty> & {
  /** From 1. */
  readonly page: number
}

const list = (text: string | undefined): string[] => (text ? text.split(',').filter((value) => value !== '') : [])

const known = <Value extends string>(values: readonly Value[], text: string | undefined): Value[] => {
  const asked = list(text)
  return values.filter((value) => asked.includes(value))
}

/** Reads a filter from an address. What it does not know is left out; without results, what fails is shown. */
export const readFilter = (query: Route['query']): FindingFilter => {
  const chosen = known(results, query['results'])
  const page = Number.parseInt(query['page'] ?? '1', 10)
  return {
    results: chosen.length === 0 ? ['fail'] : chosen,
    lights: known(lights, query['lights']),
    severities: known(severities, query['severities']),
    accounts: list(query['accounts']),
    regions: list(query['regions']),
    services: list(query['services']),
    pillars: list(query['pillars']),
    bestPractices: list(query['bestPractices']),
    checks: list(query['checks']),
    text: query['text'] ?? '',
    sort: sorts.find((sort) => sort === query['sort']) ?? 'severity',
    descending: query['order'] === 'up' ? false : query['order'] === 'down' || query['sort'] === undefined,
    page: Number.isFinite(page) && page > 0 ? page : 1,
  }
}

/** Writes a filter for an address; what is as usual is left out. */
export const writeFilter = (filter: FindingFilter): Readonly<Record<string, string>> => {
  const onlyFailing = filter.results.length === 1 && filter.results[0] === 'fail'
  const usualOrder = filter.sort === 'severity' && filter.descending
  return {
    ...(!onlyFailing && { results: filter.results.join(',') }),
    ...Object.fromEntries(
      filterProperties.flatMap((property) =>
        filter[property].length > 0 ? [[property, filter[property].join(',')]] : [],
      ),
    ),
    ...(filter.text !== '' && { text: filter.text }),
    ...(!usualOrder && { sort: filter.sort, order: filter.descending ? 'down' : 'up' }),
    ...(filter.page > 1 && { page: String(filter.page) }),
  }
}

/** The request for one page of findings. */
export const findingRequest = (
  snapshot: string,
  { page, ...filter }: FindingFilter,
  pageSize: number,
): FindingQuery => ({ snapshot, ...filter, offset: (page - 1) * pageSize, limit: pageSize })
