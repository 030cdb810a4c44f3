import type { $ClientProtocol, HttpRequest, HttpResponse, SerdeFunctions } from '@smithy/types'

/** What the wire uses of a client's resolved configuration. */
export interface SdkConfig extends SerdeFunctions {
  /** The protocol that the client speaks. */
  readonly protocol: $ClientProtocol<HttpRequest, HttpResponse>
  /** The name in the credential scope of its signatures; undefined for services that sign nothing. */
  readonly defaultSigningName?: string
  /** Names and versions that the protocol writes. */
  readonly protocolSettings?: { readonly [setting: string]: unknown }
}

/** An SDK client class. */
export type SdkClient = new (configuration: {
  region: string
  credentials: { accessKeyId: string; secretAccessKey: string }
}) => { readonly config: SdkConfig }
