import type { SsoSession } from '../../../shared/ipc/sign-in'
import { problemOf } from './failures'
import type { Tokens } from './refresh'
import { readSessions, type BrokenSession, type Session } from './session-settings'
import type { Sso } from './sso'
import type { Timing } from './timing'
import { endOfToken, readToken } from './token-cache'

const ofBroken = ({ problem, profiles, ...session }: BrokenSession): SsoSession => ({
  ...session,
  profiles: [...profiles],
  state: 'broken',
  endsAt: null,
  problem: problemOf(problem),
})

const ofSession = async (session: Session, tokens: Tokens, timing: Timing): Promise<SsoSession> => {
  const { id, kind, startUrl, region, profiles } = session
  const common = { id, kind, startUrl, region, profiles: [...profiles], endsAt: null, problem: null }
  const cached = await readToken(session)
  switch (cached.kind) {
    case 'none':
      return { ...common, state: 'signedOut' }
    // Signing in puts a token in its place, as the AWS CLI does.
    case 'foreign':
      return { ...common, state: 'signedOut', problem: problemOf(cached.problem) }
    case 'damaged':
      return { ...common, state: 'broken', problem: problemOf(cached.problem) }
    default: {
      const { token } = cached
      const end = endOfToken(token)
      const isGood = end > timing.now() && !tokens.isDead(token)
      const state = isGood ? 'signedIn' : tokens.canRenew(token) ? 'renewable' : 'signedOut'
      return { ...common, state, endsAt: new Date(end).toISOString() }
    }
  }
}

/** The sessions of the AWS config files and where their sign-in stands. Sends nothing. */
export const listSessions = async (tokens: Tokens, timing: Timing): ReturnType<Sso['sessions']> => {
  const { sessions, broken, problems } = await readSessions()
  const all = [
    ...(await Promise.all(sessions.map((session) => ofSession(session, tokens, timing)))),
    ...broken.map(ofBroken),
  ]
  return { sessions: all.sort((one, other) => (one.id < other.id ? -1 : 1)), problems }
}
