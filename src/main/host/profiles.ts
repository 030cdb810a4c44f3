import { listProfiles, type Profile as AwsProfile, type ProfileKind } from '../aws/profiles'
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

const stateOf = (profile: AwsProfile): Pick<Profile, 'state' | 'note'> => {
  if (profile.problem) return { state: 'refused', note: `${profile.problem.text} ${profile.problem.next}` }
  if (!profile.hasStaticKeys) return { state: 'ready', note: null }
  return { state: 'warned', note: 'It works with keys that do not end. An SSO profile is safer.' }
}

/** The profiles of the AWS config files as the wizard shows them. */
export const readProfiles = async (): Promise<{
  readonly profiles: Profile[]
  readonly problems: readonly { code: string; text: string; next: string }[]
}> => {
  const { profiles, problems } = await listProfiles()
  return {
    profiles: profiles.map((profile) => ({
      name: profile.name,
      kind: kindNames[profile.kind],
      account: profile.account ?? null,
      region: profile.region ?? null,
      role: profile.role ?? null,
      endpoint: profile.endpoints[0] ?? null,
      ...stateOf(profile),
    })),
    problems: problems.map(({ code, text, next }) => ({ code, text, next })),
  }
}
