import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { diffTexts, type DiffLine } from './text-diff'

const show = (lines: readonly DiffLine[]): readonly string[] =>
  lines.map(({ kind, parts }) => {
    const sign = kind === 'same' ? ' ' : kind === 'removed' ? '-' : '+'
    return `${sign}${parts.map(({ text, changed }) => (changed ? `[${text}]` : text)).join('')}`
  })

const side = (lines: readonly DiffLine[], kind: 'removed' | 'added'): string =>
  lines
    .filter((line) => line.kind === 'same' || line.kind === kind)
    .map(({ parts }) => parts.map(({ text }) => text).join(''))
    .join('\n')

describe('lines', () => {
  it('keeps what is the same, and names what came and went', () => {
    expect(show(diffTexts('one\ntwo\nthree', 'one\nthree\nfour'))).toEqual([' one', '-two', ' three', '+four'])
  })

  it('takes every kind of line end as the same', () => {
    expect(show(diffTexts('one\r\ntwo\rthree', 'one\ntwo\nthree'))).toEqual([' one', ' two', ' three'])
  })

  it('knows an empty text from an empty line', () => {
    expect(diffTexts('', '')).toEqual([])
    expect(show(diffTexts('', 'a\n\nb'))).toEqual(['+a', '+', '+b'])
    expect(show(diffTexts('a', ''))).toEqual(['-a'])
  })
})

describe('words', () => {
  it('marks what differs within a line that was replaced', () => {
    expect(show(diffTexts('MFA is on for all users', 'MFA is on for most users'))).toEqual([
      '-MFA is on for [all] users',
      '+MFA is on for [most] users',
    ])
  })

  it('marks nothing where lines have nothing in common', () => {
    expect(show(diffTexts('old', 'new'))).toEqual(['-old', '+new'])
  })

  it('marks only what was added to a line', () => {
    expect(show(diffTexts('ask again', 'ask again in May'))).toEqual(['-ask again', '+ask again[ in May]'])
  })

  it('does not take a word twice where it is repeated', () => {
    expect(show(diffTexts('a a', 'a a a'))).toEqual(['-a a', '+a a[ a]'])
  })
})

it('holds both texts whole, whatever they are', () => {
  const text = fc
    .array(fc.constantFrom('a', 'b', 'a b', 'b a c', '', ' '), { maxLength: 8 })
    .map((all) => all.join('\n'))
  fc.assert(
    fc.property(text, text, (before, after) => {
      const lines = diffTexts(before, after)
      expect(side(lines, 'removed')).toBe(before)
      expect(side(lines, 'added')).toBe(after)
    }),
    { seed: 5 },
  )
})
