import SqliteDatabase from 'better-sqlite3'
import { describe, expect, it } from 'vitest'
import { openWriteConnection } from '../connection'
import type { Result } from '../problem'
import { countRows, query, tamper } from '../testing/inspect'
import { codeOf, expectValue, makeHome, openTestHistory, openTestReader } from '../testing/support'
import { at, auditEntry, draftPart, localShop, partToSave, shop, testLocal, testReading } from '../testing/workloads'
import { makeWorkloadWriter } from './workload-writer'

const mapping = { accounts: [], regions: [], tags: { app: 'x'.repeat(40_000) } }
/** Random text of 60,000 digits: it does not pack well. */
const noise = () => Array.from({ length: 4000 }, Math.random).join('')

describe('a full disk', () => {
  it('is said by every write, and all that was stored before is there', () => {
    const home = makeHome()
    const first = openTestHistory(home)
    expectValue(first.writer.workloads.savePart(shop, partToSave(draftPart('a'))))
    expectValue(first.writer.workloads.addAudit(auditEntry()))
    expectValue(first.writer.workloads.saveLocal(testLocal()))
    first.writer.close()
    const pages = query<{ page_count: number }>(home, 'PRAGMA page_count')[0]?.page_count ?? 0
    const history = openTestHistory(home, pages + 1)
    const { workloads } = history.writer
    const large = draftPart('b', { notes: { evidence: 'x'.repeat(20_000) } })
    const writes: readonly (() => Result<unknown>)[] = [
      () => workloads.savePart(shop, partToSave(large)),
      () => workloads.addAudit(auditEntry({ text: noise() })),
      () => workloads.saveLocal(testLocal({ workload: { ...testLocal().workload, workloadId: 'b', notes: noise() } })),
      () => workloads.saveMapping(shop, mapping),
      () => workloads.addReading(testReading({ caller: noise() })),
      () => workloads.keep('report', noise(), at),
    ]
    expect(writes.map((write) => codeOf(write()))).toEqual(writes.map(() => 'diskFull'))
    expect(expectValue(workloads.drafts())).toEqual([{ workload: shop, open: 1, sent: 0, changedAt: at }])
    history.writer.close()

    expect(query(home, 'PRAGMA integrity_check')).toEqual([{ integrity_check: 'ok' }])
    const again = openTestHistory(home).writer.workloads
    expect(expectValue(again.draft(shop))?.parts).toEqual([draftPart('a')])
    expect(expectValue(again.local(localShop))).toEqual(testLocal())
    expect(expectValue(again.addAudit(auditEntry()))).toBe(2)
    for (const table of ['workload_mapping', 'workload_reading', 'kept_read']) expect(countRows(home, table)).toBe(0)
  })
})

describe('damage', () => {
  it('is a problem that names what is damaged, and leaves the rest readable', () => {
    const home = makeHome()
    const { workloads } = openTestHistory(home).writer
    for (const workload of [shop, 'local/whole']) {
      expectValue(workloads.savePart(workload, partToSave(draftPart('a'))))
      expectValue(workloads.saveMapping(workload, { accounts: [], regions: [], tags: {} }))
      expectValue(workloads.keep(workload, { a: 1 }, at))
    }
    expectValue(workloads.addReading(testReading()))
    expectValue(workloads.saveLocal(testLocal()))
    expectValue(workloads.addAudit(auditEntry()))
    tamper(
      home,
      `UPDATE draft_part SET question = '{}' WHERE workload = '${shop}';
       UPDATE workload_mapping SET mapping = '{' WHERE workload = '${shop}';
       UPDATE kept_read SET bytes = x'00ff' WHERE name = '${shop}';
       UPDATE local_workload SET content = '[]';
       DROP TRIGGER reading_piece_kept; UPDATE reading_piece SET length = 10;
       DROP TRIGGER audit_entry_kept; UPDATE audit_entry SET bytes = x'00'`,
    )
    const reader = openTestReader(home).workloads
    const reads: readonly (readonly [Result<unknown>, string])[] = [
      [reader.draft(shop), `draft of question a of ${shop}`],
      [reader.mapping(shop), `mapping of workload ${shop}`],
      [reader.kept(shop), `“${shop}”`],
      [reader.local(localShop), `workload ${localShop}`],
      [reader.locals(), `workload ${localShop}`],
      [reader.readings(shop), `reading of workload ${shop}`],
      [reader.latestReadings(), `reading of workload ${shop}`],
      [reader.audit({ workload: null, offset: 0, limit: 9 }), 'audit entry 1'],
    ]
    for (const [read, what] of reads) {
      expect(codeOf(read), what).toBe('damaged')
      expect(read.ok ? '' : read.error.text).toContain(`The stored ${what} does not read`)
    }
    expect(expectValue(reader.draft('local/whole'))?.parts).toHaveLength(1)
    expect(expectValue(reader.kept('local/whole'))?.value).toEqual({ a: 1 })
    expect(expectValue(reader.drafts())).toHaveLength(2)
  })
})

describe('a database that another program holds', () => {
  it('is said, and the write goes well once it is free', () => {
    const home = makeHome()
    const { path } = openTestHistory(home)
    const holder = new SqliteDatabase(path)
    holder.exec('BEGIN IMMEDIATE')
    const connection = openWriteConnection(path)
    connection.pragma('busy_timeout = 50')
    const writer = makeWorkloadWriter(connection, path)
    expect(codeOf(writer.savePart(shop, partToSave(draftPart('a'))))).toBe('busy')
    expect(codeOf(writer.addAudit(auditEntry()))).toBe('busy')
    holder.exec('ROLLBACK')
    holder.close()
    expectValue(writer.savePart(shop, partToSave(draftPart('a'))))
    connection.close()
  })
})
