import type { AwsCredentialIdentityProvider, MiddlewareStack, Pluggable } from '@smithy/types'
import { nameRequest, operationOf, placeError } from './call-name'
import type { Endpoints } from './endpoints'
import { isThrottle } from './error-kinds'
import type { Gate } from './request-handler'
import type { SdkSettings } from './sdk-settings'
import { sendWritesOnce } from './send-writes-once'

// The SDK warns on standard error where the runtime is older than it likes; the app chooses its runtime itself.
process.env.AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED = 'true'

/** The engine's `MakeClient`: makes an SDK client for the account at hand. */
export type MakeClient = <Client>(Client: new (...configuration: never) => Client, region?: string) => Client

/** What all clients of an account have in common. */
export type ClientSettings = {
  /** The profile whose settings count where the SDK reads them itself; the environment's where none is named. */
  readonly profile?: string
  readonly credentials: AwsCredentialIdentityProvider
  /** The region of clients for which none is named. */
  readonly region: string
  readonly endpoints: Endpoints
  readonly gate: Gate
  /** The app's version, for the user agent. */
  readonly version: string
  /** The account is known not to have this region enabled. */
  readonly isDisabled: (region: string) => boolean
  readonly sdk: SdkSettings
  /** The outermost step of each call. */
  readonly hold?: Pluggable<object, object>
}

type SdkClient = {
  readonly config: { readonly serviceId: string }
  readonly middlewareStack: MiddlewareStack<object, object>
}

const isSdkClient = (client: unknown): client is SdkClient =>
  typeof client === 'object' && client !== null && 'config' in client && 'middlewareStack' in client

/** Names each request for the request handler, and remembers with each error where it came up. */
export const namingPlugin = <Input extends object, Output extends object>(
  settings: Pick<ClientSettings, 'gate' | 'isDisabled'>,
  region: string,
): Pluggable<Input, Output> => ({
  applyToStack: (stack) => {
    stack.add(
      (next, context) => async (step) => {
        const operation = operationOf(context)
        const { request } = step
        if (typeof request === 'object' && request !== null) nameRequest(request, { operation, region })
        try {
          return await next(step)
        } catch (error) {
          if (typeof request === 'object' && request !== null && isThrottle(error)) settings.gate.throttled(request)
          placeError(error, { operation, region, regionDisabled: settings.isDisabled(region) })
          throw error
        }
      },
      // The outermost of its step: nothing after it makes another request object, and it sees AWS's errors once they are read.
      { step: 'deserialize', priority: 'high', name: 'plumblineNaming' },
    )
  },
})

/** What every client gets, those inside credential providers too. */
export const commonConfiguration = (
  settings: Pick<ClientSettings, 'gate' | 'version' | 'sdk'>,
  endpoint: string | undefined,
) => ({
  requestHandler: settings.gate.handler,
  customUserAgent: [['plumbline', settings.version]] satisfies [string, string][],
  ...settings.sdk,
  ignoreConfiguredEndpointUrls: true,
  ...(endpoint === undefined
    ? {}
    : {
        endpoint,
        forcePathStyle: true,
        disableHostPrefix: true,
        useFipsEndpoint: false,
        useDualstackEndpoint: false,
      }),
})

const serviceIds = new WeakMap<object, string>()

/** Makes the clients of one account, each once per region. The only place that constructs an SDK client. */
export const makeClients = (settings: ClientSettings): MakeClient => {
  const made = new Map<object, Map<string, unknown>>()

  const construct = <Client>(
    Class: new (...configuration: never) => Client,
    region: string,
    service: string,
  ): Client => {
    const endpoint = settings.endpoints.of(service)
    const own = commonConfiguration(settings, endpoint)
    const unchanged =
      endpoint !== undefined && service === 'S3 Control' ? { endpointProvider: () => ({ url: new URL(endpoint) }) } : {}
    const { profile, credentials } = settings
    const client: Client = Reflect.construct(Class, [
      { ...own, ...unchanged, ...(profile === undefined ? {} : { profile }), credentials, region },
    ])
    return client
  }

  const serviceIdOf = (Class: new (...configuration: never) => unknown): string => {
    const known = serviceIds.get(Class)
    if (known !== undefined) return known
    const client: unknown = Reflect.construct(Class, [
      { requestHandler: settings.gate.handler, region: settings.region },
    ])
    if (!isSdkClient(client)) throw new Error(`${Class.name} is no client of the SDK`)
    serviceIds.set(Class, client.config.serviceId)
    return client.config.serviceId
  }

  return (Class, region = settings.region) => {
    const byRegion = made.get(Class) ?? new Map<string, unknown>()
    made.set(Class, byRegion)
    const known = byRegion.get(region)
    if (known instanceof Class) return known
    const client = construct(Class, region, serviceIdOf(Class))
    if (!isSdkClient(client)) throw new Error(`${Class.name} is no client of the SDK`)
    client.middlewareStack.use(namingPlugin(settings, region))
    client.middlewareStack.use(sendWritesOnce)
    if (settings.hold) client.middlewareStack.use(settings.hold)
    byRegion.set(region, client)
    return client
  }
}
