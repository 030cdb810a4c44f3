/** One call that the sample received. */
export interface ReceivedCall {
  /** The sample's name of the service; the signing name where the sample has no such service. */
  readonly service: string
  /** The operation, or method and path where it could not be told. */
  readonly operation: string
  /** The account id of the caller; '' where the credentials are nobody's. */
  readonly account: string
  /** The region that the call was signed for; '' for calls without a signature. */
  readonly region: string
  readonly userAgent: string
  /** Milliseconds since 1970, by the real clock. */
  readonly at: number
}

/** How many calls each operation received, by `service:operation`, in the order of the names. */
export function countCalls(calls: readonly ReceivedCall[]): Record<string, number> {
  const counts = new Map<string, number>()
  for (const { service, operation } of calls) {
    const name = `${service}:${operation}`
    counts.set(name, (counts.get(name) ?? 0) + 1)
  }
  return Object.fromEntries([...counts].toSorted(([left], [right]) => (left < right ? -1 : 1)))
}
