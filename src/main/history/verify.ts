import type { Database } from 'better-sqlite3'
import { canonicalDocument, sha256Bytes } from './canonical'
import { factsDigest, readSetHash } from './fact-sets'
import { refuse, succeed } from './problem'
import type { Result } from './problem'
import { readDocumentBytes, snapshotIdentity } from './snapshots'

/** One thing that does not read as it was sealed, in a sentence. */
export type Damage = {
  readonly part: 'document' | 'digest' | 'facts' | 'fact'
  readonly text: string
}

/** What a check of a snapshot found. */
export type Verification = {
  readonly snapshot: string
  /** True where nothing is damaged. */
  readonly intact: boolean
  /** The digest that the document states. */
  readonly digest: string
  /** Fact values that were checked. */
  readonly values: number
  readonly damage: readonly Damage[]
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const parse = (bytes: Uint8Array): unknown => {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes))
  } catch {
    return undefined
  }
}

/** What is wrong with a document's bytes, given the digest that was noted when it was sealed. */
const checkDocument = (bytes: Buffer, noted: string): readonly Damage[] => {
  const document = parse(bytes)
  if (!isRecord(document)) return [{ part: 'document', text: 'The stored document is not JSON.' }]
  const canonical = canonicalDocument(document)
  const damage: Damage[] = []
  if (!canonical.bytes.equals(bytes))
    damage.push({ part: 'document', text: 'The stored document is not in the form in which it was sealed.' })
  if (canonical.digest !== document['digest'])
    damage.push({
      part: 'digest',
      text: `The document states the digest ${String(document['digest'])}, its content has ${canonical.digest}.`,
    })
  else if (canonical.digest !== noted)
    damage.push({
      part: 'digest',
      text: `The document has the digest ${canonical.digest}, but ${noted} was noted when it was sealed.`,
    })
  return damage
}

type ValueRow = {
  readonly account: string
  readonly region: string
  readonly fact: string
  readonly key: string
  readonly hash: Buffer
  readonly bytes: Buffer
}

const checkValues = (
  database: Database,
  review: number,
): { readonly values: number; readonly damage: readonly Damage[] } => {
  const damage: Damage[] = []
  let values = 0
  const rows = database
    .prepare<[number], ValueRow>(
      `SELECT account, region, fact, fact_key.key, hash, bytes FROM review_fact JOIN fact_item USING (fact_set)
       JOIN fact_key ON fact_key.number = fact_item.key JOIN fact_value ON fact_value.number = value
       WHERE review = ? ORDER BY account, region, fact`,
    )
    .iterate(review)
  for (const { account, region, fact, key, hash, bytes } of rows) {
    values += 1
    if (sha256Bytes(bytes).equals(hash)) continue
    const of = key === '' ? '' : ` of ${key}`
    damage.push({
      part: 'fact',
      text: `The fact ${fact}${of} in ${account} ${region} is not what was read from AWS.`,
    })
  }
  return { values, damage }
}

type SetRow = {
  readonly account: string
  readonly region: string
  readonly fact: string
  readonly number: number
  readonly hash: Buffer | null
}

const checkSets = (database: Database, review: number, noted: string): readonly Damage[] => {
  const hashOf = readSetHash(database)
  const sets = database
    .prepare<[number], SetRow>(
      `SELECT account, region, fact, number, hash FROM review_fact JOIN fact_set ON number = fact_set WHERE review = ?
       ORDER BY account, region, fact`,
    )
    .all(review)
  const changed = sets
    .filter(({ number, hash }) => hash === null || !hashOf(number).equals(hash))
    .map(({ account, region, fact }): Damage => ({
      part: 'facts',
      text: `The list of ${fact} in ${account} ${region} is not the one that was sealed.`,
    }))
  if (changed.length > 0 || factsDigest(database, review) === noted) return changed
  return [{ part: 'facts', text: 'Facts were added to the snapshot, taken from it or exchanged since it was sealed.' }]
}

/** Checks a snapshot against what was sealed: digest over the stored bytes, each fact against its hash, each list of facts. */
export const verifySnapshot = (database: Database, id: string): Result<Verification> => {
  const identity = snapshotIdentity(database, id)
  if (!identity.ok) return identity
  const { number, review } = identity.value
  const noted = database
    .prepare<[number], { digest: string; facts_digest: string }>(
      'SELECT digest, facts_digest FROM snapshot WHERE number = ?',
    )
    .get(number) ?? { digest: '', facts_digest: '' }
  const bytes = readDocumentBytes(database, id)
  const document = bytes.ok
    ? checkDocument(bytes.value, noted.digest)
    : [{ part: 'document' as const, text: bytes.error.text }]
  const { values, damage } = checkValues(database, review)
  const all = [...document, ...damage, ...checkSets(database, review, noted.facts_digest)]
  return succeed({ snapshot: id, intact: all.length === 0, digest: noted.digest, values, damage: all })
}

/** A snapshot file whose digest is right. */
export type VerifiedFile = {
  readonly snapshot: string
  readonly digest: string
  readonly contentDigest: string
  /** The file shows a review that was not finished: intact, and no snapshot of a history. */
  readonly unfinished: boolean
}

/** Checks an exported document: the digest that it states must be that of all of it but the digest itself. */
export const verifyFile = (bytes: Uint8Array, name: string): Result<VerifiedFile> => {
  const document = parse(bytes)
  const { snapshot, digest, contentDigest } = isRecord(document) ? document : {}
  if (
    !isRecord(document) ||
    typeof snapshot !== 'string' ||
    typeof digest !== 'string' ||
    typeof contentDigest !== 'string'
  )
    return refuse(
      'notSnapshot',
      `The file ${name} is no snapshot of Plumbline.`,
      'Choose a file that was written by plumbline review --out.',
    )
  const computed = computeDigest(document)
  if (computed !== digest)
    return refuse(
      'digestDiffers',
      `The file ${name} was changed after it was written: it states the digest ${digest}, and its content has ${computed ?? 'none'}.`,
      'Take the file from where it was written, or export the snapshot again.',
    )
  return succeed({ snapshot, digest, contentDigest, unfinished: document['unfinished'] === true })
}

const computeDigest = (document: Readonly<Record<string, unknown>>): string | undefined => {
  try {
    return canonicalDocument(document).digest
  } catch {
    // Text that no RFC 8785 writer can have written: half a surrogate pair.
    return undefined
  }
}
