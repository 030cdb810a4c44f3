import canonicalize from 'canonicalize'
import { z } from 'zod'
import type { Json } from '../../shared/json'

/** A raw answer brought into a fact's shape, or what is wrong with it. */
export type Shaped = { readonly ok: true; readonly value: Json } | { readonly ok: false; readonly problem: string }

/** Half of a surrogate pair: no text, and canonical JSON refuses it. */
const halfPair = /\p{Surrogate}/gu

/** Plain JSON of what an SDK gave: dates as ISO 8601, absent fields left out, whatever is no JSON as `null`. */
export const toPlain = (raw: unknown): Json => {
  switch (typeof raw) {
    case 'boolean':
      return raw
    case 'string':
      return raw.replaceAll(halfPair, '\ufffd')
    case 'number':
      return Number.isFinite(raw) ? raw : null
    case 'object':
      break
    default:
      return null
  }
  if (raw === null) return null
  if (raw instanceof Date) return Number.isNaN(raw.getTime()) ? null : raw.toISOString()
  if (Array.isArray(raw)) return raw.map(toPlain)
  const plain: Record<string, Json> = {}
  for (const [key, value] of Object.entries(raw)) if (value !== undefined) plain[key] = toPlain(value)
  return plain
}

const hasMark = (schema: z.core.$ZodType, mark: 'volatile' | 'ordered'): boolean =>
  z.globalRegistry.get(schema)?.[mark] === true

const inner = (schema: z.core.$ZodType): z.core.$ZodType | undefined => {
  if (
    schema instanceof z.ZodOptional ||
    schema instanceof z.ZodNullable ||
    schema instanceof z.ZodDefault ||
    schema instanceof z.ZodReadonly
  ) {
    return schema.unwrap()
  }
  if (schema instanceof z.ZodPipe) return schema.out
  return undefined
}

/** RFC 8785 text of a value. */
export const canonicalText = (value: unknown): string => canonicalize(value) ?? 'null'

const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

type Walk = { readonly dropVolatile: boolean; readonly sort: boolean }

/** Narrows without losing what the items are, as `Array.isArray` does. */
const isList = (value: Json): value is readonly Json[] => Array.isArray(value)

const walk = (schema: z.core.$ZodType, value: Json, how: Walk): Json => {
  const unwrapped = hasMark(schema, 'ordered') ? undefined : inner(schema)
  if (unwrapped) return value === null ? null : walk(unwrapped, value, how)
  if (schema instanceof z.ZodUnion) {
    const option = schema.options.find((candidate) => z.safeParse(candidate, value).success)
    return option ? walk(option, value, how) : value
  }
  if (isList(value)) {
    if (!(schema instanceof z.ZodArray)) return value
    const items = value.map((item) => walk(schema.element, item, how))
    return how.sort && !hasMark(schema, 'ordered') ? sortItems(schema.element, items) : items
  }
  if (!isJsonRecord(value)) return value
  if (schema instanceof z.ZodObject) {
    const kept = Object.entries(value).filter(([key]) => {
      const field: unknown = schema.shape[key]
      return !(how.dropVolatile && field instanceof z.ZodType && isVolatile(field))
    })
    return Object.fromEntries(
      kept.map(([key, field]) => {
        const fieldSchema: unknown = schema.shape[key]
        return [key, fieldSchema instanceof z.ZodType ? walk(fieldSchema, field, how) : field]
      }),
    )
  }
  if (schema instanceof z.ZodRecord) {
    return Object.fromEntries(Object.entries(value).map(([key, field]) => [key, walk(schema.valueType, field, how)]))
  }
  return value
}

const isJsonRecord = (value: Json): value is { readonly [key: string]: Json } =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** Whether the schema, or one that it wraps, is marked as volatile. */
export const isVolatile = (schema: z.core.$ZodType): boolean => {
  if (hasMark(schema, 'volatile')) return true
  const unwrapped = inner(schema)
  return unwrapped ? isVolatile(unwrapped) : false
}

const sortItems = (element: z.core.$ZodType, items: readonly Json[]): readonly Json[] =>
  items
    .map((item) => ({ item, text: canonicalText(walk(element, item, { dropVolatile: true, sort: false })) }))
    .toSorted((a, b) => compareText(a.text, b.text))
    .map(({ item }) => item)

/** Keeps what the schema names, turns dates to text, and sorts the lists whose order AWS does not mean. */
export const shape = (schema: z.ZodType, raw: unknown): Shaped => {
  const result = schema.safeParse(toPlain(raw))
  if (!result.success) {
    const issue = result.error.issues[0]
    return { ok: false, problem: `${issue?.path.join('.') || 'the answer'}: ${issue?.message ?? 'not as described'}` }
  }
  return { ok: true, value: walk(schema, toPlain(result.data), { dropVolatile: false, sort: true }) }
}

/** The value without the fields that change without a change of the architecture. */
export const withoutVolatile = (schema: z.ZodType, value: Json): Json =>
  walk(schema, value, { dropVolatile: true, sort: false })

const unwrapAll = (schema: z.core.$ZodType | undefined): z.core.$ZodType | undefined => {
  const unwrapped = schema && inner(schema)
  return unwrapped ? unwrapAll(unwrapped) : schema
}

/** Whether a path within an item leads to, or through, a field that is marked as volatile. */
export const isVolatilePath = (schema: z.core.$ZodType, path: string): boolean => {
  let current: z.core.$ZodType | undefined = schema
  for (const step of path.match(/[^.[\]]+/g) ?? []) {
    current = unwrapAll(current)
    if (current instanceof z.ZodArray) current = current.element
    else if (current instanceof z.ZodObject) {
      const field: unknown = current.shape[step]
      current = field instanceof z.ZodType ? field : undefined
    } else if (current instanceof z.ZodRecord) current = current.valueType
    else return false
    if (current && isVolatile(current)) return true
  }
  return false
}
