import { FromStringShapeDeserializer } from '@smithy/core/protocols'
import type { NormalizedSchema } from '@smithy/core/schema'

type FormKind = 'ec2Query' | 'awsQuery'

const reader = new FromStringShapeDeserializer({ timestampFormat: { useTrait: true, default: 5 }, httpBindings: false })

/** The name under which a member stands in a form: EC2 has names of its own and begins them with a capital. */
function memberKey(kind: FormKind, name: string, member: NormalizedSchema): string {
  const { xmlName, ec2QueryName } = member.getMergedTraits()
  if (kind === 'awsQuery') return xmlName ?? name
  if (typeof ec2QueryName === 'string') return ec2QueryName
  const key = xmlName ?? name
  return key.charAt(0).toUpperCase() + key.slice(1)
}

const holds = (form: URLSearchParams, prefix: string): boolean =>
  [...form.keys()].some((key) => key === prefix || key.startsWith(`${prefix}.`))

/** A value out of a form (`Filter.1.Value.1=…`), by its schema: the inverse of the client's query writer. */
export function readForm(kind: FormKind, shape: NormalizedSchema, form: URLSearchParams, prefix: string): unknown {
  const dot = prefix && `${prefix}.`
  if (shape.isStructSchema()) {
    const members: Record<string, unknown> = {}
    for (const [name, member] of shape.structIterator()) {
      const key = dot + memberKey(kind, name, member)
      if (holds(form, key)) members[name] = readForm(kind, member, form, key)
    }
    return members
  }
  const flat = kind === 'ec2Query' || Boolean(shape.getMergedTraits().xmlFlattened)
  if (shape.isListSchema()) {
    const item = shape.getValueSchema()
    const base = flat ? prefix : `${dot}${item.getMergedTraits().xmlName ?? 'member'}`
    const items: unknown[] = []
    for (let place = 1; holds(form, `${base}.${place}`); place++) {
      items.push(readForm(kind, item, form, `${base}.${place}`))
    }
    return items
  }
  if (shape.isMapSchema()) {
    const keyName = shape.getKeySchema().getMergedTraits().xmlName ?? 'key'
    const value = shape.getValueSchema()
    const valueName = value.getMergedTraits().xmlName ?? 'value'
    const base = flat ? prefix : `${dot}entry`
    const entries: Record<string, unknown> = {}
    for (let place = 1; holds(form, `${base}.${place}`); place++) {
      const key = form.get(`${base}.${place}.${keyName}`) ?? ''
      entries[key] = readForm(kind, value, form, `${base}.${place}.${valueName}`)
    }
    return entries
  }
  return reader.read(shape, form.get(prefix) ?? '')
}
