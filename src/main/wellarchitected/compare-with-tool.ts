import { paginateListAnswers } from '@aws-sdk/client-wellarchitected'
import { nameLens, type AnswerState } from '../../shared/draft/answer-state'
import type { Blocker } from '../../shared/draft/blockers'
import { compareDraft, type LensNow } from '../../shared/draft/compare-draft'
import type { Draft } from '../../shared/draft/draft'
import { failed, ok, type Result } from '../../shared/ipc/result'
import { allOf, forEachOf } from './all-of'
import { readAnswerNow } from './read-answer-now'
import { readStanding, type Standing } from './read-standing'
import type { ToolComparison, WorkloadPlace } from './tool'
import type { ToolSession } from './tool-session'
import { failedBy, type Asked } from './trouble'

/** Ids of the questions that a lens of the workload has. */
const listQuestions = (
  { client }: ToolSession,
  { workloadId }: WorkloadPlace,
  lens: string,
): Promise<Asked<readonly (string | undefined)[]>> =>
  allOf(
    () => paginateListAnswers({ client }, { WorkloadId: workloadId, LensAlias: lens }),
    (page) => page.AnswerSummaries?.map(({ QuestionId: id }) => id),
    `the questions of the lens ${lens}`,
  )

/** An answer, or undefined where the lens has no such question: the code of a refusal alone does not say which thing is missing. */
const readDrafted = async (
  session: ToolSession,
  place: WorkloadPlace,
  lens: string,
  questionId: string,
): Promise<Asked<AnswerState | undefined>> => {
  const read = await readAnswerNow(session.client, { ...place, lens, questionId })
  if (read.ok) return { ok: true, value: read.value.answer }
  if (read.trouble.kind !== 'gone' && read.trouble.kind !== 'refused') return read
  const listed = await listQuestions(session, place, lens)
  if (!listed.ok) return listed
  return listed.value.includes(questionId) ? read : { ok: true, value: undefined }
}

/** Whether a draft is about a workload; ids are unique in a region only. */
const isAbout = ({ workload }: Draft, { workloadId, region }: WorkloadPlace): boolean =>
  workload.id === workloadId && (workload.region === undefined || workload.region === region)

const lensesNow = async (
  session: ToolSession,
  place: WorkloadPlace,
  draft: Draft,
  { lenses }: Standing,
): Promise<Asked<readonly LensNow[]>> => {
  const wanted = draft.questions.flatMap(({ lens: name, questionId }) => {
    const lens = lenses.find((one) => nameLens(one.lens) === nameLens(name))
    return lens === undefined ? [] : [{ lens: lens.lens, questionId }]
  })
  const read = await forEachOf(wanted, async ({ lens, questionId }) => ({
    lens,
    asked: await readDrafted(session, place, lens, questionId),
  }))
  for (const { asked } of read) if (!asked.ok) return asked
  const value = lenses.map(({ lens, version }) => ({
    lens,
    version,
    answers: read.flatMap((one) => (one.lens === lens && one.asked.ok && one.asked.value ? [one.asked.value] : [])),
  }))
  return { ok: true, value }
}

/** What blocks or changes sending answers. */
export const blockersOfAnswers = ({ blockers }: Standing): readonly Blocker[] =>
  blockers.filter(({ on }) => on.includes('answers'))

/** Reads what a draft is about and shows what sending it would do. Writes nothing. */
export const compareWithTool = async (
  session: ToolSession,
  place: WorkloadPlace,
  draft: Draft,
  clock: () => string,
): Promise<Result<ToolComparison>> => {
  if (!isAbout(draft, place))
    return failed(
      'OtherWorkload',
      `The draft is of the workload ${draft.workload.id}${draft.workload.region === undefined ? '' : ` in ${draft.workload.region}`}, not of ${place.workloadId} in ${place.region}.`,
      'Choose the workload that the draft is of; a draft is never sent to another one.',
    )
  const standing = await readStanding(session, place, draft.lensVersions, clock())
  if (!standing.ok) return failedBy(standing.trouble)
  const lenses = await lensesNow(session, place, draft, standing.value)
  if (!lenses.ok) return failedBy(lenses.trouble)
  return ok({
    workload: standing.value.workload,
    comparedAt: clock(),
    caller: session.account.callerArn,
    account: session.account.id,
    endpoint: session.endpoint(),
    questions: compareDraft(draft, lenses.value).questions,
    shown: lenses.value.flatMap(({ lens, answers }) => answers.map((answer) => ({ lens, answer }))),
    blockers: blockersOfAnswers(standing.value),
  })
}
