import type { EndpointBearer, HandlerExecutionContext, SerdeFunctions } from '@smithy/types'
import type { SampleService } from '../service'
import { readOperations, type Operation, type Route } from './operations'
import type { SdkConfig } from './sdk-client'

/** The protocols of AWS that the sample speaks. */
export type ProtocolKind = 'ec2Query' | 'awsQuery' | 'restXml' | 'restJson1' | 'awsJson1_0' | 'awsJson1_1' | 'rpcv2Cbor'

const protocolKinds: readonly ProtocolKind[] = [
  'ec2Query',
  'awsQuery',
  'restXml',
  'restJson1',
  'awsJson1_0',
  'awsJson1_1',
  'rpcv2Cbor',
]

/** How one service is spoken to. */
export interface ServiceProtocol {
  /** The name of the service in the sample. */
  readonly service: string
  readonly kind: ProtocolKind
  /** The client's own protocol: its readers and writers do the work. */
  readonly client: SdkConfig['protocol']
  /** The name in the credential scope, which is also the prefix of its IAM actions. */
  readonly signingName: string
  /** The namespace of its XML answers, '' where it has none. */
  readonly namespace: string
  /** The value of `Version` in forms, '' where there is none. */
  readonly version: string
  /** What stands before the dot in `X-Amz-Target`. */
  readonly target: string
  /** What the client's readers and writers want to be told. */
  readonly context: HandlerExecutionContext & SerdeFunctions & EndpointBearer
  /** An operation by its name. */
  readonly find: (name: string) => Operation | undefined
  /** The operations with a path, the most particular first. */
  readonly routes: () => readonly (Operation & { readonly route: Route })[]
}

const text = (value: unknown): string => (typeof value === 'string' ? value : '')

/** Reads off a service's client how it is spoken to. Throws where the client speaks a protocol that nobody has met yet. */
export function createProtocol(service: SampleService): ServiceProtocol {
  const { config } = new service.client({
    region: 'us-east-1',
    credentials: { accessKeyId: 'none', secretAccessKey: 'none' },
  })
  const shape = config.protocol.getShapeId().split('#')[1]
  const kind = protocolKinds.find((known) => known === shape)
  if (!kind) throw new Error(`${service.service} speaks ${shape}, which the sample does not.`)
  const { base64Decoder, base64Encoder, utf8Decoder, utf8Encoder, streamCollector } = config
  config.protocol.setSerdeContext(config)
  return {
    service: service.service,
    kind,
    client: config.protocol,
    signingName: text(config.defaultSigningName),
    namespace: text(config.protocolSettings?.['xmlNamespace']),
    version: text(config.protocolSettings?.['version']),
    target: text(config.protocolSettings?.['serviceTarget']),
    context: {
      base64Decoder,
      base64Encoder,
      utf8Decoder,
      utf8Encoder,
      streamCollector,
      endpoint: () => Promise.resolve({ protocol: 'http:', hostname: '127.0.0.1', path: '/' }),
    },
    ...readOperations(service.sdk),
  }
}
