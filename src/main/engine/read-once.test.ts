import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import type { Json } from '../../shared/json'
import { makeOnce, makeShared, type KeptStore } from './read-once'

const schema = z.object({ number: z.number() })

const memory = (): KeptStore & { readonly all: Map<string, Json> } => {
  const all = new Map<string, Json>()
  return { all, load: (name) => all.get(name), save: (name, value) => void all.set(name, value) }
}

const reader = (answer: unknown = { number: 1, more: 'dropped' }) => {
  const seen = { calls: 0 }
  const read = async (): Promise<unknown> => {
    seen.calls += 1
    await Promise.resolve()
    if (answer instanceof Error) throw answer
    return answer
  }
  return { seen, read }
}

describe('once', () => {
  it('reads once for a store, in the shape of the schema, and apart for each realm', async () => {
    const store = memory()
    const { seen, read } = reader()
    expect(await makeOnce(store)()('a', schema, read)).toEqual({ number: 1 })
    expect(await makeOnce(store)()('a', schema, read)).toEqual({ number: 1 })
    expect(seen.calls).toBe(1)
    await makeOnce(store)('http://127.0.0.1:1')('a', schema, read)
    await makeOnce(store)()('b', schema, read)
    expect(seen.calls).toBe(3)
    expect([...store.all]).toEqual([
      ['once/a', { number: 1 }],
      ['once/http://127.0.0.1:1 a', { number: 1 }],
      ['once/b', { number: 1 }],
    ])
  })

  it('reads again what failed, what has no store, and what is kept in another shape', async () => {
    const store = memory()
    const failing = reader(new Error('denied'))
    const once = makeOnce(store)()
    await expect(once('a', schema, failing.read)).rejects.toThrow('denied')
    await expect(once('a', schema, reader({ number: 'one' }).read)).rejects.toThrow(/number/)
    expect([...store.all]).toEqual([])
    store.save('once/a', { number: 'old' })
    const { seen, read } = reader()
    expect(await once('a', schema, read)).toEqual({ number: 1 })
    const without = makeOnce()()
    await without('a', schema, read)
    await without('a', schema, read)
    expect(seen.calls).toBe(3)
  })

  it('is read once by two places at the same time, unless the first fails', async () => {
    const of = makeOnce(memory())
    const { seen, read } = reader()
    expect(await Promise.all([of()('a', schema, read), of()('a', schema, read)])).toEqual([
      { number: 1 },
      { number: 1 },
    ])
    expect(seen.calls).toBe(1)
    const refused = reader(new Error('denied'))
    const ends = await Promise.allSettled([of()('b', schema, refused.read), of()('b', schema, read)])
    expect(ends.map(({ status }) => status)).toEqual(['rejected', 'fulfilled'])
    expect(seen.calls).toBe(2)
  })
})

describe('shared', () => {
  it('reads once for one place, errors included', async () => {
    const shared = makeShared()
    const { seen, read } = reader(new Error('denied'))
    const ends = await Promise.allSettled([shared('a', read), shared('a', read)])
    expect(ends.map(({ status }) => status)).toEqual(['rejected', 'rejected'])
    expect(seen.calls).toBe(1)
    const other = reader()
    expect(await shared('b', other.read)).toBe(await shared('b', other.read))
    await makeShared()('b', other.read)
    expect(other.seen.calls).toBe(2)
  })
})
