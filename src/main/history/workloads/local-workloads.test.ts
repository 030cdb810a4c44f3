import { describe, expect, it } from 'vitest'
import { codeOf, expectValue, makeHome, openTestHistory, openTestReader } from '../testing/support'
import { draftPart, localShop, partToSave, shop, testLocal, testWorkload } from '../testing/workloads'

const open = () => {
  const home = makeHome()
  const history = openTestHistory(home)
  return { writer: history.writer.workloads, reader: openTestReader(home).workloads }
}
const mapping = { accounts: ['111122223333'], regions: ['eu-central-1'], tags: { app: 'shop' } }

describe('a local workload', () => {
  it('is read as it was saved, and replaced by a later save', () => {
    const { writer, reader } = open()
    expectValue(writer.saveLocal(testLocal()))
    expect(expectValue(reader.local(localShop))).toEqual(testLocal())
    expectValue(writer.saveLocal(testLocal({ author: 'bob' })))
    expect(expectValue(reader.locals())).toEqual([testLocal({ author: 'bob' })])
    expect(expectValue(reader.local('local/none'))).toBeUndefined()
  })

  it('is linked with a workload of the Tool, and nothing else of it changes', () => {
    const { writer, reader } = open()
    expectValue(writer.saveLocal(testLocal()))
    expectValue(writer.linkLocal(localShop, shop))
    expect(expectValue(reader.local(localShop))).toEqual(testLocal({ linkedTo: shop }))
    expect(codeOf(writer.linkLocal('local/none', shop))).toBe('notFound')
  })

  it('goes with its draft and mapping, and leaves those of others', () => {
    const { writer, reader } = open()
    expectValue(writer.saveLocal(testLocal()))
    for (const workload of [localShop, shop]) {
      expectValue(writer.savePart(workload, partToSave(draftPart('a'))))
      expectValue(writer.saveMapping(workload, mapping))
    }
    expectValue(writer.deleteLocal(localShop))
    expect(expectValue(reader.locals())).toEqual([])
    expect(expectValue(reader.drafts()).map(({ workload }) => workload)).toEqual([shop])
    expect([reader.mapping(localShop), reader.mapping(shop)].map(expectValue)).toEqual([undefined, mapping])
  })

  it('is none that the Tool knows', () => {
    const { writer } = open()
    expect(() => writer.saveLocal(testLocal({ workload: testWorkload() }))).toThrow('is no local workload')
  })
})

describe('a mapping', () => {
  it('is replaced and forgotten', () => {
    const { writer, reader } = open()
    expect(expectValue(reader.mapping(shop))).toBeUndefined()
    expectValue(writer.saveMapping(shop, mapping))
    expectValue(writer.saveMapping(shop, { ...mapping, regions: [] }))
    expect(expectValue(reader.mapping(shop))).toEqual({ ...mapping, regions: [] })
    expectValue(writer.saveMapping(shop, null))
    expect(expectValue(reader.mapping(shop))).toBeUndefined()
  })

  it('names accounts by their numbers', () => {
    const { writer } = open()
    expect(() => writer.saveMapping(shop, { ...mapping, accounts: ['prod'] })).toThrow('accounts')
  })
})
