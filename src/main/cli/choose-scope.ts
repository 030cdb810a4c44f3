import { assertNever } from '../../shared/assert-never'
import { ok, type Result } from '../../shared/ipc/result'
import type { Scope } from '../../shared/review/snapshot'
import { findMemberWays, findSessionWays } from './find-ways'
import type { Reach } from './reach-aws'
import { sourceOf, type AccountSource, type Selection } from './selection'

const orAll = (names: readonly string[]): string[] | null => (names.length === 0 ? null : [...new Set(names)])

const findWays = async (
  reach: Reach,
  selection: Selection,
  source: AccountSource,
  signal: AbortSignal,
): Promise<Result<Pick<Scope, 'profiles' | 'found'>>> => {
  const profiles = [...selection.profile]
  switch (source.kind) {
    case 'profiles':
      return ok({ profiles })
    case 'session': {
      const found = await findSessionWays(reach, selection, source.session, signal)
      return found.ok ? ok({ profiles, found: [...found.value] }) : found
    }
    case 'member': {
      const found = await findMemberWays(reach, selection, source, signal)
      return found.ok ? ok({ profiles: [], found: [...found.value] }) : found
    }
    default:
      return assertNever(source)
  }
}

/** The scope that a selection means: sessions and organizations are asked where it does not name accounts and roles. */
export const chooseScope = async (reach: Reach, selection: Selection, signal: AbortSignal): Promise<Result<Scope>> => {
  const source = sourceOf(selection)
  if (!source.ok) return source
  const ways = await findWays(reach, selection, source.value, signal)
  if (!ways.ok) return ways
  return ok({
    ...ways.value,
    regions: orAll(selection.region),
    ...(selection.skipEmptyRegions ? { skipEmptyRegions: true } : {}),
    services: orAll(selection.service),
    checks: orAll(selection.check),
  })
}
