import { createTool } from '../../wellarchitected/create-tool'
import { makeOpenTool } from '../../wellarchitected/open-tool'
import type { OpenTool, Tool, WorkloadPlace } from '../../wellarchitected/tool'
import { ok, type Problem, type Result } from '../../../shared/ipc/result'
import type { WayIn } from '../../../shared/review/way-in'
import { reachAws, type Reach } from '../reach-aws'
import { wrongUsage } from '../terminal'
import { findWay, type WayOptions } from './way-options'

/** The Tool as one way reaches it. */
export type Connection = {
  readonly reach: Reach
  readonly way: WayIn
  readonly open: OpenTool
  readonly tool: Tool
}

/** What each command about the Tool is told. */
export type LiveOptions = WayOptions & { readonly home: string; readonly version: string }

/** Finds the way that the options name, and makes the Tool; nothing of it is called yet. */
export const connectTool = async (options: LiveOptions): Promise<Result<Connection>> => {
  const reach = reachAws(options.home, options.version)
  const way = await findWay(reach, options)
  if (!way.ok) return way
  const open = makeOpenTool({ version: options.version, ...reach.reviewer })
  return ok({ reach, way: way.value, open, tool: createTool({ open }) })
}

const arn = /^arn:[^:]+:wellarchitected:([a-z0-9-]+):\d{12}:workload\/([^/]+)$/

/** The id of a workload, and its region where the text is an ARN. */
export const readWorkloadName = (named: string): { readonly workloadId: string; readonly region?: string } => {
  const [, region, workloadId] = arn.exec(named) ?? []
  return region !== undefined && workloadId !== undefined ? { workloadId, region } : { workloadId: named }
}

/** Where the named workload is looked for: the region that was given, the one of its ARN, else the way's own. */
export const placeWorkload = async (
  { open, way }: Pick<Connection, 'open' | 'way'>,
  named: string,
  given: string | undefined,
): Promise<Result<WorkloadPlace>> => {
  const { workloadId, region } = readWorkloadName(named)
  if (region !== undefined && given !== undefined && region !== given)
    return wrongUsage(`The ARN names the region ${region}, and --region ${given}.`, 'Give one of them.')
  const known = given ?? region
  if (known !== undefined) return ok({ workloadId, region: known })
  const opened = await open(way, undefined, new AbortController().signal)
  if (!opened.ok) return opened
  opened.value.close()
  return ok({ workloadId, region: opened.value.account.region })
}

/** Says of a workload that is not there where it was looked for; other problems as they are. */
export const explainMissing = (problem: Problem, { workloadId, region }: WorkloadPlace): Problem =>
  problem.code === 'NotFound'
    ? {
        ...problem,
        text: `There is no workload ${workloadId} in ${region}, the region that was looked at, or this account does not see it.`,
        next: 'Ids are unique within a region only: name the right one with --region, or list all with plumbline workloads.',
      }
    : problem
