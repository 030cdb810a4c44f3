import { createHash } from 'node:crypto'
import type { FactUnit, StoredFact } from '../../shared/review/fact-state'
import type { Gap } from '../../shared/review/gap'
import type { Evidence, Outcome, UnknownItem } from '../../shared/review/outcome'
import type { Fact } from './fact'
import { canonicalText, withoutVolatile } from './shape'

/** A fact with the place it was read in. */
export type DigestedFact = { readonly unit: FactUnit; readonly stored: StoredFact }

const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

const withoutText = (gap: Gap): Omit<Gap, 'text'> =>
  Object.fromEntries(Object.entries(gap).filter(([key]) => key !== 'text')) as Omit<Gap, 'text'>

const digestedEvidence = (evidence: Evidence): unknown => (evidence.volatile ? { path: evidence.path } : evidence)

const digestedUnknown = ({ resource, gap }: UnknownItem): unknown => ({ resource, gap: withoutText(gap) })

const digestedOutcome = (outcome: Outcome): unknown => ({
  ...outcome,
  ...(outcome.gap ? { gap: withoutText(outcome.gap) } : {}),
  unknown: outcome.unknown.map(digestedUnknown),
  verdicts: outcome.verdicts.map((verdict) => ({ ...verdict, evidence: verdict.evidence.map(digestedEvidence) })),
})

const digestedFact = (fact: Fact, { items, gap }: StoredFact): unknown => ({
  ...(gap ? { gap: withoutText(gap) } : {}),
  items: items
    .toSorted((a, b) => compareText(a.key, b.key))
    .map((item) =>
      item.gap
        ? { key: item.key, gap: withoutText(item.gap) }
        : { key: item.key, value: withoutVolatile(fact.schema, item.value) },
    ),
})

const outcomeKey = (outcome: Outcome): string => `${outcome.check} ${outcome.account} ${outcome.region}`

/**
 * SHA-256, in hex, over the RFC 8785 text of `{ facts, outcomes }`: facts by `account/region/fact`, lists sorted by ARN, without
 * volatile fields and error texts. It is fed piece by piece, so that neither text nor facts ever stand in memory as a whole.
 *
 * @param facts in the order of account, region and fact, each once; throws otherwise, since the digest would be another
 */
export const contentDigest = (
  facts: Iterable<DigestedFact>,
  outcomes: readonly Outcome[],
  factOf: (id: string) => Fact | undefined,
): string => {
  const hash = createHash('sha256')
  hash.update('{"facts":{')
  let first = true
  let before = ''
  for (const { unit, stored } of facts) {
    const key = `${unit.account}/${unit.region}/${unit.fact}`
    if (compareText(before, key) >= 0) throw new Error(`The fact ${key} does not come after ${before}`)
    before = key
    const fact = factOf(unit.fact)
    if (!fact) continue
    hash.update(`${first ? '' : ','}${canonicalText(key)}:${canonicalText(digestedFact(fact, stored))}`)
    first = false
  }
  hash.update('},"outcomes":[')
  outcomes
    .toSorted((a, b) => compareText(outcomeKey(a), outcomeKey(b)))
    .forEach((outcome, index) => hash.update(`${index === 0 ? '' : ','}${canonicalText(digestedOutcome(outcome))}`))
  hash.update(']}')
  return hash.digest('hex')
}
