import { judgeCondition } from './condition'
import type { RequestContext } from './context'
import { matchGlobIgnoringCase, matchResourceGlob, wildcardGlob } from './glob'
import { resolvePattern } from './pattern'
import type { Policy, PolicyText, Selection, Statement } from './policy'
import { matchPrincipal } from './principal'
import type { RequestPrincipal } from './principal'
import { allOf, anyOf, negate } from './ternary'
import type { Ternary } from './ternary'

/** A request, as far as policies look at it. */
export type PolicyRequest = {
  /** Who asks. Left out for identity policies, which are about whoever they are attached to. */
  readonly principal?: RequestPrincipal
  /** Such as `s3:GetObject`. */
  readonly action: string
  /** ARN of the resource, or `*` for actions that have none. */
  readonly resource: string
  /** Condition keys of the request. */
  readonly context: RequestContext
}

/** Whether a single action pattern is about an action. */
export function matchAction(pattern: string, action: string): Ternary {
  return matchGlobIgnoringCase(wildcardGlob(pattern), action)
}

function matchResource(
  { text }: PolicyText,
  request: PolicyRequest,
  version: Policy['version'],
  negated: boolean,
): Ternary {
  const pattern = resolvePattern(text, version, request.context)
  // A variable without a value matches no resource; whether it takes one out of NotResource AWS does not say.
  if (pattern.kind === 'unresolved') return negated ? 'unknown' : 'no'
  return matchResourceGlob(pattern.glob, request.resource)
}

/** Whether an Action or NotAction element includes an action. */
export function selectsAction({ negated, patterns }: Selection, action: string): Ternary {
  const listed = anyOf(patterns.map(({ text }) => matchAction(text, action)))
  return negated ? negate(listed) : listed
}

/** Whether a Resource or NotResource element includes the resource; without one a statement is about its own. */
export function selectsResource(
  selection: Selection | undefined,
  request: PolicyRequest,
  version: Policy['version'],
): Ternary {
  if (selection === undefined) return 'yes'
  const { negated, patterns } = selection
  const listed = anyOf(patterns.map((pattern) => matchResource(pattern, request, version, negated)))
  return negated ? negate(listed) : listed
}

/** Whether a statement applies to a request: all of its elements must. Who is `undefined` is left out of it. */
export function matchStatement(statement: Statement, request: PolicyRequest, version: Policy['version']): Ternary {
  const { principal } = request
  const includesPrincipal = (): Ternary => {
    if (principal === undefined) return statement.principals === undefined ? 'yes' : 'unknown'
    return statement.principals === undefined ? 'unknown' : matchPrincipal(statement.principals, principal)
  }
  const target = allOf([
    selectsAction(statement.actions, request.action),
    selectsResource(statement.resources, request, version),
    includesPrincipal(),
  ])
  if (target === 'no') return 'no'
  const conditions = statement.conditions.map((condition) => judgeCondition(condition, version, request.context))
  return allOf([target, ...conditions])
}
