import type { IniSection } from '@smithy/types'
import { nameWay, type WayIn } from '../../shared/review/way-in'
import type { Refusal } from './accounts'
import { endpointsOf, type Endpoints } from './endpoints'
import { problem, type Problem } from './problem'
import { chainOf, sessionOf } from './profile-chain'
import { defaultProfile, type Profile } from './profiles'
import { sdkSettingsOf, type SdkSettings } from './sdk-settings'
import { environmentSection, type Sections } from './sections'
import { signInAgain } from './sso/failures'
import type { SessionSettings, Sso } from './sso/sso'

/** Where the calls of a way go, and with which settings. */
export type WaySettings = {
  /** The profile whose settings count, if any. */
  readonly profile?: string
  /** Id of the SSO session that the credentials come through, if any. */
  readonly session?: string
  readonly region: string
  readonly endpoints: Endpoints
  /** File of the CA bundle, if any. */
  readonly caBundle: string | undefined
  readonly sdk: SdkSettings
}

/** What settings of ways come from. */
export type WayTools = {
  readonly sections: Sections
  readonly sso: Pick<Sso, 'settings' | 'isUsable'>
  readonly describe: (profile: string) => Promise<Profile>
  /** What is wrong with the config files, if anything. */
  readonly fileProblems: readonly Problem[]
}

const environmentRegion = (): string | undefined =>
  process.env.AWS_REGION || process.env.AWS_DEFAULT_REGION || undefined

const regionOfProfile = (sections: Sections, section: IniSection | undefined, named: boolean): string => {
  const session = section?.sso_session ? sections.files.configFile[`sso-session.${section.sso_session}`] : section
  const own = section?.region || session?.sso_region
  // A profile that was chosen by name knows its partition better than the environment does.
  return (named ? own || environmentRegion() : environmentRegion() || own) || 'us-east-1'
}

const familyOf = (region: string): string => /^(cn|us-gov|us-iso[a-z]*|eusc)-/.exec(region)?.[1] ?? 'aws'

/** The environment's region, where it is in the partition of the session. */
const regionOfSession = ({ region }: SessionSettings): string => {
  const named = environmentRegion()
  return named !== undefined && familyOf(named) === familyOf(region) ? named : region
}

const placeProblem = (whose: string, region: string, endpoints: Endpoints): Problem | undefined => {
  const endpoint = endpoints.foreign.find((url) => !URL.canParse(url) || !/^https?:$/.test(new URL(url).protocol))
  if (endpoint !== undefined)
    return problem(
      'EndpointMalformed',
      `The endpoint ${endpoint} of ${whose} is no http or https address.`,
      'Correct endpoint_url or AWS_ENDPOINT_URL: it begins with http:// or https://.',
    )
  if (/^[a-z0-9-]+$/.test(region)) return undefined
  return problem(
    'RegionMalformed',
    `${region} of ${whose} is no region.`,
    'Correct region or AWS_REGION, as in eu-west-1.',
  )
}

const profileProblem = async ({ sections, describe, fileProblems }: WayTools, name: string) => {
  const { problem: wrong } = await describe(name)
  const [broken] = fileProblems
  // A name that a broken file hides is not simply unknown.
  return !sections.merged.has(name) && broken
    ? problem('ProfileUnknown', `There is no profile ${name}. ${broken.text}`, broken.next)
    : wrong
}

const sessionOfProfile = (sections: Sections, name: string): string | undefined => {
  const chain = chainOf(sections, name)
  if ('code' in chain || chain.source === undefined || !chain.kind.startsWith('sso')) return undefined
  return sessionOf(sections.merged.get(chain.source))
}

const ofProfile = async (
  tools: WayTools,
  profile: string | undefined,
  named: boolean,
): Promise<WaySettings | Problem> => {
  const { sections } = tools
  const wrong = profile === undefined ? undefined : await profileProblem(tools, profile)
  if (wrong) return wrong
  const section = sections.merged.get(profile ?? 'default')
  const region = regionOfProfile(sections, section, named)
  const endpoints = endpointsOf(section, sections.files)
  const malformed = placeProblem(profile === undefined ? 'the environment' : `profile ${profile}`, region, endpoints)
  if (malformed) return malformed
  const sdk = sdkSettingsOf(section)
  if ('code' in sdk) return sdk
  const session = profile === undefined ? undefined : sessionOfProfile(sections, profile)
  return {
    ...(profile === undefined ? {} : { profile }),
    ...(session === undefined ? {} : { session }),
    region,
    endpoints,
    caBundle: process.env.AWS_CA_BUNDLE || section?.ca_bundle || undefined,
    sdk,
  }
}

/** Settings of a session's own calls, and of those of accounts that were found through it. */
export const settingsOfSession = (sections: Sections, settings: SessionSettings): WaySettings | Problem => {
  const region = regionOfSession(settings)
  const malformed = placeProblem(`the SSO session ${settings.id}`, region, settings.endpoints)
  if (malformed) return malformed
  const sdk = sdkSettingsOf(environmentSection(sections))
  if ('code' in sdk) return sdk
  return { session: settings.id, region, endpoints: settings.endpoints, caBundle: settings.caBundle, sdk }
}

const ofSession = async (
  { sections, sso, fileProblems }: WayTools,
  session: string,
): Promise<WaySettings | Problem> => {
  const settings = await sso.settings(session)
  if (settings)
    return (await sso.isUsable(session))
      ? settingsOfSession(sections, settings)
      : problem('NotSignedIn', `Nobody is signed in to ${session}.`, signInAgain(session))
  const [broken] = fileProblems
  return problem(
    'SessionUnknown',
    `There is no SSO session ${session} that can be used.${broken ? ` ${broken.text}` : ''}`,
    broken?.next ?? 'Correct its name, or complete it in the AWS config file.',
  )
}

/** The settings of a way, or why it cannot be used. Sends nothing. */
export const settingsOfWay = (tools: WayTools, way: WayIn): Promise<WaySettings | Problem> => {
  switch (way.kind) {
    case 'default':
      return ofProfile(tools, defaultProfile(tools.sections), false)
    case 'profile':
      return ofProfile(tools, way.name, true)
    case 'session':
      return ofSession(tools, way.session)
    case 'member':
      return settingsOfWay(tools, way.through)
  }
}

/** The name under which a way is shown; none for the default chain where it takes no profile. */
export const profileOfWay = (
  way: WayIn,
  settings: WaySettings | Problem,
  sections: Sections,
): { readonly profile?: string } => {
  if (way.kind !== 'default') return { profile: nameWay(way) }
  const profile = 'code' in settings ? defaultProfile(sections) : settings.profile
  return profile === undefined ? {} : { profile }
}

/** What a reviewer needs to mend a way that cannot be used. */
export const detailsOf = async (
  way: WayIn,
  { sections, describe }: Pick<WayTools, 'sections' | 'describe'>,
): Promise<Pick<Refusal, 'session' | 'command'>> => {
  if (way.kind === 'session') return { session: way.session }
  if (way.kind === 'member') return detailsOf(way.through, { sections, describe })
  const profile = way.kind === 'profile' ? way.name : defaultProfile(sections)
  if (profile === undefined || !sections.merged.has(profile)) return {}
  const { session, command, state } = await describe(profile)
  return {
    ...(session === undefined ? {} : { session }),
    ...(command === undefined || state !== 'commandNotAllowed' ? {} : { command }),
  }
}

/** The name under which a way's account is shown and counted until AWS has said which account it is. */
export const labelOf = (way: WayIn, profile: string | undefined): string =>
  way.kind === 'default' ? (profile ?? 'default credentials') : nameWay(way)
