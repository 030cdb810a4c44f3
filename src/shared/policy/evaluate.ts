import { matchStatement } from './match-statement'
import type { PolicyRequest } from './match-statement'
import type { Policy, Statement } from './policy'
import { matchEntry } from './principal'
import type { PrincipalGrade } from './principal'
import { allOf, anyOf } from './ternary'
import type { Ternary } from './ternary'

/** What one policy says to a request, its allows and denies kept apart: in another policy's company both count. */
export type PolicyEffect = {
  /** Whether a statement allows it. */
  readonly allow: Ternary
  /** Whether a statement denies it. */
  readonly deny: Ternary
  /** Places of the statements that apply or may apply, such as `Statement[0]`. */
  readonly statements: readonly string[]
}

/** Judges each statement of a policy against a request. */
export function applyPolicy(policy: Policy, request: PolicyRequest): PolicyEffect {
  const matches = policy.statements.map((statement) => ({
    statement,
    answer: matchStatement(statement, request, policy.version),
  }))
  const ofEffect = (effect: Statement['effect']): Ternary =>
    anyOf(matches.filter(({ statement }) => statement.effect === effect).map(({ answer }) => answer))
  return {
    allow: ofEffect('Allow'),
    deny: ofEffect('Deny'),
    statements: matches.filter(({ answer }) => answer !== 'no').map(({ statement }) => statement.path),
  }
}

/**
 * AWS's decision on a request; `unknown` where it hangs on something that is not known. Where nothing allows a request it
 * is `implicitDeny`, also if some policy may deny it explicitly: access is given in neither case.
 */
export type Decision = 'allow' | 'explicitDeny' | 'implicitDeny' | 'unknown'

/** All policies that apply to a request, by kind; leave out what does not exist. */
export type PolicySet = {
  /** Policies of the user or role and of its groups. */
  readonly identity: readonly Policy[]
  /** The policy of the resource. */
  readonly resource?: Policy
  /** The permissions boundary of the user or role. */
  readonly boundary?: Policy
  /** Session policies passed when the role was assumed; each must allow. */
  readonly session?: readonly Policy[]
  /** Service control policies of the principal's account, level by level from the root down; each level must allow. */
  readonly serviceControl?: readonly (readonly Policy[])[]
  /** Resource control policies of the resource's account, level by level; each level must allow. */
  readonly resourceControl?: readonly (readonly Policy[])[]
}

/** What else the evaluation must know. */
export type Circumstances = {
  /** Account that owns the resource. */
  readonly resourceAccount: string
  /** True for role trust policies and key policies: there nothing is allowed that the resource's policy does not allow. */
  readonly resourceMustAllow?: boolean
}

/** Grades by which the resource's policy allows the request, each with how certain that is. */
function gradeAllows(policy: Policy, request: PolicyRequest): ReadonlyMap<PrincipalGrade, Ternary> {
  const { principal } = request
  const answers = new Map<PrincipalGrade, Ternary[]>()
  for (const statement of policy.statements) {
    if (statement.effect !== 'Allow' || principal === undefined) continue
    const answer = matchStatement(statement, request, policy.version)
    if (answer === 'no') continue
    const grades = statement.principals?.negated
      ? [{ answer: 'yes' as const, grade: 'everyone' as const }]
      : (statement.principals?.entries ?? []).map((entry) => matchEntry(entry, principal))
    for (const match of grades) {
      if (match.answer === 'no') continue
      answers.set(match.grade, [...(answers.get(match.grade) ?? []), allOf([answer, match.answer])])
    }
  }
  return new Map([...answers].map(([grade, found]) => [grade, anyOf(found)]))
}

const allowedByAny = (policies: readonly Policy[], request: PolicyRequest): Ternary =>
  anyOf(policies.map((policy) => applyPolicy(policy, request).allow))

function isRootOf(request: PolicyRequest): boolean {
  return request.principal?.kind === 'aws' && /^arn:[\w-]+:iam::\d{12}:root$/.test(request.principal.arn)
}

/**
 * Decides a request as AWS's page on policy evaluation describes it: an explicit deny anywhere wins; control policies
 * must allow at every level; within an account the identity's or the resource's policy must allow, across accounts both;
 * boundary and session policies limit what identity policies give, and what the resource's policy gives to a role.
 */
export function evaluateRequest(
  policies: PolicySet,
  request: PolicyRequest & Required<Pick<PolicyRequest, 'principal'>>,
  { resourceAccount, resourceMustAllow = false }: Circumstances,
): Decision {
  const { principal } = request
  const unsigned: PolicyRequest = { action: request.action, resource: request.resource, context: request.context }
  const limit = (policy: Policy): Ternary => applyPolicy(policy, unsigned).allow
  // A resource control policy names `"Principal": "*"`, as a resource's policy does.
  const control = policies.resourceControl ?? []
  const organization = allOf([
    ...(policies.serviceControl ?? []).map((level) => allowedByAny(level, unsigned)),
    ...control.map((level) => allowedByAny(level, request)),
  ])
  const denies = [
    ...policies.identity.map((policy) => applyPolicy(policy, unsigned).deny),
    ...(policies.serviceControl ?? []).flat().map((policy) => applyPolicy(policy, unsigned).deny),
    ...[policies.boundary, ...(policies.session ?? [])].map((policy) =>
      policy === undefined ? 'no' : applyPolicy(policy, unsigned).deny,
    ),
    ...[policies.resource, ...control.flat()].map((policy) =>
      policy === undefined ? 'no' : applyPolicy(policy, request).deny,
    ),
  ]
  const deny = anyOf(denies)
  if (deny === 'yes') return 'explicitDeny'

  const ceiling = allOf(
    [policies.boundary, ...(policies.session ?? [])].map((policy) => (policy ? limit(policy) : 'yes')),
  )
  const grades =
    policies.resource === undefined ? new Map<PrincipalGrade, Ternary>() : gradeAllows(policies.resource, request)
  const grade = (...names: readonly PrincipalGrade[]): Ternary => anyOf(names.map((name) => grades.get(name) ?? 'no'))
  const granted = isRootOf(request) && !resourceMustAllow ? 'yes' : allowedByAny(policies.identity, unsigned)
  const identity = allOf([granted, ceiling])

  const decide = (): Ternary => {
    if (principal.kind !== 'aws') return grade('everyone', 'direct', 'role', 'account')
    const named = anyOf([grade('everyone', 'direct'), allOf([grade('role'), ceiling])])
    if (principal.account !== resourceAccount) {
      return allOf([identity, grade('everyone', 'direct', 'role', 'account')])
    }
    if (resourceMustAllow) return anyOf([named, allOf([grade('account'), identity])])
    return anyOf([identity, named])
  }
  const allowed = allOf([organization, decide()])
  if (allowed === 'no') return 'implicitDeny'
  return allowed === 'yes' && deny === 'no' ? 'allow' : 'unknown'
}
