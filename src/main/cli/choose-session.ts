import type { Sso } from '../aws/sso/sso'
import { ok, type Result } from '../../shared/ipc/result'
import type { SsoSession } from '../../shared/ipc/sign-in'
import { wrongUsage } from './terminal'

/** The SSO session that is meant: the named one, or the only one of the AWS config. */
export const chooseSession = async (sso: Sso, named: string | undefined): Promise<Result<SsoSession>> => {
  const { sessions } = await sso.sessions()
  const listed = sessions.map(({ id }) => id).join(', ')
  if (named !== undefined) {
    const found = sessions.find(({ id }) => id === named)
    if (found) return ok(found)
    return wrongUsage(
      `The AWS config has no SSO session ${named}.`,
      sessions.length === 0
        ? `Add it with: plumbline login --session ${named} --start-url URL --sso-region REGION`
        : `Choose from: ${listed}.`,
    )
  }
  const [first, ...more] = sessions
  if (!first)
    return wrongUsage(
      'The AWS config has no SSO session.',
      'Add one with: plumbline login --session NAME --start-url URL --sso-region REGION',
    )
  return more.length === 0
    ? ok(first)
    : wrongUsage('The AWS config has several SSO sessions.', `Choose one with --session: ${listed}.`)
}
