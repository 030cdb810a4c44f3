import type { Preflight } from '../../../shared/ipc/preflight'
import type { Profile } from '../../../shared/ipc/review'
import { nameWay, type WayIn } from '../../../shared/review/way-in'

/** What is known before a review about the accounts behind the chosen ways in. */
export type AccountsBehind = {
  /** How many accounts the ways lead to, as far as is known. */
  readonly accounts: number
  /** How many ways lead to an account that is not known yet. */
  readonly unknown: number
  /** Accounts to which several ways lead: the review takes the first. */
  readonly same: readonly { readonly account: string; readonly first: string; readonly others: readonly string[] }[]
}

const accountOf = (
  way: WayIn,
  profiles: readonly Profile[],
  preflight: Preflight | undefined,
): string | null | undefined => {
  if (way.kind === 'session' || way.kind === 'member') return way.account
  const tried = preflight?.accounts.find((one) => nameWay(one.way) === nameWay(way))?.account
  if (way.kind === 'default') return tried
  return tried ?? profiles.find(({ name }) => name === way.name)?.account
}

/** The accounts to which ways lead: as sessions list them, as the config says, and as the last pre-flight found. */
export const accountsBehind = (
  ways: readonly WayIn[],
  profiles: readonly Profile[],
  preflight: Preflight | undefined,
): AccountsBehind => {
  const byAccount = new Map<string, string[]>()
  let unknown = 0
  for (const way of ways) {
    const account = accountOf(way, profiles, preflight) ?? undefined
    if (account === undefined) unknown += 1
    else byAccount.set(account, [...(byAccount.get(account) ?? []), nameWay(way)])
  }
  return {
    accounts: byAccount.size,
    unknown,
    same: [...byAccount].flatMap(([account, [first, ...others]]) =>
      first === undefined || others.length === 0 ? [] : [{ account, first, others }],
    ),
  }
}
