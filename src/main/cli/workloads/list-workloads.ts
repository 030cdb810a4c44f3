import type { OpenAccount } from '../../aws/accounts'
import { listRegions } from '../../scope/regions'
import { listToolWorkloads, type ListedWorkload } from '../../wellarchitected/list-tool-workloads'
import { assertNever } from '../../../shared/assert-never'
import { failed, ok, type Problem, type Result } from '../../../shared/ipc/result'
import { describeGap } from '../../../shared/review/gap'
import { toolRisks } from '../../../shared/workload/workload'
import { exitCodes, exitOfProblem, print, printJson, say, sayProblem, type ExitCode } from '../terminal'
import { connectTool, type LiveOptions } from './connect-tool'

/** What `plumbline workloads` is told. */
export type ListOptions = LiveOptions & { readonly json: boolean }

const fail = (problem: Problem): ExitCode => {
  sayProblem(problem)
  return exitOfProblem(problem)
}

const chooseRegions = async (account: OpenAccount, named: string | undefined): Promise<Result<readonly string[]>> => {
  const listed = await listRegions(account, new AbortController().signal)
  if ('gap' in listed)
    return named === undefined
      ? failed(
          'RegionsUnlisted',
          `The regions of account ${account.id} could not be listed: ${listed.gap.kind === 'cancelled' ? 'it was stopped' : describeGap(listed.gap)}.`,
          'Name the region of the Tool with --region.',
        )
      : ok([named])
  const enabled = listed.value.filter((one) => one.enabled).map(({ region }) => region)
  if (named === undefined) return ok(enabled)
  // Where a region is not enabled, AWS refuses good credentials as if they had ended.
  return enabled.includes(named)
    ? ok([named])
    : failed(
        'RegionNotEnabled',
        `Account ${account.id} has not enabled the region ${named}.`,
        `Choose from: ${enabled.join(', ')}.`,
      )
}

type Looked = { readonly region: string; readonly found: readonly ListedWorkload[]; readonly problem?: Problem }

const lookIn = async (account: OpenAccount, region: string, isNamed: boolean): Promise<Looked> => {
  const listed = await listToolWorkloads(account, region)
  switch (listed.kind) {
    case 'found':
      return { region, found: listed.workloads }
    case 'absent':
      // A region without the Tool has no workloads, unless it was asked for by name.
      return { region, found: [], ...(isNamed ? { problem: listed.problem } : {}) }
    case 'failed':
      return { region, found: [], problem: listed.problem }
    default:
      return assertNever(listed)
  }
}

const describe = ({ workloadId, region, workloadName, owner, shared, risks }: ListedWorkload): string => {
  const counts = toolRisks.flatMap((risk) => (risks[risk] ? [`${risks[risk]} ${risk}`] : [])).join(', ')
  return `${workloadId}  ${region.padEnd(14)}  ${shared ? `shared by ${owner ?? 'nobody known'}` : 'own'}  ${workloadName}${counts === '' ? '' : `  (${counts})`}`
}

/** Lists the workloads that the account sees in the Tool now, its own and shared ones. */
export const listWorkloadsNow = async (options: ListOptions): Promise<ExitCode> => {
  const connected = await connectTool(options)
  if (!connected.ok) return fail(connected.error)
  const opened = await connected.value.open(connected.value.way, undefined, new AbortController().signal)
  if (!opened.ok) return fail(opened.error)
  const { account, close } = opened.value
  try {
    const regions = await chooseRegions(account, options.region)
    if (!regions.ok) return fail(regions.error)
    const looked = await Promise.all(
      regions.value.map((region) => lookIn(account, region, options.region !== undefined)),
    )
    const found = looked.flatMap((one) => one.found)
    const problems = looked.flatMap(({ region, problem }) => (problem ? [{ region, problem }] : []))
    if (options.json) printJson(found)
    else found.map(describe).forEach(print)
    for (const { region, problem } of problems) say(`${region}: ${problem.text} ${problem.next}`)
    if (found.length === 0 && problems.length === 0) say(`There is no workload in ${regions.value.join(', ')}.`)
    if (problems.length === 0) return exitCodes.done
    return problems.length === regions.value.length ? exitCodes.failed : exitCodes.notAllSeen
  } finally {
    close()
  }
}
