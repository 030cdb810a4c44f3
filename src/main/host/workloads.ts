import type { PillarStandingsView, WorkloadRow } from '../../shared/ipc/workloads'
import type { Overview } from '../../shared/ipc/views'
import { succeed, type Result } from '../history/problem'
import { isFrameworkLens } from '../workload-views/gather-lens-evidence'
import { listWorkloads } from '../workload-views/list-workloads'
import { readSnapshotWorkloads } from '../workload-views/read-snapshot-workloads'
import type { ViewSource } from '../workload-views/view-source'

type OverviewWorkload = Overview['workloads'][number]

const countEvidence = ({ choices }: PillarStandingsView): OverviewWorkload['evidence'][string] => {
  const { contradiction, doubt, candidate, blindSpot, excludedButFound } = choices
  return { contradiction, doubt, candidate, blindSpot, excludedButFound }
}

const viewWorkload = (row: WorkloadRow): readonly OverviewWorkload[] => {
  const account = row.seenFrom[0]?.account ?? row.owner
  if (account === null || row.region === null) return []
  // Pillars of another lens are not those of the framework, though they may have the same ids.
  const pillars = row.lenses.some(({ alias }) => isFrameworkLens(alias)) ? row.pillars : []
  return [
    {
      key: row.key,
      account,
      region: row.region,
      name: row.name,
      risks: Object.fromEntries(
        pillars.flatMap(({ pillarId, risks }) => (Object.keys(risks).length > 0 ? [[pillarId, risks] as const] : [])),
      ),
      evidence: Object.fromEntries(pillars.map((pillar) => [pillar.pillarId, countEvidence(pillar)])),
    },
  ]
}

/** The workloads that the snapshot holds, as its overview shows them; what was read later or is local stands in the list of workloads. */
export const overviewWorkloads = (source: ViewSource, snapshot: string): Result<Overview['workloads']> => {
  const list = listWorkloads(source, snapshot)
  if (!list.ok) return list
  const held = readSnapshotWorkloads(source, snapshot)
  if (!held.ok) return held
  return succeed(list.value.rows.filter(({ key }) => held.value.workloads.has(key)).flatMap(viewWorkload))
}
