import { makeLimiter } from '../aws/access'
import { fasterClock } from '../aws/rate-limiter'
import type { Registry } from '../engine/validate'
import type { Writer } from '../history/write'
import type { UnfinishedReview as StoredReview } from '../history/reviews'
import { resumableFor } from '../history/reviews'
import { reviewScope, type SessionTools } from '../review/session'
import type { ReviewEnd } from '../review/run-review'
import { failed, ok, type Result } from '../../shared/ipc/result'
import type { Progress, UnfinishedReview } from '../../shared/ipc/review'
import type { SessionEnd } from '../../shared/ipc/sign-in'
import type { Scope } from '../../shared/review/snapshot'

/** The reviews of this process: one at a time. */
export type Reviews = {
  /** Answers as soon as the review has begun, or could not. */
  readonly start: (request: StartRequest) => Promise<Result<{ readonly review: string }>>
  /** Answers when the review has ended. */
  readonly run: (request: StartRequest) => Promise<Result<ReviewEnd>>
  readonly current: () => Progress | null
  readonly stop: (review: string, reason: 'cancel' | 'finish') => Result<null>
  readonly unfinished: () => readonly UnfinishedReview[]
  readonly discard: (review: string) => Result<null>
  /** Cancels what runs and waits until it is stored. */
  readonly close: () => Promise<void>
}

/** What is to be reviewed. */
export type StartRequest = { readonly scope: Scope; readonly resume: boolean; readonly sampleNow?: string }

/** What the reviews need. */
export type ReviewsOptions = {
  readonly registry: Registry
  readonly writer: Writer
  readonly version: string
  readonly sample: boolean
  readonly tell: (progress: Progress) => void
  /** A session ended in mid-review: its accounts wait for a sign-in. */
  readonly sessionEnded: (end: SessionEnd) => void
  readonly ask: SessionTools['ask']
  readonly allowed: SessionTools['allowed']
  readonly refused: SessionTools['refused']
  readonly sealed: () => void
}

/** Progress is told at most four times a second, and at once where its state changes. */
const tellEvery = 250

/** Passes progress on; the last of it is never lost, since a review that waits tells nothing more. */
export const pace = (tell: (progress: Progress) => void): ((progress: Progress) => void) => {
  let last = -tellEvery
  let state: Progress['state'] | undefined
  let held: Progress | undefined
  let timer: NodeJS.Timeout | undefined
  const pass = (progress: Progress): void => {
    clearTimeout(timer)
    timer = undefined
    held = undefined
    last = performance.now()
    state = progress.state
    tell(progress)
  }
  return (progress) => {
    const since = performance.now() - last
    if (progress.state !== state || since >= tellEvery) return pass(progress)
    held = progress
    timer ??= setTimeout(() => held && pass(held), tellEvery - since)
  }
}

const toUnfinished = (running: string | undefined, review: StoredReview): UnfinishedReview => ({
  review: review.id,
  scope: review.scope,
  startedAt: review.startedAt,
  accounts: review.callers.map((caller) => caller.split(':')[4] ?? caller),
  facts: review.factsDone,
  reason:
    review.id === running
      ? 'It is running now.'
      : Date.now() - Date.parse(review.startedAt) >= resumableFor
        ? 'It began more than 24 hours ago; AWS may have changed since.'
        : null,
})

/** Holds the reviews of this process. */
export const openReviews = (options: ReviewsOptions): Reviews => {
  const { registry, writer, version, sample, tell, sealed } = options
  let running: { readonly abort: AbortController; readonly ended: Promise<unknown> } | undefined
  let progress: Progress | null = null
  // Nobody else calls the sample, and it has no quotas: the pace that one review of it found holds for the next.
  const limiter = sample ? makeLimiter(fasterClock(20)) : undefined

  const isRunning = (): boolean => running !== undefined

  const launch = (request: StartRequest, begun: (review: string) => void): Promise<Result<ReviewEnd>> => {
    const abort = new AbortController()
    const pass = pace(tell)
    progress = null
    const ended = reviewScope(
      {
        scope: request.scope,
        resume: request.resume && 'ifThere',
        sample,
        signedOut: 'wait',
        ...(request.sampleNow ? { sampleNow: request.sampleNow } : {}),
      },
      {
        registry,
        writer,
        version,
        signal: abort.signal,
        ask: options.ask,
        allowed: options.allowed,
        refused: options.refused,
        ...(limiter ? { limiter } : {}),
        onSessionEnd: options.sessionEnded,
        observe: (now) => {
          progress = now
          begun(now.review)
          pass(now)
        },
      },
    ).finally(() => {
      running = undefined
    })
    running = { abort, ended }
    return ended.then((result) => {
      if (result.ok && result.value.kind === 'sealed') sealed()
      return result
    })
  }

  const busy = (): Result<never> =>
    failed('ReviewRunning', 'A review is running already.', 'Wait until it is done, finish it now, or cancel it.')

  return {
    start: (request) => {
      if (isRunning()) return Promise.resolve(busy())
      return new Promise((resolve, reject) => {
        launch(request, (review) => resolve(ok({ review }))).then((result) => {
          if (!result.ok) resolve(result)
        }, reject)
      })
    },
    run: (request) => (isRunning() ? Promise.resolve(busy()) : launch(request, () => undefined)),
    current: () => progress,
    stop: (review, reason) => {
      if (!running || progress?.review !== review)
        return failed('NotRunning', 'That review is not running.', 'Look at the list of reviews.')
      running.abort.abort(reason)
      return ok(null)
    },
    unfinished: () =>
      writer.unfinished.list().map((review) => toUnfinished(isRunning() ? progress?.review : undefined, review)),
    discard: (review) => {
      if (isRunning() && progress?.review === review) return busy()
      const done = writer.abandon(review)
      return done.ok ? ok(null) : done
    },
    close: async () => {
      running?.abort.abort('cancel')
      await running?.ended.then(
        () => undefined,
        () => undefined,
      )
    },
  }
}
