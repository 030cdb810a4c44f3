import type { Profile } from '../../../shared/ipc/review'
import type { SsoSession } from '../../../shared/ipc/sign-in'
import { waysOf, type Scope } from '../../../shared/review/snapshot'
import type { MemberWay, SessionWay, WayIn } from '../../../shared/review/way-in'

/** Where accounts are chosen: what comes from sessions, profiles and organizations may be mixed, the default credentials stand alone. */
export const sources = ['sessions', 'profiles', 'organization', 'default'] as const
/** One of them. */
export type Source = (typeof sources)[number]
/** A way into an account that has no profile. */
export type FoundWay = SessionWay | MemberWay

/** What the wizard holds before the review starts. */
export type Draft = {
  /** What the reviewer looks at; `default` sets the chosen profiles and ways aside. */
  readonly source: Source
  /** Names of chosen profiles. */
  readonly profiles: readonly string[]
  /** Chosen accounts without a profile: through SSO sessions, or through a role assumed in each. */
  readonly ways: readonly FoundWay[]
  /** Roles that the reviewer took for single accounts of sessions, by `session/account`; the preference decides for the others. */
  readonly roles: Readonly<Record<string, string>>
  readonly everyRegion: boolean
  readonly regions: readonly string[]
  /** Leaves out regions in which a few calls find nothing. */
  readonly skipEmptyRegions: boolean
  readonly everyService: boolean
  readonly services: readonly string[]
}

/** The steps of the wizard, in order. */
export const steps = ['accounts', 'regions', 'services', 'preflight', 'start'] as const
/** One of them. */
export type Step = (typeof steps)[number]

/** Whether a profile can be chosen as it stands. */
export const isUsable = ({ state }: Pick<Profile, 'state'>): boolean => state === 'ready' || state === 'warned'

/** The draft that the wizard opens with. On the sample organization all its profiles are chosen: nothing there can be harmed. */
export const firstDraft = (profiles: readonly Profile[], sessions: readonly SsoSession[], sample: boolean): Draft => {
  const usable = profiles.filter(isUsable).map(({ name }) => name)
  const chosen = sample || (usable.length === 1 && sessions.length === 0) ? usable : []
  return {
    source: chosen.length > 0 || (sessions.length === 0 && profiles.length > 0) ? 'profiles' : 'sessions',
    profiles: chosen,
    ways: [],
    roles: {},
    everyRegion: true,
    regions: [],
    skipEmptyRegions: false,
    everyService: true,
    services: [],
  }
}

/** The scope that a draft says. */
export const scopeOf = (draft: Draft): Scope => {
  const { source, profiles, ways, everyRegion, regions, skipEmptyRegions, everyService, services } = draft
  const found = source === 'default' ? [] : ways
  return {
    profiles: source === 'default' ? [] : [...profiles],
    ...(found.length > 0 && { found: [...found] }),
    regions: everyRegion ? null : [...regions],
    ...(skipEmptyRegions && { skipEmptyRegions }),
    services: everyService ? null : [...services],
    checks: null,
  }
}

/** The ways into the accounts of a draft, in the order of its scope. */
export const draftWays = (draft: Draft): readonly WayIn[] => waysOf(scopeOf(draft))

/** How many accounts were chosen; the default credentials are one. */
export const countChosen = ({ source, profiles, ways }: Draft): number =>
  source === 'default' ? 1 : profiles.length + ways.length

/** What a step of the wizard still wants; `undefined` where it is complete. */
export const missing = (draft: Draft, step: number): string | undefined => {
  if (steps[step] === 'accounts' && countChosen(draft) === 0)
    return 'Choose at least one account of a session, one profile, or the default credentials.'
  if (steps[step] === 'regions' && !draft.everyRegion && draft.regions.length === 0)
    return 'Choose at least one region, or all enabled regions.'
  if (steps[step] === 'services' && !draft.everyService && draft.services.length === 0)
    return 'Choose at least one service, or all services.'
  return undefined
}
