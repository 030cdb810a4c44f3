import { FromStringShapeDeserializer, HttpResponse } from '@smithy/core/protocols'
import { NormalizedSchema } from '@smithy/core/schema'
import type { Call } from './identify'
import { isUnit } from './operations'
import type { ServiceProtocol } from './protocol'
import { readForm } from './read-form'
import type { WireRequest } from './request'
import { assertNever } from '../../../shared/assert-never'

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null

/** The input of a call as the SDK's caller gave it. */
export async function readInput(
  protocol: ServiceProtocol,
  { operation, labels }: Call,
  request: WireRequest,
): Promise<Record<string, unknown>> {
  if (isUnit(operation.input)) return {}
  const shape = NormalizedSchema.of(operation.input)
  switch (protocol.kind) {
    case 'ec2Query':
    case 'awsQuery': {
      const input = readForm(protocol.kind, shape, request.form, '')
      return isObject(input) ? input : {}
    }
    case 'awsJson1_0':
    case 'awsJson1_1':
    case 'rpcv2Cbor': {
      if (request.body.length === 0) return {}
      const input: unknown = await protocol.client.getPayloadCodec().createDeserializer().read(shape, request.body)
      return isObject(input) ? input : {}
    }
    case 'restXml':
    case 'restJson1': {
      const { $metadata: _, ...bound } = await protocol.client.deserializeResponse(
        operation.request,
        protocol.context,
        new HttpResponse({ statusCode: 200, headers: { ...request.headers }, body: new Uint8Array(request.body) }),
      )
      return { ...bound, ...readPathAndQuery(shape, labels, request.query) }
    }
    default:
      return assertNever(protocol.kind)
  }
}

function readPathAndQuery(
  shape: NormalizedSchema,
  labels: Readonly<Record<string, string>>,
  query: URLSearchParams,
): Record<string, unknown> {
  const reader = new FromStringShapeDeserializer({
    timestampFormat: { useTrait: true, default: 5 },
    httpBindings: true,
  })
  const input: Record<string, unknown> = {}
  for (const [name, member] of shape.structIterator()) {
    const { httpQuery } = member.getMergedTraits()
    const label = labels[name]
    if (label !== undefined) input[name] = reader.read(member, label)
    else if (httpQuery !== undefined && query.has(httpQuery)) {
      input[name] = member.isListSchema()
        ? query.getAll(httpQuery).map((value): unknown => reader.read(member.getValueSchema(), value))
        : reader.read(member, query.get(httpQuery) ?? '')
    }
  }
  return input
}
