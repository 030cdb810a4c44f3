import type { IniSection } from '@smithy/types'
import { isSafeAddress } from '../../../shared/safe-address'
import { checkConfigFiles } from '../config-files'
import { endpointsOf, type Endpoints } from '../endpoints'
import { problem, type Problem } from '../problem'
import { readSections, type Sections } from '../sections'
import type { SessionSettings } from './sso'

/** A session whose settings are complete. */
export type Session = SessionSettings & {
  /** `sso_registration_scopes` as written; undefined where it is not there: the AWS CLI names registrations by it. */
  readonly namedScopes: readonly string[] | undefined
}

/** A session that cannot be used, and why. */
export type BrokenSession = Pick<SessionSettings, 'id' | 'kind' | 'startUrl' | 'region' | 'profiles'> & {
  readonly problem: Problem
}

/** The sessions of the AWS config files. */
export type Sessions = {
  readonly sessions: readonly Session[]
  readonly broken: readonly BrokenSession[]
  /** What is wrong with the files themselves. */
  readonly problems: readonly Problem[]
}

/** What a token needs to list accounts and get credentials. */
const defaultScope = 'sso:account:access'

type Named = readonly [name: string, section: IniSection]

const endpointKeys = ['SSO', 'SSO OIDC'] as const

const agree = (all: readonly Endpoints[]): boolean =>
  endpointKeys.every((key) => new Set(all.map((one) => one.of(key))).size <= 1)

const endpointsOfSession = (profiles: readonly Named[], { files }: Sections): Endpoints => {
  const all = profiles.map(([, section]) => endpointsOf(section, files))
  const [first] = all
  return first && agree(all) ? first : endpointsOf(undefined, files)
}

const caBundleOf = (profiles: readonly Named[]): string | undefined => {
  const [bundle, ...others] = new Set(profiles.map(([, section]) => section.ca_bundle))
  return process.env.AWS_CA_BUNDLE || (others.length === 0 ? bundle : undefined) || undefined
}

const wrongSettings = (what: string, startUrl: string, region: string): Problem | undefined => {
  const lacking = [...(startUrl === '' ? ['sso_start_url'] : []), ...(region === '' ? ['sso_region'] : [])]
  if (lacking.length > 0)
    return problem(
      'SessionIncomplete',
      `${what} lacks ${lacking.join(' and ')}.`,
      'Complete it in the AWS config file.',
    )
  if (!URL.canParse(startUrl) || !isSafeAddress(new URL(startUrl)))
    return problem(
      'StartUrlMalformed',
      `The start URL ${startUrl} of ${what} is no https address.`,
      'Correct sso_start_url in the AWS config file: it begins with https://.',
    )
  if (/^[a-z]{2,}(-[a-z0-9]+)+$/.test(region)) return undefined
  return problem(
    'RegionMalformed',
    `${region} of ${what} is no region.`,
    'Correct sso_region in the AWS config file, as in eu-west-1.',
  )
}

type Draft = {
  readonly id: string
  readonly kind: SessionSettings['kind']
  readonly startUrl: string
  readonly region: string
  readonly namedScopes: readonly string[] | undefined
  readonly profiles: readonly Named[]
  readonly wrong: Problem | undefined
}

const parseScopes = (text: string | undefined): readonly string[] | undefined =>
  text === undefined
    ? undefined
    : text
        .split(',')
        .map((scope) => scope.trim())
        .filter((scope) => scope !== '')

const sessionPrefix = 'sso-session.'

const sectionDrafts = ({ files, merged }: Sections): readonly Draft[] =>
  Object.entries(files.configFile)
    .filter(([name]) => name.startsWith(sessionPrefix))
    .map(([name, section]) => {
      const id = name.slice(sessionPrefix.length)
      const startUrl = section.sso_start_url ?? ''
      const region = section.sso_region ?? ''
      return {
        id,
        kind: 'session',
        startUrl,
        region,
        namedScopes: parseScopes(section.sso_registration_scopes),
        profiles: [...merged].filter(([, profile]) => profile.sso_session === id),
        wrong: wrongSettings(`the SSO session ${id}`, startUrl, region),
      }
    })

const legacyDrafts = ({ merged }: Sections): readonly Draft[] => {
  const byUrl = new Map<string, Named[]>()
  for (const [name, section] of merged) {
    const url = section.sso_session ? undefined : section.sso_start_url
    if (url) byUrl.set(url, [...(byUrl.get(url) ?? []), [name, section]])
  }
  return [...byUrl].map(([startUrl, profiles]) => {
    const regions = [...new Set(profiles.flatMap(([, { sso_region: region }]) => region || []))]
    const [region = ''] = regions
    const names = profiles.map(([name]) => name).join(', ')
    return {
      id: startUrl,
      kind: 'legacy',
      startUrl,
      region,
      namedScopes: undefined,
      profiles,
      wrong:
        regions.length > 1
          ? problem(
              'SessionAmbiguous',
              `The profiles ${names} have the start URL ${startUrl}, but different regions: ${regions.join(', ')}.`,
              'Correct sso_region in the AWS config file: a start URL has one region.',
            )
          : wrongSettings(profiles.length === 1 ? `profile ${names}` : `the profiles ${names}`, startUrl, region),
    }
  })
}

const capital = (text: string): string => `${text.slice(0, 1).toUpperCase()}${text.slice(1)}`

const isBroken = (draft: Draft): draft is Draft & { readonly wrong: Problem } => draft.wrong !== undefined

/** Reads the sessions of the AWS config files anew: `sso-session` sections, and legacy SSO profiles by their start URL. */
export const readSessions = async (): Promise<Sessions> => {
  const sections = await readSections()
  const { problems } = await checkConfigFiles()
  const drafts = [...sectionDrafts(sections), ...legacyDrafts(sections)]
  const common = ({ id, kind, startUrl, region, profiles }: Draft) => ({
    id,
    kind,
    startUrl,
    region,
    profiles: profiles.map(([name]) => name).sort(),
  })
  return {
    sessions: drafts
      .filter((draft) => !isBroken(draft))
      .map((draft) => ({
        ...common(draft),
        namedScopes: draft.namedScopes,
        scopes: draft.namedScopes && draft.namedScopes.length > 0 ? draft.namedScopes : [defaultScope],
        endpoints: endpointsOfSession(draft.profiles, sections),
        caBundle: caBundleOf(draft.profiles),
      })),
    broken: drafts
      .filter(isBroken)
      .map((draft) => ({ ...common(draft), problem: { ...draft.wrong, text: capital(draft.wrong.text) } })),
    problems,
  }
}

/** A session by its id, or why it cannot be used. */
export const findSession = async (id: string): Promise<Session | Problem> => {
  const { sessions, broken, problems } = await readSessions()
  const found = sessions.find((one) => one.id === id)
  if (found) return found
  const wrong = broken.find((one) => one.id === id)?.problem ?? problems[0]
  return wrong
    ? problem(wrong.code, `${id} cannot be used: ${wrong.text}`, wrong.next)
    : problem(
        'SessionUnknown',
        `There is no SSO session ${id} in the AWS config file.`,
        'Correct the name, or add the session: in the app, or with plumbline login --session NAME --start-url URL --sso-region REGION.',
      )
}
