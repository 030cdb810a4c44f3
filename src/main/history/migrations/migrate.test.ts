import SqliteDatabase from 'better-sqlite3'
import { describe, expect, it } from 'vitest'
import { migrations } from './all'
import { assertOrder, migrate, readFormat } from './migrate'
import type { Migration } from './migration'

const step = (version: number, sql: string): Migration => ({
  version,
  name: `step ${version}`,
  migrate: (database) => database.exec(sql),
})

describe('migrations', () => {
  it('count up from 1 without gaps', () => {
    expect(() => assertOrder(migrations)).not.toThrow()
    expect(() => assertOrder([step(1, ''), step(3, '')])).toThrow('step 3')
    expect(() => assertOrder([step(2, ''), step(1, '')])).toThrow('step 2')
  })

  it('run once each, in order, and leave their names and the app behind', () => {
    const database = new SqliteDatabase(':memory:')
    migrate(database, [step(1, 'CREATE TABLE a (x)')], '0.1.0')
    migrate(database, [step(1, 'CREATE TABLE a (x)'), step(2, 'INSERT INTO a VALUES (1)')], '0.2.0')
    migrate(database, [step(1, 'CREATE TABLE a (x)'), step(2, 'INSERT INTO a VALUES (1)')], '0.3.0')
    expect(database.prepare('SELECT count(*) AS count FROM a').get()).toEqual({ count: 1 })
    expect(readFormat(database)).toEqual({ version: 2, ours: true, app: '0.2.0' })
  })

  it('are all undone where one of them fails', () => {
    const database = new SqliteDatabase(':memory:')
    migrate(database, [step(1, 'CREATE TABLE a (x)')], '0.1.0')
    const failing = [step(1, ''), step(2, 'INSERT INTO a VALUES (1)'), step(3, 'INSERT INTO none VALUES (1)')]
    expect(() => migrate(database, failing, '0.2.0')).toThrow('no such table')
    expect(database.prepare('SELECT count(*) AS count FROM a').get()).toEqual({ count: 0 })
    expect(readFormat(database).version).toBe(1)
  })
})
