import type { AwsFailure } from '../aws-failure'
import { escapeXml, requestIdHeaders, type Answer } from './answer'
import type { ServiceProtocol } from './protocol'
import { contentHeaders, document } from './write-output'
import { assertNever } from '../../../shared/assert-never'

/** An error as the service would send it. */
export function writeError(protocol: ServiceProtocol, failure: AwsFailure, requestId: string): Answer {
  const { code, message, status, detail } = failure
  const headers = { ...requestIdHeaders(requestId), ...detail.headers }
  const xml = { status, headers: { ...headers, 'content-type': 'application/xml' } }
  const members = { Code: code, Message: message, ...detail.members }
  const inner = Object.entries(members)
    .map(([name, value]) => `<${name}>${escapeXml(value)}</${name}>`)
    .join('')
  const sender = status < 500 ? 'Sender' : 'Receiver'
  const enveloped = `<ErrorResponse xmlns="${protocol.namespace}"><Error><Type>${sender}</Type>${inner}</Error><RequestId>${requestId}</RequestId></ErrorResponse>`
  switch (protocol.kind) {
    case 'ec2Query':
      return {
        ...xml,
        body: `<Response><Errors><Error>${inner}</Error></Errors><RequestID>${requestId}</RequestID></Response>`,
      }
    case 'awsQuery':
      return { ...xml, body: enveloped }
    case 'restXml':
      // S3 has no envelope around its error; S3 Control and the other REST-XML services do.
      return {
        ...xml,
        body: protocol.service === 's3' ? `<Error>${inner}<RequestId>${requestId}</RequestId></Error>` : enveloped,
      }
    case 'restJson1':
      return {
        status,
        headers: { ...headers, ...contentHeaders(protocol.kind), 'x-amzn-errortype': code },
        body: JSON.stringify({ message, ...detail.members, ...detail.json }),
      }
    case 'awsJson1_0':
    case 'awsJson1_1':
    case 'rpcv2Cbor': {
      const writer = protocol.client.getPayloadCodec().createSerializer()
      writer.write(document, { __type: code, message, ...detail.members })
      const body: unknown = writer.flush()
      const compatible = 'awsQueryCompatible' in protocol.client && protocol.client.awsQueryCompatible === true
      return {
        status,
        headers: {
          ...headers,
          ...contentHeaders(protocol.kind),
          ...(compatible && { 'x-amzn-query-error': `${code};${sender}` }),
        },
        body: typeof body === 'string' || body instanceof Uint8Array ? body : '',
      }
    }
    default:
      return assertNever(protocol.kind)
  }
}
