import { forWindow } from '../host/profiles'
import type { Profile } from '../../shared/ipc/review'
import { reachAws, type Reach } from './reach-aws'
import { exitCodes, exitOfProblem, print, printJson, say, sayProblem, wrongUsage, type ExitCode } from './terminal'

/** What `plumbline profiles` is told. */
export type ProfilesOptions = {
  readonly json: boolean
  /** Name of the profile whose command is to be allowed. */
  readonly allow: string | undefined
  readonly yes: boolean
  readonly home: string
  readonly version: string
}

const stateNames: Readonly<Record<Profile['state'], string>> = {
  ready: 'ready',
  warned: 'ready',
  signInNeeded: 'sign-in needed',
  commandNotAllowed: 'command not allowed',
  refused: 'broken',
}

const describe = ({ name, kind, account, role, region, session, state, note }: Profile): string => {
  const columns = [
    name.padEnd(28),
    kind.padEnd(18),
    (account ?? '-').padEnd(12),
    (role ?? '-').padEnd(20),
    (region ?? '-').padEnd(14),
    (session ?? '-').padEnd(12),
    stateNames[state],
  ]
  return `${columns.join('  ')}${note === null ? '' : `\n    ${note}`}`
}

const fail = (text: string, next: string): ExitCode => {
  const { error } = wrongUsage(text, next)
  sayProblem(error)
  return exitOfProblem(error)
}

const allowCommand = async (
  profile: Profile | undefined,
  name: string,
  yes: boolean,
  { settings, questions }: Reach,
): Promise<ExitCode> => {
  if (!profile) return fail(`There is no profile ${name}.`, 'See them all with "plumbline profiles".')
  if (profile.command === null)
    return fail(`Profile ${name} gets its credentials without a command.`, 'There is nothing to allow.')
  say(`Profile ${name} gets its credentials from this command:\n  ${profile.command}`)
  if (!yes) {
    if (!questions) return fail('There is no terminal to ask on whether it may run.', 'Add --yes if it may.')
    if (!(await questions.confirm('Allow it, exactly as it stands?'))) {
      say('It was not allowed.')
      return exitCodes.failed
    }
  }
  const kept = settings.allow(profile.command)
  if (kept.ok) {
    say('It is allowed from now on.')
    return exitCodes.done
  }
  sayProblem(kept.error)
  return exitCodes.failed
}

/** Lists the profiles of the AWS config files, or allows the command of one. Sends nothing. */
export const profiles = async ({ json, allow, yes, home, version }: ProfilesOptions): Promise<ExitCode> => {
  const reach = reachAws(home, version)
  // Listing asks nobody: a command that is not allowed is a state of its profile.
  const access = reach.list()
  try {
    const listed = forWindow(await access.profiles())
    listed.problems.forEach(sayProblem)
    if (allow !== undefined)
      return await allowCommand(
        listed.profiles.find(({ name }) => name === allow),
        allow,
        yes,
        reach,
      )
    if (json) printJson(listed.profiles)
    else listed.profiles.forEach((profile) => print(describe(profile)))
    return exitCodes.done
  } finally {
    access.close()
  }
}
