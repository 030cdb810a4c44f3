import type { AnswerState } from '../../shared/draft/answer-state'
import type { QuestionComparison } from '../../shared/draft/compare-draft'
import { describeConflict, describeProblem } from '../../shared/draft/describe-merge'
import type { Draft, DraftQuestion } from '../../shared/draft/draft'
import { mergeAnswer } from '../../shared/draft/merge-answer'
import { assertNever } from '../../shared/assert-never'
import { failed, ok, type Problem, type Result } from '../../shared/ipc/result'
import type { SendProgress } from '../../shared/ipc/workloads'
import { keyOfWorkload } from '../../shared/workload/stored'
import { blockersOfAnswers } from './compare-with-tool'
import { describeUnknown } from './describe-comparison'
import { readStanding, readWorkloadNow, type Standing } from './read-standing'
import { sendQuestion, type ConfirmedQuestion } from './send-question'
import type { SendTools, ToolComparison, WorkloadPlace } from './tool'
import type { ToolSession } from './tool-session'
import { failedBy } from './trouble'

type SentQuestion = SendProgress['questions'][number]

/** One question of the draft: what is to be done with it, and how it stands. */
type Item = { readonly start: SentQuestion; readonly confirmed: ConfirmedQuestion | undefined }

const again = 'Compare the draft with the Tool again, and confirm what is shown then.'

const shownOf = ({ shown }: ToolComparison, lens: string, questionId: string): AnswerState | undefined =>
  shown.find((one) => one.lens === lens && one.answer.questionId === questionId)?.answer

/** Whether the draft still says of a question what was shown and confirmed. */
const isAsShown = (part: DraftQuestion, question: QuestionComparison, comparison: ToolComparison): boolean => {
  if (part.questionId !== question.questionId) return false
  if (question.kind === 'unknown') return true
  const shown = shownOf(comparison, question.lens, question.questionId)
  if (!shown) return false
  const target = { workloadId: comparison.workload.workloadId, lensAlias: question.lens }
  const merge = mergeAnswer(part, shown, part.asRead ?? shown, target)
  return JSON.stringify(merge) === JSON.stringify(question.merge)
}

const itemOf = (part: DraftQuestion, question: QuestionComparison, comparison: ToolComparison): Item => {
  const { lens, questionId } = question
  const shown = shownOf(comparison, lens, questionId)
  const start = { lens: part.lens, questionId, title: shown?.title ?? questionId, risk: null }
  const closed = (state: SentQuestion['state'], said: SentQuestion['said']): Item => ({
    start: { ...start, state, said },
    confirmed: undefined,
  })
  if (question.kind === 'unknown' || !shown)
    return closed('refused', question.kind === 'unknown' ? [describeUnknown(question)] : [])
  const { merge } = question
  switch (merge.kind) {
    case 'conflicts':
      return closed('conflicts', merge.conflicts.map(describeConflict))
    case 'refused':
      return closed('refused', merge.problems.map(describeProblem))
    case 'send':
    case 'nothing':
      return {
        start: { ...start, state: 'waiting', said: [] },
        confirmed: { workloadId: comparison.workload.workloadId, lens, part, shown, confirmed: merge.kind },
      }
    default:
      return assertNever(merge)
  }
}

/** What was confirmed, question by question; a problem where the draft says something else by now. */
const itemsOf = (draft: Draft, comparison: ToolComparison): Result<readonly Item[]> => {
  const { questions } = comparison
  const isSame =
    draft.workload.id === comparison.workload.workloadId &&
    questions.length === draft.questions.length &&
    draft.questions.every((part, index) => {
      const question = questions[index]
      return question !== undefined && isAsShown(part, question, comparison)
    })
  if (!isSame) return failed('DraftChanged', 'The draft is not the one that was compared and confirmed.', again)
  return ok(
    draft.questions.flatMap((part, index) => {
      const question = questions[index]
      return question === undefined ? [] : [itemOf(part, question, comparison)]
    }),
  )
}

/** Refuses what would write elsewhere than was shown. */
const refuseOtherPlace = ({ account, endpoint }: ToolSession, comparison: ToolComparison): Result<void> => {
  if (account.id !== comparison.account)
    return failed(
      'OtherAccount',
      `The draft was compared through account ${comparison.account}, and these credentials are of ${account.id}.`,
      again,
    )
  if (endpoint() !== comparison.endpoint)
    return failed(
      'OtherEndpoint',
      `The draft was compared at ${comparison.endpoint ?? 'AWS'}, and would be sent to ${endpoint() ?? 'AWS'}.`,
      again,
    )
  return ok(undefined)
}

const byText = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0)

/** Which lenses the workload has, and in which versions, in any order. */
const versionsOf = ({ lensReviews }: Standing['workload']): string =>
  lensReviews
    .map(({ lensAlias, lensVersion }) => JSON.stringify([lensAlias, lensVersion]))
    .toSorted(byText)
    .join('\n')

/** Refuses where a state blocks sending, or something that changes it came up since the comparison. */
const refuseStanding = (standing: Standing, comparison: ToolComparison): Result<void> => {
  const blockers = blockersOfAnswers(standing)
  const blocking = blockers.find(({ effect }) => effect === 'blocks')
  if (blocking) return failed('SendBlocked', blocking.sentence, blocking.next)
  if (standing.workload.workloadArn !== comparison.workload.workloadArn)
    return failed('OtherWorkload', 'The workload is not the one that was compared.', again)
  const unseen = blockers.find(
    ({ code, lens }) => !comparison.blockers.some((shown) => shown.code === code && shown.lens === lens),
  )
  if (unseen) return failed('StateChanged', `Since the comparison: ${unseen.sentence}`, again)
  if (versionsOf(standing.workload) !== versionsOf(comparison.workload))
    return failed(
      'LensesChanged',
      'The lenses of the workload, or their versions, changed since the comparison.',
      again,
    )
  return ok(undefined)
}

const stopped: Problem = {
  code: 'Stopped',
  text: 'Sending was stopped after the question at hand.',
  next: 'What was not sent stays in the draft: compare it again, and send the rest.',
}

/** Sends what was compared and confirmed, question by question in the draft's order. */
export const sendDraft = async (
  session: ToolSession,
  comparison: ToolComparison,
  draft: Draft,
  tools: SendTools,
  pause: (attempt: number) => Promise<void>,
): Promise<Result<SendProgress>> => {
  const { account, region } = session
  const { workload } = comparison
  const place: WorkloadPlace = { workloadId: workload.workloadId, region }
  const items = itemsOf(draft, comparison)
  if (!items.ok) return items
  const elsewhere = refuseOtherPlace(session, comparison)
  if (!elsewhere.ok) return elsewhere
  const standing = await readStanding(session, place, draft.lensVersions, tools.clock())
  if (!standing.ok) return failedBy(standing.trouble)
  const refused = refuseStanding(standing.value, comparison)
  if (!refused.ok) return refused

  const send = tools.newId()
  const key = keyOfWorkload(workload)
  const questions = items.value.map(({ start }) => start)
  const progress = (state: SendProgress['state'], problem: Problem | null = null): SendProgress => ({
    send,
    workload: key,
    workloadName: workload.workloadName,
    state,
    questions: [...questions],
    problem,
  })
  const observe = (state: SendProgress['state'], problem: Problem | null = null): Result<SendProgress> => {
    const now = progress(state, problem)
    tools.observe(now)
    return ok(now)
  }
  observe('running')

  for (const [index, { start, confirmed }] of items.value.entries()) {
    if (!confirmed) continue
    if (tools.signal.aborted) return observe('stopped', stopped)
    questions[index] = { ...start, state: 'sending' }
    observe('running')
    const end = await sendQuestion(confirmed, {
      session,
      audit: (step) =>
        tools.audit({
          send,
          at: tools.clock(),
          who: tools.who,
          caller: account.callerArn,
          account: account.id,
          region,
          endpoint: session.endpoint(),
          operation: 'UpdateAnswer',
          workload: key,
          workloadName: workload.workloadName,
          lens: confirmed.lens,
          questionId: confirmed.part.questionId,
          ...step,
        }),
      markSent: () => tools.markSent(start.lens, start.questionId, tools.clock()),
      pause,
      isWorkloadGone: async () => {
        const found = await readWorkloadNow(session, place)
        return !found.ok && found.trouble.kind === 'gone'
      },
    })
    const { state, risk, said, stop } = end
    questions[index] = { ...start, state, risk, said: [...said] }
    if (stop) return observe('stopped', stop)
    observe('running')
  }
  return observe('done')
}
