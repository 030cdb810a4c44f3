import { issueSession, type Caller, type Session } from '../credentials'
import type { SampleOrganization } from '../organization'
import { writtenClient } from '../portal'
import { createAuthorizationCodes, type AuthorizationCodes } from './authorization-codes'
import { createClients, type Clients } from './clients'
import { createDeviceCodes, type DeviceCodes } from './device-codes'
import { randomSecret } from './issue-secret'
import { createPortalSessions, type PortalSessions } from './portal-sessions'

/** All that a running sample knows of who has signed in, and every secret that it has given away. */
export interface SignIns {
  /** The sample's address, where a person answers in a browser. */
  readonly url: () => string
  readonly clients: Clients
  readonly devices: DeviceCodes
  readonly codes: AuthorizationCodes
  readonly sessions: PortalSessions
  /** Temporary credentials for a caller; `seconds` unless a lifetime was set for all. */
  issue(caller: Caller, seconds: number): Session
  /** Ends all sessions, and all credentials that came of them. */
  endSessions(): void
  /** Milliseconds since 1970: credentials that the portal gave until then are good no more. */
  endedAt(): number
  /** The lifetime of all temporary credentials from now on. */
  setRoleSeconds(seconds: number): void
  /** Adds a secret that somebody else has made for this sample. */
  remember(secret: string): void
  /** Every secret that the sample was configured with or has ever issued. */
  secrets(): readonly string[]
}

/** Nobody has signed in yet. */
export function createSignIns(organization: SampleOrganization, url: () => string): SignIns {
  const secrets = new Set<string>([
    ...organization.accounts.map(({ secretAccessKey }) => secretAccessKey),
    writtenClient.secret,
  ])
  const remember = (secret: string): void => void secrets.add(secret)
  const issue = (prefix: string): string => {
    const secret = randomSecret(prefix)
    remember(secret)
    return secret
  }
  const sessions = createPortalSessions(issue, remember)
  let endedAt = 0
  let roleSeconds: number | undefined
  return {
    url,
    clients: createClients(issue),
    devices: createDeviceCodes(issue),
    codes: createAuthorizationCodes(issue),
    sessions,
    issue: (caller, seconds) => {
      // In the very millisecond of an end, what comes after it must still differ from what came before.
      const issued = Math.max(Date.now(), endedAt + 1)
      const session = issueSession(caller, new Date(Date.now() + (roleSeconds ?? seconds) * 1000), issued)
      remember(session.secretAccessKey)
      remember(session.sessionToken)
      return session
    },
    endSessions: () => {
      endedAt = Math.max(Date.now(), endedAt + 1)
      sessions.endAll(endedAt)
    },
    endedAt: () => endedAt,
    setRoleSeconds: (seconds) => {
      roleSeconds = seconds
    },
    remember,
    secrets: () => [...secrets],
  }
}
