import type { HolderOptions } from '../../../shared/policy/granted-actions'
import { grantsFullAdmin, grantsServiceWildcard } from '../../../shared/policy/grants'
import { parsePolicy } from '../../../shared/policy/parse-policy'
import type { Policy, Statement } from '../../../shared/policy/policy'
import { at, fail, failAs, pass, undecided, unknown } from '../../engine/check'
import type { Evidence, Judged, Judgement } from '../../engine/check'
import type { ManagedPolicy, Role } from '../iam/facts'

type Held = { readonly arn?: string; readonly evidence: Evidence; readonly document: unknown }

const heldBy = (role: Role, policies: readonly ManagedPolicy[]): readonly Held[] => [
  ...role.AttachedManagedPolicies.map(({ PolicyArn }, index) => ({
    arn: PolicyArn,
    evidence: at(`AttachedManagedPolicies[${index}].PolicyArn`, PolicyArn),
    document: policies.find(({ arn }) => arn === PolicyArn)?.Document,
  })),
  ...role.RolePolicyList.map(({ PolicyName, PolicyDocument }, index) => ({
    evidence: at(`RolePolicyList[${index}].PolicyName`, PolicyName),
    document: PolicyDocument,
  })),
]

/** The services of which a policy allows more than single actions. */
const wideServices = ({ statements }: Policy): readonly string[] => {
  const named = statements
    .filter(({ effect, actions }) => effect === 'Allow' && !actions.negated)
    .flatMap(({ actions }) => actions.patterns.map(({ text }) => text.toLowerCase().split(':')))
    .flatMap(([service = '', name = '']) => (/[*?]/.test(name) && /^[a-z0-9-]+$/.test(service) ? [service] : []))
  return [...new Set(named)]
}

const deniesOf = (held: readonly Held[]): readonly Statement[] =>
  held.flatMap(({ document }) => {
    const read = parsePolicy(document)
    return read.kind === 'policy' ? read.policy.statements.filter(({ effect }) => effect === 'Deny') : []
  })

/**
 * Judges what runs as a role by what the role may do: everything, all of a service (medium), or less. `evidence` says that it runs as
 * the role; policies that `isMeant`, by their ARN, are those that AWS wrote for the purpose, wide as they are.
 */
export const judgeRole = (
  one: Judged,
  evidence: Evidence,
  role: Role,
  policies: readonly ManagedPolicy[],
  options: HolderOptions,
  isMeant: (policyArn: string) => boolean = () => false,
): Judgement => {
  const held = heldBy(role, policies)
  const denies = deniesOf(held)
  const wide: Evidence[] = []
  const gaps: string[] = []
  let all: Evidence | undefined
  for (const each of held) {
    if (each.arn !== undefined && isMeant(each.arn)) continue
    const read = parsePolicy(each.document)
    if (read.kind === 'malformed') {
      gaps.push(read.error.message)
      continue
    }
    const policy = { ...read.policy, statements: [...read.policy.statements, ...denies] }
    const admin = grantsFullAdmin(policy, options).answer
    const services = wideServices(policy).map((service) => grantsServiceWildcard(policy, service, options).answer)
    if (admin === 'yes') all ??= each.evidence
    else if (services.includes('yes')) wide.push(each.evidence)
    else if (admin === 'unknown' || services.includes('unknown')) gaps.push('Its conditions leave it open.')
  }
  const found = [...(all ? [all] : []), ...wide]
  if (found.length > 0 && role.PermissionsBoundary !== undefined) {
    const text = 'The permissions boundary of the role may take away what its policies grant.'
    return unknown(one, undecided('PolicyUndecided', text))
  }
  if (all) return fail(one, evidence, ...found)
  if (wide.length > 0) return failAs('medium', one, evidence, ...wide)
  return gaps.length > 0
    ? unknown(one, undecided('PolicyUndecided', `A policy of the role could not be judged: ${gaps[0]}`))
    : pass(one, evidence)
}
