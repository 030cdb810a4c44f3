import { describe, expect, it } from 'vitest'
import { countRows, tamper } from '../testing/inspect'
import { expectValue, makeHome, openTestHistory, openTestReader } from '../testing/support'
import { auditEntry, localShop, shop } from '../testing/workloads'

const open = () => {
  const home = makeHome()
  const history = openTestHistory(home)
  return { home, history, writer: history.writer.workloads, reader: openTestReader(home).workloads }
}

describe('the audit log', () => {
  it('gives entries as they were added, numbered, newest first', () => {
    const { writer, reader } = open()
    expect(expectValue(reader.audit({ workload: null, offset: 0, limit: 9 }))).toEqual({ total: 0, entries: [] })
    const sending = auditEntry()
    const sent = auditEntry({ step: 'sent', after: sending.before, text: 'It stands as it was sent.' })
    expect([sending, sent].map((entry) => expectValue(writer.addAudit(entry)))).toEqual([1, 2])
    const all = {
      total: 2,
      entries: [
        { ...sent, number: 2 },
        { ...sending, number: 1 },
      ],
    }
    expect(expectValue(reader.audit({ workload: null, offset: 0, limit: 9 }))).toEqual(all)
    expect(expectValue(reader.audit({ workload: shop, offset: 0, limit: 9 }))).toEqual(all)
  })

  it('is paged, of all workloads and of one', () => {
    const { writer, reader } = open()
    for (let count = 1; count <= 30; count += 1)
      expectValue(writer.addAudit(auditEntry({ workload: count % 3 === 0 ? localShop : shop })))
    const page = (workload: string | null, offset: number) => {
      const { total, entries } = expectValue(reader.audit({ workload, offset, limit: 4 }))
      return [total, ...entries.map(({ number }) => number)]
    }
    expect(page(null, 0)).toEqual([30, 30, 29, 28, 27])
    expect(page(null, 28)).toEqual([30, 2, 1])
    expect(page(null, 30)).toEqual([30])
    expect(page(null, 99)).toEqual([30])
    expect(page(localShop, 0)).toEqual([10, 30, 27, 24, 21])
    expect(page(localShop, 8)).toEqual([10, 6, 3])
    expect(page('local/none', 0)).toEqual([0])
  })

  it('is never altered, removed or replaced, also after the database was closed', () => {
    const { home, history, writer } = open()
    for (let count = 1; count <= 3; count += 1) expectValue(writer.addAudit(auditEntry()))
    const before = expectValue(writer.audit({ workload: null, offset: 0, limit: 9 }))
    const attempts = [
      [`UPDATE audit_entry SET at = 'x'`, 'never altered'],
      ['UPDATE audit_entry SET number = 9 WHERE number = 3', 'never altered'],
      [`UPDATE OR REPLACE audit_entry SET number = 1 WHERE number = 2`, 'never altered'],
      ['DELETE FROM audit_entry', 'never removed'],
      ['DELETE FROM audit_entry WHERE number = 3', 'never removed'],
      [`REPLACE INTO audit_entry VALUES (3, 'w', 'x', 1, x'00')`, 'follows the one before'],
      [`REPLACE INTO audit_entry VALUES (1, 'w', 'x', 1, x'00')`, 'follows the one before'],
      [`INSERT INTO audit_entry VALUES (9, 'w', 'x', 1, x'00')`, 'follows the one before'],
      [`INSERT INTO audit_entry VALUES (0, 'w', 'x', 1, x'00')`, 'follows the one before'],
      [`INSERT INTO audit_entry (workload, at, length, bytes) VALUES ('w', 'x', 1, x'00')`, 'follows the one before'],
    ] as const
    const tryAll = () => {
      for (const [sql, refusal] of attempts) expect(() => tamper(home, sql), sql).toThrow(refusal)
    }
    tryAll()
    history.writer.close()
    tryAll()
    const again = openTestHistory(home).writer.workloads
    tryAll()
    expect(expectValue(again.audit({ workload: null, offset: 0, limit: 9 }))).toEqual(before)
    expect(expectValue(again.addAudit(auditEntry()))).toBe(4)
    expect(countRows(home, 'audit_entry')).toBe(4)
  })

  it('takes no entry that could not be shown', () => {
    const { home, writer } = open()
    expect(() => writer.addAudit(auditEntry({ at: 'now' }))).toThrow('at')
    expect(countRows(home, 'audit_entry')).toBe(0)
  })
})
