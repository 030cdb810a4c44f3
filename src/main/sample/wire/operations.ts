import { NormalizedSchema } from '@smithy/core/schema'
import type { $OperationSchema, $SchemaRef, StaticOperationSchema } from '@smithy/types'
import type { SdkModule } from '../service'

/** How an operation of a REST protocol is told from its method, path and query. */
export interface Route {
  readonly method: string
  readonly path: RegExp
  /** The members that the path's groups hold, in order. */
  readonly labels: readonly string[]
  /** Query members that must be there, with their value unless it is ''. */
  readonly query: readonly (readonly [name: string, value: string])[]
  /** Of two routes that fit, the heavier one is meant. */
  readonly weight: number
  /** The status of a good answer. */
  readonly status: number
}

/** One operation, with the schemas that the SDK's client carries. */
export interface Operation {
  readonly name: string
  readonly input: $SchemaRef
  readonly output: $SchemaRef
  /** Undefined in protocols that do not tell operations by the path. */
  readonly route: Route | undefined
  /** The input's headers and body as if they were an answer, so that the client's own reader reads them. */
  readonly request: $OperationSchema
  /** The output as if it were a request, so that the client's own writer writes it. */
  readonly response: $OperationSchema
}

const isOperation = (value: unknown): value is StaticOperationSchema =>
  Array.isArray(value) && value.length === 6 && value[0] === 9

/** Whether an operation has no input or no output. */
export const isUnit = (schema: $SchemaRef): boolean => NormalizedSchema.of(schema).isUnitSchema()

function createRoute([method, uri, status]: readonly [string, string, number]): Route {
  const [path = '/', query = ''] = uri.split('?')
  const labels: string[] = []
  const pattern = path.replace(
    /\{([^}+]+)(\+?)\}|[.*?^$()|[\]\\]/g,
    (found: string, label?: string, greedy?: string) => {
      if (!label) return `\\${found}`
      labels.push(label)
      return greedy ? '(.+)' : '([^/]+)'
    },
  )
  const members = [...new URLSearchParams(query)]
  const weight = members.length * 1000 + path.replace(/\{[^}]*\}/g, '').length
  return { method, path: new RegExp(`^${pattern}/?$`), labels, query: members, weight, status }
}

/** The input without what path and query carry: the client's reader would look for that in the body. */
function withoutPathAndQuery(input: $SchemaRef): $SchemaRef {
  const shape = NormalizedSchema.of(input)
  const schema = shape.getSchema()
  if (!Array.isArray(schema) || schema[0] !== 3) return input
  const [kind, namespace, name, traits, members, schemas] = schema
  const kept = members.flatMap((member, index) => {
    const { httpLabel, httpQuery, httpQueryParams } = shape.getMemberSchema(member).getMergedTraits()
    const reference = schemas[index]
    return httpLabel || httpQuery || httpQueryParams || reference === undefined ? [] : [{ member, reference }]
  })
  return [kind, namespace, name, traits, kept.map(({ member }) => member), kept.map(({ reference }) => reference)]
}

/**
 * The output, its members all in headers and body. API Gateway's pages carry a mark that means the query of a request; in an answer
 * it means nothing, and the client's writer would follow it.
 */
function withoutQuery(output: $SchemaRef): $SchemaRef {
  const shape = NormalizedSchema.of(output)
  const schema = shape.getSchema()
  if (!Array.isArray(schema) || schema[0] !== 3) return output
  const [kind, namespace, name, traits, members, schemas] = schema
  const plain = schemas.map((reference, index): $SchemaRef => {
    const { httpQuery } = shape.getMemberSchema(members[index] ?? '').getMergedTraits()
    // A member's mark stands beside its shape: [shape, marks].
    return httpQuery !== undefined && Array.isArray(reference) ? reference[0] : reference
  })
  return [kind, namespace, name, traits, members, plain]
}

function createOperation([, namespace, name, traits, input, output]: StaticOperationSchema): Operation {
  const http = typeof traits === 'object' ? traits.http : undefined
  return {
    name,
    input,
    output,
    route: http && createRoute(http),
    request: { namespace, name, traits, input: 'unit', output: http ? withoutPathAndQuery(input) : input },
    response: {
      namespace,
      name,
      traits: { http: ['POST', '/', 200] },
      input: http ? withoutQuery(output) : output,
      output: 'unit',
    },
  }
}

/** All operations of an SDK client package, by name; each is prepared when it is first asked for. */
export function readOperations(sdk: SdkModule): {
  readonly find: (name: string) => Operation | undefined
  readonly routes: () => readonly (Operation & { readonly route: Route })[]
} {
  const schemas = new Map<string, StaticOperationSchema>()
  for (const value of Object.values<unknown>({ ...sdk })) if (isOperation(value)) schemas.set(value[2], value)
  const ready = new Map<string, Operation>()
  const find = (name: string): Operation | undefined => {
    const known = ready.get(name)
    const schema = schemas.get(name)
    if (known || !schema) return known
    const made = createOperation(schema)
    ready.set(name, made)
    return made
  }
  let routes: readonly (Operation & { readonly route: Route })[] | undefined
  return {
    find,
    routes: () =>
      (routes ??= [...schemas.keys()]
        .flatMap((name) => {
          const found = find(name)
          return found?.route ? [{ ...found, route: found.route }] : []
        })
        .toSorted((left, right) => right.route.weight - left.route.weight)),
  }
}
