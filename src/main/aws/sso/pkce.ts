import { createHash, randomBytes, randomUUID } from 'node:crypto'

/** The secret of one authorization by RFC 7636, and its state. */
export type Pkce = {
  /** 64 characters. It leaves the process only with the code, to AWS. */
  readonly verifier: string
  /** Base64url of the verifier's SHA-256. */
  readonly challenge: string
  /** Comes back with the redirect. */
  readonly state: string
}

/** Makes a new one. */
export const createPkce = (): Pkce => {
  const verifier = randomBytes(48).toString('base64url')
  return { verifier, challenge: createHash('sha256').update(verifier).digest('base64url'), state: randomUUID() }
}

/** The address at which a person allows the sign-in. */
export const authorizeAddress = (
  oidc: URL,
  request: {
    readonly clientId: string
    readonly redirectUri: string
    readonly scopes: readonly string[]
    readonly pkce: Pkce
  },
): URL => {
  const parameters = {
    response_type: 'code',
    client_id: request.clientId,
    redirect_uri: request.redirectUri,
    state: request.pkce.state,
    code_challenge_method: 'S256',
    scopes: request.scopes.join(' '),
    code_challenge: request.pkce.challenge,
  }
  const address = new URL(oidc)
  address.pathname = `${address.pathname.replace(/\/$/, '')}/authorize`
  // A space as %20: what reads this need not take + for one.
  address.search = Object.entries(parameters)
    .map(([name, value]) => `${name}=${encodeURIComponent(value)}`)
    .join('&')
  return address
}
