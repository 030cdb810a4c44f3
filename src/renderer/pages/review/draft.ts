import type { Profile } from '../../../shared/ipc/review'
import type { Scope } from '../../../shared/review/snapshot'

/** What the wizard holds before the review starts. */
export type Draft = {
  /** Whose accounts: those of chosen profiles, or of the SDK's default chain. */
  readonly source: 'profiles' | 'default'
  readonly profiles: readonly string[]
  readonly everyRegion: boolean
  readonly regions: readonly string[]
  readonly everyService: boolean
  readonly services: readonly string[]
}

/** The draft that the wizard opens with. On the sample organization all its profiles are chosen: nothing there can be harmed. */
export const firstDraft = (profiles: readonly Profile[], sample: boolean): Draft => {
  const usable = profiles.filter(({ state }) => state !== 'refused')
  return {
    source: usable.length === 0 && !sample ? 'default' : 'profiles',
    profiles: sample ? usable.map(({ name }) => name) : usable.length === 1 ? usable.map(({ name }) => name) : [],
    everyRegion: true,
    regions: [],
    everyService: true,
    services: [],
  }
}

/** The scope that a draft says. */
export const scopeOf = ({ source, profiles, everyRegion, regions, everyService, services }: Draft): Scope => ({
  profiles: source === 'default' ? [] : [...profiles],
  regions: everyRegion ? null : [...regions],
  services: everyService ? null : [...services],
  checks: null,
})

/** What a step of the wizard still wants; `undefined` where it is complete. */
export const missing = (draft: Draft, step: number): string | undefined => {
  if (step === 0 && draft.source === 'profiles' && draft.profiles.length === 0)
    return 'Choose at least one profile, or the default credentials.'
  if (step === 1 && !draft.everyRegion && draft.regions.length === 0)
    return 'Choose at least one region, or all enabled regions.'
  if (step === 2 && !draft.everyService && draft.services.length === 0)
    return 'Choose at least one service, or all services.'
  return undefined
}
