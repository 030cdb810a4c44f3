import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { itemsInWaiting } from './review-facts'
import { buildScript, runScript } from './testing/child'
import { query } from './testing/inspect'
import { expectValue, makeHome, openTestHistory, testReview } from './testing/support'

let script: Awaited<ReturnType<typeof buildScript>>
beforeAll(async () => {
  script = await buildScript('saving-script')
}, 60_000)
afterAll(() => script.remove())

describe('a process that is killed while it saves', () => {
  it('loses at most 50 items each time, and none that was stored before', { timeout: 60_000 }, async () => {
    const home = makeHome()
    const first = openTestHistory(home)
    expectValue(first.writer.createReview(testReview('killed')))
    first.writer.close()
    let next = 0
    for (const until of [1, 37, 50, 180, 777, 1503]) {
      const child = runScript(script.path, home, String(next))
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
