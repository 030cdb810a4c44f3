import { expect, it } from 'vitest'
import { moveItem, toggleItem } from './edit-list'

it('puts in what is not there, and takes out what is', () => {
  expect(toggleItem(['a'], 'b')).toEqual(['a', 'b'])
  expect(toggleItem(['a', 'b', 'c'], 'b')).toEqual(['a', 'c'])
})

it('moves one place up or down, and stays at the ends', () => {
  expect(moveItem(['a', 'b', 'c'], 'b', -1)).toEqual(['b', 'a', 'c'])
  expect(moveItem(['a', 'b', 'c'], 'b', 1)).toEqual(['a', 'c', 'b'])
  expect(moveItem(['a', 'b', 'c'], 'a', -1)).toEqual(['a', 'b', 'c'])
  expect(moveItem(['a', 'b', 'c'], 'c', 1)).toEqual(['a', 'b', 'c'])
  expect(moveItem(['a', 'b', 'c'], 'x', 1)).toEqual(['a', 'b', 'c'])
})
