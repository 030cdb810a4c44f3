import { determineTimestampFormat } from '@smithy/core/protocols'
import type { NormalizedSchema } from '@smithy/core/schema'
import { dateToUtcString, toBase64 } from '@smithy/core/serde'
import { escapeXml } from './answer'

/** Writes one value, or the members of one structure, as XML. */
type Write = (value: unknown) => string

const settings = { timestampFormat: { useTrait: true, default: 5 }, httpBindings: false } as const
const isMembers = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null

/** By the schema of a structure; compiled once, since schemas lead back to themselves and pages have 1,000 items. */
const structures = new WeakMap<object, Write>()

/**
 * The members of a structure as XML without an element around them, as the query protocols put them into their
 * envelopes. The SDK's own writer does the same and is ten times slower, which would count as AWS's time in a benchmark.
 */
export function writeXmlMembers(shape: NormalizedSchema, value: unknown): string {
  return compileStructure(shape)(value)
}

function compileStructure(shape: NormalizedSchema): Write {
  const schema = shape.getSchema()
  const key = typeof schema === 'object' ? schema : {}
  const known = structures.get(key)
  if (known) return known
  let members: readonly (readonly [name: string, write: Write])[] | undefined
  const write: Write = (value) => {
    if (!isMembers(value)) return ''
    members ??= [...shape.structIterator()].map(([name, member]) => [name, compileMember(name, member)])
    let xml = ''
    for (const [name, writeMember] of members) {
      const inner = value[name]
      if (inner !== undefined && inner !== null) xml += writeMember(inner)
    }
    return xml
  }
  structures.set(key, write)
  return write
}

function compileMember(name: string, member: NormalizedSchema): Write {
  const { xmlName = name, xmlFlattened } = member.getMergedTraits()
  if (member.isListSchema()) return compileList(xmlName, Boolean(xmlFlattened), member.getValueSchema())
  if (member.isMapSchema()) return compileMap(xmlName, Boolean(xmlFlattened), member)
  return wrap(xmlName, compileContent(member))
}

const wrap = (name: string, write: Write): Write => {
  const open = `<${name}>`
  const close = `</${name}>`
  return (value) => open + write(value) + close
}

function compileContent(shape: NormalizedSchema): Write {
  if (shape.isStructSchema()) return compileStructure(shape)
  if (shape.isTimestampSchema()) return compileTime(determineTimestampFormat(shape, settings))
  if (shape.isBlobSchema()) return (value) => (value instanceof Uint8Array ? toBase64(value) : escapeXml(String(value)))
  return (value) => escapeXml(String(value))
}

function compileTime(format: number): Write {
  return (value) => {
    if (!(value instanceof Date)) return escapeXml(String(value))
    if (format === 6) return dateToUtcString(value)
    return format === 7 ? String(value.getTime() / 1000) : value.toISOString().replace('.000Z', 'Z')
  }
}

function compileList(name: string, flat: boolean, item: NormalizedSchema): Write {
  const itemName = flat ? name : (item.getMergedTraits().xmlName ?? 'member')
  const write = wrap(itemName, compileContent(item))
  const items: Write = (value) => (Array.isArray(value) ? value.map(write).join('') : '')
  return flat ? items : wrap(name, items)
}

function compileMap(name: string, flat: boolean, shape: NormalizedSchema): Write {
  const writeKey = wrap(shape.getKeySchema().getMergedTraits().xmlName ?? 'key', (key) => escapeXml(String(key)))
  const writeValue = compileMember('value', shape.getValueSchema())
  const entryName = flat ? name : 'entry'
  const entries: Write = (value) => {
    const written = isMembers(value) ? Object.entries(value) : []
    return written.map(([key, inner]) => `<${entryName}>${writeKey(key)}${writeValue(inner)}</${entryName}>`).join('')
  }
  return flat ? entries : wrap(name, entries)
}
