import { describe, expect, it } from 'vitest'
import { addressOf, readRoute } from '../../route'
import { filterOf, tokensOf } from './filter-tokens'
import { findingRequest, readFilter, writeFilter, type FindingFilter } from './finding-filter'

const usual = readFilter({})
const filter: FindingFilter = {
  ...usual,
  results: ['fail', 'unknown'],
  lights: ['red'],
  accounts: ['111122223333', '444455556666'],
  text: 'a,b & "c"',
  sort: 'resource',
  descending: false,
  page: 3,
}

describe('the filter of the findings page', () => {
  it('shows what fails, worst first, where the address says nothing', () => {
    expect(usual).toMatchObject({
      results: ['fail'],
      sort: 'severity',
      descending: true,
      page: 1,
      text: '',
      lights: [],
    })
    expect(writeFilter(usual)).toEqual({})
  })

  it('comes back from the address', () => {
    expect(readFilter(readRoute(addressOf('findings', writeFilter(filter))).query)).toEqual(filter)
  })

  it('leaves out what it does not know', () => {
    const read = readFilter({ results: 'maybe', lights: 'blue,red', sort: 'colour', page: '-4' })
    expect(read).toMatchObject({ results: ['fail'], lights: ['red'], sort: 'severity', page: 1 })
  })

  it('asks for the rows of its page', () => {
    expect(findingRequest('s1', filter, 50)).toMatchObject({ snapshot: 's1', offset: 100, limit: 50, lights: ['red'] })
    expect(findingRequest('s1', filter, 50)).not.toHaveProperty('page')
  })
})

describe('the tokens of the filter field', () => {
  it('say the filter, and the filter comes back from them at its first page', () => {
    const { tokens } = tokensOf(filter)
    expect(tokens).toEqual([
      { propertyKey: 'lights', operator: '=', value: ['red'] },
      { propertyKey: 'accounts', operator: '=', value: ['111122223333', '444455556666'] },
      { operator: ':', value: 'a,b & "c"' },
    ])
    expect(filterOf(tokens, filter)).toEqual({ ...filter, page: 1 })
  })

  it('of one property are any of them, and of free texts the last', () => {
    const merged = filterOf(
      [
        { propertyKey: 'regions', operator: '=', value: ['eu-central-1'] },
        { propertyKey: 'regions', operator: '=', value: 'eu-west-1' },
        { operator: ':', value: 'one' },
        { operator: ':', value: 'two' },
        { propertyKey: 'unheard', operator: '=', value: ['x'] },
      ],
      usual,
    )
    expect(merged).toEqual({ ...usual, regions: ['eu-central-1', 'eu-west-1'], text: 'two' })
  })
})
