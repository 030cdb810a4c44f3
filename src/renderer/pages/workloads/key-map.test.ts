import { describe, expect, it } from 'vitest'
import { actionOf, type KeyPress } from './key-map'

const press = (key: string, more: Partial<KeyPress> = {}): KeyPress => ({
  key,
  ctrlKey: false,
  altKey: false,
  metaKey: false,
  place: 'other',
  ...more,
})

const all = ['j', 'k', 'n', 'N', 'x', 'm', 'e', 'u', 'q', '/', '?', 'ArrowDown', 'ArrowUp', 'ArrowLeft', 'ArrowRight']

describe('keys of the workload page', () => {
  it.each([
    ['j', 'nextQuestion'],
    ['ArrowRight', 'nextQuestion'],
    ['k', 'previousQuestion'],
    ['n', 'nextContradiction'],
    ['N', 'previousContradiction'],
    ['ArrowDown', 'nextChoice'],
    ['q', 'questionNote'],
    ['/', 'filter'],
    ['?', 'help'],
  ])('%s means %s anywhere', (key, action) => {
    expect(actionOf(press(key))).toBe(action)
    expect(actionOf(press(key, { place: 'choice' }))).toBe(action)
  })

  it.each([
    ['x', 'exclude'],
    ['m', 'choiceNote'],
    ['e', 'evidence'],
    ['u', 'undo'],
  ])('%s means %s on a choice only', (key, action) => {
    expect(actionOf(press(key, { place: 'choice' }))).toBe(action)
    expect(actionOf(press(key))).toBeUndefined()
  })

  it('means nothing while text is typed', () => {
    expect(all.map((key) => actionOf(press(key, { place: 'text' })))).toEqual(all.map(() => undefined))
  })

  it.each(['ctrlKey', 'altKey', 'metaKey'] as const)('leaves what is pressed with %s to others', (name) => {
    expect(all.map((key) => actionOf(press(key, { place: 'choice', [name]: true })))).toEqual(all.map(() => undefined))
  })

  it.each([' ', 'Enter', 'Tab', 'toString', '__proto__'])('leaves "%s" alone', (key) => {
    expect(actionOf(press(key, { place: 'choice' }))).toBeUndefined()
  })
})
