/** A stretch of a line: `changed` is what the other side says differently. */
export type DiffPart = { readonly text: string; readonly changed: boolean }

/** One line of a comparison of two texts. */
export type DiffLine = { readonly kind: 'same' | 'removed' | 'added'; readonly parts: readonly DiffPart[] }

const toLines = (text: string): readonly string[] => (text === '' ? [] : text.replace(/\r\n?/g, '\n').split('\n'))

const whole = (text: string): readonly DiffPart[] => [{ text, changed: false }]

/** Lengths of the longest common subsequences of the rests of both lists. */
const commonLengths = (before: readonly string[], after: readonly string[]): readonly (readonly number[])[] => {
  const rows: number[][] = [Array.from({ length: after.length + 1 }, () => 0)]
  for (const line of before.toReversed()) {
    const below = rows.at(-1) ?? []
    const row = [0]
    after.toReversed().forEach((other, index) => {
      const [left = 0, beside = 0, across = 0] = [row[index], below[index + 1], below[index]]
      row.push(line === other ? across + 1 : Math.max(left, beside))
    })
    rows.push(row)
  }
  return rows
}

const toWords = (line: string): readonly string[] => line.match(/\s+|\S+/g) ?? []

const sharedStart = (one: readonly string[], other: readonly string[]): number => {
  const end = one.findIndex((word, index) => word !== other[index])
  return end < 0 ? one.length : end
}

const partsOf = (words: readonly string[], start: number, end: number): readonly DiffPart[] =>
  [
    { text: words.slice(0, start).join(''), changed: false },
    { text: words.slice(start, words.length - end).join(''), changed: true },
    { text: words.slice(words.length - end).join(''), changed: false },
  ].filter(({ text }) => text !== '')

/** Marks what differs between a line and the one that takes its place; a line with nothing in common is not marked. */
const markWords = (before: string, after: string): readonly [readonly DiffPart[], readonly DiffPart[]] => {
  const [one, other] = [toWords(before), toWords(after)]
  const start = sharedStart(one, other)
  const end = sharedStart(one.slice(start).toReversed(), other.slice(start).toReversed())
  if (start + end === 0) return [whole(before), whole(after)]
  return [partsOf(one, start, end), partsOf(other, start, end)]
}

type PlainLine = { readonly kind: DiffLine['kind']; readonly text: string }

const alignLines = (before: readonly string[], after: readonly string[]): readonly PlainLine[] => {
  const lengths = commonLengths(before, after)
  const common = (one: number, other: number): number => lengths[before.length - one]?.[after.length - other] ?? 0
  const lines: PlainLine[] = []
  let [one, other] = [0, 0]
  while (one < before.length || other < after.length) {
    const [removed, added] = [before[one], after[other]]
    if (removed !== undefined && removed === added) {
      lines.push({ kind: 'same', text: removed })
      one += 1
      other += 1
    } else if (removed !== undefined && (added === undefined || common(one + 1, other) >= common(one, other + 1))) {
      lines.push({ kind: 'removed', text: removed })
      one += 1
    } else if (added !== undefined) {
      lines.push({ kind: 'added', text: added })
      other += 1
    }
  }
  return lines
}

/** Compares two texts line by line, and within lines that take each other's place word by word. How lines end does not count. */
export const diffTexts = (before: string, after: string): readonly DiffLine[] => {
  const lines = alignLines(toLines(before), toLines(after))
  const result: DiffLine[] = []
  for (let at = 0; at < lines.length;) {
    const run = lines.slice(at).findIndex(({ kind }) => kind === 'same')
    const changed = run < 0 ? lines.slice(at) : lines.slice(at, at + run)
    const removed = changed.filter(({ kind }) => kind === 'removed')
    const added = changed.filter(({ kind }) => kind === 'added')
    const pairs = removed.map(({ text }, index) => markWords(text, added[index]?.text ?? ''))
    result.push(
      ...removed.map(({ text }, index) => ({
        kind: 'removed' as const,
        parts: index < added.length ? (pairs[index]?.[0] ?? whole(text)) : whole(text),
      })),
      ...added.map(({ text }, index) => ({ kind: 'added' as const, parts: pairs[index]?.[1] ?? whole(text) })),
    )
    at += changed.length
    const same = lines[at]
    if (same !== undefined) {
      result.push({ kind: 'same', parts: whole(same.text) })
      at += 1
    }
  }
  return result
}
