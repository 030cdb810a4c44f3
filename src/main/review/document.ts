import { createHash } from 'node:crypto'
import { contentDigest, type DigestedFact } from '../engine/content-digest'
import type { RegisteredCheck, Registry } from '../engine/validate'
import { documentDigest } from '../history/canonical'
import type { Outcome } from '../../shared/review/outcome'
import { schemaVersion, type ReviewedAccount, type Scope, type Snapshot } from '../../shared/review/snapshot'
import { score } from '../../shared/scoring/score'

/** What a sealed document is made of. */
export type DocumentParts = {
  readonly id: string
  readonly version: string
  readonly registry: Registry
  readonly checks: readonly RegisteredCheck[]
  readonly scope: Scope
  readonly startedAt: string
  readonly endedAt: string
  readonly sample: boolean
  /** The review waits for a sign-in: the document is no snapshot of the history. */
  readonly unfinished: boolean
  readonly accounts: readonly ReviewedAccount[]
  readonly outcomes: readonly Outcome[]
  /** By account, region and fact. */
  readonly facts: Iterable<DigestedFact>
  readonly calls: Snapshot['calls']
}

/** Version of a choice of checks: it changes when a check comes, goes, or changes its rule. */
export const checksVersion = (checks: readonly RegisteredCheck[]): string =>
  createHash('sha256')
    .update(checks.map(({ metadata }) => `${metadata.id}@${metadata.version}`).join('\n'))
    .digest('hex')

/** Makes the document of a snapshot, with scores, coverage and digests. */
export const makeDocument = (parts: DocumentParts): Snapshot => {
  const list = parts.checks.map(({ metadata }) => metadata)
  const { scores, coverage } = score({ outcomes: parts.outcomes, checks: list })
  const document = {
    schemaVersion: schemaVersion,
    snapshot: parts.id,
    app: { name: 'plumbline' as const, version: parts.version },
    checks: { version: checksVersion(parts.checks), list },
    scope: parts.scope,
    startedAt: parts.startedAt,
    endedAt: parts.endedAt,
    sample: parts.sample,
    ...(parts.unfinished ? { unfinished: true as const } : {}),
    accounts: [...parts.accounts],
    outcomes: [...parts.outcomes],
    scores,
    coverage,
    calls: parts.calls,
    contentDigest: contentDigest(parts.facts, parts.outcomes, (id) => parts.registry.facts.get(id)),
  } satisfies Omit<Snapshot, 'digest'>
  return { ...document, digest: documentDigest(document) }
}
