import { createHash } from 'node:crypto'
import type { Database } from 'better-sqlite3'
import { canonicalBytes } from './canonical'

type ItemRow = { readonly key: string; readonly hash: Buffer | null; readonly gap: string | null }

const sealedHash = (complete: number, gap: string | null, items: Iterable<ItemRow>): Buffer => {
  const hash = createHash('sha256').update(canonicalBytes([complete, gap]))
  for (const item of items) hash.update(canonicalBytes([item.key, item.hash?.toString('hex') ?? null, item.gap]))
  return hash.digest()
}

/** Computes the hash of a set over its state, its keys in order and the hashes of their values. */
export const readSetHash = (database: Database): ((set: number) => Buffer) => {
  const findSet = database.prepare<[number], { complete: number; gap: string | null }>(
    'SELECT complete, gap FROM fact_set WHERE number = ?',
  )
  const items = database.prepare<[number], ItemRow>(
    `SELECT fact_key.key, hash, gap FROM fact_item JOIN fact_key ON fact_key.number = fact_item.key
     LEFT JOIN fact_value ON fact_value.number = value WHERE fact_set = ? ORDER BY fact_key.key`,
  )
  return (set) => {
    const row = findSet.get(set)
    if (row === undefined) throw new Error(`There is no fact set ${set}`)
    return sealedHash(row.complete, row.gap, items.iterate(set))
  }
}

type UnitRow = {
  readonly account: string
  readonly region: string
  readonly fact: string
  readonly hash: Buffer | null
}

/** SHA-256 over the places and set hashes of a sealed review's facts. */
export const factsDigest = (database: Database, review: number): string => {
  const hash = createHash('sha256')
  const rows = database
    .prepare<[number], UnitRow>(
      `SELECT account, region, fact, hash FROM review_fact JOIN fact_set ON number = fact_set
       WHERE review = ? ORDER BY account, region, fact`,
    )
    .iterate(review)
  for (const row of rows)
    hash.update(canonicalBytes([row.account, row.region, row.fact, row.hash?.toString('hex') ?? null]))
  return hash.digest('hex')
}

/** Gives each open set of a review its hash; where a sealed set reads the same, the review shares that one. */
export const sealSets = (database: Database, review: number): void => {
  const hashOf = readSetHash(database)
  const open = database.prepare<[number], { account: string; region: string; fact: string; number: number }>(
    `SELECT account, region, fact, number FROM review_fact JOIN fact_set ON number = fact_set
     WHERE review = ? AND hash IS NULL`,
  )
  const findSealed = database.prepare<[Buffer], number>('SELECT number FROM fact_set WHERE hash = ?').pluck()
  const setHash = database.prepare('UPDATE fact_set SET hash = ? WHERE number = ?')
  const share = database.prepare(
    'UPDATE review_fact SET fact_set = ? WHERE review = ? AND account = ? AND region = ? AND fact = ?',
  )
  const drop = database.prepare('DELETE FROM fact_set WHERE number = ?')
  for (const unit of open.all(review)) {
    const hash = hashOf(unit.number)
    const sealed = findSealed.get(hash)
    if (sealed === undefined) setHash.run(hash, unit.number)
    else {
      share.run(sealed, review, unit.account, unit.region, unit.fact)
      drop.run(unit.number)
    }
  }
}

/** Removes sets, values and keys that no review names any more. */
export const sweepFacts = (database: Database): void => {
  database.exec(`
    DELETE FROM fact_set WHERE NOT EXISTS (SELECT 1 FROM review_fact WHERE fact_set = fact_set.number);
    DELETE FROM fact_value WHERE number IN
      (SELECT number FROM fact_value AS v WHERE NOT EXISTS (SELECT 1 FROM fact_item WHERE value = v.number));
    DELETE FROM fact_key WHERE number IN
      (SELECT number FROM fact_key AS k WHERE NOT EXISTS (SELECT 1 FROM fact_item WHERE key = k.number));
  `)
}
