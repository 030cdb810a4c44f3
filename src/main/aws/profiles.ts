import { getProfileName } from '@smithy/shared-ini-file-loader'
import type { IniSection } from '@smithy/types'
import type { SsoSession } from '../../shared/ipc/sign-in'
import { checkConfigFiles } from './config-files'
import { endpointsOf } from './endpoints'
import type { Problem } from './problem'
import { chainOf, hasKeys, kindOf, sessionOf, type Chain, type ProfileKind } from './profile-chain'
import { findBreak, type BreakTools } from './profile-problems'
import { readSections, type Sections } from './sections'
import type { Sso } from './sso/sso'

export { readSections, type ProfileKind, type Sections }

/** Whether a profile can be used now. */
export type ProfileState = 'ready' | 'signInNeeded' | 'commandNotAllowed' | 'broken'

/** A named profile of the AWS config files. */
export type Profile = {
  readonly name: string
  readonly kind: ProfileKind
  /** It works with keys that do not end, its own or those of the profile that its role chain starts from. */
  readonly hasStaticKeys: boolean
  /** Twelve digits, where the profile says so. */
  readonly account?: string
  /** Name of the role, where the profile says so. */
  readonly role?: string
  readonly region?: string
  /** Endpoints that are not AWS's. */
  readonly endpoints: readonly string[]
  /** Id of the SSO session that it, or the profile that its role chain starts from, uses. */
  readonly session?: string
  /** The command of its `credential_process`, or of that of the profile that its role chain starts from. */
  readonly command?: string
  /**
   * ready: it can be tried · signInNeeded: sign in to `session` first · commandNotAllowed: `command` has to be allowed once ·
   * broken: see `problem`.
   */
  readonly state: ProfileState
  /** Why the profile cannot be used now, and what to do. */
  readonly problem?: Problem
}

/** All profiles, and what is wrong with the files. */
export type ProfileList = {
  readonly profiles: readonly Profile[]
  readonly problems: readonly Problem[]
}

/** What the state of profiles depends on besides the files. */
export type ProfileTools = {
  readonly sso: Pick<Sso, 'sessions'>
  /** The reviewer can be asked for MFA codes. */
  readonly canAsk: boolean
  readonly allowed: (command: string) => boolean | Promise<boolean>
}

const accountOf = (section: IniSection): string | undefined =>
  section.sso_account_id ?? section.role_arn?.split(':')[4] ?? section.aws_account_id

const roleOf = (section: IniSection): string | undefined => section.sso_role_name ?? section.role_arn?.split('/').at(-1)

const stateOf = (wrong: Problem | undefined): ProfileState => {
  if (!wrong) return 'ready'
  if (wrong.code === 'NotSignedIn' || wrong.code === 'SessionExpired') return 'signInNeeded'
  return wrong.code === 'CredentialProcessNotAllowed' ? 'commandNotAllowed' : 'broken'
}

const startOf = (
  sections: Sections,
  chain: Chain | Problem,
): Pick<Profile, 'hasStaticKeys' | 'session' | 'command'> => {
  const source = 'code' in chain || chain.source === undefined ? undefined : sections.merged.get(chain.source)
  const kind = 'code' in chain ? 'none' : chain.kind
  const session = kind === 'ssoSession' || kind === 'ssoLegacy' ? sessionOf(source) : undefined
  const command = kind === 'credentialProcess' ? source?.credential_process : undefined
  return {
    hasStaticKeys: kind === 'staticKeys' && hasKeys(source) && !source?.aws_session_token,
    ...(session === undefined ? {} : { session }),
    ...(command === undefined ? {} : { command }),
  }
}

const describe = async (
  sections: Sections,
  name: string,
  tools: BreakTools,
  fileProblem: Problem | undefined,
): Promise<Profile> => {
  const section = sections.merged.get(name) ?? {}
  const chain = chainOf(sections, name)
  const wrong = fileProblem ?? ('code' in chain ? chain : await findBreak(sections, name, chain, tools))
  const account = accountOf(section)
  const role = roleOf(section)
  return {
    name,
    kind: kindOf(section),
    ...startOf(sections, chain),
    ...(account ? { account } : {}),
    ...(role ? { role } : {}),
    ...(section.region ? { region: section.region } : {}),
    endpoints: endpointsOf(section, sections.files).foreign,
    state: stateOf(wrong),
    ...(wrong ? { problem: wrong } : {}),
  }
}

/** Describes profiles by their names: the cache of SSO sessions is read once for all of them. */
export const createDescriber = async (
  sections: Sections,
  { sso, ...tools }: ProfileTools,
): Promise<(name: string) => Promise<Profile>> => {
  const { problemOfProfile } = await checkConfigFiles()
  let sessions: Promise<readonly SsoSession[]> | undefined
  const sessionWith = async (id: string): Promise<SsoSession | undefined> => {
    sessions ??= sso.sessions().then((known) => known.sessions)
    return (await sessions).find((one) => one.id === id)
  }
  return (name) => describe(sections, name, { ...tools, sessionWith }, problemOfProfile(name))
}

/** Lists the profiles of the AWS config files (and of the files that AWS_CONFIG_FILE and AWS_SHARED_CREDENTIALS_FILE name), by name. Sends nothing. */
export const listProfiles = async (tools: ProfileTools): Promise<ProfileList> => {
  const sections = await readSections()
  const { problems } = await checkConfigFiles()
  const describeOne = await createDescriber(sections, tools)
  return { profiles: await Promise.all([...sections.merged.keys()].sort().map(describeOne)), problems }
}

/**
 * The profile that the SDK's default chain would take, as AWS_PROFILE and the environment's keys decide; undefined where the chain
 * takes no profile.
 */
export const defaultProfile = (sections: Sections): string | undefined => {
  if (process.env.AWS_PROFILE) return getProfileName({})
  if (process.env.AWS_ACCESS_KEY_ID && process.env.AWS_SECRET_ACCESS_KEY) return undefined
  const section = sections.merged.get('default')
  return section && kindOf(section) !== 'none' ? 'default' : undefined
}
