/** A key that one object of a JSON text names more than once. */
export type RepeatedKey = {
  /** Where the object stands, as `questions[2].tick[0]`; empty for the outermost one. */
  readonly path: string
  readonly key: string
  /** Line of the repeated key, from 1. */
  readonly line: number
}

type Frame =
  | { readonly kind: 'object'; readonly path: string; readonly keys: Set<string>; key: string }
  | { readonly kind: 'array'; readonly path: string; index: number }

/** Strings whole, and the signs that build objects and arrays; numbers and words between them mean nothing here. */
const tokens = /"(?:[^"\\]|\\.)*"|[{}[\],:]/g

const placeOf = (frame: Frame | undefined): string => {
  if (frame === undefined) return ''
  if (frame.kind === 'array') return `${frame.path}[${frame.index}]`
  return frame.path === '' ? frame.key : `${frame.path}.${frame.key}`
}

const readString = (token: string): string => {
  const value: unknown = JSON.parse(token)
  return typeof value === 'string' ? value : token
}

/** Finds keys that an object names twice in a valid JSON text: `JSON.parse` takes the last one and says nothing. */
export const findRepeatedKeys = (text: string): readonly RepeatedKey[] => {
  const frames: Frame[] = []
  const found: RepeatedKey[] = []
  let awaitsKey = false
  let line = 1
  let read = 0
  for (const { 0: token, index } of text.matchAll(tokens)) {
    for (; read < index; read += 1) if (text[read] === '\n') line += 1
    const frame = frames.at(-1)
    if (token === '{') {
      frames.push({ kind: 'object', path: placeOf(frame), keys: new Set(), key: '' })
      awaitsKey = true
    } else if (token === '[') {
      frames.push({ kind: 'array', path: placeOf(frame), index: 0 })
    } else if (token === '}' || token === ']') {
      frames.pop()
      awaitsKey = false
    } else if (token === ',') {
      if (frame?.kind === 'array') frame.index += 1
      awaitsKey = frame?.kind === 'object'
    } else if (token !== ':' && awaitsKey && frame?.kind === 'object') {
      frame.key = readString(token)
      if (frame.keys.has(frame.key)) found.push({ path: frame.path, key: frame.key, line })
      frame.keys.add(frame.key)
      awaitsKey = false
    }
  }
  return found
}
