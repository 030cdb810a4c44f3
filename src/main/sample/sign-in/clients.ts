import { randomUUID } from 'node:crypto'
import { portalScope, writtenClient } from '../portal'
import type { IssueSecret } from './issue-secret'
import { oidcFailure } from './oidc-failure'

/** The grants of a sign-in: with a code that a browser brings back, with a code that a person types, and renewal. */
export const grants = {
  code: 'authorization_code',
  device: 'urn:ietf:params:oauth:grant-type:device_code',
  refresh: 'refresh_token',
} as const satisfies Record<string, string>

/** A program that has registered itself for the sign-in. */
export interface RegisteredClient {
  readonly id: string
  readonly secret: string
  readonly name: string
  readonly scopes: readonly string[]
  readonly grantTypes: readonly string[]
  readonly redirectUris: readonly string[]
  /** Milliseconds since 1970. */
  readonly issuedAt: number
  /** Milliseconds since 1970. */
  readonly expiresAt: number
}

/** What a program says when it registers itself. */
export interface Registration {
  readonly clientName?: string | undefined
  readonly clientType?: string | undefined
  readonly scopes?: readonly string[] | undefined
  readonly grantTypes?: readonly string[] | undefined
  readonly redirectUris?: readonly string[] | undefined
}

/** The programs that have registered themselves. */
export interface Clients {
  /** Throws AwsFailure where AWS would refuse the registration. */
  register(registration: Registration): RegisteredClient
  /** The client with this id and secret; throws AwsFailure where there is none, or its registration has ended. */
  authenticate(id: string | undefined, secret: string | undefined): RegisteredClient
  /** The client with this id, for a browser, which knows no secret. */
  find(id: string | undefined): RegisteredClient | undefined
}

const registrationDays = 90
const day = 86_400_000

/** Keeps registered clients; the one of written profiles is known from the start. */
export function createClients(issue: IssueSecret): Clients {
  const known = new Map<string, RegisteredClient>([
    [
      writtenClient.id,
      {
        ...writtenClient,
        name: 'written profiles',
        scopes: [portalScope],
        grantTypes: [grants.device, grants.refresh],
        redirectUris: [],
        issuedAt: 0,
        expiresAt: Number.POSITIVE_INFINITY,
      },
    ],
  ])
  return {
    find: (id) => known.get(id ?? ''),
    register: ({ clientName, clientType, scopes, grantTypes, redirectUris }) => {
      if (!clientName) throw oidcFailure('InvalidClientMetadataException', 'Invalid client name provided')
      if (clientType !== 'public') {
        throw oidcFailure('InvalidClientMetadataException', 'Invalid client type provided')
      }
      const wanted = grantTypes ?? [grants.device, grants.refresh]
      if (wanted.some((grant) => !Object.values<string>(grants).includes(grant))) {
        throw oidcFailure('UnsupportedGrantTypeException', 'Invalid grant type provided')
      }
      const uris = redirectUris ?? []
      if (!uris.every((uri) => URL.canParse(uri)) || (wanted.includes(grants.code) && uris.length === 0)) {
        throw oidcFailure('InvalidRedirectUriException', 'Invalid redirect URI provided')
      }
      const issuedAt = Date.now()
      const client: RegisteredClient = {
        id: randomUUID(),
        secret: issue('client-'),
        name: clientName,
        scopes: scopes ?? [portalScope],
        grantTypes: wanted,
        redirectUris: uris,
        issuedAt,
        expiresAt: issuedAt + registrationDays * day,
      }
      known.set(client.id, client)
      return client
    },
    authenticate: (id, secret) => {
      const client = known.get(id ?? '')
      if (!client || client.secret !== secret || client.expiresAt <= Date.now()) {
        throw oidcFailure('InvalidClientException', 'Invalid client provided')
      }
      return client
    },
  }
}

/**
 * Whether a browser may be sent back to `uri`. Where a loopback address was registered, its port is free: a program
 * learns it only when it listens (RFC 8252).
 */
export function mayRedirect(client: RegisteredClient, uri: string): boolean {
  if (!URL.canParse(uri)) return false
  const asked = new URL(uri)
  return client.redirectUris.some((registered) => {
    if (registered === uri) return true
    const known = new URL(registered)
    if (known.protocol !== 'http:' || !['127.0.0.1', '[::1]', 'localhost'].includes(known.hostname)) return false
    known.port = asked.port
    return known.href === asked.href
  })
}
