import { readLensView } from '../../workload-views/read-lens-view'
import type { PreparedMilestone } from '../../wellarchitected/tool'
import { ok, type Problem, type Result } from '../../../shared/ipc/result'
import { exitCodes, exitOfProblem, print, printJson, say, sayProblem, stopOnSignal, type ExitCode } from '../terminal'
import { confirmWrite, makeSendTools, openHome } from './confirm-write'
import { connectTool, explainMissing, placeWorkload, type LiveOptions } from './connect-tool'
import { openView, type ViewOptions } from './read-view'

/** What `plumbline milestones` is told. */
export type MilestonesOptions = ViewOptions & { readonly lens: string; readonly json: boolean }
/** What `plumbline milestone create` is told. */
export type CreateOptions = LiveOptions & {
  /** Id or ARN. */
  readonly workload: string
  readonly name: string
  readonly yes: boolean
}

type Saved = { readonly milestoneNumber: number; readonly milestoneName: string; readonly recordedAt: string }

const fail = (problem: Problem): ExitCode => {
  sayProblem(problem)
  return exitOfProblem(problem)
}

const toSaved = (existing: PreparedMilestone['existing']): readonly Saved[] =>
  existing.map(({ number, name, recordedAt }) => ({ milestoneNumber: number, milestoneName: name, recordedAt }))

const listNow = async (options: MilestonesOptions): Promise<Result<readonly Saved[]>> => {
  const connected = await connectTool(options)
  if (!connected.ok) return connected
  const place = await placeWorkload(connected.value, options.workload, options.region)
  if (!place.ok) return place
  const prepared = await connected.value.tool.prepareMilestone(connected.value.way, place.value)
  return prepared.ok
    ? ok(toSaved(prepared.value.existing))
    : { ok: false, error: explainMissing(prepared.error, place.value) }
}

const listStored = async (options: MilestonesOptions): Promise<Result<readonly Saved[]>> => {
  const opened = await openView(options)
  if (!opened.ok) return opened
  const { source, key, snapshot, answers, close } = opened.value
  try {
    const view = readLensView(source, { workload: key, lens: options.lens, snapshot, since: null, answers })
    return view.ok ? ok(toSaved(view.value.milestones)) : view
  } finally {
    close()
  }
}

/** Lists the milestones of a workload, as the Tool has them now or as a snapshot holds them. */
export const listMilestones = async (options: MilestonesOptions): Promise<ExitCode> => {
  const listed = await (options.snapshot === undefined ? listNow(options) : listStored(options))
  if (!listed.ok) return fail(listed.error)
  if (options.json) printJson(listed.value)
  else
    listed.value.forEach(({ milestoneNumber, milestoneName, recordedAt }) =>
      print(`${String(milestoneNumber).padStart(3)}  ${recordedAt}  ${milestoneName}`),
    )
  if (listed.value.length === 0) say('The workload has no milestone.')
  return exitCodes.done
}

/** Saves a milestone of a workload in the Tool, where that is confirmed. */
export const createMilestone = async (options: CreateOptions): Promise<ExitCode> => {
  const connected = await connectTool(options)
  if (!connected.ok) return fail(connected.error)
  const { tool, way } = connected.value
  const place = await placeWorkload(connected.value, options.workload, options.region)
  if (!place.ok) return fail(place.error)
  const prepared = await tool.prepareMilestone(way, place.value)
  if (!prepared.ok) return fail(explainMissing(prepared.error, place.value))
  const { workloadName, existing, blockers, account, caller, region } = prepared.value
  say(`A milestone "${options.name}" of ${workloadName} in ${region}, saved from account ${account} as ${caller}.`)
  say(`It would be number ${existing.length + 1} of at most 100; a milestone is never deleted alone.`)
  blockers.forEach(({ sentence, next }) => say(`${sentence} ${next}`))
  if (blockers.some(({ effect }) => effect === 'blocks')) {
    say('No milestone was made.')
    return exitCodes.failed
  }
  const confirmed = await confirmWrite(connected.value, options.yes, 'Save this milestone in the Tool?')
  if (!confirmed.ok) return fail(confirmed.error)
  if (confirmed.value === 'declined') {
    say('No milestone was made.')
    return exitCodes.failed
  }
  const home = openHome(options)
  if (!home.ok) return fail(home.error)
  const abort = new AbortController()
  const release = stopOnSignal(abort)
  try {
    const tools = makeSendTools(home.value, connected.value, '', undefined, abort.signal)
    const made = await tool.createMilestone(way, place.value, options.name, tools)
    if (!made.ok) return fail(made.error)
    print(`Milestone ${made.value.milestoneNumber}: ${made.value.milestoneName}`)
    return exitCodes.done
  } finally {
    release()
    home.value.close()
  }
}
