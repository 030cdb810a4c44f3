/** Whether a value is a JSON object: neither list, null nor a plain value. */
export function isPlainObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** One value of an element that may hold one or a list. */
export type ListItem = {
  /** The value, not looked at. */
  readonly value: unknown
  /** Path with an index where the document has a list. */
  readonly path: string
}

/** Reads an element that may hold one value or a list of them. */
export function readList(value: unknown, path: string): readonly ListItem[] {
  if (!Array.isArray(value)) return [{ value, path }]
  return value.map((item: unknown, index) => ({ value: item, path: `${path}[${index}]` }))
}
