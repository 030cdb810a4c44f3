import type { Profile as AwsProfile, ProfileKind, ProfileList } from '../aws/profiles'
import type { Problem } from '../../shared/ipc/result'
import type { Profile } from '../../shared/ipc/review'

const kindNames: Readonly<Record<ProfileKind, string>> = {
  ssoSession: 'SSO session',
  ssoLegacy: 'SSO',
  roleChain: 'role chain',
  staticKeys: 'static keys',
  credentialProcess: 'credential process',
  webIdentity: 'web identity',
  login: 'AWS login',
  none: 'no credentials',
}

const noteOf = ({ problem, hasStaticKeys }: AwsProfile): string | null => {
  if (problem) return `${problem.text} ${problem.next}`
  return hasStaticKeys ? 'It works with keys that do not end. An SSO profile is safer.' : null
}

const stateOf = ({ state, hasStaticKeys }: AwsProfile): Profile['state'] => {
  if (state === 'broken') return 'refused'
  return state === 'ready' && hasStaticKeys ? 'warned' : state
}

/** The profiles of the AWS config files as the wizard shows them. */
export const forWindow = ({
  profiles,
  problems,
}: ProfileList): { readonly profiles: Profile[]; readonly problems: Problem[] } => ({
  profiles: profiles.map((profile) => ({
    name: profile.name,
    kind: kindNames[profile.kind],
    account: profile.account ?? null,
    region: profile.region ?? null,
    role: profile.role ?? null,
    endpoint: profile.endpoints[0] ?? null,
    state: stateOf(profile),
    note: noteOf(profile),
    session: profile.session ?? null,
    command: profile.command ?? null,
  })),
  problems: problems.map(({ code, text, next }) => ({ code, text, next })),
})
