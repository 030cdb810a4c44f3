import type { SnapshotSummary } from '../history/findings/heads'
import type { SnapshotEntry } from '../history/snapshots'
import type { SnapshotRow } from '../../shared/ipc/views'

/** A snapshot as lists show it. */
export const toSnapshotRow = (entry: SnapshotEntry, { head, red, amber }: SnapshotSummary): SnapshotRow => ({
  snapshot: entry.id,
  startedAt: entry.startedAt,
  endedAt: entry.endedAt,
  sample: entry.sample,
  notAws: head.accounts.some(({ endpoint }) => endpoint !== undefined),
  accounts: head.accounts.map(({ id, name }) => id ?? name),
  scores: Object.fromEntries(head.scores.organization.map(({ pillar, score, light }) => [pillar, { score, light }])),
  red,
  amber,
  digest: entry.digest,
  scope: head.scope,
})
