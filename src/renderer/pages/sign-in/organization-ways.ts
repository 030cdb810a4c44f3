import type { Profile } from '../../../shared/ipc/review'
import { nameWay, type SessionWay } from '../../../shared/review/way-in'
import { isUsable } from '../review/draft'
import type { DirectWay } from './organization-rows'

/** A way through which an organization may be read, or a role be assumed in its members. */
export type WayOption = {
  readonly value: string
  readonly way: DirectWay
  /** The account that it leads into, where that is known. */
  readonly account: string | null
  readonly label: string
  readonly description: string
  /** Its account looks like one that may read the organization. */
  readonly likely: boolean
}

const likelyName = /\b(management|master|payer|root|organi[sz]ation|security|audit)\b/i

/** All ways to ask, those of likely accounts first, then by name. */
export const wayOptions = (
  sessions: ReadonlyMap<string, SessionWay>,
  profiles: readonly Profile[],
): readonly WayOption[] => {
  const found = [...sessions.values()].map((way): WayOption => {
    const label = way.name ?? way.account
    const description = `${way.account} · ${way.role} through ${way.session}`
    return { value: nameWay(way), way, account: way.account, label, description, likely: likelyName.test(label) }
  })
  const named = profiles.filter(isUsable).map(({ name, account, kind }): WayOption => ({
    value: name,
    way: { kind: 'profile', name },
    account,
    label: name,
    description: account === null ? `profile · ${kind}` : `${account} · profile · ${kind}`,
    likely: likelyName.test(name.replaceAll(/[_-]/g, ' ')),
  }))
  const rank = (label: string): number =>
    /\b(management|master|payer)\b/i.test(label.replaceAll(/[_-]/g, ' ')) ? 0 : 1
  return [...found, ...named].toSorted(
    (one, other) =>
      Number(other.likely) - Number(one.likely) ||
      rank(one.label) - rank(other.label) ||
      one.label.localeCompare(other.label, 'en') ||
      one.value.localeCompare(other.value),
  )
}
