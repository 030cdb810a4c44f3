import { chmodSync, existsSync, mkdirSync, readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import SqliteDatabase from 'better-sqlite3'
import { describe, expect, it } from 'vitest'
import { openReadConnection } from './connection'
import { homePaths } from './home'
import { openHistory, openReader } from './open-history'
import { HistoryFailure } from './problem'
import { countRows, query, tamper } from './testing/inspect'
import { groupItems, groupsUnit, testDocument, testReview } from './testing/documents'
import { expectValue, makeHome, openTestHistory, openTestReader, sealTestReview } from './testing/support'

const options = (home: string) => ({ home, appVersion: '0.1.0', at: '2026-06-01T12:34:56Z' })
const mode = (path: string): number => statSync(path).mode & 0o777
const problemOf = (result: { ok: boolean; error?: { code: string; text: string } }) =>
  result.ok ? undefined : result.error

describe('opening a home', () => {
  it('makes the home 0700 and all its files 0600, whatever the umask', () => {
    const before = process.umask(0)
    const home = join(makeHome(), 'new', 'home')
    const history = openTestHistory(home)
    sealTestReview(history, 'one', [{ unit: groupsUnit, items: groupItems(3) }])
    openTestReader(home).listSnapshots()
    process.umask(before)
    expect(mode(home)).toBe(0o700)
    expect(readdirSync(home).sort()).toEqual(['plumbline.sqlite', 'plumbline.sqlite-shm', 'plumbline.sqlite-wal'])
    for (const name of readdirSync(home)) expect(mode(join(home, name))).toBe(0o600)
  })

  it('closes a home of its own that stands open, and leaves a folder with other files alone', () => {
    const home = makeHome()
    openTestHistory(home).writer.close()
    chmodSync(home, 0o755)
    chmodSync(homePaths(home).database, 0o644)
    openTestHistory(home)
    expect([mode(home), mode(homePaths(home).database)]).toEqual([0o700, 0o600])

    const other = makeHome()
    writeFileSync(join(other, 'letter.txt'), 'hello')
    chmodSync(other, 0o755)
    const refused = openHistory(options(other))
    expect(problemOf(refused)?.code).toBe('homeNotPrivate')
    expect(mode(other)).toBe(0o755)
    expect(readdirSync(other)).toEqual(['letter.txt'])
  })

  it('uses the write-ahead log and foreign keys', () => {
    const home = makeHome()
    openTestHistory(home)
    expect(query(home, 'PRAGMA journal_mode')).toEqual([{ journal_mode: 'wal' }])
  })

  it('sets a damaged database aside, says so, and overwrites nothing, twice at the same time of day', () => {
    const home = makeHome()
    const { database } = homePaths(home)
    for (const place of ['plumbline-damaged-20260601T123456Z.sqlite', 'plumbline-damaged-20260601T123456Z-2.sqlite']) {
      const bytes = `not a database at all, ${place}`.repeat(100)
      writeFileSync(database, bytes, { mode: 0o600 })
      const opened = expectValue(openHistory(options(home)))
      expect(opened.setAside?.path).toBe(join(home, place))
      expect(opened.setAside?.text).toContain('set aside')
      expect(readFileSync(join(home, place), 'utf8')).toBe(bytes)
      expect(opened.writer.unfinished.list()).toEqual([])
      opened.writer.close()
    }
  })

  it('sees damage in the middle of a database', () => {
    const home = makeHome()
    const history = openTestHistory(home)
    sealTestReview(history, 'one', [{ unit: groupsUnit, items: groupItems(500) }])
    history.writer.close()
    const { database } = homePaths(home)
    const bytes = readFileSync(database)
    bytes.fill(0xa5, 4096 * 20, 4096 * 24)
    writeFileSync(database, bytes)
    const opened = expectValue(openHistory(options(home)))
    expect(opened.setAside).toBeDefined()
    expect(readFileSync(opened.setAside?.path ?? '').equals(bytes)).toBe(true)
    opened.writer.close()
  })

  it('refuses a database of a newer app and names that app; its content stays', () => {
    const home = makeHome()
    const history = openTestHistory(home)
    sealTestReview(history, 'one', [{ unit: groupsUnit, items: groupItems(3) }])
    history.writer.close()
    tamper(home, `PRAGMA user_version = 99; INSERT INTO migration VALUES (99, 'later', '7.1.0')`)
    for (const refused of [openHistory(options(home)), openReader(home)]) {
      expect(problemOf(refused)?.code).toBe('newerApp')
      expect(problemOf(refused)?.text).toMatch(/newer Plumbline \(7\.1\.0\): it has format 99/)
    }
    expect(countRows(home, 'snapshot')).toBe(1)
    expect(readdirSync(home).filter((name) => name.includes('damaged'))).toEqual([])
  })

  it('refuses a database of another program', () => {
    const home = makeHome()
    const other = new SqliteDatabase(homePaths(home).database)
    other.exec('CREATE TABLE bookmark (url TEXT)')
    other.close()
    expect(problemOf(openHistory(options(home)))?.code).toBe('notPlumbline')
    expect(countRows(home, 'bookmark')).toBe(0)
  })

  it('takes a database that its writer has not filled yet for no history, and reads it once it is', () => {
    const home = makeHome()
    const writing = new SqliteDatabase(homePaths(home).database)
    writing.pragma('journal_mode = WAL')
    expect(problemOf(openReader(home))?.code).toBe('noHistory')
    writing.exec('BEGIN IMMEDIATE; CREATE TABLE migration (version INTEGER)')
    expect(problemOf(openReader(home))?.code).toBe('noHistory')
    writing.exec('ROLLBACK')
    writing.close()
    expectValue(openHistory(options(home))).writer.close()
    expectValue(openReader(home)).close()
  })

  it('says where there is nothing to read, and where it may not write', () => {
    const home = makeHome()
    expect(problemOf(openReader(home))?.code).toBe('noHistory')
    const file = join(home, 'file')
    writeFileSync(file, '')
    expect(problemOf(openHistory(options(join(file, 'home'))))?.code).toBe('notAllowed')
    mkdirSync(homePaths(home).database)
    expect(problemOf(openHistory(options(home)))?.code).toBe('notAllowed')
  })
})

describe('a reader', () => {
  it('cannot write, even past its functions', () => {
    const home = makeHome()
    const history = openTestHistory(home)
    sealTestReview(history, 'one', [])
    const connection = openReadConnection(history.path)
    for (const sql of ['DELETE FROM snapshot', 'CREATE TABLE x (y)', `UPDATE review SET id = 'x'`, 'VACUUM'])
      expect(() => connection.exec(sql)).toThrow(/readonly|read-only|attempt to write/)
    connection.pragma('query_only = OFF')
    expect(() => connection.exec('DELETE FROM snapshot')).toThrow(/readonly/)
    connection.close()
    expect(countRows(home, 'snapshot')).toBe(1)
  })

  it('reads while the writer writes, and sees what was sealed meanwhile', () => {
    const home = makeHome()
    const history = openTestHistory(home)
    const reader = openTestReader(home)
    expect(expectValue(reader.listSnapshots())).toEqual([])
    sealTestReview(history, 'one', [])
    expect(expectValue(reader.listSnapshots()).map(({ id }) => id)).toEqual(['one'])
  })
})

describe('a full disk', () => {
  it('refuses what does not fit, keeps all that was stored, and goes on when there is room again', () => {
    const home = makeHome()
    const history = openTestHistory(home)
    sealTestReview(history, 'kept', [{ unit: groupsUnit, items: groupItems(100) }])
    history.writer.close()
    const pages = query<{ page_count: number }>(home, 'PRAGMA page_count')[0]?.page_count ?? 0

    const full = openTestHistory(home, pages + 4)
    expectValue(full.writer.createReview(testReview('next')))
    const store = expectValue(full.writer.openFacts('next'))
    let failure: unknown
    try {
      for (let from = 1000; from < 50_000; from += 50) store.save(groupsUnit, groupItems(50, from))
    } catch (error) {
      failure = error
    }
    expect(failure).toBeInstanceOf(HistoryFailure)
    expect(failure instanceof HistoryFailure ? failure.problem : undefined).toMatchObject({ code: 'diskFull' })
    const large = testDocument('next', [], {
      app: { name: 'plumbline', version: Array.from({ length: 9000 }, Math.random).join() },
    })
    expect(problemOf(full.writer.seal('next', large))?.code).toBe('diskFull')
    full.writer.close()

    expect(query(home, 'PRAGMA integrity_check')).toEqual([{ integrity_check: 'ok' }])
    const again = openTestHistory(home)
    const reader = openTestReader(home)
    expect(expectValue(reader.getFact('kept', groupsUnit))?.items).toHaveLength(100)
    expect(again.writer.unfinished.list().map(({ id }) => id)).toEqual(['next'])
    expectValue(again.writer.seal('next', testDocument('next')))
  })

  it('is said at opening, and the next opening with room goes well', () => {
    const home = makeHome()
    expect(problemOf(openHistory({ ...options(home), maxPages: 5 }))?.code).toBe('diskFull')
    expect(openTestHistory(home).setAside).toBeUndefined()
  })

  it('stores what waited as soon as there is room', () => {
    const home = makeHome()
    openTestHistory(home).writer.close()
    const pages = query<{ page_count: number }>(home, 'PRAGMA page_count')[0]?.page_count ?? 0
    const history = openTestHistory(home, pages + 6)
    expectValue(history.writer.createReview(testReview('a')))
    expectValue(history.writer.createReview(testReview('b')))
    const b = expectValue(history.writer.openFacts('b'))
    b.save(groupsUnit, groupItems(10, 500))
    const a = expectValue(history.writer.openFacts('a'))
    expect(() => {
      for (let from = 1000; from < 5000; from += 50) a.save(groupsUnit, groupItems(50, from))
    }).toThrow(HistoryFailure)
    expectValue(history.writer.abandon('a'))
    expect(b.load(groupsUnit)?.items).toHaveLength(10)
    expect(existsSync(history.path)).toBe(true)
  })
})
