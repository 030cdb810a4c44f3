import { bucketOf, leastSeconds } from '../src/main/aws/rates'
import type { FewestCalls } from './fewest-calls'
import { groupBy } from './group-by'

/** The least time that a review can take, and what decides it. */
export type LowerBound = {
  readonly seconds: number
  /** The slowest bucket: `lambda in 111122223333 eu-west-1`, or the longest chain of calls. */
  readonly decidedBy: string
}

/**
 * The least time for calls at the rates of `rates.ts`: that of the slowest bucket, all buckets being served at once, or that of the
 * longest chain of calls that wait for each other, where it is longer. Work on this side of the wire is not counted.
 *
 * @param latency of each call, in seconds
 */
export const lowerBound = (calls: readonly FewestCalls[], latency: number): LowerBound => {
  const lanes = groupBy(calls, ({ account, region, operation, paged }) => {
    const bucket = bucketOf(operation, paged)
    return `${bucket.id} in ${account}${bucket.scope === 'region' ? ` ${region}` : ''}`
  })
  const bounds: LowerBound[] = [...lanes].map(([decidedBy, lane]) => {
    const [any] = lane
    const all = lane.reduce((sum, one) => sum + one.calls, 0)
    const start = Math.min(...lane.map(({ stepsBefore }) => stepsBefore)) * latency
    const last = any ? leastSeconds(bucketOf(any.operation, any.paged), all) : 0
    return { decidedBy, seconds: start + last + latency }
  })
  const chains: LowerBound[] = calls.map(({ account, region, operation, stepsBefore, steps }) => ({
    decidedBy: `the calls up to ${operation} in ${account} ${region}`,
    seconds: (stepsBefore + steps) * latency,
  }))
  return [...bounds, ...chains].reduce((most, one) => (one.seconds > most.seconds ? one : most), {
    decidedBy: 'nothing',
    seconds: 0,
  })
}
