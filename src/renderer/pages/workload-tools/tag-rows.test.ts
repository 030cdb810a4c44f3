import { expect, it } from 'vitest'
import { readTags } from './tag-rows'

it('reads tags whose keys are there and differ', () => {
  expect(
    readTags([
      { key: ' app ', value: 'shop' },
      { key: 'App', value: '' },
    ]).tags,
  ).toEqual({ app: 'shop', App: '' })
  expect(readTags([]).tags).toEqual({})
})

it('says which of them is not whole, and reads none then', () => {
  const { tags, faults } = readTags([
    { key: 'app', value: 'shop' },
    { key: '', value: 'x' },
    { key: 'app ', value: 'other' },
  ])
  expect(tags).toBeUndefined()
  expect(faults).toEqual([undefined, 'A tag needs a key.', 'This key is there already.'])
})
