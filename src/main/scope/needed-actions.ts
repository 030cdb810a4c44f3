import type { Calls, Read } from '../engine/collector'
import type { Plan } from '../engine/plan'
import type { Registry } from '../engine/validate'

/** The calls of one read, and the service of the app that it belongs to. */
export type ServiceCalls = { readonly service: string; readonly calls: Calls }

/** The service of the app that a read belongs to. */
const serviceOf = (registry: Registry, read: Read): string =>
  registry.reads.get(read.provides[0]?.id ?? '')?.service ?? 'unknown'

/** What the reads of a plan call, each for its service. */
export const servicesOfPlan = (registry: Registry, plan: Plan): readonly ServiceCalls[] =>
  [...plan.accountReads, ...plan.regionReads].map((read) => ({ service: serviceOf(registry, read), calls: read.calls }))

/** The services of the app that need each action, by action. */
export const servicesByAction = (registry: Registry, plan: Plan): ReadonlyMap<string, readonly string[]> => {
  const found = new Map<string, Set<string>>()
  for (const { service, calls } of servicesOfPlan(registry, plan))
    for (const action of Object.values(calls).flat()) found.set(action, (found.get(action) ?? new Set()).add(service))
  return new Map([...found].map(([action, services]) => [action, [...services].toSorted()]))
}
