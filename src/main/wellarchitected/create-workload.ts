import { CreateWorkloadCommand, paginateListWorkloads, type WorkloadSummary } from '@aws-sdk/client-wellarchitected'
import { failed, ok, type Result } from '../../shared/ipc/result'
import type { NewWorkload } from '../../shared/ipc/workloads'
import type { Workload } from '../../shared/workload/workload'
import { allOf } from './all-of'
import { auditOf, creations } from './audit-write'
import { checkNewWorkload } from './check-new-workload'
import { readStanding } from './read-standing'
import type { PreparedWorkload, SendTools } from './tool'
import type { ToolSession } from './tool-session'
import { askTool, failedBy, type Asked } from './trouble'

/** AWS compares the names of workloads so. */
const plainName = (name: string | undefined): string => (name ?? '').replace(/\s+/g, '').toLowerCase()

/** The account's own workload of this name in the region, if there is one. */
const findByName = async (
  { client, account, region }: ToolSession,
  name: string,
): Promise<Asked<WorkloadSummary | undefined>> => {
  const listed = await allOf(
    () => paginateListWorkloads({ client }, {}),
    (page) => page.WorkloadSummaries,
    `the workloads of account ${account.id} in ${region}`,
  )
  if (!listed.ok) return listed
  const same = ({ Owner: owner, WorkloadName: one }: WorkloadSummary): boolean =>
    (owner === undefined || owner === account.id) && plainName(one) === plainName(name)
  return { ok: true, value: listed.value.find(same) }
}

/** What would be created, and why it cannot be. */
export const prepareWorkload = async (session: ToolSession, fields: NewWorkload): Promise<Result<PreparedWorkload>> => {
  const { input, problems, remarks } = checkNewWorkload(fields)
  const found = await findByName(session, input.WorkloadName)
  if (!found.ok) return failedBy(found.trouble)
  const taken = found.value
    ? [
        {
          sentence: `Account ${session.account.id} has a workload named "${found.value.WorkloadName ?? ''}" in ${session.region} already; spaces and capitals do not count.`,
          next: 'Choose another name, or link with that workload.',
        },
      ]
    : []
  return ok({
    account: session.account.id,
    region: session.region,
    caller: session.account.callerArn,
    input: { ...input },
    problems: [...problems, ...taken],
    remarks: [...remarks],
  })
}

/** Creates a workload: once, whatever becomes of the call. */
export const createWorkload = async (
  session: ToolSession,
  fields: NewWorkload,
  tools: SendTools,
  pause: (attempt: number) => Promise<void>,
): Promise<Result<Workload>> => {
  const prepared = await prepareWorkload(session, fields)
  if (!prepared.ok) return prepared
  const [problem] = prepared.value.problems
  if (problem) return failed('WorkloadNotValid', problem.sentence, problem.next)

  const { input: checked } = checkNewWorkload(fields)
  const input = { ...checked, ClientRequestToken: tools.newId() }
  const name = checked.WorkloadName
  const subject = `the new workload "${name}"`
  const send = tools.newId()
  // It has no ARN before it is there.
  const notYet = `new/${send}`
  const audit = auditOf(session, tools, { send, operation: 'CreateWorkload', workloadName: name, input: { ...input } })

  /** Reads what was created; it is there, whatever comes of that. */
  const made = async (workloadId: string, arn: string): Promise<Result<Workload>> => {
    const stored = audit('sent', arn, null)
    if (!stored.ok) return stored
    const standing = await readStanding(session, { workloadId, region: session.region }, {}, tools.clock())
    return standing.ok ? ok(standing.value.workload) : failedBy(standing.trouble)
  }

  for (let writes = 1; ; writes += 1) {
    if (tools.signal.aborted)
      return failed('Stopped', `It was stopped before ${subject} was created.`, 'Create it again when you want it.')
    const stored = audit('sending', notYet, null)
    if (!stored.ok) return stored
    const written = await askTool(() => session.client.send(new CreateWorkloadCommand(input)), subject)
    if (written.ok) {
      const { WorkloadId: workloadId, WorkloadArn: arn } = written.value
      if (workloadId !== undefined && arn !== undefined) return made(workloadId, arn)
    }
    const isRefused = !written.ok && ['denied', 'refused', 'gone'].includes(written.trouble.kind)
    if (!isRefused) await pause(writes)
    const found = isRefused ? undefined : await findByName(session, name)
    if (found?.ok && found.value?.WorkloadId !== undefined && found.value.WorkloadArn !== undefined)
      return made(found.value.WorkloadId, found.value.WorkloadArn)
    if (written.ok) {
      const text = `AWS accepted ${subject}, and its list does not show it.`
      const kept = audit('unanswered', notYet, text)
      return kept.ok ? failed('Unanswered', text, 'Read the workloads again in a while.') : kept
    }
    const { kind, problem: why } = written.trouble
    const step = isRefused || kind === 'throttled' || kind === 'signedOut' ? 'failed' : 'unanswered'
    const kept = audit(step, notYet, why.text)
    if (!kept.ok) return kept
    if (found?.ok !== true || writes === creations)
      return failedBy(found && !found.ok ? found.trouble : written.trouble)
  }
}
