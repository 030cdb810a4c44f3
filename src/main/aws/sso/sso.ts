import type { AwsCredentialIdentity } from '@smithy/types'
import type { PortalAccounts, SignIn, SsoSession } from '../../../shared/ipc/sign-in'
import type { Result } from '../../../shared/ipc/result'
import type { MakeClient } from '../clients'
import type { Endpoints } from '../endpoints'
import type { Problem } from '../problem'

/** An SSO session as the AWS config files describe it. */
export type SessionSettings = {
  /** Name of the `sso-session` section, or the start URL of legacy SSO profiles: also what the cache file's name is made of. */
  readonly id: string
  readonly kind: 'session' | 'legacy'
  readonly startUrl: string
  readonly region: string
  /** `sso_registration_scopes`; `sso:account:access` where none are named. */
  readonly scopes: readonly string[]
  /** Names of the profiles that use it. */
  readonly profiles: readonly string[]
  /** Where its calls go: by the environment, else as its profiles say where they all agree. */
  readonly endpoints: Endpoints
  /** File of the CA bundle that its calls need, if any. */
  readonly caBundle: string | undefined
}

/** Tokens that AWS refused though their files say that they are good, as digests: what one access learns holds for all that share it. */
export type RefusedTokens = { readonly accessTokens: Set<string>; readonly refreshTokens: Set<string> }

/** What SSO needs from the access to AWS. */
export type SsoTools = {
  readonly refused?: RefusedTokens
  /** Clients for the calls of a session, without a signature, through the gate; a problem where they cannot be made. */
  readonly clientOf: (session: SessionSettings) => Promise<MakeClient | Problem>
}

/** A sign-in as it goes on; the caller gives it an id. */
export type SignInStep = Omit<SignIn, 'id'>

/** SSO sessions: sign-in, tokens, accounts, roles. Holds no token longer than a call needs it. */
export type Sso = {
  /** Sends nothing. */
  readonly sessions: () => Promise<{ readonly sessions: readonly SsoSession[]; readonly problems: readonly Problem[] }>
  /** The settings of one session; undefined where the config files have none of that id that is complete. */
  readonly settings: (session: string) => Promise<SessionSettings | undefined>
  /** Whether calls of the session can be made without asking anybody: the cache is read anew. */
  readonly isUsable: (session: string) => Promise<boolean>
  /**
   * The token of a session, from the cache as it is now; renewed first where it ends soon and can be.
   *
   * @throws SignInFailure (gap `signedOut`) where a person has to sign in; (`failed`, `throttled`) where AWS could not be asked
   */
  readonly accessToken: (session: string, signal?: AbortSignal) => Promise<string>
  /**
   * Temporary credentials for a role of an account.
   *
   * @throws SignInFailure
   */
  readonly roleCredentials: (
    way: { readonly session: string; readonly account: string; readonly role: string },
    signal?: AbortSignal,
  ) => Promise<AwsCredentialIdentity>
  /** Signs in, and tells each step; ends with the last one. Never rejects for what a user, AWS or the network can cause. */
  readonly signIn: (
    request: { readonly session: string; readonly method: SignIn['method'] },
    observe: (step: SignInStep) => void,
    signal: AbortSignal,
  ) => Promise<SignInStep>
  /** Ends the session at AWS and removes its token from the cache; the token goes even where AWS cannot be reached, and the answer says so. */
  readonly signOut: (session: string) => Promise<Result<null>>
  /** Lists accounts, then the roles of each, and tells what is known as it comes; ends with the last state. */
  readonly accounts: (
    session: string,
    observe: (known: PortalAccounts) => void,
    signal: AbortSignal,
  ) => Promise<PortalAccounts>
}
