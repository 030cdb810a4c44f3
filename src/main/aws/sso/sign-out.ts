import { failed, ok, type Result } from '../../../shared/ipc/result'
import { failureOf, problemOf } from './failures'
import { logOut } from './portal'
import { findSession } from './session-settings'
import type { SsoTools } from './sso'
import { readToken, removeToken } from './token-cache'

/**
 * Ends a session's sign-in, at AWS and in the cache. The registration stays, as with the AWS CLI: it is nobody's sign-in. So do the
 * credentials that the CLI keeps for itself in `~/.aws/cli/cache`: they do not say which session they came from, `aws sso logout`
 * removes all of them, and they end by themselves within hours.
 */
export const signOutOf = async (
  tools: SsoTools,
  died: (accessToken: string) => void,
  id: string,
): Promise<Result<null>> => {
  const session = await findSession(id)
  if ('code' in session) return { ok: false, error: problemOf(session) }
  const cached = await readToken(session)
  if (cached.kind === 'none') return ok(null)
  // What is not this session's is not ours to remove.
  if (cached.kind !== 'token') return { ok: false, error: problemOf(cached.problem) }
  const { accessToken } = cached.token
  const untold = await logOut(tools, session, accessToken).then(
    () => undefined,
    (error: unknown) => failureOf(error, `Telling AWS`, id),
  )
  died(accessToken)
  const wrong = await removeToken(session)
  if (wrong) return { ok: false, error: problemOf(wrong) }
  if (!untold) return ok(null)
  return failed(
    'SignOutNotTold',
    `The sign-in to ${id} was removed from this computer, but AWS does not know that it ended. ${untold.text}`,
    'The token that was removed ends by itself within hours. To end it now, sign out of the access portal in the browser.',
  )
}
