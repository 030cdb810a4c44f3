import { at, fail, pass, unknown, type Evidence, type Judged, type Judgement } from '../../engine/check'
import type { HolderOptions } from '../../../shared/policy/granted-actions'
import type { PolicyJudgement } from '../../../shared/policy/judgement'
import type { Policy } from '../../../shared/policy/policy'
import type { Group, ManagedPolicy, Role, User } from './facts'
import { boundaryOf, isAdministrator, isWide, readPolicy, unclear } from './judge-policies'

type Holder = Pick<User | Role, 'AttachedManagedPolicies' | 'PermissionsBoundary'>
/** A policy that a holder has, and what in the holder says so. */
export type Held = { readonly document: unknown; readonly evidence: Evidence }

const attachedTo = (
  holder: Pick<Holder, 'AttachedManagedPolicies'>,
  policies: readonly ManagedPolicy[],
  from?: Evidence,
) =>
  holder.AttachedManagedPolicies.map(({ PolicyArn }, index): Held => ({
    document: policies.find(({ arn }) => arn === PolicyArn)?.Document,
    evidence: from ?? at(`AttachedManagedPolicies[${index}].PolicyArn`, PolicyArn),
  }))

/** The policies of a user, those of its groups included. */
export const heldByUser = (
  user: User,
  groups: readonly Group[],
  policies: readonly ManagedPolicy[],
): readonly Held[] => [
  ...user.UserPolicyList.map(({ PolicyDocument, PolicyName }, index) => ({
    document: PolicyDocument,
    evidence: at(`UserPolicyList[${index}].PolicyName`, PolicyName),
  })),
  ...attachedTo(user, policies),
  ...user.GroupList.flatMap((name, index) => {
    const from = at(`GroupList[${index}]`, name)
    return groups
      .filter(({ GroupName }) => GroupName === name)
      .flatMap((group) => [
        ...group.GroupPolicyList.map(({ PolicyDocument }) => ({ document: PolicyDocument, evidence: from })),
        ...attachedTo(group, policies, from),
      ])
  }),
]

/** The policies of a role. */
export const heldByRole = (role: Role, policies: readonly ManagedPolicy[]): readonly Held[] => [
  ...role.RolePolicyList.map(({ PolicyDocument, PolicyName }, index) => ({
    document: PolicyDocument,
    evidence: at(`RolePolicyList[${index}].PolicyName`, PolicyName),
  })),
  ...attachedTo(role, policies),
]

/** Judges whether all policies of a holder together, within its boundary, make it an administrator. */
export const judgeHolder = (
  judged: Judged & Holder,
  held: readonly Held[],
  policies: readonly ManagedPolicy[],
  options: HolderOptions,
  ...more: readonly Evidence[]
): Judgement => {
  const read = held.map(({ document, evidence }) => ({ evidence, read: readPolicy(document) }))
  const known = read.flatMap((one) => (one.read.kind === 'policy' ? [{ ...one, policy: one.read.policy }] : []))
  const denies = known.flatMap(({ policy }) => policy.statements.filter(({ effect }) => effect === 'Deny'))
  const ask = (statements: Policy['statements']): PolicyJudgement['answer'] => {
    const together: Policy = { version: '2012-10-17', statements: [...statements, ...denies] }
    return isAdministrator(together, options).answer
  }
  const alone = known.find(({ policy }) => isWide(policy) && ask(policy.statements) === 'yes')
  const answer = alone ? 'yes' : ask(known.flatMap(({ policy }) => policy.statements))
  const broken = read.find((one) => one.read.kind === 'malformed')
  if (answer === 'no') {
    return broken ? unknown(judged, unclear('A policy of the holder could not be read.')) : pass(judged)
  }
  const limit = boundaryOf(judged.PermissionsBoundary?.PermissionsBoundaryArn, policies)
  if ('gap' in limit) return unknown(judged, limit.gap)
  const bound = limit.policy ? isAdministrator(limit.policy, options).answer : 'yes'
  if (bound === 'no') return pass(judged)
  if (answer === 'unknown' || bound === 'unknown') {
    return unknown(judged, unclear('It is not certain that the conditions keep the holder below administration.'))
  }
  const first = alone?.evidence ?? known[0]?.evidence ?? at('arn', judged.resource.arn)
  return fail(judged, first, ...more)
}
