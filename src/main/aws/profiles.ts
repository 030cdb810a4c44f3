import { getProfileName, getSSOTokenFromFile, loadSharedConfigFiles } from '@smithy/shared-ini-file-loader'
import type { SSOToken } from '@smithy/shared-ini-file-loader'
import type { IniSection, SharedConfigFiles } from '@smithy/types'
import { checkConfigFiles } from './config-files'
import { endpointsOf } from './endpoints'
import { problem, type Problem } from './problem'

/** How a profile comes by its credentials. */
export type ProfileKind =
  'ssoSession' | 'ssoLegacy' | 'roleChain' | 'staticKeys' | 'credentialProcess' | 'webIdentity' | 'login' | 'none'

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

/** The sections of the AWS config files; `configFile` and `credentialsFile` as AWS's library reads them. */
export type Sections = { readonly files: SharedConfigFiles; readonly merged: ReadonlyMap<string, IniSection> }

/** Reads the files anew. */
export const readSections = async (): Promise<Sections> => {
  const files = await loadSharedConfigFiles({ ignoreCache: true })
  const merged = new Map<string, IniSection>()
  for (const file of [files.configFile, files.credentialsFile])
    for (const [name, section] of Object.entries(file)) {
      if (name.startsWith('sso-session.') || name.startsWith('services.')) continue
      merged.set(name, { ...merged.get(name), ...section })
    }
  return { files, merged }
}

/** The order is that of the SDK's provider for profiles. */
const kindOf = (section: IniSection): ProfileKind => {
  if (section.role_arn && (section.source_profile || section.credential_source)) return 'roleChain'
  if (section.aws_access_key_id && section.aws_secret_access_key) return 'staticKeys'
  if (section.role_arn && section.web_identity_token_file) return 'webIdentity'
  if (section.credential_process) return 'credentialProcess'
  if (section.sso_session) return 'ssoSession'
  if (section.sso_start_url || section.sso_account_id || section.sso_role_name) return 'ssoLegacy'
  if (section.login_session) return 'login'
  return 'none'
}

/** The profile and those that its chain leads through, or what breaks the chain. */
const chainOf = (sections: Sections, name: string): readonly string[] | Problem => {
  const chain = [name]
  for (;;) {
    const last = chain.at(-1) ?? name
    const section = sections.merged.get(last)
    if (!section)
      return problem(
        'ProfileUnknown',
        last === name
          ? `There is no profile ${name}.`
          : `Profile ${name} starts from profile ${last}, which does not exist.`,
        'Correct the name, or add the profile to the AWS config file.',
      )
    const source = kindOf(section) === 'roleChain' ? section.source_profile : undefined
    if (source === undefined) return chain
    // A profile may name itself as its source: then its own keys take the role.
    if (source === last && section.aws_access_key_id && section.aws_secret_access_key) return chain
    if (chain.includes(source))
      return problem(
        'ProfileCycle',
        `The role chain of profile ${name} leads back to ${source}.`,
        'Correct source_profile.',
      )
    chain.push(source)
  }
}

const missing = (name: string, what: string, keys: readonly string[]): Problem =>
  problem(
    'ProfileIncomplete',
    `Profile ${name} lacks ${keys.join(' and ')} ${what}.`,
    'Complete it in the AWS config file.',
  )

const ssoProblem = async (sections: Sections, name: string, section: IniSection): Promise<Problem | undefined> => {
  const session = section.sso_session ? sections.files.configFile[`sso-session.${section.sso_session}`] : section
  if (!session)
    return problem(
      'ProfileIncomplete',
      `Profile ${name} names the SSO session ${section.sso_session}, which does not exist.`,
      'Add the sso-session section to the AWS config file.',
    )
  const lacking = ['sso_account_id', 'sso_role_name'].filter((key) => !section[key])
  if (lacking.length > 0) return missing(name, 'of its SSO settings', lacking)
  const lackingInSession = ['sso_start_url', 'sso_region'].filter((key) => !session[key])
  if (lackingInSession.length > 0) return missing(name, 'of its SSO session', lackingInSession)
  const signIn = `Run "aws sso login --profile ${name}" and go on.`
  const token: Partial<SSOToken> | undefined = await getSSOTokenFromFile(
    section.sso_session ?? session.sso_start_url ?? '',
  ).catch(() => undefined)
  if (typeof token?.expiresAt !== 'string' || typeof token.accessToken !== 'string')
    return problem('SsoNotSignedIn', `Nobody is signed in to the SSO session of profile ${name}.`, signIn)
  const ended = !(Date.parse(token.expiresAt) > Date.now())
  if (ended && !(section.sso_session && token.refreshToken && token.clientId && token.clientSecret))
    return problem('SsoExpired', `The SSO session of profile ${name} expired at ${token.expiresAt}.`, signIn)
  return undefined
}

const sourceProblem = async (sections: Sections, name: string, source: string): Promise<Problem | undefined> => {
  const section = sections.merged.get(source) ?? {}
  const whose = source === name ? `Profile ${name}` : `Profile ${name} starts from profile ${source}, which`
  const kind = kindOf(section)
  if (kind === 'credentialProcess')
    return problem(
      'CredentialProcessRefused',
      `${whose} gets its credentials from a program, and the app does not start programs yet.`,
      'Use an SSO profile or a role chain.',
    )
  if (kind === 'login')
    return problem(
      'LoginRefused',
      `${whose} uses "aws login", which the app does not support yet.`,
      'Use an SSO profile or a role chain.',
    )
  if (kind === 'none')
    return problem(
      'ProfileIncomplete',
      `${whose} says nothing about credentials.`,
      'Add SSO settings, a role or keys to it.',
    )
  return kind === 'ssoSession' || kind === 'ssoLegacy' ? ssoProblem(sections, source, section) : undefined
}

const problemOf = async (sections: Sections, name: string): Promise<Problem | undefined> => {
  const chain = chainOf(sections, name)
  if ('kind' in chain) return chain
  const mfa = chain.find(
    (one) => kindOf(sections.merged.get(one) ?? {}) === 'roleChain' && sections.merged.get(one)?.mfa_serial,
  )
  if (mfa !== undefined)
    return problem(
      'MfaRefused',
      `The role of profile ${mfa} asks for an MFA code, which the app cannot ask for yet.`,
      'Use an SSO profile.',
    )
  const source = chain.at(-1) ?? name
  return kindOf(sections.merged.get(source) ?? {}) === 'roleChain' ? undefined : sourceProblem(sections, name, source)
}

const accountOf = (section: IniSection): string | undefined =>
  section.sso_account_id ?? section.role_arn?.split(':')[4] ?? section.aws_account_id

const roleOf = (section: IniSection): string | undefined => section.sso_role_name ?? section.role_arn?.split('/').at(-1)

/** A profile by its name. */
export const describeProfile = async (sections: Sections, name: string, fileProblem?: Problem): Promise<Profile> => {
  const section = sections.merged.get(name) ?? {}
  const chain = chainOf(sections, name)
  const source = sections.merged.get('kind' in chain ? name : (chain.at(-1) ?? name)) ?? {}
  const wrong = fileProblem ?? (await problemOf(sections, name))
  const account = accountOf(section)
  const role = roleOf(section)
  return {
    name,
    kind: kindOf(section),
    hasStaticKeys: Boolean(source.aws_access_key_id && source.aws_secret_access_key),
    ...(account ? { account } : {}),
    ...(role ? { role } : {}),
    ...(section.region ? { region: section.region } : {}),
    endpoints: endpointsOf(section, sections.files).foreign,
    state: wrong ? 'broken' : 'ready',
    ...(wrong ? { problem: wrong } : {}),
  }
}

/** Lists the profiles of the AWS config files (and of the files that AWS_CONFIG_FILE and AWS_SHARED_CREDENTIALS_FILE name), by name. Sends nothing. */
export const listProfiles = async (): Promise<ProfileList> => {
  const sections = await readSections()
  const { problems, problemOfProfile } = await checkConfigFiles()
  const names = [...sections.merged.keys()].sort()
  return {
    profiles: await Promise.all(names.map((name) => describeProfile(sections, name, problemOfProfile(name)))),
    problems,
  }
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
