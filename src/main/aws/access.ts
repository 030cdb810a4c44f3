import { lookup } from 'node:dns/promises'
import type { IniSection } from '@smithy/types'
import { nameWay, type WayIn } from '../../shared/review/way-in'
import {
  groupByAccount,
  homeRegionOf,
  identify,
  refusalOfError,
  refusalOfProblem,
  type Duplicate,
  type OpenAccount,
  type Refusal,
} from './accounts'
import { createCallCounter, type CallCount, type CallEvent } from './call-counter'
import { makeClients } from './clients'
import { checkConfigFiles } from './config-files'
import { createCredentials } from './credentials'
import { endpointsOf, type Endpoints } from './endpoints'
import { createGuard } from './guard'
import { problem, type Problem } from './problem'
import {
  defaultProfile,
  describeProfile,
  listProfiles,
  readSections,
  type ProfileList,
  type Sections,
} from './profiles'
import { createRateLimiter, machineClock, type RateLimiter } from './rate-limiter'
import { createGate, type Caller, type Passage } from './request-handler'
import type { Ask, OnSignedOut } from './reviewer'
import type { Sso } from './sso/sso'
import { createTransport, readCaBundle, type Transport } from './transport'

/** What opening ways into accounts gave. */
export type Opened = {
  /** One for each account, in the order of the ways. */
  readonly accounts: readonly OpenAccount[]
  readonly refused: readonly Refusal[]
  readonly duplicates: readonly Duplicate[]
}

/** The app's access to AWS. */
export type Access = {
  /** Lists the profiles; sends nothing. */
  readonly profiles: () => Promise<ProfileList>
  /** SSO sessions: sign-in, tokens, accounts and roles. */
  readonly sso: Sso
  /**
   * Opens accounts by the ways into them, each way once. Never rejects for what a user or AWS can cause. The signal counts for as
   * long as the accounts are used: it ends what waits for a sign-in or for an answer.
   */
  readonly open: (ways: readonly WayIn[], signal?: AbortSignal) => Promise<Opened>
  /** Requests sent so far, by account and operation. */
  readonly counts: () => readonly CallCount[]
  /** Requests under way. */
  readonly inFlight: () => number
  /** Calls per second that each bucket allows now, by `account|region|bucket`. */
  readonly rates: RateLimiter['rates']
  /** Closes the connections that are kept open. */
  readonly close: () => void
}

/** What access needs from outside. */
export type AccessOptions = {
  /** The app's version, for the user agent. */
  readonly version: string
  /** The calls of all collectors' reads. */
  readonly declared: readonly Readonly<Record<string, readonly string[]>>[]
  /** Sees each request as it is sent, throttled and done. */
  readonly observe?: (event: CallEvent) => void
  readonly limiter?: RateLimiter
  readonly hostExists?: Passage['hostExists']
  /** Asks the reviewer; undefined where the reviewer will not answer. Without it nobody can be asked. */
  readonly ask?: Ask
  /** Whether the reviewer allowed a `credential_process` command, exactly as it stands. Without it none is. */
  readonly allowed?: (command: string) => boolean | Promise<boolean>
  /** Is told that an SSO session ended, and waits for a sign-in: `again` repeats the call that failed. Without it the error goes through. */
  readonly onSignedOut?: OnSignedOut
}

/** Requests under way at once in the whole app: at AWS's usual 50 to 150 ms more than one thread can sign and read. */
const callsAtOnce = 128

const hasAddress = async (host: string): Promise<boolean> =>
  lookup(host).then(
    () => true,
    () => false,
  )

const regionOf = (sections: Sections, section: IniSection | undefined, named: boolean): string => {
  const environment = process.env.AWS_REGION || process.env.AWS_DEFAULT_REGION
  const session = section?.sso_session ? sections.files.configFile[`sso-session.${section.sso_session}`] : section
  const own = section?.region || session?.sso_region
  // A profile that was chosen by name knows its partition better than the environment does.
  return (named ? own || environment : environment || own) || 'us-east-1'
}

const profileProblem = async (sections: Sections, profile: string): Promise<Problem | undefined> => {
  const { problemOfProfile, problems } = await checkConfigFiles()
  const known = sections.merged.has(profile)
  const { problem: wrong } = await describeProfile(sections, profile, problemOfProfile(profile))
  const [broken] = problems
  // A name that a broken file hides is not simply unknown.
  if (!known && broken) return problem('ProfileUnknown', `There is no profile ${profile}. ${broken.text}`, broken.next)
  return wrong
}

const placeProblem = (profile: string | undefined, region: string, endpoints: Endpoints): Problem | undefined => {
  const whose = profile === undefined ? 'the environment' : `profile ${profile}`
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

/** Opens the app's access to AWS. Declares what may be called; everything else is refused before it is sent. */
export const openAccess = (options: AccessOptions): Access => {
  const counter = createCallCounter(options.observe)
  const limiter = options.limiter ?? createRateLimiter(machineClock, callsAtOnce)
  const passage: Passage = {
    guard: createGuard(...options.declared),
    limiter,
    counter,
    hostExists: options.hostExists ?? hasAddress,
  }
  const transports = new Map<string, Transport>()

  const transportOf = async (file: string | undefined): Promise<Transport | Problem> => {
    const ca = file === undefined ? '' : await readCaBundle(file)
    if (typeof ca !== 'string') return ca
    const transport = transports.get(ca) ?? createTransport(ca === '' ? undefined : ca)
    transports.set(ca, transport)
    return transport
  }

  const openOne = async (way: WayIn, signal?: AbortSignal): Promise<OpenAccount | Refusal> => {
    const named = way.kind === 'profile' ? way.name : undefined
    if (way.kind === 'session' || way.kind === 'member')
      return refusalOfProblem(
        problem('WayNotOpen', `The way ${nameWay(way)} cannot be opened yet.`, 'Choose a profile.'),
        way,
        undefined,
      )
    const sections = await readSections()
    const profile = named ?? defaultProfile(sections)
    const wrong = profile === undefined ? undefined : await profileProblem(sections, profile)
    if (wrong) return refusalOfProblem(wrong, way, profile)
    const section = sections.merged.get(profile ?? 'default')
    const transport = await transportOf(process.env.AWS_CA_BUNDLE || section?.ca_bundle || undefined)
    if ('code' in transport) return refusalOfProblem(transport, way, profile)

    const region = regionOf(sections, section, named !== undefined)
    const endpoints = endpointsOf(section, sections.files)
    const malformed = placeProblem(profile, region, endpoints)
    if (malformed) return refusalOfProblem(malformed, way, profile)
    const caller: Caller = { account: profile ?? 'default credentials', region, foreign: new Set() }
    const enabled = new Set<string>()
    const signIn = {
      ...(profile === undefined ? {} : { profile }),
      region,
      endpoints,
      gate: createGate(passage, transport, caller),
      version: options.version,
      isDisabled: (one: string) => enabled.size > 0 && !enabled.has(one),
    }
    const client = makeClients({ ...signIn, credentials: createCredentials(signIn) })
    try {
      const identity = await identify(client, signal)
      counter.rename(caller.account, identity.id)
      caller.account = identity.id
      return {
        ...identity,
        way,
        ...(profile === undefined ? {} : { profile }),
        homeRegion: homeRegionOf(identity.partition),
        region,
        client,
        foreignEndpoints: () => [...new Set([...endpoints.foreign, ...caller.foreign])].sort(),
        setEnabledRegions: (regions) => {
          enabled.clear()
          for (const one of regions) enabled.add(one)
        },
      }
    } catch (error) {
      return refusalOfError(error, way, profile)
    }
  }

  return {
    profiles: listProfiles,
    get sso(): Sso {
      throw new Error('SSO is not wired yet')
    },
    open: async (ways, signal) => {
      const each = new Map(ways.map((way) => [JSON.stringify([way.kind, nameWay(way)]), way]))
      const results = await Promise.all([...each.values()].map((way) => openOne(way, signal)))
      const accounts = results.filter((one) => 'client' in one)
      return { ...groupByAccount(accounts), refused: results.filter((one) => 'kind' in one) }
    },
    counts: counter.counts,
    inFlight: counter.inFlight,
    rates: limiter.rates,
    close: () => {
      for (const transport of transports.values()) transport.close()
      transports.clear()
    },
  }
}
