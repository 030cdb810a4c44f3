import { setTimeout as wait } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { questions } from '../../shared/framework/catalogue'
import { itemsInWaiting } from './review-facts'
import { buildScript, runScript } from './testing/child'
import { query } from './testing/inspect'
import { shop } from './testing/workloads'
import { testReview } from './testing/documents'
import { expectValue, makeHome, openTestHistory, openTestReader } from './testing/support'

let saving: Awaited<ReturnType<typeof buildScript>>
let sealing: typeof saving
let drafting: typeof saving
beforeAll(async () => {
  saving = await buildScript('saving-script')
  sealing = await buildScript('sealing-script')
  drafting = await buildScript('drafting-script')
}, 60_000)
afterAll(() => {
  saving.remove()
  sealing.remove()
  drafting.remove()
})

describe('a process that is killed while it saves', () => {
  it('loses at most 50 items each time, and none that was stored before', { timeout: 60_000 }, async () => {
    const home = makeHome()
    const first = openTestHistory(home)
    expectValue(first.writer.createReview(testReview('killed')))
    first.writer.close()
    let next = 0
    for (const until of [1, 37, 50, 180, 777, 1503]) {
      const child = runScript(saving.path, home, String(next))
      let said = next
      while (said < until) said = Number(await child.nextLine())
      await child.kill()

      const history = openTestHistory(home)
      expect(history.setAside).toBeUndefined()
      const store = expectValue(history.writer.openFacts('killed'))
      const [unit] = [...expectValue(history.writer.streamFacts('killed'))]
      const stored = unit?.stored.items ?? []
      expect(stored.length).toBeGreaterThanOrEqual(said - itemsInWaiting)
      expect(stored.length).toBeGreaterThanOrEqual(next)
      stored.forEach((item, index) => expect(item.value).toMatchObject({ number: index }))
      const calls = expectValue(history.writer.callsOf('killed')).reduce((sum, { count }) => sum + count, 0)
      expect(calls).toBeGreaterThanOrEqual(stored.length)
      expectValue(store.close())
      history.writer.close()
      expect(query(home, 'PRAGMA integrity_check')).toEqual([{ integrity_check: 'ok' }])
      next = stored.length
    }
  })
})

describe('a process that is killed while it seals', () => {
  it('leaves each review either sealed and intact, or unfinished and whole', { timeout: 60_000 }, async () => {
    const home = makeHome()
    openTestHistory(home).writer.close()
    let next = 0
    for (const delay of [0, 1, 2, 4, 7, 11]) {
      const child = runScript(sealing.path, home, String(next))
      const said = Number(await child.nextLine())
      await wait(delay)
      await child.kill()

      const { writer, setAside } = openTestHistory(home)
      expect(setAside).toBeUndefined()
      const reader = openTestReader(home)
      const sealed = expectValue(reader.listSnapshots()).map(({ id }) => id)
      expect(sealed).toContain(`review-${said}`)
      for (const id of sealed) {
        expect(expectValue(reader.verifySnapshot(id))).toMatchObject({
          intact: true,
          values: 200 + Number(id.slice(7)),
        })
        expect(expectValue(reader.getSummary(id)).head.snapshot).toBe(id)
      }
      for (const { id } of writer.unfinished.list()) {
        expect(sealed).not.toContain(id)
        expectValue(writer.abandon(id))
      }
      expect(query(home, 'PRAGMA integrity_check')).toEqual([{ integrity_check: 'ok' }])
      expect(query(home, 'PRAGMA foreign_key_check')).toEqual([])
      reader.close()
      writer.close()
      next = Math.max(...sealed.map((id) => Number(id.slice(7)))) + 1
    }
  })
})

describe('a process that is killed right after it saved a draft', () => {
  it('loses no part and no audit entry', { timeout: 60_000 }, async () => {
    const home = makeHome()
    openTestHistory(home).writer.close()
    let next = 0
    for (const until of [1, 2, 3, 30, 58, 171]) {
      const child = runScript(drafting.path, home, String(next))
      let said = next
      while (said < until) said = Number(await child.nextLine())
      await child.kill()

      const { writer, setAside } = openTestHistory(home)
      expect(setAside).toBeUndefined()
      const { total, entries } = expectValue(writer.workloads.audit({ workload: shop, offset: 0, limit: 1 }))
      expect(total).toBeGreaterThanOrEqual(said)
      expect(entries[0]?.text).toBe(`save ${total - 1}`)
      const saves = (expectValue(writer.workloads.draft(shop))?.parts ?? [])
        .map(({ question }) => Number(question.notes?.evidence?.slice('save '.length)))
        .toSorted((a, b) => a - b)
      // The part is saved before its entry: at most one is ahead of the log.
      const last = saves.at(-1) ?? 0
      expect([total - 1, total]).toContain(last)
      expect(saves).toEqual(Array.from({ length: saves.length }, (_, index) => last - saves.length + 1 + index))
      expect(saves).toHaveLength(Math.min(last + 1, questions.length))
      writer.close()
      expect(query(home, 'PRAGMA integrity_check')).toEqual([{ integrity_check: 'ok' }])
      next = total
    }
  })
})
