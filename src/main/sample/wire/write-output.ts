import { NormalizedSchema } from '@smithy/core/schema'
import { requestIdHeaders, type Answer } from './answer'
import { isUnit, type Operation } from './operations'
import type { ProtocolKind, ServiceProtocol } from './protocol'
import { writeXmlMembers } from './write-xml'
import { assertNever } from '../../../shared/assert-never'

/** The content type (and what goes with it) of answers of the protocols that are not XML. */
export function contentHeaders(
  kind: Exclude<ProtocolKind, 'ec2Query' | 'awsQuery' | 'restXml'>,
): Record<string, string> {
  switch (kind) {
    case 'restJson1':
      return { 'content-type': 'application/json' }
    case 'awsJson1_0':
      return { 'content-type': 'application/x-amz-json-1.0' }
    case 'awsJson1_1':
      return { 'content-type': 'application/x-amz-json-1.1' }
    case 'rpcv2Cbor':
      return { 'content-type': 'application/cbor', 'smithy-protocol': 'rpc-v2-cbor' }
    default:
      return assertNever(kind)
  }
}

const writeMembers = (operation: Operation, output: object): string =>
  isUnit(operation.output) ? '' : writeXmlMembers(NormalizedSchema.of(operation.output), output)

const isBody = (body: unknown): body is string | Uint8Array => typeof body === 'string' || body instanceof Uint8Array

/** An output as the service would send it. */
export async function writeOutput(
  protocol: ServiceProtocol,
  operation: Operation,
  output: object,
  requestId: string,
): Promise<Answer> {
  const headers = requestIdHeaders(requestId)
  const { name } = operation
  const open = `<${name}Response xmlns="${protocol.namespace}">`
  switch (protocol.kind) {
    case 'ec2Query': {
      const body = `${open}<requestId>${requestId}</requestId>${writeMembers(operation, output)}</${name}Response>`
      return { status: 200, headers: { ...headers, 'content-type': 'text/xml;charset=UTF-8' }, body }
    }
    case 'awsQuery': {
      const result = isUnit(operation.output) ? '' : `<${name}Result>${writeMembers(operation, output)}</${name}Result>`
      const metadata = `<ResponseMetadata><RequestId>${requestId}</RequestId></ResponseMetadata>`
      const body = `${open}${result}${metadata}</${name}Response>`
      return { status: 200, headers: { ...headers, 'content-type': 'text/xml' }, body }
    }
    case 'restXml':
    case 'restJson1': {
      const status = operation.route?.status ?? 200
      const written = await protocol.client.serializeRequest(operation.response, output, protocol.context)
      const body: unknown = written.body
      return { status, headers: { ...headers, ...written.headers }, body: isBody(body) ? body : '' }
    }
    case 'awsJson1_0':
    case 'awsJson1_1':
    case 'rpcv2Cbor': {
      const writer = protocol.client.getPayloadCodec().createSerializer()
      writer.write(isUnit(operation.output) ? document : NormalizedSchema.of(operation.output), output)
      const body: unknown = writer.flush()
      return { status: 200, headers: { ...headers, ...contentHeaders(protocol.kind) }, body: isBody(body) ? body : '' }
    }
    default:
      return assertNever(protocol.kind)
  }
}

/** Smithy's number for a value without a schema. */
export const document = 15
