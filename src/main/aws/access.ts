import { lookup } from 'node:dns/promises'
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
import type { Confirmation } from './confirmation'
import { createConnections } from './connections'
import { createCredentials, type Credentials, type SignIn } from './credentials'
import { createGuard } from './guard'
import type { HeldCredentials } from './held-credentials'
import { holdCalls } from './hold-calls'
import { problem, type Problem } from './problem'
import { createDescriber, listProfiles, type ProfileList } from './profiles'
import { createRateLimiter, machineClock, type Clock, type RateLimiter } from './rate-limiter'
import type { Passage } from './request-handler'
import type { Ask, OnSignedOut } from './reviewer'
import { readSections } from './sections'
import { createSessionWaits } from './session-waits'
import { createSso } from './sso/create-sso'
import type { RefusedTokens, Sso } from './sso/sso'
import { detailsOf, labelOf, profileOfWay, settingsOfWay, type WayTools } from './way-settings'

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
  /** What a person confirmed: the only writes that may be sent, and only while it is open. Without it nothing can be written. */
  readonly confirmation?: Confirmation
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
  /** What is known of refused tokens; accesses of one process share it, so that all of them see the end of a session. */
  readonly refused?: RefusedTokens
}

/** Requests under way at once in the whole app: at AWS's usual 50 to 150 ms more than one thread can sign and read. */
const callsAtOnce = 128

/**
 * Makes a limiter as each access has its own; several accesses may share one.
 *
 * @param clock the machine's own for AWS; the sample, which has no quotas, may be given a faster one
 */
export const makeLimiter = (clock: Clock = machineClock): RateLimiter => createRateLimiter(clock, callsAtOnce)

const hasAddress = async (host: string): Promise<boolean> =>
  lookup(host).then(
    () => true,
    () => false,
  )

const credentialsOf = (credentials: Credentials, way: WayIn, signIn: SignIn): HeldCredentials => {
  switch (way.kind) {
    case 'default':
      return signIn.profile === undefined
        ? credentials.ofDefault(signIn)
        : credentials.ofProfile(signIn.profile, signIn)
    case 'profile':
      return credentials.ofProfile(way.name, signIn)
    case 'session':
      return credentials.ofSession(way, signIn)
    case 'member':
      return credentials.ofMember(way, signIn)
  }
}

const otherAccount = (way: WayIn, id: string): Problem =>
  problem(
    'OtherAccount',
    `The credentials of ${nameWay(way)} belong to account ${id}.`,
    'Check the endpoint, and where the role of that name leads.',
  )

/** Opens the app's access to AWS. Declares what may be called; everything else is refused before it is sent. */
export const openAccess = (options: AccessOptions): Access => {
  const counter = createCallCounter(options.observe)
  const limiter = options.limiter ?? makeLimiter()
  const passage: Passage = {
    guard: createGuard(options.declared, options.confirmation),
    limiter,
    counter,
    hostExists: options.hostExists ?? hasAddress,
  }
  const connections = createConnections(passage, options.version)
  const sso = createSso({
    clientOf: connections.clientOfSession,
    ...(options.refused ? { refused: options.refused } : {}),
  })
  const waitOf = createSessionWaits(sso.isUsable, options.onSignedOut)
  const allowed = options.allowed ?? (() => false)
  const profileTools = { sso, canAsk: options.ask !== undefined, allowed }

  const openOne = async (
    way: WayIn,
    ways: WayTools,
    credentials: Credentials,
    signal: AbortSignal | undefined,
  ): Promise<OpenAccount | Refusal> => {
    const settings = await settingsOfWay(ways, way)
    const base = profileOfWay(way, settings, ways.sections)
    if ('code' in settings) return refusalOfProblem(settings, { way, ...base, ...(await detailsOf(way, ways)) })
    const { session } = settings
    const known = { way, ...base, ...(session === undefined ? {} : { session }) }
    const gate = await connections.gateOf(settings.caBundle, labelOf(way, base.profile))
    if ('code' in gate) return refusalOfProblem(gate, known)

    const { caller } = gate
    const enabled = new Set<string>()
    const signIn: SignIn = {
      ...settings,
      gate: gate.gate,
      version: options.version,
      isDisabled: (one) => enabled.size > 0 && !enabled.has(one),
    }
    const held = credentialsOf(credentials, way, signIn)
    const wait = session === undefined ? undefined : waitOf({ session, account: () => caller.account, way })
    const hold = holdCalls({ credentials: held, signal, ...(wait ? { wait } : {}) })
    const client = makeClients({ ...signIn, credentials: held.provide, hold })
    try {
      const identity = await identify(client, signal)
      const expected = 'account' in way ? way.account : identity.id
      if (identity.id !== expected) return refusalOfProblem(otherAccount(way, identity.id), known)
      credentials.belongTo(held, identity.callerArn)
      counter.rename(caller.account, identity.id)
      caller.account = identity.id
      return {
        ...identity,
        ...known,
        homeRegion: homeRegionOf(identity.partition),
        region: settings.region,
        client,
        foreignEndpoints: () =>
          [...new Set([...settings.endpoints.foreign, ...caller.foreign, ...connections.foreignOf(session)])].sort(),
        setEnabledRegions: (regions) => {
          enabled.clear()
          for (const one of regions) enabled.add(one)
        },
      }
    } catch (error) {
      return refusalOfError(error, known)
    }
  }

  return {
    profiles: () => listProfiles(profileTools),
    sso,
    open: async (ways, signal) => {
      const sections = await readSections()
      const { problems: fileProblems } = await checkConfigFiles()
      const describe = await createDescriber(sections, profileTools)
      const tools: WayTools = { sections, sso, describe, fileProblems }
      const credentials = createCredentials({ sections, sso, ask: options.ask, allowed, signal })
      const each = new Map(ways.map((way) => [JSON.stringify([way.kind, nameWay(way)]), way]))
      const results = await Promise.all([...each.values()].map((way) => openOne(way, tools, credentials, signal)))
      const accounts = results.filter((one) => 'client' in one)
      return { ...groupByAccount(accounts), refused: results.filter((one) => 'problem' in one) }
    },
    counts: counter.counts,
    inFlight: counter.inFlight,
    rates: limiter.rates,
    close: connections.close,
  }
}
