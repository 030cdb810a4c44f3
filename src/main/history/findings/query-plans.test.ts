import type { Database } from 'better-sqlite3'
import { describe, expect, it } from 'vitest'
import { openReadConnection } from '../connection'
import { homePaths } from '../home'
import { makeReader } from '../read'
import { estateDocument } from '../testing/estate'
import { groupItems, groupsUnit } from '../testing/documents'
import { expectValue, makeHome, openTestHistory, sealTestReview } from '../testing/support'
import { findingSorts } from '../../../shared/ipc/views'
import { allFindings } from './filter'

/** Tables that grow with the estate. */
const large = [
  'finding',
  'finding_group',
  'snapshot_resource',
  'resource',
  'finding_detail',
  'fact_item',
  'fact_value',
  'fact_key',
  'fact_set',
  'review_fact',
]

const record = (database: Database): readonly string[] => {
  const statements: string[] = []
  const prepare = database.prepare.bind(database)
  database.prepare = (sql: string) => {
    statements.push(sql)
    return prepare(sql)
  }
  return statements
}

/** Steps of a plan that read all of a large table, whatever it is called in the statement. */
const fullScans = (database: Database, sql: string): readonly string[] => {
  const names = new Map(large.map((table) => [table, table]))
  for (const [, table = '', name = ''] of sql.matchAll(/(?:FROM|JOIN)\s+(\w+)(?:\s+AS\s+(\w+))?/g))
    if (large.includes(table) && name !== '') names.set(name, table)
  return database
    .prepare<[], { detail: string }>(`EXPLAIN QUERY PLAN ${sql.replaceAll(/@\w+|\?/g, 'NULL')}`)
    .all()
    .map(({ detail }) => detail)
    .filter((detail) => names.has(/^SCAN (\w+)/.exec(detail)?.[1] ?? ''))
}

describe('the plans of all reading statements', () => {
  it('never scan a table that grows with the estate', () => {
    const home = makeHome()
    const history = openTestHistory(home)
    sealTestReview(history, 'one', [{ unit: groupsUnit, items: groupItems(5) }], estateDocument('one', 1))
    const database = openReadConnection(homePaths(home).database)
    const statements = record(database)
    const reader = makeReader(database, home)
    for (const sort of findingSorts)
      for (const descending of [true, false])
        expectValue(
          reader.pageFindings({ ...allFindings, snapshot: 'one', text: 'x', sort, descending, offset: 0, limit: 5 }),
        )
    for (const by of ['check', 'account', 'region', 'service', 'pillar', 'bestPractice', 'resource'] as const)
      expectValue(reader.groupFindings('one', { ...allFindings, by, offset: 0, limit: 5 }))
    expectValue(reader.listSnapshots())
    expectValue(reader.verifySnapshot('one'))
    expect(statements.length).toBeGreaterThan(40)
    const scans = [...statements].flatMap((sql) => fullScans(database, sql).map((scan) => `${scan} in ${sql}`))
    expect(scans).toEqual([])
    database.close()
  })

  it('would show a scan', () => {
    const home = makeHome()
    openTestHistory(home)
    const database = openReadConnection(homePaths(home).database)
    expect(fullScans(database, 'SELECT * FROM finding AS f WHERE f.position = @x')).toHaveLength(1)
    database.close()
  })
})
