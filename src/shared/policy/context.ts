/** What is known of a condition key in a request: its values, that it is not there, or nothing. */
export type ContextValue =
  | { readonly state: 'known'; readonly values: readonly string[] }
  | { readonly state: 'absent' }
  | { readonly state: 'unknown' }

/** The condition keys of a request. */
export type RequestContext = {
  /** By key in lower case. */
  readonly keys: ReadonlyMap<string, ContextValue>
  /** What is known of every key that is not listed. */
  readonly others: 'absent' | 'unknown'
}

/**
 * Makes a context: texts for known keys, `null` for keys that the request does not have.
 *
 * @param others whether all other keys are absent or unknown; unknown unless said otherwise
 */
export function makeContext(
  keys: Readonly<Record<string, string | readonly string[] | null>>,
  others: RequestContext['others'] = 'unknown',
): RequestContext {
  const read = (value: string | readonly string[] | null): ContextValue => {
    if (value === null) return { state: 'absent' }
    return { state: 'known', values: typeof value === 'string' ? [value] : value }
  }
  return { keys: new Map(Object.entries(keys).map(([key, value]) => [key.toLowerCase(), read(value)])), others }
}

/** What is known of a key; keys do not count case. */
export function readKey(context: RequestContext, key: string): ContextValue {
  return context.keys.get(key.toLowerCase()) ?? { state: context.others }
}
