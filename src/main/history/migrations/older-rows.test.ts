import { chmodSync } from 'node:fs'
import SqliteDatabase from 'better-sqlite3'
import type { Database } from 'better-sqlite3'
import { describe, expect, it } from 'vitest'
import { canonicalBytes } from '../canonical'
import { allFindings } from '../findings/filter'
import { homePaths } from '../home'
import { plainPage } from '../testing/plain-findings'
import { expectValue, makeHome, openTestHistory, openTestReader } from '../testing/support'
import { migrations } from './all'
import { migrate } from './migrate'
import { olderDocument, olderRows } from '../testing/older-rows'

const sealed = (database: Database): unknown =>
  [
    'SELECT * FROM snapshot_document ORDER BY 1',
    'SELECT * FROM fact_value ORDER BY 1',
    'SELECT digest, content_digest, facts_digest FROM snapshot',
  ].map((sql) => database.prepare(sql).all())

const makeOlder = (path: string, version: number): Database => {
  const database = new SqliteDatabase(path)
  chmodSync(path, 0o600)
  database.pragma('foreign_keys = ON')
  migrate(database, migrations.slice(0, version), '0.1.0')
  olderRows[version + 1]?.(database)
  return database
}

describe.each(migrations.slice(1))('migration $version', ({ version }) => {
  it('keeps the rows of the version before it, and alters no sealed byte', () => {
    expect(olderRows[version], `rows for migration ${version}`).toBeDefined()
    const database = makeOlder(homePaths(makeHome()).database, version - 1)
    const before = sealed(database)
    migrate(database, migrations, '9.9.9')
    expect(sealed(database)).toEqual(before)
    expect(database.pragma('foreign_key_check')).toEqual([])
    expect(database.pragma('quick_check', { simple: true })).toBe('ok')
    database.close()
  })

  it('leaves a database that opens, with its snapshot, findings and unfinished review', () => {
    const home = makeHome()
    makeOlder(homePaths(home).database, version - 1).close()
    const refused = openTestHistory(home)
    expect(refused.setAside).toBeUndefined()
    const reader = openTestReader(home)
    expect(expectValue(reader.getDocumentBytes('older')).equals(canonicalBytes(olderDocument))).toBe(true)
    const query = {
      ...allFindings,
      snapshot: 'older',
      sort: 'resource' as const,
      descending: false,
      offset: 0,
      limit: 500,
    }
    expect(expectValue(reader.pageFindings(query))).toEqual(plainPage(olderDocument, query))
    expect(refused.writer.unfinished.list()).toMatchObject([{ id: 'begun', detail: { x: 1 }, calls: 4 }])
  })
})
