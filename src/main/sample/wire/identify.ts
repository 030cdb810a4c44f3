import { NormalizedSchema } from '@smithy/core/schema'
import type { Operation, Route } from './operations'
import type { ServiceProtocol } from './protocol'
import type { WireRequest } from './request'
import { assertNever } from '../../../shared/assert-never'

/** An operation that was called, with the members that its path carries. */
export interface Call {
  readonly operation: Operation
  readonly labels: Readonly<Record<string, string>>
}

const found = (operation: Operation | undefined): Call | undefined => operation && { operation, labels: {} }

/** Part of a path as it was meant; one that is not well escaped stays as it is. */
function decode(part: string): string {
  try {
    return decodeURIComponent(part)
  } catch {
    return part
  }
}

/** The operation that a request calls; undefined where the service has none like it. */
export function identifyCall(protocol: ServiceProtocol, request: WireRequest): Call | undefined {
  switch (protocol.kind) {
    case 'ec2Query':
    case 'awsQuery':
      return found(protocol.find(request.form.get('Action') ?? request.query.get('Action') ?? ''))
    case 'awsJson1_0':
    case 'awsJson1_1':
      return found(protocol.find((request.headers['x-amz-target'] ?? '').split('.').at(-1) ?? ''))
    case 'rpcv2Cbor':
      return found(protocol.find(/\/operation\/([^/]+)$/.exec(request.path)?.[1] ?? ''))
    case 'restXml':
    case 'restJson1':
      return identifyByPath(protocol, request)
    default:
      return assertNever(protocol.kind)
  }
}

function identifyByPath(protocol: ServiceProtocol, request: WireRequest): Call | undefined {
  const bucket = protocol.service === 's3' ? /^\/([^/]+)(\/.*)?$/.exec(request.path) : null
  // S3 puts the bucket into the endpoint (here, path style), not into the path of the operation.
  if (bucket?.[1]) {
    const call = matchRoute(protocol, request, bucket[2] ?? '/', takesBucket)
    if (call) return { ...call, labels: { ...call.labels, Bucket: decode(bucket[1]) } }
  }
  return matchRoute(protocol, request, request.path, () => true)
}

const takesBucket = (operation: Operation): boolean => {
  const input = NormalizedSchema.of(operation.input)
  return input.isStructSchema() && 'Bucket' in input.getMemberSchemas()
}

function matchRoute(
  protocol: ServiceProtocol,
  request: WireRequest,
  path: string,
  accept: (operation: Operation) => boolean,
): Call | undefined {
  const operation = protocol
    .routes()
    .find(
      (candidate) =>
        candidate.route.method === request.method &&
        candidate.route.path.test(path) &&
        hasQuery(candidate.route, request) &&
        accept(candidate),
    )
  const values = operation?.route.path.exec(path)?.slice(1)
  if (!operation || !values) return undefined
  const labels = Object.fromEntries(operation.route.labels.map((label, index) => [label, decode(values[index] ?? '')]))
  return { operation, labels }
}

const hasQuery = (route: Route, request: WireRequest): boolean =>
  route.query.every(([name, value]) => request.query.has(name) && (!value || request.query.get(name) === value))

/** What a request calls, for an answer that names it: `Action`, the target's operation, or method and path. */
export const describeCall = (request: WireRequest): string =>
  request.form.get('Action') ??
  request.headers['x-amz-target']?.split('.').at(-1) ??
  `${request.method} ${request.path}`
