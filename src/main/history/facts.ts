import type { Database } from 'better-sqlite3'
import { z } from 'zod'
import type { Json } from '../../shared/json'
import type { FactItem, FactUnit, StoredFact } from '../../shared/review/fact-state'
import { gapSchema } from '../../shared/review/gap'
import type { Gap } from '../../shared/review/gap'

const jsonSchema = z.custom<Json>((value) => value !== undefined)

/** Reads JSON that this app stored. */
export const parseJson = (text: string): Json => jsonSchema.parse(JSON.parse(text))

/** Reads a gap that this app stored. */
export const parseGap = (text: string): Gap => gapSchema.parse(JSON.parse(text))

type SetRow = { readonly number: number; readonly complete: number; readonly gap: string | null }
type ItemRow = { readonly key: string; readonly bytes: Buffer | null; readonly gap: string | null }

const toItem = (row: ItemRow): FactItem =>
  row.bytes === null
    ? { key: row.key, gap: parseGap(row.gap ?? 'null') }
    : { key: row.key, value: parseJson(row.bytes.toString('utf8')) }

/** Reads facts of reviews, sealed or not. Reviews go by their number. */
export type FactReader = {
  /** The stored state, items in order of their keys' UTF-8 bytes; undefined where nothing was stored. */
  readonly load: (review: number, unit: FactUnit) => StoredFact | undefined
  /** All facts of a review, or those of the given ids, by account, region and fact; one at a time in memory. */
  readonly stream: (
    review: number,
    only?: readonly string[],
  ) => Generator<{ readonly unit: FactUnit; readonly stored: StoredFact }>
  /** What was stored about one resource, by fact. */
  readonly ofResource: (review: number, arn: string) => readonly { readonly unit: FactUnit; readonly item: FactItem }[]
}

/** Prepares reading of facts on a connection. */
export const readFacts = (database: Database): FactReader => {
  const findSet = database.prepare<[number, string, string, string], SetRow>(
    `SELECT fact_set.number, complete, gap FROM review_fact JOIN fact_set ON fact_set.number = fact_set
     WHERE review = ? AND account = ? AND region = ? AND fact = ?`,
  )
  const listItems = database.prepare<[number], ItemRow>(
    `SELECT fact_key.key, bytes, gap FROM fact_item JOIN fact_key ON fact_key.number = fact_item.key
     LEFT JOIN fact_value ON fact_value.number = value WHERE fact_set = ? ORDER BY fact_key.key`,
  )
  const listUnits = database.prepare<[number], FactUnit & SetRow>(
    `SELECT account, region, fact, number, complete, gap FROM review_fact JOIN fact_set ON number = fact_set
     WHERE review = ? ORDER BY account, region, fact`,
  )
  const listOfResource = database.prepare<[string, number], FactUnit & ItemRow>(
    `SELECT account, region, fact, fact_key.key, bytes, gap
     FROM fact_key JOIN fact_item ON fact_item.key = fact_key.number
     JOIN review_fact USING (fact_set) LEFT JOIN fact_value ON fact_value.number = value
     WHERE fact_key.key = ? AND review = ? ORDER BY fact, account, region`,
  )
  const itemsOf = (set: SetRow): StoredFact => ({
    complete: set.complete === 1,
    ...(set.gap === null ? {} : { gap: parseGap(set.gap) }),
    items: listItems.all(set.number).map(toItem),
  })
  return {
    load: (review, { account, region, fact }) => {
      const set = findSet.get(review, account, region, fact)
      return set === undefined ? undefined : itemsOf(set)
    },
    stream: function* (review, only) {
      for (const row of listUnits.all(review)) {
        if (only !== undefined && !only.includes(row.fact)) continue
        yield { unit: { account: row.account, region: row.region, fact: row.fact }, stored: itemsOf(row) }
      }
    },
    ofResource: (review, arn) =>
      listOfResource.all(arn, review).map((row) => ({
        unit: { account: row.account, region: row.region, fact: row.fact },
        item: toItem(row),
      })),
  }
}
