import { escalationPaths } from './escalation-paths'
import type { EscalationPath } from './escalation-paths'
import { listProbeResources } from './escalation-resources'
import { tryProbe } from './granted-actions'
import type { HolderOptions, ProbeAnswer } from './granted-actions'
import { uniqueEvidence } from './judgement'
import type { PolicyEvidence } from './judgement'
import type { Policy } from './policy'
import { allOf } from './ternary'

/** A way to more privileges that a policy opens, or may open. */
export type Escalation = {
  /** The way. */
  readonly path: EscalationPath
  /** Whether all of its actions are granted. */
  readonly answer: 'yes' | 'unknown'
  /** The elements of the policy that grant them. */
  readonly evidence: readonly PolicyEvidence[]
}

/** The best answer over the kinds of resource of an action. */
function tryAction(policy: Policy, action: string, path: EscalationPath, options: HolderOptions): ProbeAnswer {
  const keys = path.passedTo === undefined ? {} : { keys: { 'iam:PassedToService': path.passedTo } }
  const answers = listProbeResources(action, options).map((together): ProbeAnswer => {
    const tried = together.map((resource) => tryProbe(policy, { action, resource, ...keys }))
    return {
      answer: allOf(tried.map(({ answer }) => answer)),
      evidence: uniqueEvidence(tried.flatMap(({ evidence }) => evidence)),
    }
  })
  const certain = answers.find(({ answer }) => answer === 'yes')
  return certain ?? answers.find(({ answer }) => answer === 'unknown') ?? { answer: 'no', evidence: [] }
}

/**
 * Lists the known ways to more privileges that an identity policy opens by itself, on users, roles and resources that it
 * does not name. What it grants on named resources only, or on the holder's own user, is not among them: how far that
 * leads depends on those resources.
 */
export function listPrivilegeEscalations(policy: Policy, options: HolderOptions): readonly Escalation[] {
  const known = new Map<string, ProbeAnswer>()
  return escalationPaths.flatMap((path): readonly Escalation[] => {
    const answers: ProbeAnswer[] = []
    for (const action of path.actions) {
      // Many ways share an action, so each is tried once for each service that may act.
      const key = `${action} ${path.passedTo ?? ''}`
      const tried = known.get(key) ?? tryAction(policy, action, path, options)
      known.set(key, tried)
      if (tried.answer === 'no') return []
      answers.push(tried)
    }
    const answer = answers.some((one) => one.answer === 'unknown') ? 'unknown' : 'yes'
    return [{ path, answer, evidence: uniqueEvidence(answers.flatMap((one) => one.evidence)) }]
  })
}
