import type { Profile } from '../../../shared/ipc/review'
import type { WorkloadRow } from '../../../shared/ipc/workloads'
import { nameWay, type SessionWay, type WayIn } from '../../../shared/review/way-in'

/** A way into an account that can be chosen. */
export type WayOption = {
  /** As `nameWay` writes it; unique. */
  readonly name: string
  /** What people call it. */
  readonly label: string
  /** The account that it leads into, where that is known, and what it is. */
  readonly note: string
  readonly way: WayIn
  /** Why it cannot be chosen as it stands; `null`: it can. */
  readonly refused: string | null
  /** Whether the workload was read by it. */
  readonly proven: boolean
}

const refusal = ({ state, note }: Profile): string | null =>
  state === 'refused' || state === 'commandNotAllowed'
    ? (note ?? 'It cannot be used as it stands: see the accounts of a new review.')
    : null

const ofProfile = (profile: Profile): WayOption => ({
  name: profile.name,
  label: profile.name,
  note: [profile.account, profile.kind].filter((part) => part !== null).join(' · '),
  way: { kind: 'profile', name: profile.name },
  refused: refusal(profile),
  proven: false,
})

const ofSession = (way: SessionWay): WayOption => ({
  name: nameWay(way),
  label: way.name ?? way.account,
  note: `${way.account} · ${way.role} through ${way.session}`,
  way,
  refused: null,
  proven: false,
})

/** The ways by which a workload was read, the owner's first, then all others that this machine has; each once. */
export const listWays = (
  seenFrom: WorkloadRow['seenFrom'],
  profiles: readonly Profile[],
  sessionWays: Iterable<SessionWay>,
): readonly WayOption[] => {
  const byName = new Map<string, WayOption>()
  const known = [...profiles.map(ofProfile), ...[...sessionWays].map(ofSession)]
  for (const { account, accountName, way, wayName } of seenFrom) {
    // Where a review kept but the name of its way, a profile of that name is the same way.
    const found = way ?? known.find(({ name }) => name === wayName)?.way
    if (found === undefined || byName.has(nameWay(found))) continue
    byName.set(nameWay(found), {
      name: nameWay(found),
      label: accountName === '' ? account : accountName,
      note: `${account} · ${nameWay(found)}`,
      way: found,
      refused: known.find(({ name }) => name === nameWay(found))?.refused ?? null,
      proven: true,
    })
  }
  for (const option of known) if (!byName.has(option.name)) byName.set(option.name, option)
  return [...byName.values()]
}
