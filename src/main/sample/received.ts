import { createHash } from 'node:crypto'
import type { WireRequest } from './wire/request'

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
  /** What was asked: SHA-256 over method, path, query and body. Equal for calls that ask the same of one operation in one place. */
  readonly asked: string
  /** Whether it was answered with data, whole; known once it has been answered. */
  readonly succeeded: boolean
}

/** A name for what a request asks, without who asks and when. */
export const digestOf = ({ method, path, query, body }: WireRequest): string =>
  createHash('sha256').update(`${method} ${path}?${query.toString()}\n`).update(body).digest('hex')

/** Calls that were answered with data more than once, though they asked the same of the same operation, account and region. */
export const repeatedCalls = (calls: readonly ReceivedCall[]): readonly ReceivedCall[] => {
  const seen = new Set<string>()
  return calls.filter(({ service, operation, account, region, asked, succeeded }) => {
    if (!succeeded) return false
    const key = [service, operation, account, region, asked].join(' ')
    if (seen.has(key)) return true
    seen.add(key)
    return false
  })
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
