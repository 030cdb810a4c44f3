import { describe, expect, it } from 'vitest'
import { problemsOfCase, problemsOfTable } from '../engine/run-cases'
import { loadCases, registry } from '../registry'

const tables = loadCases()
const tablePath = (service: string, id: string): string => `./services/${service}/checks/${id}.cases.ts`

describe('the registry', () => {
  it('finds nothing wrong with collectors and checks', () => {
    expect(registry.problems).toEqual([])
  })

  it('has a table for each check, and a check for each table', () => {
    const expected = registry.checks.map(({ metadata }) => tablePath(metadata.service, metadata.id))
    expect(Object.keys(tables).toSorted()).toEqual(expected.toSorted())
  })
})

describe.each(registry.checks)('$metadata.id', (registered) => {
  const load = tables[tablePath(registered.metadata.service, registered.metadata.id)]

  it('has a strong table, and each case holds', async () => {
    const cases = await load?.()
    expect(cases?.check).toBe(registered.check)
    if (!cases) return
    expect(problemsOfTable(cases)).toEqual([])
    expect(cases.table.flatMap((row) => problemsOfCase(registered, row))).toEqual([])
  })
})
