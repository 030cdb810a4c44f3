import { createHash } from 'node:crypto'
import canonicalize from 'canonicalize'
import type { Scope } from '../../shared/review/snapshot'
import { nameWay } from '../../shared/review/way-in'

/** The RFC 8785 bytes of a JSON value: equal values give equal bytes. Throws where it is no JSON (NaN, half a surrogate pair). */
export const canonicalBytes = (value: unknown): Buffer => {
  const text = canonicalize(value)
  if (text === undefined) throw new TypeError('There is no JSON for an undefined value')
  return Buffer.from(text, 'utf8')
}

/** SHA-256, 64 lower-case hexadecimal digits. */
export const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')

/** SHA-256 as its 32 bytes, the form in which the database holds it. */
export const sha256Bytes = (bytes: Uint8Array): Buffer => createHash('sha256').update(bytes).digest()

/**
 * Identity of a scope: equal where the same profiles, ways, regions, services and checks were chosen, in whatever order. A way is the
 * same whatever its account is called, and what was not chosen leaves no trace, so that the keys of older scopes hold.
 */
export const scopeKey = ({ found = [], skipEmptyRegions = false, ...scope }: Partial<Scope>): string => {
  const chosen: Readonly<Record<string, unknown>> = {
    ...scope,
    ...(found.length > 0 ? { found: found.map((way) => [way.kind, nameWay(way)]) } : {}),
    ...(skipEmptyRegions ? { skipEmptyRegions } : {}),
  }
  const sorted = Object.entries(chosen).map(([name, value]) => [
    name,
    Array.isArray(value) ? value.map((item: unknown) => canonicalize(item) ?? '').sort() : value,
  ])
  return sha256(canonicalBytes(Object.fromEntries(sorted)))
}

/** Identity of the callers of a review, in whatever order. */
export const callerKey = (callers: readonly string[]): string => sha256(canonicalBytes([...new Set(callers)].sort()))

/** Entries of a list that are turned into text at once: keeps strings short where a document has a million verdicts. */
const listStep = 200

function* memberBytes(value: unknown): Generator<Buffer> {
  if (!Array.isArray(value) || value.length <= listStep) {
    yield canonicalBytes(value)
    return
  }
  for (let start = 0; start < value.length; start += listStep) {
    const bytes = canonicalBytes(value.slice(start, start + listStep))
    yield Buffer.from(start === 0 ? '[' : ',')
    yield bytes.subarray(1, -1)
  }
  yield Buffer.from(']')
}

/** A document as bytes, and the digest over all of it but its own `digest`. */
export type CanonicalDocument = {
  /** RFC 8785 bytes of the whole document, its `digest` as it stands there. */
  readonly bytes: Buffer
  /** SHA-256 over the RFC 8785 bytes of the document without `digest`. */
  readonly digest: string
}

/**
 * Gives the RFC 8785 bytes of a document to `take`, piece by piece, so that a large one never stands in memory as a whole. Returns its
 * digest; the two need one pass.
 */
export const writeCanonical = (
  document: Readonly<Record<string, unknown>>,
  take: (piece: Buffer) => void,
): CanonicalDocument['digest'] => {
  const hash = createHash('sha256').update('{')
  take(Buffer.from('{'))
  let hashed = 0
  const names = Object.keys(document)
    .filter((name) => document[name] !== undefined)
    .sort()
  names.forEach((name, index) => {
    const label = `${JSON.stringify(name)}:`
    const isDigested = name !== 'digest'
    take(Buffer.from(index === 0 ? label : `,${label}`))
    if (isDigested) hash.update(hashed === 0 ? label : `,${label}`)
    for (const part of memberBytes(document[name])) {
      take(part)
      if (isDigested) hash.update(part)
    }
    if (isDigested) hashed += 1
  })
  take(Buffer.from('}'))
  return hash.update('}').digest('hex')
}

/** Turns a document into its bytes and computes its digest. */
export const canonicalDocument = (document: Readonly<Record<string, unknown>>): CanonicalDocument => {
  const pieces: Buffer[] = []
  const digest = writeCanonical(document, (piece) => pieces.push(piece))
  return { bytes: Buffer.concat(pieces), digest }
}

/** The digest to put into a document: SHA-256 over its RFC 8785 bytes without `digest`. */
export const documentDigest = (document: Readonly<Record<string, unknown>>): string =>
  writeCanonical(document, () => {})
