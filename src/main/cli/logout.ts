import { chooseSession } from './choose-session'
import { reachAws } from './reach-aws'
import { exitCodes, exitOfProblem, say, sayProblem, type ExitCode } from './terminal'

/** What `plumbline logout` is told. */
export type LogoutOptions = { readonly session: string | undefined; readonly home: string; readonly version: string }

/** Ends the sign-in to one session, or to all of them. */
export const logout = async ({ session, home, version }: LogoutOptions): Promise<ExitCode> => {
  const access = reachAws(home, version).open([])
  try {
    const chosen = session === undefined ? undefined : await chooseSession(access.sso, session)
    if (chosen && !chosen.ok) {
      sayProblem(chosen.error)
      return exitOfProblem(chosen.error)
    }
    const sessions = chosen ? [chosen.value] : (await access.sso.sessions()).sessions
    if (sessions.length === 0) say('The AWS config has no SSO session: there is nothing to sign out of.')
    let code: ExitCode = exitCodes.done
    for (const { id } of sessions) {
      const ended = await access.sso.signOut(id)
      if (ended.ok) say(`Signed out of ${id}.`)
      else {
        sayProblem(ended.error)
        code = exitCodes.failed
      }
    }
    return code
  } finally {
    access.close()
  }
}
