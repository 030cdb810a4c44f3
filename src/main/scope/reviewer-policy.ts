import { plan } from '../engine/plan'
import type { Calls } from '../engine/collector'
import type { Registry } from '../engine/validate'
import type { ReviewerPolicy } from '../../shared/ipc/preflight'
import { failed, ok, type Result } from '../../shared/ipc/result'
import { enabledRegionsCalls, onDemandCalls, organizationCalls, regionCalls, simulationCalls } from './calls'
import { servicesOfPlan } from './needed-actions'
import { beforeReviewStatement, policyOf, reviewStatement, type PolicyDocument } from './policy'
import { makeStackset, splitPolicy } from './stackset'

/** What the app itself asks, by what it is for. */
const ownCalls: Readonly<Record<string, Calls>> = {
  regions: { ...enabledRegionsCalls, ...regionCalls },
  organization: organizationCalls,
  permissions: simulationCalls,
}

/** The service whose reviews are followed by reads on demand. */
const tool = 'wellarchitected'

type Need = { readonly action: string; readonly service: string; readonly operation: string }

const needsOf = (service: string, calls: Calls): readonly Need[] =>
  Object.entries(calls).flatMap(([operation, actions]) => actions.map((action) => ({ action, service, operation })))

const textOf = (policy: PolicyDocument): string => `${JSON.stringify(policy, null, 2)}\n`

const sorted = (texts: readonly string[]): string[] => [...new Set(texts)].toSorted()

/**
 * What a reviewer must be allowed for reviews of these services (`null`: all of them), as a policy and as a template of a role:
 * what a review and the pages of workloads read, and apart from it what is asked before one.
 */
export const readReviewerPolicy = (registry: Registry, services: readonly string[] | null): Result<ReviewerPolicy> => {
  const known = sorted(registry.checks.map(({ metadata }) => metadata.service))
  const unknown = services?.find((name) => !known.includes(name))
  if (unknown !== undefined)
    return failed('UnknownService', `There are no checks of a service ${unknown}.`, `Choose from: ${known.join(', ')}.`)
  const chosen = plan(registry, { services: services ?? undefined })
  const onDemand: Calls = services === null || services.includes(tool) ? onDemandCalls : {}
  const review = reviewStatement({ ...chosen.calls, ...onDemand })
  const before = beforeReviewStatement(review)
  const needs = [
    ...servicesOfPlan(registry, chosen).flatMap(({ service, calls }) => needsOf(service, calls)),
    ...needsOf(tool, onDemand),
    ...Object.entries(ownCalls).flatMap(([name, calls]) => needsOf(name, calls)),
  ]
  return ok({
    policy: textOf(policyOf(review, before)),
    parts: splitPolicy([review, before]).map(textOf),
    stackset: makeStackset(review, before),
    actions: sorted(needs.map(({ action }) => action)).map((action) => {
      const own = needs.filter((need) => need.action === action)
      return {
        action,
        services: sorted(own.map(({ service }) => service)),
        operations: sorted(own.map(({ operation }) => operation)),
      }
    }),
  })
}
