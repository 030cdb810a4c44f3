import { identifyCall } from './identify'
import type { ServiceProtocol } from './protocol'
import type { Signature, WireRequest } from './request'
import { assertNever } from '../../../shared/assert-never'

/** The path under which S3 Control answers; it signs as `s3`, like S3. */
const controlPath = '/v20180820/'

/** Of several services with one signing name, whether this one is meant. */
function claims(protocol: ServiceProtocol, request: WireRequest): boolean {
  switch (protocol.kind) {
    case 'ec2Query':
    case 'awsQuery':
      return protocol.version === (request.form.get('Version') ?? request.query.get('Version'))
    case 'awsJson1_0':
    case 'awsJson1_1':
      return (request.headers['x-amz-target'] ?? '').startsWith(`${protocol.target}.`)
    case 'rpcv2Cbor':
      return request.path.includes(`/service/${protocol.target}/`)
    case 'restXml':
      if (protocol.signingName !== 's3') return identifyCall(protocol, request) !== undefined
      return (protocol.service === 's3') !== request.path.startsWith(controlPath)
    case 'restJson1':
      return identifyCall(protocol, request) !== undefined
    default:
      return assertNever(protocol.kind)
  }
}

/** The service that a signed request is meant for, by the credential scope. */
export function chooseSigned(
  protocols: readonly ServiceProtocol[],
  signature: Signature,
  request: WireRequest,
): ServiceProtocol | undefined {
  const named = protocols.filter((protocol) => protocol.signingName === signature.service)
  const [only, second] = named
  if (second === undefined && signature.service !== 's3') return only
  return named.find((protocol) => claims(protocol, request))
}

/** The service of which a request calls one of the operations that need no signature. */
export function chooseUnsigned(
  candidates: readonly { readonly protocol: ServiceProtocol; readonly unsigned: readonly string[] }[],
  request: WireRequest,
): ServiceProtocol | undefined {
  return candidates.find(({ protocol, unsigned }) => {
    const call = unsigned.length > 0 ? identifyCall(protocol, request) : undefined
    return call !== undefined && unsigned.includes(call.operation.name)
  })?.protocol
}
