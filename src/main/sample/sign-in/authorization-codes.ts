import { createHash } from 'node:crypto'
import type { RegisteredClient } from './clients'
import type { IssueSecret } from './issue-secret'
import { oidcFailure } from './oidc-failure'

/** What a browser's sign-in was begun with. */
export interface CodeRequest {
  readonly client: RegisteredClient
  readonly redirectUri: string
  /** The SHA-256 of the verifier, in base64url (PKCE). */
  readonly challenge: string
}

/** The codes that browsers bring back. */
export interface AuthorizationCodes {
  issue(request: CodeRequest): string
  /** Takes a code, once; throws AwsFailure where it does not fit what the sign-in was begun with. */
  redeem(client: RegisteredClient, code: Redeemed): void
}

/** What a program says when it hands in a code. */
export interface Redeemed {
  readonly code?: string | undefined
  readonly codeVerifier?: string | undefined
  readonly redirectUri?: string | undefined
}

/** Milliseconds that a code is good. */
const lifetime = 60_000

/** Keeps the codes that browsers bring back. */
export function createAuthorizationCodes(issue: IssueSecret): AuthorizationCodes {
  const open = new Map<string, CodeRequest & { readonly expiresAt: number }>()
  return {
    issue: (request) => {
      const code = issue('code-')
      open.set(code, { ...request, expiresAt: Date.now() + lifetime })
      return code
    },
    redeem: (client, { code = '', codeVerifier = '', redirectUri }) => {
      const begun = open.get(code)
      // Whoever hands in a code with a wrong verifier has not begun this sign-in: the code is spent all the same.
      open.delete(code)
      if (begun?.client !== client || begun.expiresAt <= Date.now()) {
        throw oidcFailure('InvalidGrantException', 'Invalid authorization code provided')
      }
      if (begun.redirectUri !== redirectUri) {
        throw oidcFailure('InvalidGrantException', 'Invalid redirect URI provided')
      }
      if (createHash('sha256').update(codeVerifier).digest('base64url') !== begun.challenge) {
        throw oidcFailure('InvalidGrantException', 'Invalid code verifier provided')
      }
    },
  }
}
