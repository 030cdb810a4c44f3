import { judgeCondition, readOperator } from './condition'
import { makeContext } from './context'
import type { RequestContext } from './context'
import { letsHolder } from './holder-condition'
import { showText, uniqueEvidence, unknownBecause } from './judgement'
import type { PolicyEvidence, PolicyJudgement } from './judgement'
import { selectsAction, selectsResource } from './match-statement'
import type { PolicyRequest } from './match-statement'
import type { Policy, Selection, Statement } from './policy'
import { allOf, anyOf } from './ternary'
import type { Ternary } from './ternary'

/** An action on a resource, tried out on an identity policy. */
export type Probe = {
  /** Such as `iam:AttachUserPolicy`. */
  readonly action: string
  /** ARN of a resource that the policy cannot know. */
  readonly resource: string
  /** Keys of the request that are known; a value in `iam:PassedToService`, for example. */
  readonly keys?: Readonly<Record<string, string>>
}

/** Whom the policies are for. */
export type HolderOptions = {
  /** Account in whose name resources are made up. */
  readonly account: string
  /** Such as `aws-cn`; `aws` if left out. */
  readonly partition?: string
}

/** The holder's own name, which no policy names: what is limited to `${aws:username}` is not given for others. */
const holderKeys = { 'aws:username': 'q7-holder', 'aws:userid': 'AIDAQ7HOLDERQ7HOLDER' } as const

function targets(statement: Statement, request: PolicyRequest, version: Policy['version']): Ternary {
  if (selectsAction(statement.actions, request.action) === 'no') return 'no'
  return selectsResource(statement.resources, request, version)
}

function denies(
  statement: Statement,
  request: PolicyRequest,
  version: Policy['version'],
  known: RequestContext,
): Ternary {
  const { conditions } = statement
  const certain = allOf(conditions.map((condition) => judgeCondition(condition, version, known)))
  if (certain !== 'unknown') return allOf([targets(statement, request, version), certain])
  // A Deny that the holder can avoid, such as one without MFA, takes nothing away for good.
  const isUnreadable = conditions.some(({ operator }) => readOperator(operator).kind === 'unknown')
  return isUnreadable ? allOf([targets(statement, request, version), 'unknown']) : 'no'
}

/** The widest pattern that includes the probe, or all that a Not… element leaves out. */
function showSelection(
  selection: Selection | undefined,
  includes: (selection: Selection) => Ternary,
): readonly PolicyEvidence[] {
  if (selection === undefined) return []
  if (selection.negated) return selection.patterns.map(showText)
  const matching = selection.patterns.filter((pattern) => includes({ ...selection, patterns: [pattern] }) !== 'no')
  return matching
    .toSorted((a, b) => a.text.length - b.text.length)
    .slice(0, 1)
    .map(showText)
}

/** What an identity policy says to a probe, with the elements that decide. */
export type ProbeAnswer = {
  /** Whether the action is granted. */
  readonly answer: Ternary
  /** The elements that grant it, or may; empty for `no`. */
  readonly evidence: readonly PolicyEvidence[]
}

/** Tries an action on identity policies that are in force together: an Allow of one, unless a Deny of any takes it back. */
export function tryProbe(policy: Policy, probe: Probe): ProbeAnswer {
  // The holder's name fills variables in resources; conditions on it only say who the holder is.
  const context = makeContext({ ...holderKeys, ...probe.keys })
  const known = makeContext({ ...probe.keys })
  const request: PolicyRequest = { action: probe.action, resource: probe.resource, context }
  const { version, statements } = policy
  const allows = statements
    .filter(({ effect }) => effect === 'Allow')
    .map((statement) => ({
      statement,
      answer: allOf([
        targets(statement, request, version),
        ...statement.conditions.map((condition) => letsHolder(condition, version, known)),
      ]),
    }))
  const denied = anyOf(
    statements.filter(({ effect }) => effect === 'Deny').map((statement) => denies(statement, request, version, known)),
  )
  const allowed = anyOf(allows.map(({ answer }) => answer))
  const answer = denied === 'yes' || allowed === 'no' ? 'no' : denied === 'unknown' ? 'unknown' : allowed
  if (answer === 'no') return { answer, evidence: [] }
  const deciding = allows.filter((one) => one.answer === allowed).map(({ statement }) => statement)
  const evidence = deciding.flatMap(({ actions, resources, conditions }) => [
    ...showSelection(actions, (selection) => selectsAction(selection, probe.action)),
    ...showSelection(resources, (selection) => selectsResource(selection, request, version)),
    ...conditions.map(({ path, values }) => ({ path, value: values.map(({ text }) => text).join(', ') })),
  ])
  return { answer, evidence: uniqueEvidence(evidence) }
}

/** Whether a policy grants every one of the probes. */
export function grantsAll(policy: Policy, probes: readonly Probe[], reason: string): PolicyJudgement {
  const answers = probes.map((probe) => tryProbe(policy, probe))
  const answer = allOf(answers.map((one) => one.answer))
  if (answer === 'no') return { answer, evidence: [] }
  const evidence = uniqueEvidence(answers.flatMap((one) => one.evidence))
  return answer === 'yes' ? { answer, evidence } : unknownBecause(reason, evidence)
}
