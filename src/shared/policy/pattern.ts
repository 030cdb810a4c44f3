import { readKey } from './context'
import type { RequestContext } from './context'
import { literalGlob, wildcardGlob } from './glob'
import type { Glob } from './glob'
import type { Policy } from './policy'

/** A pattern with its variables filled in, or that one of them has no value in this request. */
export type ResolvedPattern = { readonly kind: 'glob'; readonly glob: Glob } | { readonly kind: 'unresolved' }

/** Whether a text has variables in a policy of this version. */
export function hasVariable(text: string, version: Policy['version']): boolean {
  return version === '2012-10-17' && text.includes('${')
}

function resolveVariable(name: string, context: RequestContext): Glob | undefined {
  if (name === '*' || name === '?' || name === '$') return literalGlob(name)
  const [, key = name, fallback] = /^([^,]+?)\s*,\s*'(.*)'$/s.exec(name) ?? []
  const value = readKey(context, key.trim())
  if (value.state === 'unknown') return [{ kind: 'hidden' }]
  const [only, ...more] = value.state === 'known' ? value.values : []
  if (more.length > 0) return [{ kind: 'hidden' }]
  const text = only ?? fallback
  return text === undefined ? undefined : literalGlob(text)
}

/**
 * Fills the variables of a pattern in from the request. Values that are filled in are literal: a `*` in a user's name is
 * no wildcard. A key without a known value hides its part of the pattern.
 *
 * @param read how to read the text around the variables
 */
export function resolvePattern(
  text: string,
  version: Policy['version'],
  context: RequestContext,
  read: (text: string) => Glob = wildcardGlob,
): ResolvedPattern {
  if (!hasVariable(text, version)) return { kind: 'glob', glob: read(text) }
  const glob: Glob[number][] = []
  let rest = text
  for (let start = rest.indexOf('${'); start !== -1; start = rest.indexOf('${')) {
    const end = rest.indexOf('}', start)
    if (end === -1) break
    const value = resolveVariable(rest.slice(start + 2, end), context)
    if (value === undefined) return { kind: 'unresolved' }
    glob.push(...read(rest.slice(0, start)), ...value)
    rest = rest.slice(end + 1)
  }
  return { kind: 'glob', glob: [...glob, ...read(rest)] }
}
