/** A call that was sent, or is done. */
export type CallEvent = {
  readonly kind: 'sent' | 'done' | 'throttled'
  readonly account: string
  readonly region: string
  /** As in `Calls`. */
  readonly operation: string
}

/** The calls of one operation in one account. */
export type CallCount = {
  /** Twelve digits, or the profile's name until AWS has said which account it is. */
  readonly account: string
  /** As in `Calls`. */
  readonly operation: string
  /** Requests that were sent, each attempt counted. */
  readonly calls: number
  /** Those that AWS throttled. */
  readonly throttles: number
}

/** Counts calls. */
export type CallCounter = {
  readonly note: (event: CallEvent) => void
  /** Counts so far, by account and operation. */
  readonly counts: () => readonly CallCount[]
  /** Requests under way. */
  readonly inFlight: () => number
  /** From now on, the calls of one account name are counted for another: once its number is known. */
  readonly rename: (from: string, to: string) => void
}

/** Makes a counter that passes what it sees to an observer as well. */
export const createCallCounter = (observe?: (event: CallEvent) => void): CallCounter => {
  const counts = new Map<string, CallCount>()
  let inFlight = 0

  const add = (account: string, operation: string, calls: number, throttles: number): void => {
    const key = `${account}|${operation}`
    const before = counts.get(key)
    counts.set(key, {
      account,
      operation,
      calls: (before?.calls ?? 0) + calls,
      throttles: (before?.throttles ?? 0) + throttles,
    })
  }

  return {
    note: (event) => {
      if (event.kind === 'sent') inFlight += 1
      if (event.kind === 'done') inFlight -= 1
      add(event.account, event.operation, event.kind === 'sent' ? 1 : 0, event.kind === 'throttled' ? 1 : 0)
      observe?.(event)
    },
    counts: () => [...counts].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, count]) => count),
    inFlight: () => inFlight,
    rename: (from, to) => {
      for (const [key, count] of counts) {
        if (count.account !== from || from === to) continue
        counts.delete(key)
        add(to, count.operation, count.calls, count.throttles)
      }
    },
  }
}
