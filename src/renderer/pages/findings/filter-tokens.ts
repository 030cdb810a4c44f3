import type { PropertyFilterProps } from '@cloudscape-design/components/property-filter'
import type { Route } from '../../route'
import { filterProperties, readFilter, writeFilter, type FilterProperty, type FindingFilter } from './finding-filter'

const isProperty = (key: string | undefined): key is FilterProperty =>
  filterProperties.some((property) => property === key)

/** A filter as the tokens of the filter field: one for each property, any of its values. */
export const tokensOf = (filter: FindingFilter): PropertyFilterProps.Query => ({
  operation: 'and',
  tokens: [
    ...filterProperties.flatMap((propertyKey) =>
      filter[propertyKey].length > 0 ? [{ propertyKey, operator: '=', value: [...filter[propertyKey]] }] : [],
    ),
    ...(filter.text === '' ? [] : [{ operator: ':', value: filter.text }]),
  ],
})

const valuesOf = (value: unknown): readonly string[] => {
  const values: readonly unknown[] = Array.isArray(value) ? value : [value]
  return values.filter((one) => typeof one === 'string')
}

/**
 * The filter that tokens say, beginning at its first page. Two tokens of one property become one; of several free texts the
 * last counts, since the host searches for one.
 */
export const filterOf = (tokens: PropertyFilterProps.Query['tokens'], before: FindingFilter): FindingFilter => {
  const query: Record<string, string> = {}
  for (const { propertyKey, value } of tokens) {
    if (propertyKey === undefined) query['text'] = valuesOf(value)[0] ?? ''
    else if (isProperty(propertyKey)) {
      const values = new Set([...(query[propertyKey]?.split(',') ?? []), ...valuesOf(value)])
      query[propertyKey] = [...values].join(',')
    }
  }
  const { results, sort, order } = writeFilter({ ...before, results: before.results })
  const kept: Route['query'] = {
    ...query,
    ...(results !== undefined && { results }),
    ...(sort !== undefined && { sort }),
    ...(order !== undefined && { order }),
  }
  return readFilter(kept)
}
