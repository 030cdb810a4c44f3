/** One line of a fact as it is shown. */
export type JsonLine = {
  /** As evidence names it: `IpPermissions[0].IpRanges[0].CidrIp`; empty for the fact itself. */
  readonly path: string
  readonly depth: number
  /** The field's name; absent for items of a list and for the fact itself. */
  readonly key: string | undefined
  readonly kind: 'open' | 'close' | 'empty' | 'string' | 'number' | 'boolean' | 'null'
  /** The value, or the bracket. */
  readonly text: string
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const leaf = (value: unknown): Pick<JsonLine, 'kind' | 'text'> => {
  switch (typeof value) {
    case 'string':
      return { kind: 'string', text: JSON.stringify(value) }
    case 'number':
      return { kind: 'number', text: String(value) }
    case 'boolean':
      return { kind: 'boolean', text: String(value) }
    default:
      return { kind: 'null', text: 'null' }
  }
}

const childrenOf = (value: unknown, path: string): readonly (readonly [string | undefined, string, unknown])[] => {
  if (Array.isArray(value)) return value.map((item: unknown, index) => [undefined, `${path}[${index}]`, item] as const)
  if (!isRecord(value)) return []
  return Object.entries(value).map(([key, item]) => [key, path === '' ? key : `${path}.${key}`, item] as const)
}

/** A fact line by line. */
export const jsonLines = (value: unknown, path = '', depth = 0, key?: string): readonly JsonLine[] => {
  const holds = Array.isArray(value) || isRecord(value)
  if (!holds) return [{ path, depth, key, ...leaf(value) }]
  const [open, close] = Array.isArray(value) ? ['[', ']'] : ['{', '}']
  const children = childrenOf(value, path)
  if (children.length === 0) return [{ path, depth, key, kind: 'empty', text: `${open}${close}` }]
  return [
    { path, depth, key, kind: 'open', text: open },
    ...children.flatMap(([name, childPath, item]) => jsonLines(item, childPath, depth + 1, name)),
    { path, depth, key: undefined, kind: 'close', text: close },
  ]
}
