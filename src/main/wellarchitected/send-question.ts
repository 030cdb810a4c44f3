import { UpdateAnswerCommand } from '@aws-sdk/client-wellarchitected'
import { assertNever } from '../../shared/assert-never'
import type { AnswerState } from '../../shared/draft/answer-state'
import { describeConflict, describeProblem, type Description } from '../../shared/draft/describe-merge'
import type { DraftQuestion } from '../../shared/draft/draft'
import { mergeAnswer, type Merge, type UpdateAnswer } from '../../shared/draft/merge-answer'
import { listChangesBeside, verifySent } from '../../shared/draft/verify-sent'
import type { Problem, Result } from '../../shared/ipc/result'
import type { ToolRisk } from '../../shared/workload/workload'
import type { NewAuditEntry } from '../../shared/workload/stored'
import { describeUnknownChoices } from './describe-comparison'
import { describeBeside, describeMismatch } from './describe-sent'
import { readAnswerNow, understandAnswer, type AnswerNow } from './read-answer-now'
import type { ToolSession } from './tool-session'
import { askTool, type Asked, type Trouble } from './trouble'

/** One question that was compared and confirmed. */
export type ConfirmedQuestion = {
  readonly workloadId: string
  /** As the Tool names it. */
  readonly lens: string
  readonly part: DraftQuestion
  /** The answer as it was shown when the send was confirmed. */
  readonly shown: AnswerState
  /** What was shown: that it would be sent, or that the Tool says so already. */
  readonly confirmed: 'send' | 'nothing'
}

/** What sending a question needs. */
export type QuestionTools = {
  readonly session: ToolSession
  readonly audit: (
    step: Pick<NewAuditEntry, 'step' | 'input' | 'sentences' | 'before' | 'after' | 'text'>,
  ) => Result<void>
  readonly markSent: () => Result<void>
  /** Waits before a question is read again; the number of the attempt counts from 1. */
  readonly pause: (attempt: number) => Promise<void>
  /** Whether the workload itself is gone, where the Tool says of something that there is no such thing. */
  readonly isWorkloadGone: () => Promise<boolean>
}

/** How a question ended. */
export type QuestionEnd = {
  readonly state: 'sent' | 'differs' | 'nothing' | 'conflicts' | 'refused' | 'failed' | 'unanswered'
  readonly risk: ToolRisk | null
  readonly said: readonly Description[]
  /** Why nothing more can be sent now. */
  readonly stop?: Problem
}

/** A write that got no good answer. */
type Pending = {
  readonly input: UpdateAnswer
  readonly before: AnswerState
  readonly plan: Merge['plan']
  readonly trouble: Trouble
}

/** Writes of one question at most; each but the first only after the answer was read again and does not show the one before. */
const attempts = 4

const say = ({ problem: { text, next } }: Trouble): Description => ({ sentence: text, next })
const compareNext = 'Compare the draft again: it shows what stands now, and sends nothing twice.'

const sentencesOf = ({ choices }: Merge['plan']): Record<string, string> =>
  Object.fromEntries(
    choices.flatMap(({ choiceId, sentence }) => (sentence === undefined ? [] : [[choiceId, sentence]])),
  )

/** Whether what went wrong with one question would go wrong with all of them. */
const stopsAll = ({ kind }: Trouble): boolean => kind === 'denied' || kind === 'signedOut' || kind === 'offline'

/** Sends one question: reads it, merges, writes once, reads it back. */
export const sendQuestion = async (question: ConfirmedQuestion, tools: QuestionTools): Promise<QuestionEnd> => {
  const { session, audit, markSent } = tools
  const { workloadId, lens, part, shown } = question
  const { questionId } = part
  const read = (): Promise<Asked<AnswerNow>> => readAnswerNow(session.client, { workloadId, lens, questionId })
  const end = (
    state: QuestionEnd['state'],
    said: readonly Description[],
    now?: AnswerNow,
    stop?: Problem,
  ): QuestionEnd => ({ state, risk: now?.risk ?? null, said, ...(stop ? { stop } : {}) })

  /** The end of a question by a trouble; where all others would meet it too, nothing more is sent. */
  const endBy = async (state: 'failed' | 'unanswered', trouble: Trouble): Promise<QuestionEnd> => {
    if (trouble.kind !== 'gone')
      return end(state, [say(trouble)], undefined, stopsAll(trouble) ? trouble.problem : undefined)
    if (!(await tools.isWorkloadGone())) return end(state, [say(trouble)])
    const gone: Problem = {
      code: 'WorkloadGone',
      text: 'The workload was deleted, or is not shared with this account any more.',
      next: 'The draft is kept: ask its owner, or link the draft with another workload.',
    }
    return end(state, [{ sentence: gone.text, next: gone.next }], undefined, gone)
  }

  const endSent = (
    sent: Pending | Omit<Pending, 'trouble'>,
    now: AnswerNow,
    extra: readonly Description[] = [],
  ): QuestionEnd => {
    const mismatches = verifySent(sent.input, now.answer)
    const beside = listChangesBeside(sent.input, sent.before, now.answer)
    const differs = mismatches.length > 0
    const said = [...mismatches.map(describeMismatch), ...beside.map(describeBeside), ...extra]
    const text = said.map(({ sentence }) => sentence).join(' ')
    const stored = audit({
      step: differs ? 'differs' : 'sent',
      ...entryOf(sent),
      after: now.answer,
      text: text === '' ? null : text,
    })
    const unknown = sent.plan.unknownChoices
    const marked = differs || unknown.length > 0 ? undefined : markSent()
    const all = unknown.length > 0 ? [...said, describeUnknownChoices(unknown)] : said
    const stop = !stored.ok ? stored.error : marked && !marked.ok ? marked.error : undefined
    return end(differs ? 'differs' : 'sent', all, now, stop)
  }

  const entryOf = ({ input, before, plan }: Omit<Pending, 'trouble'>) => ({
    input: jsonOf(input),
    sentences: sentencesOf(plan),
    before,
  })

  /** Stores how a write ended that got no good answer, and is not seen in the Tool. */
  const storeLost = (pending: Pending, after: AnswerState | null, text: string): Result<void> => {
    const { kind } = pending.trouble
    const nothingChanged = kind === 'throttled' || kind === 'signedOut'
    return audit({ step: nothingChanged ? 'failed' : 'unanswered', ...entryOf(pending), after, text })
  }

  let pending: Pending | undefined
  for (let writes = 0; ;) {
    const asked = await read()
    if (!asked.ok) {
      if (!pending) return endBy('failed', asked.trouble)
      const text = `${pending.trouble.problem.text} It could not be read again: ${asked.trouble.problem.text}`
      const stored = storeLost(pending, null, text)
      const ended = await endBy('unanswered', asked.trouble)
      const said = [{ sentence: text, next: compareNext }]
      return { ...ended, said, ...(stored.ok ? {} : { stop: stored.error }) }
    }
    const now = asked.value
    const merge = mergeAnswer(part, now.answer, shown, { workloadId, lensAlias: lens })
    if (pending) {
      if (verifySent(pending.input, now.answer).length === 0 || merge.kind === 'nothing') {
        return endSent({ ...pending, plan: pending.plan }, now)
      }
      if (merge.kind !== 'send') {
        const text = `${pending.trouble.problem.text} Then somebody else changed the answer, so that nobody can tell whether it arrived.`
        const stored = audit({ step: 'unanswered', ...entryOf(pending), after: now.answer, text })
        return end('unanswered', [{ sentence: text, next: compareNext }], now, stored.ok ? undefined : stored.error)
      }
      const last = writes === attempts
      const text = `${pending.trouble.problem.text} Read again, it does not stand there${last ? `, after ${attempts} attempts` : '; tried again'}.`
      const stored = storeLost(pending, now.answer, text)
      if (!stored.ok) return end('unanswered', [{ sentence: text, next: compareNext }], now, stored.error)
      if (last) {
        const isThrottled = pending.trouble.kind === 'throttled'
        const stop = pending.trouble.kind === 'signedOut' ? pending.trouble.problem : undefined
        return end(isThrottled || stop ? 'failed' : 'unanswered', [{ sentence: text, next: compareNext }], now, stop)
      }
    } else {
      const ended = endUnsent(question, merge)
      if (ended) {
        const marked = ended.state === 'nothing' ? markSent() : undefined
        return end(ended.state, ended.said, now, marked && !marked.ok ? marked.error : undefined)
      }
    }
    if (merge.kind !== 'send') throw new Error(`${questionId} is not to be sent`)

    const attempt = { input: merge.input, before: now.answer, plan: merge.plan }
    const stored = audit({ step: 'sending', ...entryOf(attempt), after: null, text: null })
    if (!stored.ok) return end('failed', [{ sentence: stored.error.text, next: stored.error.next }], now, stored.error)
    writes += 1
    const written = await askTool(
      () => session.client.send(new UpdateAnswerCommand(merge.input)),
      `the question ${questionId}`,
    )
    if (written.ok) {
      const back = await read()
      if (back.ok) return endSent(attempt, back.value)
      return endUnread(attempt, back.trouble, understandAnswer(written.value.Answer, questionId))
    }
    const { trouble } = written
    if (trouble.kind === 'denied' || trouble.kind === 'refused' || trouble.kind === 'gone') {
      const refused = audit({ step: 'failed', ...entryOf(attempt), after: null, text: trouble.problem.text })
      const ended = await endBy('failed', trouble)
      return refused.ok ? ended : { ...ended, stop: refused.error }
    }
    pending = { ...attempt, trouble }
    await tools.pause(writes)
  }

  /** AWS accepted it, and it could not be read back: AWS's own answer to the write tells what stands, if it is whole. */
  async function endUnread(
    attempt: Omit<Pending, 'trouble'>,
    trouble: Trouble,
    answered: Asked<AnswerNow>,
  ): Promise<QuestionEnd> {
    const unread = {
      sentence: `AWS accepted it, and it could not be read back: ${trouble.problem.text}`,
      next: compareNext,
    }
    const ended = await endBy('unanswered', trouble)
    if (answered.ok) {
      const sent = endSent(attempt, answered.value, [unread])
      const stop = sent.stop ?? ended.stop
      return { ...sent, ...(stop ? { stop } : {}) }
    }
    const stored = audit({ step: 'unanswered', ...entryOf(attempt), after: null, text: unread.sentence })
    return { ...ended, said: [unread], ...(stored.ok ? {} : { stop: stored.error }) }
  }
}

/** The input as plain JSON. */
const jsonOf = ({ ChoiceUpdates: updates, ...input }: UpdateAnswer): NewAuditEntry['input'] => ({
  ...input,
  ...(updates === undefined
    ? {}
    : { ChoiceUpdates: Object.fromEntries(Object.entries(updates).map(([id, update]) => [id, { ...update }])) }),
})

/** How a question ends that is not sent, as it was read just before; undefined where it is to be sent. */
const endUnsent = ({ confirmed }: ConfirmedQuestion, merge: Merge): Pick<QuestionEnd, 'state' | 'said'> | undefined => {
  switch (merge.kind) {
    case 'conflicts':
      return { state: 'conflicts', said: merge.conflicts.map(describeConflict) }
    case 'refused':
      return { state: 'refused', said: merge.problems.map(describeProblem) }
    case 'nothing': {
      const { unknownChoices } = merge.plan
      return unknownChoices.length > 0
        ? { state: 'refused', said: [describeUnknownChoices(unknownChoices)] }
        : { state: 'nothing', said: [] }
    }
    case 'send':
      return confirmed === 'send'
        ? undefined
        : {
            state: 'conflicts',
            said: [
              {
                sentence: 'Somebody took back what the draft says after it was compared; nothing was overwritten.',
                next: compareNext,
              },
            ],
          }
    default:
      return assertNever(merge)
  }
}
