import { plan } from '../src/main/engine/plan'
import { registry } from '../src/main/registry'
import { knownOperations, type FewestCalls } from './fewest-calls'

/** Needed only where S3 leaves out a bucket's region, as AWS no longer does. */
const neverNeeded: readonly string[] = ['s3:GetBucketLocation']

/** Operations that a review may call and whose fewest calls nobody has written down. */
export const lackingOperations = (): readonly string[] =>
  Object.keys(plan(registry, {}).calls).filter(
    (operation) => !knownOperations.has(operation) && !neverNeeded.includes(operation),
  )

const sumByService = (calls: readonly (readonly [operation: string, calls: number])[]): Map<string, number> => {
  const sums = new Map<string, number>()
  for (const [operation, count] of calls) {
    const service = operation.split(':')[0] ?? operation
    sums.set(service, (sums.get(service) ?? 0) + count)
  }
  return sums
}

/** What was called of each service, and the fewest calls that it takes; the most first. */
export const callsByService = (
  sent: Readonly<Record<string, number>>,
  fewest: readonly FewestCalls[],
): readonly { readonly service: string; readonly sent: number; readonly least: number }[] => {
  const least = sumByService(fewest.map(({ operation, calls }) => [operation, calls]))
  return [...sumByService(Object.entries(sent))]
    .map(([service, calls]) => ({ service, sent: calls, least: least.get(service) ?? 0 }))
    .toSorted((a, b) => b.sent - a.sent || (a.service < b.service ? -1 : 1))
}

/** Operations that were called more or less often than at least, one line each. */
export const compareCalls = (
  sent: Readonly<Record<string, number>>,
  fewest: readonly FewestCalls[],
): readonly string[] => {
  const least = new Map<string, number>()
  for (const { operation, calls } of fewest) least.set(operation, (least.get(operation) ?? 0) + calls)
  return [...new Set([...least.keys(), ...Object.keys(sent)])].toSorted().flatMap((operation) => {
    const [real = 0, expected = 0] = [sent[operation], least.get(operation)]
    return real === expected ? [] : [`${operation}: ${real} calls, ${expected} at least`]
  })
}
