import { createHash } from 'node:crypto'
import type { FactUnit, StoredFact } from '../../shared/review/fact-state'
import type { Gap } from '../../shared/review/gap'
import type { Evidence, Outcome, UnknownItem } from '../../shared/review/outcome'
import type { Fact } from './fact'
import { canonicalText, withoutVolatile } from './shape'

/** Facts with the place they were read in, in any order. */
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
 * volatile fields and error texts. It is fed piece by piece, so that the text never stands in memory as a whole.
 */
export const contentDigest = (
  facts: Iterable<DigestedFact>,
  outcomes: readonly Outcome[],
  factOf: (id: string) => Fact | undefined,
): string => {
  const hash = createHash('sha256')
  const named = [...facts]
    .map(({ unit, stored }) => ({
      key: `${unit.account}/${unit.region}/${unit.fact}`,
      fact: factOf(unit.fact),
      stored,
    }))
    .toSorted((a, b) => compareText(a.key, b.key))
  hash.update('{"facts":{')
  let first = true
  for (const { key, fact, stored } of named) {
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
