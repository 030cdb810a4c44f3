import type { Result } from '../../shared/ipc/result'
import { ok } from '../../shared/ipc/result'
import { compareWithTool } from './compare-with-tool'
import { createMilestone, prepareMilestone } from './create-milestone'
import { createWorkload, prepareWorkload } from './create-workload'
import { readAdvisorChecks } from './read-advisor-checks'
import { readAnswerNow } from './read-answer-now'
import { readAwsReport } from './read-aws-report'
import { readWorkload } from './read-workload'
import { sendDraft } from './send-draft'
import type { OpenTool, Tool } from './tool'
import { readThrough, writeThrough } from './tool-session'
import { failedBy, type Asked } from './trouble'

/** What the Tool is made of. */
export type ToolOptions = {
  readonly open: OpenTool
  /** Waits between two attempts of a write, in milliseconds; the machine's own clock unless told. */
  readonly wait?: (milliseconds: number) => Promise<void>
}

/** In milliseconds, before the second attempt; it doubles with each. */
const firstPause = 500

const waitFor = (milliseconds: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, milliseconds))

const now = (): string => new Date().toISOString()

const toResult = <Value>(asked: Asked<Value>): Result<Value> => (asked.ok ? ok(asked.value) : failedBy(asked.trouble))

/** Makes the Tool. Writes go out in `send`, `createMilestone` and `createWorkload` alone, each with a confirmation of its own. */
export const createTool = ({ open, wait = waitFor }: ToolOptions): Tool => {
  const pause = (attempt: number): Promise<void> => wait(firstPause * 2 ** (attempt - 1))
  return {
    readWorkload: (way, place, known) =>
      readThrough(open, way, place.region, (session) => readWorkload(session, place, known)),
    compare: (way, place, draft) =>
      readThrough(open, way, place.region, (session) => compareWithTool(session, place, draft, now)),
    send: (way, comparison, draft, tools) =>
      writeThrough(
        tools.open,
        way,
        comparison.workload.region ?? '',
        'wellarchitected:UpdateAnswer',
        tools.signal,
        (session) => sendDraft(session, comparison, draft, tools, pause),
      ),
    createMilestone: (way, place, name, tools) =>
      writeThrough(tools.open, way, place.region, 'wellarchitected:CreateMilestone', tools.signal, (session) =>
        createMilestone(session, place, name, tools, pause),
      ),
    createWorkload: (way, region, fields, tools) =>
      writeThrough(tools.open, way, region, 'wellarchitected:CreateWorkload', tools.signal, (session) =>
        createWorkload(session, fields, tools, pause),
      ),
    prepareMilestone: (way, place) =>
      readThrough(open, way, place.region, (session) => prepareMilestone(session, place, now())),
    prepareWorkload: (way, region, fields) =>
      readThrough(open, way, region, (session) => prepareWorkload(session, fields)),
    readAdvisorChecks: (way, place) =>
      readThrough(open, way, place.region, (session) => readAdvisorChecks(session, place)),
    readAwsReport: (way, place, lens) =>
      readThrough(open, way, place.region, (session) => readAwsReport(session, place, lens)),
    readMilestoneAnswer: (way, place, milestone) =>
      readThrough(open, way, place.region, async ({ client }) => {
        const read = toResult(await readAnswerNow(client, { ...place, milestone }))
        return read.ok ? ok(read.value.answer) : read
      }),
  }
}
