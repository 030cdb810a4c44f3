import { describe, expect, it } from 'vitest'
import type { Gap } from '../../shared/review/gap'
import { countRows } from './testing/inspect'
import { groupItems, groupsUnit, testReview } from './testing/documents'
import { expectValue, makeHome, openTestHistory, sealTestReview } from './testing/support'

const denied: Gap = { kind: 'denied', action: 's3:GetBucketPolicy', code: 'AccessDenied', text: 'no' }

const begin = (home: string) => {
  const history = openTestHistory(home)
  expectValue(history.writer.createReview(testReview('one')))
  return { history, store: expectValue(history.writer.openFacts('one')) }
}

describe('facts of an unfinished review', () => {
  it('gives back what was saved, before and after the database was closed', () => {
    const home = makeHome()
    const { history, store } = begin(home)
    const items = groupItems(3)
    store.save(groupsUnit, items)
    expect(store.load(groupsUnit)).toEqual({ complete: false, items })
    store.finish(groupsUnit)
    expect(store.load({ ...groupsUnit, region: 'eu-west-1' })).toBeUndefined()
    history.writer.close()

    const again = expectValue(openTestHistory(home).writer.openFacts('one'))
    expect(again.load(groupsUnit)).toEqual({ complete: true, items })
  })

  it('replaces an item by a later one of the same key, a gap by a value and a value by a gap', () => {
    const { store } = begin(makeHome())
    store.save(groupsUnit, [
      { key: 'a', gap: denied },
      { key: 'b', value: 1 },
    ])
    store.save(groupsUnit, [
      { key: 'a', value: { policy: null } },
      { key: 'b', gap: { kind: 'cancelled' } },
    ])
    store.finish(groupsUnit)
    expect(store.load(groupsUnit)).toEqual({
      complete: true,
      items: [
        { key: 'a', value: { policy: null } },
        { key: 'b', gap: { kind: 'cancelled' } },
      ],
    })
  })

  it('keeps the gap of a whole fact, and lets go of it when the fact is read after all', () => {
    const { store } = begin(makeHome())
    store.finish(groupsUnit, denied)
    expect(store.load(groupsUnit)).toEqual({ complete: true, gap: denied, items: [] })
    store.save(groupsUnit, groupItems(1))
    store.finish(groupsUnit)
    expect(store.load(groupsUnit)).toEqual({ complete: true, items: groupItems(1) })
  })

  it('keeps values that are hard to keep: null, hostile names, keys that mean something to JavaScript', () => {
    const { store } = begin(makeHome())
    const value: unknown = JSON.parse(
      '{"__proto__":{"x":1},"name":"\\u202e<b>\\u001b[31m\\u0000 \'; DROP TABLE review","n":1e21,"big":9007199254740993}',
    )
    const items = [
      { key: "'; --\u0000end", value: JSON.parse(JSON.stringify(value)) },
      { key: '', value: null },
    ]
    store.save(groupsUnit, items)
    expect(new Map(store.load(groupsUnit)?.items.map((item) => [item.key, item.value]))).toEqual(
      new Map(items.map((item) => [item.key, item.value])),
    )
  })

  it('adds one value row where one of 1,000 groups changed', () => {
    const home = makeHome()
    const history = openTestHistory(home)
    const items = groupItems(1000)
    sealTestReview(history, 'first', [{ unit: groupsUnit, items }])
    expect(countRows(home, 'fact_value')).toBe(1000)
    const changed = items.map((item, index) => (index === 500 ? { key: item.key, value: { changed: true } } : item))
    sealTestReview(history, 'second', [{ unit: groupsUnit, items: changed }])
    expect(countRows(home, 'fact_value')).toBe(1001)
    expect(countRows(home, 'fact_key')).toBe(1000)
  })

  it('adds no row but its own entry where nothing changed, and counts key order in a value as no change', () => {
    const home = makeHome()
    const history = openTestHistory(home)
    sealTestReview(history, 'first', [{ unit: groupsUnit, items: [{ key: 'a', value: { x: 1, y: 2 } }] }])
    sealTestReview(history, 'second', [{ unit: groupsUnit, items: [{ key: 'a', value: { y: 2, x: 1 } }] }])
    expect(['fact_value', 'fact_key', 'fact_set', 'fact_item'].map((table) => countRows(home, table))).toEqual([
      1, 1, 1, 1,
    ])
    expect(countRows(home, 'review_fact')).toBe(2)
  })

  it('stores what waits after a moment, without another call', async () => {
    const home = makeHome()
    const { store } = begin(home)
    store.save(groupsUnit, groupItems(3))
    expect(countRows(home, 'fact_item')).toBe(0)
    await expect.poll(() => countRows(home, 'fact_item'), { timeout: 5000 }).toBe(3)
  })

  it('stores at once when 50 items wait', () => {
    const home = makeHome()
    const { store } = begin(home)
    groupItems(49).forEach((item) => store.save(groupsUnit, [item]))
    expect(countRows(home, 'fact_item')).toBe(0)
    store.save(groupsUnit, groupItems(1, 49))
    expect(countRows(home, 'fact_item')).toBe(50)
  })

  it('counts calls over all runs of a review', () => {
    const home = makeHome()
    const { history, store } = begin(home)
    store.addCalls([{ service: 's3', operation: 'ListBuckets', count: 2 }])
    history.writer.close()
    const { writer } = openTestHistory(home)
    const again = expectValue(writer.openFacts('one'))
    again.addCalls([
      { service: 's3', operation: 'ListBuckets', count: 1 },
      { service: 'ec2', operation: 'DescribeVpcs', count: 4 },
    ])
    expect(expectValue(writer.callsOf('one'))).toEqual([
      { service: 'ec2', operation: 'DescribeVpcs', count: 4 },
      { service: 's3', operation: 'ListBuckets', count: 3 },
    ])
    expect(writer.unfinished.list()[0]?.calls).toBe(7)
  })

  it('gives all facts in order of account, region, fact and key', () => {
    const { history, store } = begin(makeHome())
    const units = [
      { account: '2', region: 'a', fact: 'x' },
      { account: '1', region: 'b', fact: 'x' },
      { account: '1', region: 'b', fact: 'w' },
    ]
    for (const unit of units)
      store.save(unit, [
        { key: 'b', value: 2 },
        { key: 'a', value: 1 },
      ])
    const streamed = [...expectValue(history.writer.streamFacts('one'))]
    expect(streamed.map(({ unit }) => unit)).toEqual([units[2], units[1], units[0]])
    expect(streamed[0]?.stored.items.map(({ key }) => key)).toEqual(['a', 'b'])
  })

  it('can be opened again after it was cancelled, and an old handle does not end the new one', () => {
    const { history, store } = begin(makeHome())
    store.save(groupsUnit, groupItems(1))
    store.cancel()
    const again = expectValue(history.writer.openFacts('one'))
    again.save(groupsUnit, groupItems(1, 7))
    expectValue(store.close())
    expect(again.load(groupsUnit)?.items).toEqual(groupItems(1, 7))
    expectValue(again.close())
    expectValue(again.close())
  })

  it('takes nothing once it is closed', () => {
    const { history, store } = begin(makeHome())
    expectValue(history.writer.abandon('one'))
    expect(() => store.save(groupsUnit, groupItems(1))).toThrow('closed')
  })
})
