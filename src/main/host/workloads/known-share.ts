import { judgeShare } from '../../../shared/draft/blockers'
import type { Blocker } from '../../../shared/draft/blockers'
import type { WorkloadKey } from '../../../shared/workload/stored'
import { readSnapshotWorkloads } from '../../workload-views/read-snapshot-workloads'
import type { ViewSource } from '../../workload-views/view-source'

/**
 * Puts what a share lets an account do in the place of "not known": AWS tells it to the owner alone, and the latest snapshot that
 * saw the workload from both accounts has it. Blockers stay as they are where no snapshot has.
 */
export const nameKnownShare = (
  source: ViewSource,
  workload: WorkloadKey,
  account: string,
  blockers: readonly Blocker[],
): readonly Blocker[] => {
  if (!blockers.some(({ code }) => code === 'unknownShare')) return blockers
  const snapshots = source.reader.listSnapshots()
  for (const { id } of snapshots.ok ? snapshots.value : []) {
    const held = readSnapshotWorkloads(source, id)
    const seen = held.ok
      ? held.value.workloads.get(workload)?.seenFrom.find((one) => one.account === account)
      : undefined
    if (!seen) continue
    const { permission } = seen
    return permission === undefined
      ? blockers
      : [...judgeShare({ access: permission }), ...blockers.filter(({ code }) => code !== 'unknownShare')]
  }
  return blockers
}
