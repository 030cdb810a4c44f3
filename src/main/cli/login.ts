import type { Access } from '../aws/access'
import type { SignInStep } from '../aws/sso/sso'
import { assertNever } from '../../shared/assert-never'
import type { Result } from '../../shared/ipc/result'
import { addSession } from './add-session'
import { chooseSession } from './choose-session'
import { openBrowser } from './open-browser'
import { reachAws, type Reach } from './reach-aws'
import { exitCodes, exitOfProblem, say, sayProblem, stopOnSignal, wrongUsage, type ExitCode } from './terminal'

/** What `plumbline login` is told. */
export type LoginOptions = {
  readonly session: string | undefined
  readonly startUrl: string | undefined
  readonly ssoRegion: string | undefined
  readonly useDeviceCode: boolean
  readonly browser: boolean
  readonly yes: boolean
  readonly home: string
  readonly version: string
}

const fail = (result: Result<never> & { readonly ok: false }): ExitCode => {
  sayProblem(result.error)
  return exitOfProblem(result.error)
}

const tellWaiting = async (
  { address, code, endsAt }: SignInStep,
  { browser, session }: { readonly browser: boolean; readonly session: string },
): Promise<void> => {
  say(`To sign in to ${session}, open this address in a browser:\n\n  ${address ?? ''}\n`)
  if (code !== null) say(`Compare the code that the browser shows with this one before you confirm:\n\n  ${code}\n`)
  if (endsAt !== null) say(`Waiting until ${endsAt}. Ctrl+C cancels.`)
  if (browser && address !== null && !(await openBrowser(address)))
    say('No browser could be opened from here: open the address yourself.')
}

const signIn = async (access: Access, reach: Reach, session: string, options: LoginOptions): Promise<ExitCode> => {
  const settings = reach.settings.read()
  const method =
    options.useDeviceCode || (settings.ok && settings.value.signInMethod === 'device') ? 'device' : 'browser'
  const abort = new AbortController()
  const release = stopOnSignal(abort)
  let told: string | null = null
  const observe = (step: SignInStep): void => {
    if (step.state !== 'waiting' || step.address === null || step.address === told) return
    told = step.address
    void tellWaiting(step, { browser: options.browser, session })
  }
  try {
    const end = await access.sso.signIn({ session, method }, observe, abort.signal)
    switch (end.state) {
      case 'done': {
        const { sessions } = await access.sso.sessions()
        const until = sessions.find(({ id }) => id === session)?.endsAt
        say(`Signed in to ${session}${until ? `; the token is good until ${until}` : ''}.`)
        return exitCodes.done
      }
      case 'cancelled':
        say(`The sign-in to ${session} was cancelled.`)
        return exitCodes.failed
      case 'failed':
      case 'starting':
      case 'waiting':
        sayProblem(
          end.problem ?? {
            code: 'SignInFailed',
            text: `The sign-in to ${session} did not come to an end.`,
            next: 'Begin it again.',
          },
        )
        return exitCodes.failed
      default:
        return assertNever(end.state)
    }
  } finally {
    release()
  }
}

/** Signs in to an SSO session, anew each time as the AWS CLI does; a session that is described on the way is added to the AWS config first. */
export const login = async (options: LoginOptions): Promise<ExitCode> => {
  const { session, startUrl, ssoRegion } = options
  if ((startUrl === undefined) !== (ssoRegion === undefined) || (startUrl !== undefined && session === undefined))
    return fail(
      wrongUsage(
        'A new session needs --session, --start-url and --sso-region together.',
        'Give all three, or only --session for one that the AWS config has.',
      ),
    )
  const reach = reachAws(options.home, options.version)
  const access = reach.open([])
  try {
    if (session !== undefined && startUrl !== undefined && ssoRegion !== undefined) {
      const added = await addSession(access.sso, { session, startUrl, region: ssoRegion }, options.yes, reach.questions)
      if (!added.ok) return fail(added)
      if (added.value === 'declined') {
        say('Nothing was written, and nobody was signed in.')
        return exitCodes.failed
      }
    }
    const chosen = await chooseSession(access.sso, session)
    return chosen.ok ? await signIn(access, reach, chosen.value.id, options) : fail(chosen)
  } finally {
    access.close()
  }
}
