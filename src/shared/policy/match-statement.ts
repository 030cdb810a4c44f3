import { judgeCondition } from './condition'
import type { RequestContext } from './context'
import { matchResourceGlob, matchWildcards } from './glob'
import { resolvePattern } from './pattern'
import type { Policy, PolicyText, Selection, Statement } from './policy'
import { matchPrincipal } from './principal'
import type { RequestPrincipal } from './principal'
import { allOf, anyOf, fromBoolean, negate } from './ternary'
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

/** Whether a single action pattern is about an action. Actions hold no variables, so this is never unknown. */
export function matchAction(pattern: string, action: string): boolean {
  return matchWildcards(pattern.toLowerCase(), action.toLowerCase())
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
  return fromBoolean(patterns.some(({ text }) => matchAction(text, action)) !== negated)
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
  // Most statements are about other actions: that is cheap to see, and decides.
  if (selectsAction(statement.actions, request.action) === 'no') return 'no'
  const target = allOf([selectsResource(statement.resources, request, version), includesPrincipal()])
  if (target === 'no') return 'no'
  const conditions = statement.conditions.map((condition) => judgeCondition(condition, version, request.context))
  return allOf([target, ...conditions])
}
