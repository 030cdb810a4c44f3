import { CreateMilestoneCommand, paginateListMilestones, type MilestoneSummary } from '@aws-sdk/client-wellarchitected'
import { listBlockers, type Blocker } from '../../shared/draft/blockers'
import { failed, ok, type Result } from '../../shared/ipc/result'
import { keyOfWorkload } from '../../shared/workload/stored'
import type { Milestone } from '../../shared/workload/workload'
import { allOf } from './all-of'
import { auditOf, creations } from './audit-write'
import { isoMilestone } from './iso-dates'
import { readStanding, type Standing } from './read-standing'
import type { PreparedMilestone, SendTools, WorkloadPlace } from './tool'
import type { ToolSession } from './tool-session'
import { askTool, failedBy, type Asked } from './trouble'

/** Lists the milestones of a workload. */
export const listMilestones = (
  { client, region }: ToolSession,
  { workloadId }: WorkloadPlace,
): Promise<Asked<readonly MilestoneSummary[]>> =>
  allOf(
    () => paginateListMilestones({ client }, { WorkloadId: workloadId }),
    (page) => page.MilestoneSummaries,
    `the milestones of ${workloadId} in ${region}`,
  )

const blockersOfMilestones = (
  { blockers, workload }: Standing,
  { account }: ToolSession,
  milestones: number,
  now: string,
): readonly Blocker[] => {
  const full = listBlockers({ now, access: 'own', reviewOwner: 'not judged here', lenses: [], milestones })
  const told = [...blockers, ...full].filter(({ on }) => on.includes('milestones'))
  const isShared = workload.owner !== account.id
  if (!isShared || told.some(({ effect, code }) => effect === 'blocks' && code !== 'milestonesFull')) return told
  // Whatever the share gives, it gives no milestones.
  const only: Blocker = {
    code: 'contributorMakesNoMilestone',
    effect: 'blocks',
    on: ['milestones'],
    sentence: 'The workload belongs to another account, and only its owner makes milestones.',
    next: 'Ask the owner of the workload to make the milestone.',
  }
  return [...told.filter(({ code }) => code !== 'unknownShare'), only]
}

type Prepared = PreparedMilestone & { readonly standing: Standing }

const readPrepared = async (session: ToolSession, place: WorkloadPlace, now: string): Promise<Result<Prepared>> => {
  const standing = await readStanding(session, place, {}, now)
  if (!standing.ok) return failedBy(standing.trouble)
  const listed = await listMilestones(session, place)
  if (!listed.ok) return failedBy(listed.trouble)
  const existing = listed.value.flatMap((summary) => {
    const { MilestoneNumber: number, MilestoneName: name = '', RecordedAt: recordedAt = '' } = isoMilestone(summary)
    return number === undefined ? [] : [{ number, name, recordedAt }]
  })
  const blockers = blockersOfMilestones(standing.value, session, listed.value.length, now)
  return ok({
    workloadName: standing.value.workload.workloadName,
    account: session.account.id,
    region: session.region,
    caller: session.account.callerArn,
    existing,
    blockers: blockers.map((blocker) => ({ ...blocker, on: [...blocker.on] })),
    standing: standing.value,
  })
}

/** What stands before a milestone is made. */
export const prepareMilestone = async (
  session: ToolSession,
  place: WorkloadPlace,
  now: string,
): Promise<Result<PreparedMilestone>> => {
  const prepared = await readPrepared(session, place, now)
  if (!prepared.ok) return prepared
  const { standing: _standing, ...shown } = prepared.value
  return ok(shown)
}

/** Characters as AWS counts them. */
const lengthOf = (text: string): number => Array.from(text).length

const plainName = (name: string): string => name.replace(/\s+/g, '').toLowerCase()

/** Why a milestone of this name cannot be made; undefined where it can. */
export const problemOfMilestoneName = (
  name: string,
  existing: readonly { readonly name: string }[],
): Result<never> | undefined => {
  const length = lengthOf(name)
  if (length < 3 || length > 100)
    return failed(
      'MilestoneName',
      `A milestone's name has 3 to 100 characters, and this one has ${length}.`,
      'Choose another name.',
    )
  // AWS does not say how it compares; of two names that differ in nothing but that, people cannot tell which is which.
  const same = existing.find((one) => plainName(one.name) === plainName(name))
  return same
    ? failed('MilestoneExists', `The workload has a milestone named "${same.name}" already.`, 'Choose another name.')
    : undefined
}

/** Makes a milestone: once, whatever becomes of the call. */
export const createMilestone = async (
  session: ToolSession,
  place: WorkloadPlace,
  name: string,
  tools: SendTools,
  pause: (attempt: number) => Promise<void>,
): Promise<Result<Milestone>> => {
  const prepared = await readPrepared(session, place, tools.clock())
  if (!prepared.ok) return prepared
  const { existing, blockers, standing } = prepared.value
  const blocking = blockers.find(({ effect }) => effect === 'blocks')
  if (blocking) return failed('MilestoneBlocked', blocking.sentence, blocking.next)
  const wrong = problemOfMilestoneName(name, existing)
  if (wrong) return wrong

  const { workload } = standing
  const key = keyOfWorkload(workload)
  const subject = `the milestone "${name}" of the workload "${workload.workloadName}"`
  const input = { WorkloadId: place.workloadId, MilestoneName: name, ClientRequestToken: tools.newId() }
  const send = tools.newId()
  const audit = auditOf(session, tools, {
    send,
    operation: 'CreateMilestone',
    workloadName: workload.workloadName,
    input,
  })
  const find = (all: readonly MilestoneSummary[]) => all.find(({ MilestoneName: one }) => one === name)
  const made = (summary: MilestoneSummary): Result<Milestone> => {
    const { MilestoneNumber: milestoneNumber, RecordedAt: recordedAt } = isoMilestone(summary)
    if (milestoneNumber === undefined || recordedAt === undefined)
      return failed('UnexpectedAnswer', `AWS lists ${subject} without number or date.`, 'Read the workload again.')
    const stored = audit('sent', key, `Milestone ${milestoneNumber}.`)
    return stored.ok ? ok({ milestoneNumber, milestoneName: name, recordedAt, lensReviews: [] }) : stored
  }

  for (let writes = 1; ; writes += 1) {
    if (tools.signal.aborted)
      return failed('Stopped', `It was stopped before ${subject} was made.`, 'Make it again when you want it.')
    const stored = audit('sending', key, null)
    if (!stored.ok) return stored
    const written = await askTool(() => session.client.send(new CreateMilestoneCommand(input)), subject)
    const listed = written.ok || isOpen(written.trouble.kind) ? await waitAndList(written.ok, writes) : undefined
    if (listed?.ok) {
      const found = find(listed.value)
      if (found) return made(found)
    }
    if (written.ok) {
      const text = `AWS accepted ${subject}, and its list does not show it.`
      const kept = audit('unanswered', key, text)
      return kept.ok ? failed('Unanswered', text, 'Read the workload again in a while.') : kept
    }
    const { problem, kind } = written.trouble
    const isLast = listed?.ok !== true || writes === creations
    const step = kind === 'throttled' || kind === 'signedOut' || !isOpen(kind) ? 'failed' : 'unanswered'
    const kept = audit(step, key, problem.text)
    if (!kept.ok) return kept
    if (isLast) return failedBy(listed && !listed.ok ? listed.trouble : written.trouble)
  }

  async function waitAndList(isWritten: boolean, attempt: number): Promise<Asked<readonly MilestoneSummary[]>> {
    if (!isWritten) await pause(attempt)
    return listMilestones(session, place)
  }
}

/** Whether a write that ended so may have been carried out, or is worth another try. */
const isOpen = (kind: string): boolean => kind !== 'denied' && kind !== 'refused' && kind !== 'gone'
