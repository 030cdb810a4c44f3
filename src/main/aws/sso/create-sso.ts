import { failureOf, failureOfProblem, isAbort, problemOf, toSignInFailure } from './failures'
import { listAccounts } from './list-accounts'
import { openPortal } from './portal'
import { createTokens } from './refresh'
import { refusalOfRole } from './role-failures'
import { findSession } from './session-settings'
import { listSessions } from './session-state'
import { shareSignIns } from './share-sign-ins'
import { createSignIn } from './sign-in'
import { signOutOf } from './sign-out'
import type { Sso, SsoTools } from './sso'
import { machineTiming, type Timing } from './timing'

/** Makes the SSO sessions of the AWS config files usable: sign-in, tokens, accounts, roles. */
export const createSso = (tools: SsoTools, timing: Timing = machineTiming): Sso => {
  const tokens = createTokens(tools, timing)

  return {
    sessions: () => listSessions(tokens, timing),
    settings: async (id) => {
      const session = await findSession(id)
      return 'code' in session ? undefined : session
    },
    isUsable: tokens.isUsable,
    accessToken: tokens.accessToken,
    roleCredentials: async ({ session: id, account, role }, signal) => {
      const session = await findSession(id)
      if ('code' in session) throw toSignInFailure(failureOfProblem(session))
      try {
        const portal = await openPortal(tools, tokens, session, timing)
        return await portal.credentials(account, role, signal)
      } catch (error) {
        if (isAbort(error)) throw error
        const doing = `Getting credentials for role ${role} of account ${account}`
        throw toSignInFailure(refusalOfRole(error, { session: id, account, role }) ?? failureOf(error, doing, id))
      }
    },
    signIn: shareSignIns(createSignIn(tools, timing)),
    signOut: (id) => signOutOf(tools, tokens.died, id),
    accounts: async (id, observe, signal) => {
      const session = await findSession(id)
      if ('code' in session) return { session: id, state: 'failed', accounts: [], problem: problemOf(session) }
      try {
        const portal = await openPortal(tools, tokens, session, timing)
        return await listAccounts(portal, session, timing, observe, signal)
      } catch (error) {
        const wrong = failureOf(error, `Listing the accounts of ${id}`, id)
        return { session: id, state: 'failed', accounts: [], problem: problemOf(wrong) }
      }
    },
  }
}
