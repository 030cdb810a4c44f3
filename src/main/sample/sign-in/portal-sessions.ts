import { AwsFailure } from '../aws-failure'
import { readWrittenToken, writtenClient } from '../portal'
import type { RegisteredClient } from './clients'
import type { IssueSecret } from './issue-secret'
import { oidcFailure } from './oidc-failure'

/** What a sign-in or a renewal gives. */
export interface PortalTokens {
  readonly accessToken: string
  readonly refreshToken: string | undefined
  /** Seconds. */
  readonly expiresIn: number
}

/** The sessions of people who have signed in. */
export interface PortalSessions {
  /** Begins a session. Only a client that may renew tokens gets the means to. */
  begin(client: RegisteredClient, renewable: boolean): PortalTokens
  /** Gives new tokens for a refresh token, which is then spent; throws AwsFailure where it is none of the client's. */
  refresh(client: RegisteredClient, refreshToken: string | undefined): PortalTokens
  /** Throws AwsFailure where the access token is none, or its session has ended. */
  check(accessToken: string | undefined): void
  /** Ends the session of this access token; throws AwsFailure like `check`. */
  end(accessToken: string | undefined): void
  /** Ends all sessions that there are. */
  endAll(at: number): void
  setTokenSeconds(seconds: number): void
}

interface PortalSession {
  readonly client: string
  readonly renewable: boolean
  ended: boolean
  refreshToken: string | undefined
}

/** AWS's default; administrators choose from 15 minutes to 90 days. */
const usualSeconds = 8 * 3600

/** Keeps the sessions; `remember` is told of tokens that were written into profiles and come in. */
export function createPortalSessions(issue: IssueSecret, remember: (secret: string) => void): PortalSessions {
  const byToken = new Map<string, { readonly session: PortalSession; readonly expiresAt: number }>()
  const byRefresh = new Map<string, PortalSession>()
  const written = new Map<number, PortalSession>()
  let seconds = usualSeconds
  let endedAt = 0

  /** The session of written profiles, which no sign-in has begun. */
  const openWritten = (issued: number, refreshToken?: string): PortalSession => {
    const known = written.get(issued)
    if (known) return known
    const session = { client: writtenClient.id, renewable: true, ended: issued <= endedAt, refreshToken }
    written.set(issued, session)
    return session
  }

  const give = (session: PortalSession): PortalTokens => {
    const accessToken = issue('aoa')
    const refreshToken = session.renewable ? issue('aor') : undefined
    byToken.set(accessToken, { session, expiresAt: Date.now() + seconds * 1000 })
    if (refreshToken) byRefresh.set(refreshToken, session)
    session.refreshToken = refreshToken
    return { accessToken, refreshToken, expiresIn: seconds }
  }

  const find = (token: string | undefined): PortalSession => {
    const issued = byToken.get(token ?? '')
    const stamp = issued ? undefined : readWrittenToken(token, 'access')
    if (stamp && token) remember(token)
    const session = issued?.session ?? (stamp && openWritten(stamp.issued))
    const expiresAt = issued?.expiresAt ?? stamp?.expires ?? 0
    if (!session || session.ended || expiresAt <= Date.now()) {
      throw new AwsFailure('UnauthorizedException', 'Session token not found or invalid', 401)
    }
    return session
  }

  const findRefreshable = (token: string | undefined): PortalSession | undefined => {
    const known = byRefresh.get(token ?? '')
    if (known) return known.refreshToken === token ? known : undefined
    const stamp = readWrittenToken(token, 'refresh')
    if (!stamp || !token || stamp.expires <= Date.now()) return undefined
    remember(token)
    const session = openWritten(stamp.issued, token)
    // Unless another one has been given since, the written one is the session's.
    session.refreshToken ??= token
    return session.refreshToken === token ? session : undefined
  }

  return {
    begin: (client, renewable) => give({ client: client.id, renewable, ended: false, refreshToken: undefined }),
    refresh: (client, refreshToken) => {
      const session = findRefreshable(refreshToken)
      if (!session || session.ended || session.client !== client.id) {
        throw oidcFailure('InvalidGrantException', 'Invalid refresh token provided')
      }
      return give(session)
    },
    check: (accessToken) => void find(accessToken),
    end: (accessToken) => {
      find(accessToken).ended = true
    },
    endAll: (at) => {
      endedAt = at
      for (const { session } of byToken.values()) session.ended = true
      for (const session of written.values()) session.ended = true
    },
    setTokenSeconds: (next) => {
      seconds = next
    },
  }
}
