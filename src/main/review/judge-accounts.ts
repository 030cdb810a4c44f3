import type { DigestedFact } from '../engine/content-digest'
import { evaluate } from '../engine/evaluate'
import type { RegisteredCheck } from '../engine/validate'
import type { EvaluatedAccount } from '../engine/views'
import type { StoredFact } from '../../shared/review/fact-state'
import type { Outcome } from '../../shared/review/outcome'

type Facts = ReadonlyMap<string, StoredFact>

/** The facts of each account, one account in memory at a time. */
function* byAccount(facts: Iterable<DigestedFact>): Generator<readonly [account: string, facts: Facts]> {
  let account: string | undefined
  let own = new Map<string, StoredFact>()
  for (const { unit, stored } of facts) {
    if (account !== undefined && unit.account !== account) {
      yield [account, own]
      own = new Map()
    }
    account = unit.account
    own.set(`${unit.region} ${unit.fact}`, stored)
  }
  if (account !== undefined) yield [account, own]
}

/**
 * Runs each check in each account: checks in their order, then accounts by their ids. A check sees one account only, so that the facts
 * of a large organization are never in memory together.
 *
 * @param facts those of an account together
 */
export const judgeAccounts = (
  facts: Iterable<DigestedFact>,
  checks: readonly RegisteredCheck[],
  accounts: readonly EvaluatedAccount[],
  now: string,
): readonly Outcome[] => {
  const judge = (account: EvaluatedAccount, own: Facts): readonly Outcome[] =>
    evaluate({ checks, accounts: [account], source: ({ region, fact }) => own.get(`${region} ${fact}`), now })
  const outcomes = new Map<string, readonly Outcome[]>()
  for (const [id, own] of byAccount(facts)) {
    const account = accounts.find((one) => one.id === id)
    if (account) outcomes.set(id, judge(account, own))
  }
  // Of some accounts nothing was read at all: each check says so.
  for (const account of accounts) if (!outcomes.has(account.id)) outcomes.set(account.id, judge(account, new Map()))
  const places = new Map(checks.map(({ metadata }, index) => [metadata.id, index]))
  const placeOf = ({ check }: Outcome): number => places.get(check) ?? 0
  return [...outcomes]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([, own]) => own)
    .toSorted((a, b) => placeOf(a) - placeOf(b))
}
