import type { Clock } from './rate-limiter'

/** A clock that a test moves. */
export type FakeClock = Clock & {
  /** Lets so many milliseconds pass, and all timers of that time fire in their order. */
  readonly pass: (milliseconds: number) => void
  /** Timers that wait. */
  readonly timers: () => number
}

/** Makes a clock that stands at 0. */
export const createFakeClock = (): FakeClock => {
  let now = 0
  const timers = new Set<{ readonly at: number; readonly callback: () => void }>()
  return {
    now: () => now,
    after: (milliseconds, callback) => {
      const timer = { at: now + milliseconds, callback }
      timers.add(timer)
      return () => timers.delete(timer)
    },
    pass: (milliseconds) => {
      const end = now + milliseconds
      for (;;) {
        const [next] = [...timers].sort((a, b) => a.at - b.at)
        if (!next || next.at > end) break
        now = next.at
        timers.delete(next)
        next.callback()
      }
      now = end
    },
    timers: () => timers.size,
  }
}
