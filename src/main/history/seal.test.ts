import { describe, expect, it } from 'vitest'
import { canonicalBytes, documentDigest, sha256 } from './canonical'
import { countRows, query } from './testing/inspect'
import { groupItems, groupsUnit, testCaller, testDocument, testReview, testScope } from './testing/documents'
import { expectValue, makeHome, openTestHistory, openTestReader, sealTestReview } from './testing/support'

describe('sealing', () => {
  it('stores the canonical bytes of the document, and its facts', () => {
    const home = makeHome()
    const history = openTestHistory(home)
    const document = testDocument('one')
    sealTestReview(history, 'one', [{ unit: groupsUnit, items: groupItems(2) }], document)
    const reader = openTestReader(home)
    expect(expectValue(reader.getDocumentBytes('one')).equals(canonicalBytes(document))).toBe(true)
    expect(expectValue(reader.getDocument('one'))).toEqual(document)
    const { digest, ...body } = document
    expect(sha256(canonicalBytes(body))).toBe(digest)
    expect(expectValue(reader.findSnapshot('one'))).toMatchObject({
      review: 'one',
      digest,
      sample: false,
      checksVersion: 'v1',
    })
    expect(expectValue(reader.getFact('one', groupsUnit))).toEqual({ complete: true, items: groupItems(2) })
    const [first] = groupItems(1)
    expect(expectValue(reader.getResourceFacts('one', first?.key ?? ''))).toEqual([{ unit: groupsUnit, item: first }])
    expect([...expectValue(reader.streamFacts('one'))]).toHaveLength(1)
    expect([...expectValue(reader.streamFacts('one', ['another', groupsUnit.fact]))]).toHaveLength(1)
    expect([...expectValue(reader.streamFacts('one', ['another']))]).toEqual([])
  })

  it('packs a document of many megabytes piece by piece, and gives its bytes back', () => {
    const home = makeHome()
    const history = openTestHistory(home)
    const document = testDocument('large')
    const one = { service: 's3', count: 1 }
    const calls = Array.from({ length: 150_000 }, (_, index) => ({ ...one, operation: `Operation${index * 7919}` }))
    const { digest: _digest, ...body } = { ...document, calls }
    const large = { ...body, digest: documentDigest(body) }
    const bytes = canonicalBytes(large)
    expect(bytes.length).toBeGreaterThan(8 * 1024 * 1024)
    sealTestReview(history, 'large', [], large)
    const reader = openTestReader(home)
    expect(expectValue(reader.getDocumentBytes('large')).equals(bytes)).toBe(true)
    expect(expectValue(reader.getDocument('large'))).toEqual(large)
  })

  it('stores what waits before it seals', () => {
    const home = makeHome()
    const { writer } = openTestHistory(home)
    expectValue(writer.createReview(testReview('one')))
    expectValue(writer.openFacts('one')).save(groupsUnit, groupItems(2))
    expectValue(writer.seal('one', testDocument('one')))
    expect(expectValue(openTestReader(home).getFact('one', groupsUnit))?.items).toHaveLength(2)
  })

  it('refuses a wrong digest, a second seal, a taken id and an unknown review, and stores nothing then', () => {
    const home = makeHome()
    const history = openTestHistory(home)
    sealTestReview(history, 'one', [])
    const { writer } = history
    expectValue(writer.createReview(testReview('two')))
    const codeOf = (result: ReturnType<typeof writer.seal>) => (result.ok ? 'ok' : result.error.code)
    expect(codeOf(writer.seal('two', { ...testDocument('two'), endedAt: 'x' }))).toBe('digestDiffers')
    expect(codeOf(writer.seal('two', testDocument('two', [], { unfinished: true })))).toBe('unfinished')
    expect(codeOf(writer.seal('two', testDocument('one')))).toBe('alreadyThere')
    expect(codeOf(writer.seal('one', testDocument('three')))).toBe('sealed')
    expect(codeOf(writer.seal('none', testDocument('none')))).toBe('notFound')
    expect(codeOf(writer.createReview(testReview('two')))).toBe('alreadyThere')
    expect(countRows(home, 'snapshot')).toBe(1)
    expectValue(writer.seal('two', testDocument('two')))
  })

  it('cannot be undone by an update: sealed bytes and stored facts refuse one', () => {
    const home = makeHome()
    const history = openTestHistory(home)
    sealTestReview(history, 'one', [{ unit: groupsUnit, items: groupItems(1) }])
    for (const sql of [`UPDATE snapshot_document SET bytes = x'00'`, `UPDATE fact_value SET bytes = x'00'`])
      expect(() => query(home, sql)).toThrow()
  })

  it('lists the latest snapshot first', () => {
    const home = makeHome()
    const history = openTestHistory(home)
    const at = (id: string, startedAt: string) => sealTestReview(history, id, [], testDocument(id, [], { startedAt }))
    at('b', '2026-02-01T00:00:00Z')
    at('c', '2026-03-01T00:00:00Z')
    at('a', '2026-01-01T00:00:00Z')
    expect(expectValue(openTestReader(home).listSnapshots()).map(({ id }) => id)).toEqual(['c', 'b', 'a'])
  })
})

describe('deleting', () => {
  it('removes what only this snapshot names, and nothing of the others', () => {
    const home = makeHome()
    const history = openTestHistory(home)
    sealTestReview(history, 'one', [{ unit: groupsUnit, items: groupItems(10) }])
    sealTestReview(history, 'two', [{ unit: groupsUnit, items: groupItems(10, 5) }])
    expect(countRows(home, 'fact_value')).toBe(15)
    expectValue(history.writer.deleteSnapshot('one'))
    expect(countRows(home, 'fact_value')).toBe(10)
    expect(countRows(home, 'fact_key')).toBe(10)
    expect(expectValue(openTestReader(home).getFact('two', groupsUnit))?.items).toEqual(groupItems(10, 5))
    expectValue(history.writer.deleteSnapshot('two'))
    for (const table of [
      'review',
      'snapshot',
      'snapshot_document',
      'fact_value',
      'fact_key',
      'fact_set',
      'fact_item',
      'review_fact',
    ])
      expect([table, countRows(home, table)]).toEqual([table, 0])
    const again = history.writer.deleteSnapshot('two')
    expect(again.ok ? '' : again.error.code).toBe('notFound')
  })
})

describe('going on with a review', () => {
  const ask = { scope: testScope, callers: [testCaller], at: '2026-06-02T07:59:59Z' }

  it('finds the one of the same scope by the same callers, younger than 24 hours', () => {
    const { writer } = openTestHistory(makeHome())
    expect(writer.unfinished.find(ask)).toEqual({ kind: 'none' })
    expectValue(writer.createReview(testReview('one', { detail: { plan: 1 } })))
    const found = writer.unfinished.find(ask)
    expect(found).toEqual({
      kind: 'found',
      review: { ...testReview('one', { detail: { plan: 1 } }), factsDone: 0, calls: 0 },
    })
    expect(writer.unfinished.find({ ...ask, scope: { ...testScope, services: ['s3'] } }).kind).toBe('none')
  })

  it('says why it cannot go on: another caller, or too old', () => {
    const { writer } = openTestHistory(makeHome())
    expectValue(writer.createReview(testReview('one')))
    expect(writer.unfinished.find({ ...ask, callers: ['arn:aws:iam::1:user/x'] }).kind).toBe('otherCaller')
    expect(writer.unfinished.find({ ...ask, at: '2026-06-02T08:00:00Z' }).kind).toBe('tooOld')
  })

  it('does not mind the order of profiles, regions or callers', () => {
    const { writer } = openTestHistory(makeHome())
    const scope = { ...testScope, profiles: ['a', 'b'], regions: ['eu-west-1', 'us-east-1'] }
    expectValue(writer.createReview(testReview('one', { scope, callers: ['x', 'y'] })))
    const turned = { ...scope, profiles: ['b', 'a'], regions: ['us-east-1', 'eu-west-1'] }
    expect(writer.unfinished.find({ scope: turned, callers: ['y', 'x'], at: ask.at }).kind).toBe('found')
  })

  it('no longer offers a review that was sealed or abandoned', () => {
    const { writer } = openTestHistory(makeHome())
    expectValue(writer.createReview(testReview('one')))
    expectValue(writer.createReview(testReview('two')))
    expectValue(writer.seal('one', testDocument('one')))
    expectValue(writer.abandon('two'))
    expect(writer.unfinished.find(ask)).toEqual({ kind: 'none' })
    expect(writer.unfinished.list()).toEqual([])
  })
})
