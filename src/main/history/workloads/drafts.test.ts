import { statSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { questions } from '../../../shared/framework/catalogue'
import type { DraftQuestion } from '../../../shared/draft/draft'
import { groupItems, groupsUnit, testDocument, testReview } from '../testing/documents'
import { countRows } from '../testing/inspect'
import { expectValue, makeHome, openTestHistory, openTestReader, sealTestReview } from '../testing/support'
import {
  at,
  auditEntry,
  draftPart,
  draftQuestion,
  partToSave,
  shop,
  testLocal,
  testReading,
} from '../testing/workloads'

const custom = 'arn:aws:wellarchitected:us-west-2:123456789012:lens/0123456789abcdef01234567890abcdef'
/** Bytes of a page of the database. */
const pageSize = 4096
const later = '2026-06-02T09:00:00Z'

const open = () => {
  const home = makeHome()
  const history = openTestHistory(home)
  return { home, history, writer: history.writer.workloads, reader: openTestReader(home).workloads }
}

describe('a draft', () => {
  it('is read as it was saved, also after the database was closed, and by a reader that cannot write', () => {
    const { home, history, writer, reader } = open()
    const parts = [
      draftPart('network-protection'),
      draftPart('identities', { lens: custom, untick: [{ choiceId: 'x', sentence: 'Gone.' }], tick: [] }),
    ]
    for (const part of parts) expectValue(writer.savePart(shop, partToSave(part)))
    const draft = {
      workload: shop,
      createdAt: at,
      snapshot: { id: 'one', digest: 'd1f0' },
      lensVersions: { wellarchitected: '2024-06-27' },
      parts: [parts[1], parts[0]],
    }
    expect(expectValue(writer.draft(shop))).toEqual(draft)
    expect(expectValue(reader.draft(shop))).toEqual(draft)
    expect(expectValue(reader.draft('local/other'))).toBeUndefined()
    history.writer.close()
    expect(expectValue(openTestHistory(home).writer.workloads.draft(shop))).toEqual(draft)
  })

  it('keeps texts of every kind', () => {
    const { writer } = open()
    const text = 'Ümläute, 🔥, "quotes", \u0000, \r\n and half a pair: \ud83d'
    const part = draftPart('network-protection', { notes: { person: { action: 'replace', text } } })
    expectValue(writer.savePart(shop, partToSave(part)))
    expect(expectValue(writer.draft(shop))?.parts).toEqual([part])
  })

  it('takes a part in the place of the one before, and opens a sent one again', () => {
    const { writer } = open()
    expectValue(writer.savePart(shop, partToSave(draftPart('network-protection'))))
    expectValue(
      writer.markSent(shop, 'wellarchitected', 'network-protection', later, draftQuestion('network-protection')),
    )
    const sent = { ...draftPart('network-protection'), state: 'sent', sentAt: later }
    expect(expectValue(writer.draft(shop))?.parts).toEqual([sent])
    const changed = { ...draftPart('network-protection', { tick: [] }), author: 'bob', changedAt: later }
    expectValue(writer.savePart(shop, partToSave({ ...changed, state: 'sent', sentAt: later })))
    expect(expectValue(writer.draft(shop))?.parts).toEqual([changed])
  })

  it('keeps a part open that was changed while it was being sent', () => {
    const { writer } = open()
    const sent = draftPart('network-protection')
    expectValue(writer.savePart(shop, partToSave(draftPart('network-protection', { notes: { evidence: 'New.' } }))))
    const mark = (question: DraftQuestion) =>
      expectValue(writer.markSent(shop, 'wellarchitected', 'network-protection', later, question))
    const states = () => expectValue(writer.draft(shop))?.parts.map(({ state }) => state)
    mark(sent.question)
    expect(states()).toEqual(['open'])
    expectValue(writer.savePart(shop, partToSave(sent)))
    mark({ ...sent.question, author: 'ann', changedAt: at })
    expect(states()).toEqual(['sent'])
  })

  it('knows a lens by its alias and by its ARN', () => {
    const { writer } = open()
    const official = 'arn:aws:wellarchitected:us-east-1::lens/serverless'
    const other = 'arn:aws:wellarchitected::aws:lens/serverless'
    const texts = () => expectValue(writer.draft(shop))?.parts.map(({ question }) => question.lens)
    expectValue(writer.savePart(shop, partToSave(draftPart('q', { lens: 'serverless' }))))
    expectValue(writer.savePart(shop, partToSave(draftPart('q', { lens: official }))))
    expectValue(writer.savePart(shop, partToSave(draftPart('q', { lens: other }))))
    expect(texts()).toEqual([other])
    expectValue(writer.savePart(shop, partToSave(draftPart('q', { lens: custom }))))
    expect(texts()).toEqual([custom, other])
    expectValue(writer.markSent(shop, 'serverless', 'q', later, draftQuestion('q', { lens: other })))
    expect(expectValue(writer.drafts())).toEqual([{ workload: shop, open: 1, sent: 1, changedAt: at }])
    expectValue(writer.removePart(shop, 'serverless', 'q'))
    expect(texts()).toEqual([custom])
  })

  it('keeps the versions that its open parts were begun with', () => {
    const { writer } = open()
    const save = (questionId: string, lens: string, lensVersions: Readonly<Record<string, string>>) =>
      expectValue(
        writer.savePart(shop, { ...partToSave(draftPart(questionId, { lens })), snapshot: null, lensVersions }),
      )
    const stored = () => expectValue(writer.draft(shop))
    save('a', 'wellarchitected', { wellarchitected: '1', serverless: '1' })
    save('b', 'serverless', { wellarchitected: '2', 'arn:aws:wellarchitected:us-east-1::lens/serverless': '2' })
    expect(stored()?.lensVersions).toEqual({
      wellarchitected: '1',
      'arn:aws:wellarchitected:us-east-1::lens/serverless': '2',
    })
    expectValue(writer.markSent(shop, 'wellarchitected', 'a', later, draftQuestion('a')))
    save('c', 'wellarchitected', { wellarchitected: '3' })
    expect(stored()?.lensVersions['wellarchitected']).toBe('3')
    expect(stored()?.snapshot).toBeNull()
    expectValue(writer.savePart(shop, partToSave(draftPart('d'))))
    save('e', custom, {})
    save('f', custom, { [custom]: '7' })
    save('g', custom, { [custom]: '8' })
    expect(stored()?.lensVersions[custom]).toBe('7')
    expect(stored()?.snapshot).toEqual({ id: 'one', digest: 'd1f0' })
  })

  it('is gone with its last part, and begins anew', () => {
    const { home, writer } = open()
    expectValue(writer.savePart(shop, partToSave(draftPart('a'))))
    expectValue(writer.savePart(shop, partToSave(draftPart('b'))))
    expectValue(writer.removePart(shop, 'wellarchitected', 'a'))
    expectValue(writer.removePart(shop, 'wellarchitected', 'never there'))
    expect(expectValue(writer.draft(shop))?.parts).toHaveLength(1)
    expectValue(writer.removePart(shop, 'wellarchitected', 'b'))
    expect(expectValue(writer.draft(shop))).toBeUndefined()
    expectValue(writer.savePart(shop, { ...partToSave(draftPart('a')), at: later }))
    expect(expectValue(writer.draft(shop))?.createdAt).toBe(later)
    expectValue(writer.savePart('local/other', partToSave(draftPart('a'))))
    expectValue(writer.discardDraft(shop))
    expect(expectValue(writer.drafts()).map(({ workload }) => workload)).toEqual(['local/other'])
    expect([countRows(home, 'workload_draft'), countRows(home, 'draft_part')]).toEqual([1, 1])
  })

  it('saves several parts all or none', () => {
    const { home, writer } = open()
    const { part: _part, ...context } = partToSave(draftPart('a'))
    const broken = { ...draftPart('b'), changedAt: 'yesterday' }
    expect(() => writer.saveParts(shop, { ...context, parts: [draftPart('a'), broken] })).toThrow('changedAt')
    expect([countRows(home, 'workload_draft'), countRows(home, 'draft_part')]).toEqual([0, 0])
    expect(() => writer.saveParts(shop, { ...context, at: 'now', parts: [draftPart('a')] })).toThrow('datetime')
    expectValue(writer.saveParts(shop, { ...context, parts: [] }))
    expect(expectValue(writer.drafts())).toEqual([])
    expectValue(writer.saveParts(shop, { ...context, parts: [draftPart('a'), draftPart('b')] }))
    expect(expectValue(writer.drafts())).toEqual([{ workload: shop, open: 2, sent: 0, changedAt: at }])
  })

  it('writes the part that is saved, however many the draft has', () => {
    const home = makeHome()
    const first = openTestHistory(home)
    const { part: _part, ...context } = partToSave(draftPart('a'))
    const parts = ['wellarchitected', 'serverless', custom].flatMap((lens) =>
      questions.map(({ questionId }) => draftPart(questionId, { lens })),
    )
    expectValue(first.writer.workloads.saveParts(shop, { ...context, parts }))
    first.writer.close()
    const { path, writer: again } = openTestHistory(home)
    const written = () => statSync(`${path}-wal`).size
    expect(statSync(path).size).toBeGreaterThan(40 * pageSize)
    const before = written()
    expectValue(again.workloads.savePart(shop, partToSave(draftPart('network-protection', { tick: [] }))))
    expect(written() - before).toBeLessThan(8 * pageSize)
    expect(expectValue(again.workloads.draft(shop))?.parts).toHaveLength(3 * questions.length)
  })

  it('is saved while a review goes on, whose facts wait and are being read', () => {
    const { home, history, writer, reader } = open()
    expectValue(history.writer.createReview(testReview('one')))
    const facts = expectValue(history.writer.openFacts('one'))
    const units = [groupsUnit, { ...groupsUnit, region: 'us-east-1' }]
    for (const unit of units) facts.save(unit, groupItems(60))
    for (const { unit } of expectValue(history.writer.streamFacts('one'))) {
      facts.save(unit, groupItems(1, 100))
      expectValue(writer.savePart(shop, partToSave(draftPart(unit.region))))
      expectValue(writer.keep(unit.region, 1, at))
    }
    expect(expectValue(reader.draft(shop))?.parts).toHaveLength(2)
    for (const unit of units) facts.finish(unit)
    expectValue(history.writer.seal('one', testDocument('one')))
    const sealed = openTestReader(home)
    expect(units.map((unit) => expectValue(sealed.getFact('one', unit))?.items.length)).toEqual([61, 61])
  })

  it('stays when its snapshot is deleted, as all else of workloads does', () => {
    const { history, writer, reader } = open()
    sealTestReview(history, 'one', [], testDocument('one'))
    expectValue(writer.savePart(shop, partToSave(draftPart('a'))))
    expectValue(writer.addAudit(auditEntry()))
    expectValue(writer.addReading(testReading()))
    expectValue(writer.saveLocal(testLocal()))
    const all = () => [reader.draft(shop), reader.audit({ workload: null, offset: 0, limit: 9 }), reader.readings(shop)]
    const before = [...all(), reader.locals()]
    expectValue(history.writer.deleteSnapshot('one'))
    expect([...all(), reader.locals()]).toEqual(before)
    expect(expectValue(reader.draft(shop))?.snapshot?.id).toBe('one')
  })
})
