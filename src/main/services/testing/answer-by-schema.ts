import { NormalizedSchema } from '@smithy/core/schema'
import { getSmithyContext } from '@smithy/core/client'
import type { $Schema, HandlerExecutionContext, MiddlewareStack } from '@smithy/types'
import { operationOf, placeError } from '../../aws/call-name'
import type { MakeClient } from '../../engine/collector'

/** A call that a client was about to make. */
export type FakeCall = {
  /** As in `Calls`. */
  readonly operation: string
  readonly input: Readonly<Record<string, unknown>>
  /** The shape of the answer, as the SDK's own schemas tell it. */
  readonly output: NormalizedSchema
}

type WithStack = { readonly middlewareStack: MiddlewareStack<object, object> }

const hasStack = (client: unknown): client is WithStack =>
  typeof client === 'object' && client !== null && 'middlewareStack' in client

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null

const schemaOf = (context: HandlerExecutionContext): readonly unknown[] => {
  const schema: unknown = getSmithyContext(context)['operationSchema']
  if (!Array.isArray(schema)) throw new Error(`${operationOf(context)} has no schema`)
  return schema
}

const isSchema = (value: unknown): value is $Schema => value !== undefined

/**
 * Makes the SDK's own clients, whose calls end before they are written: `answer` gives what AWS would have answered, or throws. So a
 * test can let every operation of every service answer as its schema allows, without a server that knows them.
 */
export const makeFakeClients =
  (answer: (call: FakeCall) => unknown): MakeClient =>
  (Client, region = 'us-east-1') => {
    const settings = { region, credentials: { accessKeyId: 'AKIAIOSFODNN7EXAMPLE', secretAccessKey: 'opens-nothing' } }
    const client: unknown = Reflect.construct(Client, [settings])
    if (!(client instanceof Client) || !hasStack(client)) throw new Error('Not a client of the SDK')
    client.middlewareStack.add(
      (_next, context) => async (step) => {
        const operation = operationOf(context)
        const output = schemaOf(context)[5]
        if (!isSchema(output)) throw new Error(`${operation} has no output`)
        try {
          const made = answer({
            operation,
            input: isRecord(step.input) ? step.input : {},
            output: NormalizedSchema.of(output),
          })
          return { output: { $metadata: {}, ...(isRecord(made) ? made : {}) }, response: {} }
        } catch (error) {
          placeError(error, { operation, region, regionDisabled: false })
          throw error
        }
      },
      { step: 'initialize', priority: 'high', name: 'answerBySchema' },
    )
    return client
  }

/** How full an answer is. */
export type Fullness = {
  /** Items of lists at the top of the answer; lists within have one, or none where `bare`. */
  readonly items: number
  /** Only what names a thing is set: ids, names and ARNs. */
  readonly bare: boolean
  /** The text of policies and documents. */
  readonly document: string
  /** The token of the next page; undefined on the last. */
  readonly token: string | undefined
}

const isToken = (name: string): boolean =>
  /^(next_?token|nextmarker|marker|position|paginationtoken|(next)?continuationtoken|nextrecordname)$/i.test(name)
const isMore = (name: string): boolean => /^istruncated$/i.test(name)
const isDocument = (name: string): boolean => /(policy|document|definition|content|userdata|statement)/i.test(name)
const isName = (name: string): boolean => /(arn|id|name|key)$/i.test(name)

const deepest = 7

const scalar = (schema: NormalizedSchema, name: string, place: string, fullness: Fullness): unknown => {
  if (schema.isTimestampSchema()) return new Date('2026-05-01T00:00:00Z')
  if (schema.isNumericSchema() || schema.isBigIntegerSchema()) return 1
  if (schema.isBooleanSchema()) return false
  if (schema.isBlobSchema()) return new Uint8Array()
  if (schema.isDocumentSchema()) return {}
  if (/arn$/i.test(name)) return `arn:aws:service:us-east-1:111122223333:thing/${place}`
  if (isDocument(name)) return fullness.document
  return `${name}-${place}`
}

const make = (schema: NormalizedSchema, name: string, place: string, depth: number, fullness: Fullness): unknown => {
  if (schema.isListSchema()) {
    const count = depth <= 2 ? fullness.items : fullness.bare ? 0 : 1
    const value = schema.getValueSchema()
    return depth > deepest
      ? []
      : Array.from({ length: count }, (_, index) => make(value, name, `${place}-${index}`, depth + 1, fullness))
  }
  if (schema.isMapSchema()) {
    return fullness.bare || depth > deepest
      ? {}
      : { key: make(schema.getValueSchema(), name, place, depth + 1, fullness) }
  }
  if (schema.isStructSchema()) {
    if (depth > deepest) return {}
    const made: Record<string, unknown> = {}
    for (const [member, inner] of schema.structIterator()) {
      if (depth <= 2 && isToken(member)) {
        if (fullness.token !== undefined) made[member] = fullness.token
      } else if (depth === 0 && member === 'failures') {
        // An answer that AWS gives whole names nothing that failed.
        made[member] = []
      } else if (depth <= 2 && isMore(member)) made[member] = fullness.token !== undefined
      else if (!fullness.bare || depth <= 1 || isName(member) || inner.isStructSchema()) {
        made[member] = make(inner, member, place, depth + 1, fullness)
      }
    }
    return made
  }
  return scalar(schema, name, place, fullness)
}

/** Makes up an answer of this shape. */
export const makeAnswer = (call: FakeCall, fullness: Fullness): unknown =>
  make(call.output, 'answer', `${call.operation.split(':')[1] ?? ''}${fullness.token ?? ''}`, 0, fullness)

/** The token that the caller sent along, if any. */
export const tokenOf = ({ input }: FakeCall): string | undefined => {
  const sent = Object.entries(input).find(([name, value]) => isToken(name) && typeof value === 'string')?.[1]
  return typeof sent === 'string' ? sent : undefined
}

/** Whether the answer can say that there is another page. */
export const hasPages = ({ output }: FakeCall): boolean =>
  [...output.structIterator()].some(
    ([name, inner]) =>
      isToken(name) || (inner.isStructSchema() && [...inner.structIterator()].some(([member]) => isToken(member))),
  )
