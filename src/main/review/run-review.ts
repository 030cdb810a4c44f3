import type { Calls } from '../engine/collector'
import { collect } from '../engine/collect'
import type { KeptStore } from '../engine/read-once'
import type { Plan } from '../engine/plan'
import type { Registry } from '../engine/validate'
import { HistoryFailure } from '../history/problem'
import type { CallCount, ReviewFacts } from '../history/review-facts'
import type { Writer } from '../history/write'
import type { Gap } from '../../shared/review/gap'
import { ok, type Problem, type Result } from '../../shared/ipc/result'
import type { Progress } from '../../shared/ipc/review'
import type { SessionEnd } from '../../shared/ipc/sign-in'
import type { Snapshot } from '../../shared/review/snapshot'
import { beginReview, type BeginRequest, type BeginTools, type Begun } from './begin-review'
import { makeDocument } from './document'
import { judgeAccounts } from './judge-accounts'
import type { GivenUp, Pauses } from './pauses'
import { keepProgress, type ProgressKeeper } from './progress'

/** What a review covers and how it goes on. */
export type ReviewRequest = BeginRequest & {
  readonly plan: Plan
  readonly notes: readonly string[]
  readonly sample: boolean
}

/** What a review needs from outside. */
export type ReviewTools = BeginTools & {
  readonly registry: Registry
  readonly version: string
  readonly toGap: (error: unknown, calls: Calls) => Gap
  /** Calls that were sent in this run, by service and operation, and how many were throttled. */
  readonly calls: () => { readonly counts: readonly CallCount[]; readonly throttles: number }
  /** Milliseconds of a clock that only goes forward. */
  readonly elapsed: () => number
  readonly observe: (progress: Progress) => void
  /** The sessions that end while it reads, and what follows from it. */
  readonly pauses: Pauses
  /** Is told of each session that ended and is waited for. */
  readonly onSessionEnd?: (ended: SessionEnd) => void
  /** Aborted with the reason `cancel` (keep the review unfinished) or `finish` (seal what there is). */
  readonly signal: AbortSignal
}

/** How a review ended. */
export type ReviewEnd =
  | { readonly kind: 'sealed'; readonly snapshot: Snapshot; readonly resumed: boolean }
  | { readonly kind: 'stopped'; readonly review: string }
  /** Sessions ended and were not waited for, or are somebody else's now: what was read is kept, and `document` shows it, unfinished and not stored. */
  | {
      readonly kind: 'signedOut'
      readonly review: string
      readonly sessions: readonly GivenUp[]
      readonly document: Snapshot
    }

/** Adds the calls of this run to the review's, again and again, so that a kill loses few of the counts. */
const countCalls = (facts: ReviewFacts, calls: ReviewTools['calls']): (() => void) => {
  const added = new Map<string, number>()
  return () => {
    const more = calls().counts.flatMap(({ service, operation, count }) => {
      const key = `${service}:${operation}`
      const fresh = count - (added.get(key) ?? 0)
      added.set(key, count)
      return fresh > 0 ? [{ service, operation, count: fresh }] : []
    })
    if (more.length > 0) facts.addCalls(more)
  }
}

/**
 * What never changes in AWS, kept in the home. What cannot be kept, or is damaged, is read again the next time: a disk that fails
 * is told by the facts themselves.
 */
const keptIn = ({ workloads }: Writer, clock: () => string): KeptStore => ({
  load: (name) => {
    const kept = workloads.kept(name)
    return kept.ok ? kept.value?.value : undefined
  },
  save: (name, value) => {
    workloads.keep(name, value, clock())
  },
})

type Run = {
  readonly request: ReviewRequest
  readonly tools: ReviewTools
  readonly begun: Begun
  readonly progress: ProgressKeeper
  readonly tell: () => void
}

const readFacts = async ({ request, tools, begun, progress, tell }: Run): Promise<Result<void>> => {
  const opened = tools.writer.openFacts(begun.id)
  if (!opened.ok) return opened
  const facts = opened.value
  const addCalls = countCalls(facts, tools.calls)
  try {
    await collect({
      plan: request.plan,
      accounts: request.accounts.flatMap(({ readable, session }) =>
        readable ? { ...readable, ended: () => (session === undefined ? undefined : tools.pauses.gapOf(session)) } : [],
      ),
      store: facts,
      kept: keptIn(tools.writer, tools.clock),
      toGap: tools.toGap,
      signal: tools.signal,
      observe: (event) => {
        progress.note(event)
        addCalls()
        tell()
      },
    })
    addCalls()
    return facts.close()
  } catch (error) {
    facts.cancel()
    throw error
  }
}

const judge = ({ request, tools, begun }: Run, unfinished: boolean): Result<Snapshot> => {
  const { writer, registry, clock, version } = tools
  const judged = writer.streamFacts(begun.id)
  if (!judged.ok) return judged
  const calls = writer.callsOf(begun.id)
  if (!calls.ok) return calls
  const readable = request.accounts.flatMap((account) => account.readable ?? [])
  const outcomes = judgeAccounts(judged.value, request.plan.checks, readable, begun.now)
  const digested = writer.streamFacts(begun.id)
  if (!digested.ok) return digested
  const lasted = Date.parse(clock()) - Date.parse(begun.startedAt)
  return ok(
    makeDocument({
      id: begun.id,
      version,
      registry,
      checks: request.plan.checks,
      scope: request.scope,
      startedAt: begun.now,
      endedAt: new Date(Date.parse(begun.now) + lasted).toISOString(),
      sample: request.sample,
      unfinished,
      accounts: request.accounts.map(({ reviewed }) => reviewed),
      outcomes,
      facts: digested.value,
      calls: [...calls.value],
    }),
  )
}

/** Why a review cannot go on that waits for sign-ins otherwise. */
const problemOfOthers = (sessions: readonly GivenUp[]): Problem | undefined => {
  const others = sessions.filter(({ reason }) => reason === 'otherCaller')
  if (others.length === 0) return undefined
  return {
    code: 'OtherCaller',
    text: `What is read by one person cannot go on as another. ${others.map(({ text }) => text).join(' ')}`,
    next: 'What was read is kept: sign in as before and resume the review, or start a new one.',
  }
}

const carryOut = async (run: Run): Promise<Result<ReviewEnd>> => {
  const { tools, begun, progress, tell } = run
  progress.enter('reading')
  tell()
  tools.pauses.begin((ended) => {
    tell()
    if (ended === undefined) return
    const waiting = progress.current().accounts.filter(({ waitsFor }) => waitsFor === ended)
    tools.onSessionEnd?.({ session: ended, accounts: waiting.flatMap(({ id }) => id ?? []) })
  })
  const read = await readFacts(run)
  if (!read.ok) return read
  if (tools.signal.aborted && tools.signal.reason !== 'finish') {
    progress.enter('stopped')
    return ok({ kind: 'stopped', review: begun.id })
  }
  const sessions = tools.signal.aborted ? [] : tools.pauses.givenUp()
  progress.enter('judging')
  tell()
  const judged = judge(run, sessions.length > 0)
  if (!judged.ok) return judged
  if (sessions.length > 0) {
    const error = problemOfOthers(sessions)
    progress.enter(error ? 'failed' : 'stopped', error && { error })
    return ok({ kind: 'signedOut', review: begun.id, sessions, document: judged.value })
  }
  progress.enter('sealing')
  tell()
  const sealed = tools.writer.seal(begun.id, judged.value)
  if (!sealed.ok) return sealed
  progress.enter('sealed', { snapshot: judged.value.snapshot })
  return ok({ kind: 'sealed', snapshot: judged.value, resumed: begun.resumed })
}

/** Plan -> collect -> evaluate -> score -> seal. Whatever goes wrong, what was read is kept, and the review can go on. */
export const runReview = async (request: ReviewRequest, tools: ReviewTools): Promise<Result<ReviewEnd>> => {
  const begun = beginReview(request, tools)
  if (!begun.ok) return begun
  const { id: review, startedAt, resumed } = begun.value
  const start = tools.elapsed()
  const progress = keepProgress({
    review,
    scope: request.scope,
    startedAt,
    resumed,
    accounts: request.accounts.map(({ reviewed: { id, name, profile, error }, session }) => ({
      id,
      name,
      profile,
      error: error?.text ?? null,
      session,
    })),
    isWaitedFor: tools.pauses.isWaitedFor,
    notes: [...request.notes, ...begun.value.notes],
    plan: request.plan,
    registry: tools.registry,
    readable: request.accounts.flatMap(({ readable }) => readable ?? []),
    counts: () => {
      const { counts, throttles } = tools.calls()
      return { calls: counts.reduce((sum, { count }) => sum + count, 0), throttles }
    },
    elapsed: () => tools.elapsed() - start,
  })
  const tell = (): void => tools.observe(progress.current())
  const end = (problem: Problem): Result<never> => {
    progress.enter('failed', { error: problem })
    return { ok: false, error: problem }
  }
  try {
    const result = await carryOut({ request, tools, begun: begun.value, progress, tell })
    return result.ok ? result : end(result.error)
  } catch (error) {
    if (!(error instanceof HistoryFailure)) throw error
    return end(error.problem)
  } finally {
    tell()
  }
}
