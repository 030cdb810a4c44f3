import { openReader } from '../../history/open-history'
import type { WorkloadPlace } from '../../wellarchitected/tool'
import { listWorkloads } from '../../workload-views/list-workloads'
import type { ViewSource } from '../../workload-views/view-source'
import { failed, ok, type Result } from '../../../shared/ipc/result'
import { nameWay } from '../../../shared/review/way-in'
import { keyOfWorkload, type Reading, type WorkloadKey } from '../../../shared/workload/stored'
import type { Milestone } from '../../../shared/workload/workload'
import { say, wrongUsage } from '../terminal'
import { chooseSnapshot } from './choose-snapshot'
import { connectTool, explainMissing, placeWorkload, readWorkloadName, type LiveOptions } from './connect-tool'
import { openLiveViews, openStoredViews } from './open-views'
import { namesWay } from './way-options'

/** Which workload is shown, and from where. */
export type ViewOptions = LiveOptions & {
  /** Id or ARN. */
  readonly workload: string
  /** Shows what this snapshot holds, and asks AWS nothing; undefined: reads the Tool now. */
  readonly snapshot: string | undefined
}

/** A workload and its evidence, ready to be shown. */
export type OpenedView = {
  readonly source: ViewSource
  readonly key: WorkloadKey
  readonly snapshot: string | null
  /** Whether the snapshot's own answers are shown. */
  readonly answers: 'latest' | 'snapshot'
  readonly close: () => void
}

const findInSnapshot = (
  source: ViewSource,
  { workload: named, region: given }: ViewOptions,
  snapshot: string,
): Result<WorkloadKey> => {
  const listed = listWorkloads(source, snapshot)
  if (!listed.ok) return listed
  const { workloadId, region = given } = readWorkloadName(named)
  const found = listed.value.rows.filter(
    (row) => row.key === named || (row.workloadId === workloadId && (region === undefined || row.region === region)),
  )
  const [first, ...more] = found
  if (!first)
    return failed(
      'NotFound',
      `The snapshot ${snapshot} holds no workload ${workloadId}${region === undefined ? '' : ` in ${region}`}.`,
      `It holds: ${listed.value.rows.map((row) => `${row.workloadId} (${row.name}, ${row.region ?? 'local'})`).join(', ') || 'none'}.`,
    )
  return more.length === 0
    ? ok(first.key)
    : wrongUsage(
        `Several workloads of the snapshot ${snapshot} have the id ${workloadId}.`,
        `Name one with --region: ${found.map((row) => row.region ?? 'local').join(', ')}.`,
      )
}

const openStored = (options: ViewOptions, snapshot: string): Result<OpenedView> => {
  if (namesWay(options)) say('AWS is not asked: --snapshot shows what was read before.')
  const views = openStoredViews(options.home)
  if (!views.ok) return views
  const { source, close } = views.value
  const entry = source.reader.findSnapshot(snapshot)
  const key = entry.ok ? findInSnapshot(source, options, snapshot) : entry
  if (key.ok) return ok({ source, key: key.value, snapshot, answers: 'snapshot', close })
  close()
  return key
}

/** Milestones of the workload that the app read before: they never change, and are not read again. */
const knownMilestones = (home: string, { workloadId, region }: WorkloadPlace): readonly Milestone[] => {
  const reader = openReader(home)
  if (!reader.ok) return []
  const latest = reader.value.workloads.latestReadings()
  reader.value.close()
  const found = latest.ok ? latest.value : []
  return (
    found.find(({ workload }) => workload.workloadId === workloadId && workload.region === region)?.workload
      .milestones ?? []
  )
}

const readNow = async (options: ViewOptions): Promise<Result<Reading>> => {
  const connected = await connectTool(options)
  if (!connected.ok) return connected
  const { tool, way } = connected.value
  const place = await placeWorkload(connected.value, options.workload, options.region)
  if (!place.ok) return place
  const read = await tool.readWorkload(way, place.value, knownMilestones(options.home, place.value))
  if (!read.ok) return { ok: false, error: explainMissing(read.error, place.value) }
  return ok({ ...read.value, readAt: new Date().toISOString(), way: nameWay(way) })
}

const openLive = async (options: ViewOptions): Promise<Result<OpenedView>> => {
  const reading = await readNow(options)
  if (!reading.ok) return reading
  const views = openLiveViews(options.home, options.version, reading.value)
  if (!views.ok) return views
  const { source, close } = views.value
  const chosen = chooseSnapshot(source.reader, reading.value)
  if (!chosen.ok) {
    close()
    return chosen
  }
  chosen.value.remarks.forEach(say)
  const key = keyOfWorkload(reading.value.workload)
  return ok({ source, key, snapshot: chosen.value.snapshot, answers: 'latest', close })
}

/** Opens a workload with its evidence: of a snapshot, or as the Tool has it now beside the latest evidence of the home. */
export const openView = (options: ViewOptions): Promise<Result<OpenedView>> | Result<OpenedView> =>
  options.snapshot === undefined ? openLive(options) : openStored(options, options.snapshot)
