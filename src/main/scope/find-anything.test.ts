import { describe, expect, it } from 'vitest'
import { holdsAny } from './find-anything'

type Page = { readonly Items?: readonly string[] }

async function* pagesOf(...pages: readonly Page[]): AsyncGenerator<Page> {
  yield* pages
}

const holds = (...pages: readonly Page[]): Promise<boolean> => holdsAny(pagesOf(...pages), ({ Items }) => Items)

describe('whether a list holds anything', () => {
  it('is not answered by an empty page that another follows', async () => {
    expect(await holds({ Items: [] }, { Items: [] }, { Items: ['one'] })).toBe(true)
    expect(await holds({ Items: [] }, { Items: [] })).toBe(false)
  })

  it('is known with the first thing, without a look at further pages', async () => {
    expect(await holds({ Items: ['one'] }, {})).toBe(true)
  })

  it('is an error, and no empty list, where the answer holds no list', async () => {
    await expect(holds({})).rejects.toThrow("AWS's answer holds no list")
  })
})
