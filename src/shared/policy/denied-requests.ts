import { judgeCondition } from './condition'
import type { RequestContext } from './context'
import { uniqueEvidence } from './judgement'
import type { PolicyEvidence } from './judgement'
import { selectsAction, selectsResource } from './match-statement'
import type { PolicyRequest } from './match-statement'
import type { Policy, Statement } from './policy'
import { namesEveryone } from './principal'
import { allOf, anyOf } from './ternary'
import type { Ternary } from './ternary'

/** A request, whoever sends it. */
export type AnyonesRequest = {
  /** Such as `s3:PutObject`. */
  readonly action: string
  /** ARN of the resource. */
  readonly resource: string
  /** What is known of the request. */
  readonly context: RequestContext
}

/** Whether a request is denied to everyone, and the conditions that deny it, or may. */
export type DeniedRequest = { readonly answer: Ternary; readonly evidence: readonly PolicyEvidence[] }

const namesAll = ({ principals }: Statement): boolean =>
  principals !== undefined && !principals.negated && principals.entries.some(namesEveryone)

function applies(statement: Statement, version: Policy['version'], request: PolicyRequest): Ternary {
  if (selectsAction(statement.actions, request.action) === 'no') return 'no'
  return allOf([
    selectsResource(statement.resources, request, version),
    ...statement.conditions.map((condition) => judgeCondition(condition, version, request.context)),
  ])
}

function listConditions(statement: Statement): readonly PolicyEvidence[] {
  if (statement.conditions.length === 0) return [{ path: statement.path, value: 'Deny' }]
  return statement.conditions.map(({ path, values }) => ({ path, value: values.map(({ text }) => text).join(', ') }))
}

/** Whether a resource's policy denies a request to everyone, whoever sends it. */
export function deniesEveryone(policy: Policy, request: AnyonesRequest): DeniedRequest {
  const answers = policy.statements
    .filter((statement) => statement.effect === 'Deny' && namesAll(statement))
    .map((statement) => ({ statement, answer: applies(statement, policy.version, request) }))
  const answer = anyOf(answers.map((one) => one.answer))
  if (answer === 'no') return { answer, evidence: [] }
  const deciding = answers.filter((one) => one.answer === answer)
  return { answer, evidence: uniqueEvidence(deciding.flatMap(({ statement }) => listConditions(statement))) }
}
