import { createHash, randomBytes } from 'node:crypto'
import { CreateTokenCommand, RegisterClientCommand, SSOOIDCClient } from '@aws-sdk/client-sso-oidc'
import { SSOClient } from '@aws-sdk/client-sso'
import type { Sample } from '../start-sample'
import { grants } from '../sign-in/clients'

/** The clients of the sign-in and the portal at a sample, without retries. */
export const portalClients = (sample: Sample) => {
  const config = { endpoint: sample.url, region: 'us-east-1', maxAttempts: 1 }
  return { oidc: new SSOOIDCClient(config), portal: new SSOClient(config) }
}

/** Where the browser comes back to, as a program registers it: without a port. */
export const registeredUri = 'http://127.0.0.1/oauth/callback'
/** The same as a sign-in names it. */
export const redirectUri = 'http://127.0.0.1:49152/oauth/callback'

/** Registers a program for all grants; gives id and secret as `CreateToken` wants them. */
export async function register(sample: Sample, grantTypes: readonly string[] = Object.values(grants)) {
  const { clientId, clientSecret } = await portalClients(sample).oidc.send(
    new RegisterClientCommand({
      clientName: 'test',
      clientType: 'public',
      scopes: ['sso:account:access'],
      grantTypes: [...grantTypes],
      redirectUris: [registeredUri],
      issuerUrl: 'https://sso.marlowbay.example/start',
    }),
  )
  return { clientId, clientSecret }
}

/** A verifier of PKCE with its challenge. */
export function createVerifier() {
  const codeVerifier = randomBytes(32).toString('base64url')
  return { codeVerifier, challenge: createHash('sha256').update(codeVerifier).digest('base64url') }
}

/** What a browser is sent to `/authorize` with. */
export const authorization = (clientId: string | undefined, challenge: string): Record<string, string> => ({
  response_type: 'code',
  client_id: clientId ?? '',
  redirect_uri: redirectUri,
  state: 'state & more',
  code_challenge: challenge,
  code_challenge_method: 'S256',
  scopes: 'sso:account:access',
})

/** Sends a form as a browser would, without following the redirect. */
export const postForm = (url: string, fields: Readonly<Record<string, string>>): Promise<Response> =>
  fetch(url, { method: 'POST', body: new URLSearchParams(fields), redirect: 'manual' })

/** Signs in through a browser's consent. */
export async function signIn(sample: Sample) {
  const client = await register(sample)
  const { codeVerifier, challenge } = createVerifier()
  const answer = await postForm(`${sample.url}/authorize`, {
    ...authorization(client.clientId, challenge),
    decision: 'allow',
  })
  const code = new URL(answer.headers.get('location') ?? '').searchParams.get('code') ?? ''
  const redeem = new CreateTokenCommand({ ...client, grantType: grants.code, code, codeVerifier, redirectUri })
  const { accessToken, refreshToken } = await portalClients(sample).oidc.send(redeem)
  return { client, accessToken, refreshToken, redeem }
}
