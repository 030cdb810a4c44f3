import { abortError } from './abort-error'
import { bucketOf, secondsToDouble, slowest, type Bucket } from './rates'

/** Time, so that tests need not wait. */
export type Clock = {
  /** Milliseconds, never going back. */
  readonly now: () => number
  /** Calls back once after so many milliseconds, unless the returned function is called first. */
  readonly after: (milliseconds: number, callback: () => void) => () => void
}

/** The machine's own time. */
export const machineClock: Clock = {
  now: () => performance.now(),
  after: (milliseconds, callback) => {
    const timer = setTimeout(callback, milliseconds)
    return () => clearTimeout(timer)
  },
}

/** A clock on which time passes so many times as fast: the rates of a limiter grow by that factor, and their proportions stay. */
export const fasterClock = (times: number): Clock => ({
  now: () => machineClock.now() * times,
  after: (milliseconds, callback) => machineClock.after(milliseconds / times, callback),
})

/** A call about to be made. */
export type CallToMake = {
  readonly account: string
  readonly region: string
  /** As in `Calls`. */
  readonly operation: string
  /** The call has MaxResults or a filter. */
  readonly paged: boolean
}

/** Leave to make one call. */
export type Turn = { readonly lane: string; readonly at: number }

/**
 * Lets calls through at the rates of `rates.ts`, per account, region and bucket, and no more at once than this process can serve: a
 * call that is sent later than it was let through would time out unseen, or meet others in a burst that no bucket allows.
 */
export type RateLimiter = {
  /** Waits for the call's turn, first come, first served within a bucket. Rejects with an AbortError when the signal aborts. */
  readonly take: (call: CallToMake, signal?: AbortSignal) => Promise<Turn>
  /** The call of a turn has ended, however it did: another may go. To be told once for each turn. */
  readonly done: () => void
  /** AWS throttled a call: its bucket, and nothing else, goes on at half its rate. */
  readonly throttled: (turn: Turn) => void
  /** Calls per second that a bucket allows now, by `account|region|bucket`. */
  readonly rates: () => ReadonlyMap<string, number>
}

type Waiting = { readonly start: () => void }

type Lane = {
  readonly bucket: Bucket
  readonly waiting: Set<Waiting>
  rate: number
  tokens: number
  filledAt: number
  steadySince: number
  halvedAt: number
  stopTimer: (() => void) | undefined
  /** Since when it could let a call through, were there not too many under way. */
  heldSince: number | undefined
}

const almostOne = 1 - 1e-9

/** Milliseconds after which a bucket that others are preferred to goes first; far below the five minutes that a signature lasts. */
const longestHeld = 20_000

const fill = (lane: Lane, now: number): void => {
  const { burst, ceiling } = lane.bucket
  while (lane.filledAt < now) {
    const step = lane.rate < ceiling ? lane.steadySince + secondsToDouble * 1000 : Infinity
    const until = Math.min(now, step)
    lane.tokens = Math.min(burst, lane.tokens + ((until - lane.filledAt) / 1000) * lane.rate)
    lane.filledAt = until
    if (until === step) {
      lane.rate = Math.min(lane.rate * 2, ceiling)
      lane.steadySince = step
    }
  }
}

/** The lane that goes first: the slowest, since it decides when a review ends; but none is held back for long. */
const nextOf = (held: ReadonlySet<Lane>, now: number): Lane | undefined => {
  let next: Lane | undefined
  let first = Infinity
  for (const lane of held) {
    const since = lane.heldSince ?? now
    const place = now - since > longestHeld ? since - now : lane.rate
    if (place < first) [next, first] = [lane, place]
  }
  return next
}

/** Makes a limiter; one serves all accounts of the app. */
export const createRateLimiter = (clock: Clock = machineClock, atOnce = Infinity): RateLimiter => {
  const lanes = new Map<string, Lane>()
  const held = new Set<Lane>()
  let underWay = 0

  const release = (lane: Lane): void => {
    held.delete(lane)
    lane.heldSince = undefined
  }

  const letThrough = (lane: Lane): void => {
    lane.stopTimer?.()
    lane.stopTimer = undefined
    fill(lane, clock.now())
    for (const waiting of lane.waiting) {
      if (lane.tokens < almostOne) break
      if (underWay >= atOnce) {
        lane.heldSince ??= clock.now()
        held.add(lane)
        return
      }
      release(lane)
      lane.tokens -= 1
      underWay += 1
      lane.waiting.delete(waiting)
      waiting.start()
    }
    release(lane)
    if (lane.waiting.size === 0) return
    lane.stopTimer = clock.after(Math.max(1, ((1 - lane.tokens) / lane.rate) * 1000), () => letThrough(lane))
  }

  /** A lane whose calls were cancelled meanwhile takes no place, so the next one is asked. */
  const letNextThrough = (): void => {
    const lane = underWay < atOnce ? nextOf(held, clock.now()) : undefined
    if (!lane) return
    letThrough(lane)
    letNextThrough()
  }

  const laneOf = (key: string, bucket: Bucket): Lane => {
    const known = lanes.get(key)
    if (known) return known
    const now = clock.now()
    const lane: Lane = {
      bucket,
      waiting: new Set(),
      rate: bucket.start,
      tokens: bucket.burst,
      filledAt: now,
      steadySince: now,
      halvedAt: -Infinity,
      stopTimer: undefined,
      heldSince: undefined,
    }
    lanes.set(key, lane)
    return lane
  }

  return {
    take: (call, signal) => {
      const bucket = bucketOf(call.operation, call.paged)
      const key = `${call.account}|${bucket.scope === 'region' ? call.region : '*'}|${bucket.id}`
      const lane = laneOf(key, bucket)
      return new Promise((resolve, reject) => {
        if (signal?.aborted) return reject(abortError())
        const stop = (): void => {
          lane.waiting.delete(waiting)
          reject(abortError())
          letThrough(lane)
        }
        const waiting: Waiting = {
          start: () => {
            signal?.removeEventListener('abort', stop)
            resolve({ lane: key, at: clock.now() })
          },
        }
        signal?.addEventListener('abort', stop, { once: true })
        lane.waiting.add(waiting)
        letThrough(lane)
      })
    },
    done: () => {
      underWay -= 1
      letNextThrough()
    },
    throttled: (turn) => {
      const lane = lanes.get(turn.lane)
      // A burst that AWS throttles as a whole is one complaint: calls that started before the last halving do not halve again.
      if (!lane || turn.at < lane.halvedAt) return
      const now = clock.now()
      fill(lane, now)
      lane.rate = Math.max(Math.min(slowest, lane.bucket.start), lane.rate / 2)
      lane.tokens = Math.min(lane.tokens, 0)
      lane.steadySince = now
      lane.halvedAt = now
      letThrough(lane)
    },
    rates: () => new Map([...lanes].map(([key, lane]) => [key, lane.rate])),
  }
}
