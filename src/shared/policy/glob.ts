import type { Ternary } from './ternary'

/** A piece of a pattern: one literal character, any single one, any run of them, or text that is not known. */
export type GlobToken =
  | { readonly kind: 'character'; readonly character: string }
  | { readonly kind: 'one' }
  | { readonly kind: 'many' }
  | { readonly kind: 'hidden' }

/** A pattern of a policy, ready to match. */
export type Glob = readonly GlobToken[]

/** Reads literal text, in which `*` and `?` mean themselves. */
export function literalGlob(text: string): Glob {
  return Array.from(text, (character) => ({ kind: 'character', character }))
}

/** Reads text in which `*` stands for any run of characters and `?` for one. */
export function wildcardGlob(text: string): Glob {
  return Array.from(text, (character) => {
    if (character === '*') return { kind: 'many' }
    return character === '?' ? { kind: 'one' } : { kind: 'character', character }
  })
}

/** Whether a text has a wildcard. */
export function hasWildcard(text: string): boolean {
  return /[*?]/.test(text)
}

type Step<Item> = {
  /** Whether a literal token accepts the item. */
  readonly accepts: (character: string, item: Item) => boolean
  /** Whether `?` accepts the item. */
  readonly acceptsOne: (item: Item) => boolean
  /** Whether the `*` at this place of the pattern may run over the item. */
  readonly runsOver: (position: number, item: Item) => boolean
}

/** Set-of-states matching: linear in pattern and text, so a hostile pattern cannot stall a review. */
function matchItems<Item>(glob: Glob, items: readonly Item[], step: Step<Item>): boolean {
  const isRun = (position: number): boolean => {
    const kind = glob[position]?.kind
    return kind === 'many' || kind === 'hidden'
  }
  const close = (positions: Set<number>): Set<number> => {
    for (const position of positions) if (isRun(position)) positions.add(position + 1)
    return positions
  }
  let states = close(new Set([0]))
  for (const item of items) {
    const next = new Set<number>()
    for (const position of states) {
      const token = glob[position]
      if (token === undefined) continue
      if (token.kind === 'character' && step.accepts(token.character, item)) next.add(position + 1)
      if (token.kind === 'one' && step.acceptsOne(item)) next.add(position + 1)
      if (isRun(position) && step.runsOver(position, item)) next.add(position)
    }
    if (next.size === 0) return false
    states = close(next)
  }
  return states.has(glob.length)
}

const plainStep: Step<string> = {
  accepts: (character, item) => character === item,
  acceptsOne: () => true,
  runsOver: () => true,
}

const fold = (glob: Glob): Glob =>
  glob.map((token) => (token.kind === 'character' ? { ...token, character: token.character.toLowerCase() } : token))

function judge(glob: Glob, matches: boolean): Ternary {
  if (!matches) return 'no'
  return glob.some((token) => token.kind === 'hidden') ? 'unknown' : 'yes'
}

/** Whether a pattern matches a whole text, case counting. Hidden text gives `unknown` where some text would match. */
export function matchGlob(glob: Glob, text: string): Ternary {
  return judge(glob, matchItems(glob, Array.from(text), plainStep))
}

/** Like `matchGlob`, without regard to case: for actions. */
export function matchGlobIgnoringCase(glob: Glob, text: string): Ternary {
  return matchGlob(fold(glob), text.toLowerCase())
}

/** Whether the token is the last of its segment, further stars aside, so that a `*` there may run on. */
function endsSegment(glob: Glob, position: number): boolean {
  let place = position + 1
  while (glob[place]?.kind === 'many') place += 1
  const next = glob[place]
  return next === undefined || (next.kind === 'character' && next.character === ':')
}

/**
 * Matches the ARN of a resource as the Resource element does. A wildcard stays within one of the six segments, but a `*`
 * at the end of a segment may run on over the colons that follow (IAM user guide, "Resource").
 */
export function matchResourceGlob(glob: Glob, arn: string): Ternary {
  let colons = 0
  const items = Array.from(arn, (character) => {
    const isBorder = character === ':' && colons < 5
    if (isBorder) colons += 1
    return { character, isBorder }
  })
  const matches = matchItems(glob, items, {
    accepts: (character, item) => character === item.character,
    acceptsOne: (item) => !item.isBorder,
    runsOver: (position, item) => !item.isBorder || endsSegment(glob, position) || glob[position]?.kind === 'hidden',
  })
  return judge(glob, matches)
}

/**
 * Whether text with `*` and `?` matches a whole text, case counting: `matchGlob` without hidden text, for the thousands of
 * actions of a big policy. On a mismatch it goes back to the last star only, so it takes no more than pattern times text.
 */
export function matchWildcards(pattern: string, text: string): boolean {
  let at = 0
  let index = 0
  let star = -1
  let resume = 0
  while (index < text.length) {
    const token = pattern[at]
    if (token === '*') {
      star = at
      at += 1
      resume = index
    } else if (token !== undefined && (token === '?' || token === text[index])) {
      at += 1
      index += 1
    } else if (star >= 0) {
      at = star + 1
      resume += 1
      index = resume
    } else {
      return false
    }
  }
  while (pattern[at] === '*') at += 1
  return at === pattern.length
}

/**
 * Whether every text that `inner` matches is matched by `outer` too. Never says so wrongly; where a single pattern does
 * not show it, it says no.
 */
export function subsumesGlob(outer: Glob, inner: Glob): boolean {
  if (outer.some((token) => token.kind === 'hidden')) return false
  return matchItems(outer, inner, {
    accepts: (character, item) => item.kind === 'character' && item.character === character,
    acceptsOne: (item) => item.kind === 'character' || item.kind === 'one',
    runsOver: () => true,
  })
}

/** Like `subsumesGlob`, for resources: a `*` amid a segment of an ARN does not run over a colon. */
export function subsumesResourceGlob(outer: Glob, inner: Glob): boolean {
  if (outer.some((token) => token.kind === 'hidden')) return false
  const staysInside = (token: GlobToken): boolean => token.kind === 'character' && token.character !== ':'
  return matchItems(outer, inner, {
    accepts: (character, item) => item.kind === 'character' && item.character === character,
    acceptsOne: staysInside,
    runsOver: (position, item) => staysInside(item) || endsSegment(outer, position),
  })
}

/** Like `subsumesGlob`, for actions. */
export function subsumesGlobIgnoringCase(outer: Glob, inner: Glob): boolean {
  return subsumesGlob(fold(outer), fold(inner))
}

/** Whether some text is matched by both patterns. Hidden text counts as any. */
export function intersectsGlob(a: Glob, b: Glob): boolean {
  const isRun = (token: Glob[number] | undefined): boolean => token?.kind === 'many' || token?.kind === 'hidden'
  const seen = new Set<number>()
  const width = b.length + 1
  const visit = (i: number, j: number): boolean => {
    if (i === a.length && j === b.length) return true
    const key = i * width + j
    if (seen.has(key)) return false
    seen.add(key)
    const left = a[i]
    const right = b[j]
    if (isRun(left) && visit(i + 1, j)) return true
    if (isRun(right) && visit(i, j + 1)) return true
    if (left === undefined || right === undefined) return false
    const meets = left.kind !== 'character' || right.kind !== 'character' || left.character === right.character
    return meets && visit(isRun(left) ? i : i + 1, isRun(right) ? j : j + 1)
  }
  return visit(0, 0)
}

/** Like `intersectsGlob`, for actions. */
export function intersectsGlobIgnoringCase(a: Glob, b: Glob): boolean {
  return intersectsGlob(fold(a), fold(b))
}
