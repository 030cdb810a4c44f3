import type { Database } from 'better-sqlite3'
import { describe, expect, it } from 'vitest'
import { openReadConnection } from '../connection'
import { homePaths } from '../home'
import { makeReader } from '../read'
import { estateDocument } from '../testing/estate'
import { groupItems, groupsUnit } from '../testing/documents'
import { expectValue, makeHome, openTestHistory, sealTestReview } from '../testing/support'
import { tamper } from '../testing/inspect'
import { auditEntry, shop } from '../testing/workloads'
import { makeWorkloadReader } from '../workloads/workload-reader'
import { findingSorts } from '../../../shared/ipc/views'
import { allFindings } from './filter'

/** Tables that grow with the estate, or with every send and reading. */
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
  'audit_entry',
  'workload_reading',
  'reading_part',
  'reading_piece',
  'kept_read',
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

const planOf = (database: Database, sql: string): readonly string[] =>
  database
    .prepare<[], { detail: string }>(`EXPLAIN QUERY PLAN ${sql.replaceAll(/@\w+|\?/g, 'NULL')}`)
    .all()
    .map(({ detail }) => detail)

/** Steps of a plan that read all of a large table, whatever it is called in the statement. */
const fullScans = (database: Database, sql: string): readonly string[] => {
  const names = new Map(large.map((table) => [table, table]))
  for (const [, table = '', name = ''] of sql.matchAll(/(?:FROM|JOIN)\s+(\w+)(?:\s+AS\s+(\w+))?/g))
    if (large.includes(table) && name !== '') names.set(name, table)
  return planOf(database, sql).filter((detail) => names.has(/^SCAN (\w+)/.exec(detail)?.[1] ?? ''))
}

describe('the plans of all reading statements', () => {
  it('never scan a table that grows', () => {
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
    const { workloads } = reader
    for (const workload of [null, shop]) expectValue(workloads.audit({ workload, offset: 9_000, limit: 5 }))
    for (const read of [workloads.draft, workloads.local, workloads.mapping, workloads.readings, workloads.kept])
      expectValue<unknown>(read(shop))
    for (const list of [workloads.drafts, workloads.locals, workloads.latestReadings]) expectValue<unknown>(list())
    expect(statements.length).toBeGreaterThan(50)
    const scans = [...statements].flatMap((sql) => fullScans(database, sql).map((scan) => `${scan} in ${sql}`))
    expect(scans).toEqual([])
    database.close()
  })

  it('takes a page of 10,000 audit entries by an index, however far back it lies', () => {
    const home = makeHome()
    const { workloads } = openTestHistory(home).writer
    expectValue(workloads.addAudit(auditEntry()))
    tamper(
      home,
      `WITH RECURSIVE more (value) AS (SELECT 2 UNION ALL SELECT value + 1 FROM more WHERE value < 10000)
       INSERT INTO audit_entry SELECT value, iif(value % 2, 'local/shop', '${shop}'), at, length, bytes
       FROM more CROSS JOIN audit_entry ON number = 1`,
    )
    const database = openReadConnection(homePaths(home).database)
    const statements = record(database)
    const pages = makeWorkloadReader(database, home)
    const numbers = (workload: string | null, offset: number) =>
      expectValue(pages.audit({ workload, offset, limit: 3 })).entries.map(({ number }) => number)
    expect([numbers(null, 0), numbers(null, 9_990)]).toEqual([
      [10_000, 9_999, 9_998],
      [10, 9, 8],
    ])
    expect(numbers(shop, 4_995)).toEqual([10, 8, 6])
    const plans = statements.filter((sql) => sql.includes('audit_entry')).flatMap((sql) => planOf(database, sql))
    expect(plans.length).toBeGreaterThanOrEqual(4)
    expect(plans.filter((step) => !step.startsWith('SEARCH audit_entry'))).toEqual([])
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
