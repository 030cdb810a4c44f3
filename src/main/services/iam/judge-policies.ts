import {
  at,
  fail,
  pass,
  undecided,
  unknown,
  type Evidence,
  type Gap,
  type Judged,
  type Judgement,
  type Seen,
} from '../../engine/check'
import { escalationPaths } from '../../../shared/policy/escalation-paths'
import type { HolderOptions } from '../../../shared/policy/granted-actions'
import { grantsFullAdmin } from '../../../shared/policy/grants'
import type { PolicyEvidence, PolicyJudgement } from '../../../shared/policy/judgement'
import { parsePolicy } from '../../../shared/policy/parse-policy'
import type { ParsedPolicy, Policy } from '../../../shared/policy/policy'
import type { Group, ManagedPolicy, Role, User } from './facts'
import { isOfAws, isOfIdentityCenter, isServiceLinked } from './judge'

/** A policy document within a fact's item, and the path to it. */
export type PlacedDocument = { readonly place: string; readonly document: unknown }

const parsed = new WeakMap<object, ParsedPolicy>()

/** The policy of a document; each document of the facts is read once, for many users share the same. */
export const readPolicy = (document: unknown): ParsedPolicy => {
  if (typeof document !== 'object' || document === null) return parsePolicy(document)
  const found = parsed.get(document) ?? parsePolicy(document)
  parsed.set(document, found)
  return found
}

const valueAt = (document: unknown, path: string): unknown =>
  (path.match(/[^.[\]]+/g) ?? []).reduce<unknown>(
    (value, step) => (typeof value === 'object' && value !== null ? Reflect.get(value, step) : undefined),
    document,
  )

/** What decided within a document, as evidence about the item that holds it. */
export const placeEvidence = (
  { place, document }: PlacedDocument,
  evidence: readonly PolicyEvidence[],
): readonly [Evidence, ...Evidence[]] => {
  // A path through a key with a dot, and a list shown as one text, cannot be looked up again.
  const [first, ...others] = evidence
    .filter(({ path, value }) => valueAt(document, path) === value)
    .map(({ path, value }) => at(`${place}.${path}`, value))
  return first ? [first, ...others] : [at(`${place}.Statement[0].Effect`, 'Allow')]
}

/** Asks a policy, within the limits of a permissions boundary where there is one. */
export type PolicyQuestion = (policy: Policy, boundary?: Policy) => PolicyJudgement

/** A question whose answer holds only if it holds for the permissions boundary as well. */
export const withinBoundary =
  (question: (policy: Policy) => PolicyJudgement): PolicyQuestion =>
  (policy, boundary) => {
    const own = question(policy)
    if (boundary === undefined || own.answer === 'no') return own
    const limit = question(boundary)
    return limit.answer === 'yes' ? own : { ...limit, evidence: own.evidence }
  }

/** Policies that were written by the customer and are in force: a managed one that is attached, or those inside of a holder. */
export type Written = {
  readonly judged: Judged
  readonly documents: readonly PlacedDocument[]
  readonly boundary: string | undefined
}

type InlinePolicies = readonly { readonly PolicyDocument: unknown }[]

const inlineOf = (list: string, policies: InlinePolicies): readonly PlacedDocument[] =>
  policies.map(({ PolicyDocument }, index) => ({ place: `${list}[${index}].PolicyDocument`, document: PolicyDocument }))

type Estate = {
  readonly users: readonly Seen<User>[]
  readonly groups: readonly Seen<Group>[]
  readonly roles: readonly Seen<Role>[]
  readonly policies: readonly Seen<ManagedPolicy>[]
}

/** All that the customer wrote and that is in force. Policies of AWS, of services and of Identity Center are left out. */
export const writtenPolicies = ({ users, groups, roles, policies }: Estate): readonly Written[] =>
  [
    ...policies
      .filter(({ arn, AttachmentCount }) => !isOfAws(arn) && AttachmentCount > 0)
      .map((policy) => ({
        judged: policy,
        documents: [{ place: 'Document', document: policy.Document }],
        boundary: undefined,
      })),
    ...users.map((user) => ({
      judged: user,
      documents: inlineOf('UserPolicyList', user.UserPolicyList),
      boundary: user.PermissionsBoundary?.PermissionsBoundaryArn,
    })),
    ...groups.map((group) => ({
      judged: group,
      documents: inlineOf('GroupPolicyList', group.GroupPolicyList),
      boundary: undefined,
    })),
    ...roles
      .filter((role) => !isServiceLinked(role) && !isOfIdentityCenter(role))
      .map((role) => ({
        judged: role,
        documents: inlineOf('RolePolicyList', role.RolePolicyList),
        boundary: role.PermissionsBoundary?.PermissionsBoundaryArn,
      })),
  ].filter(({ documents }) => documents.length > 0)

/** A gap for a policy that cannot be decided. */
export const unclear = (text: string): Gap => undecided('PolicyUndecided', text)

/** Finds the policy of a boundary: undefined where there is none, a gap where it cannot be read. */
export const boundaryOf = (
  arn: string | undefined,
  policies: readonly ManagedPolicy[],
): { readonly policy: Policy | undefined } | { readonly gap: Gap } => {
  if (arn === undefined) return { policy: undefined }
  const found = policies.find((policy) => policy.arn === arn)
  if (!found) return { gap: unclear(`The permissions boundary ${arn} is not among the policies that were read.`) }
  const read = readPolicy(found.Document)
  return read.kind === 'policy' ? { policy: read.policy } : { gap: unclear(read.error.message) }
}

/** Judges what the customer wrote: it fails where one of the documents answers yes. */
export const judgeWritten = (
  { judged, documents, boundary }: Written,
  policies: readonly ManagedPolicy[],
  question: PolicyQuestion,
): Judgement => {
  const limit = boundaryOf(boundary, policies)
  const gaps: Gap[] = []
  for (const placed of documents) {
    const read = readPolicy(placed.document)
    if (read.kind === 'malformed') {
      gaps.push(unclear(read.error.message))
      continue
    }
    const { answer, ...rest } = 'gap' in limit ? question(read.policy) : question(read.policy, limit.policy)
    if (answer === 'yes' && 'gap' in limit) gaps.push(limit.gap)
    else if (answer === 'yes') return fail(judged, ...placeEvidence(placed, rest.evidence))
    else if (answer === 'unknown')
      gaps.push(unclear('reason' in rest ? rest.reason : 'The policy could not be judged.'))
  }
  const [gap] = gaps
  return gap ? unknown(judged, gap) : pass(judged)
}

/** Whether a policy may name actions of services that it does not know: only then it can make an administrator. */
export const isWide = ({ statements }: Policy): boolean =>
  statements.some(
    ({ effect, actions }) =>
      effect === 'Allow' && (actions.negated || actions.patterns.some(({ text }) => /^[^:]*[*?]/.test(text))),
  )

/** Whether a policy makes its holder an administrator. */
export const isAdministrator = (policy: Policy, options: HolderOptions): PolicyJudgement =>
  isWide(policy) ? grantsFullAdmin(policy, options) : { answer: 'no', evidence: [] }

/** What the customer wrote and does not make an administrator: full administration is one finding, not four. */
export const writtenBelowAdministration = (estate: Estate, options: HolderOptions): readonly Written[] => {
  const question = withinBoundary((policy) => isAdministrator(policy, options))
  return writtenPolicies(estate).filter((written) => {
    const judgement = judgeWritten(written, estate.policies, question)
    return judgement.kind === 'unknown' || judgement.result === 'pass'
  })
}

/** Services of which all is worst to give away; tried where a policy does not name its services. */
const weighty = ['cloudtrail', 'iam', 'kms', 'organizations'] as const

const servicesOf = (action: string): readonly string[] => {
  const [service = '', name = ''] = action.toLowerCase().split(':')
  if (/[*?]/.test(service)) return weighty
  return /[*?]/.test(name) ? [service] : []
}

/** Services of which a policy's Allow statements may grant everything; those that matter most where it names none. */
export const namedServices = ({ statements }: Policy): readonly string[] => {
  const allows = statements.filter(({ effect }) => effect === 'Allow')
  const named = allows.flatMap(({ actions }) =>
    actions.negated ? weighty : actions.patterns.flatMap(({ text }) => servicesOf(text)),
  )
  return [...new Set(named)].filter((service) => /^[a-z0-9-]+$/.test(service))
}

const escalatingServices: ReadonlySet<string> = new Set(
  escalationPaths.map(({ actions: [first = ''] }) => first.toLowerCase().split(':')[0] ?? ''),
)

/** Whether a policy names an action of a service by which a known way to more privileges begins; without one there is no way. */
export const mayEscalate = ({ statements }: Policy): boolean =>
  statements.some(
    ({ effect, actions }) =>
      effect === 'Allow' &&
      (actions.negated ||
        actions.patterns.some(({ text }) => {
          const [service = ''] = text.toLowerCase().split(':')
          return /[*?]/.test(service) || escalatingServices.has(service)
        })),
  )

/** Judges a role by its trust policy: it fails where the answer is yes, and is left out where there is none. */
export const judgeTrust = (
  role: Seen<Role>,
  question: (policy: Policy) => PolicyJudgement | undefined,
): readonly Judgement[] => {
  const placed = { place: 'AssumeRolePolicyDocument', document: role.AssumeRolePolicyDocument }
  const read = readPolicy(placed.document)
  if (read.kind === 'malformed') return [unknown(role, unclear(read.error.message))]
  const judgement = question(read.policy)
  switch (judgement?.answer) {
    case undefined:
      return []
    case 'yes':
      return [fail(role, ...placeEvidence(placed, judgement.evidence))]
    case 'unknown':
      return [unknown(role, unclear(judgement.reason))]
    case 'no':
      return [pass(role)]
  }
}

/** Whether a role's trust names the identity provider of GitHub Actions; also where it cannot be read. */
export const trustsGithub = ({ AssumeRolePolicyDocument: document }: Role): boolean => {
  const read = readPolicy(document)
  if (read.kind === 'malformed') return true
  return read.policy.statements.some(({ principals }) =>
    principals?.entries.some(({ text }) => text.includes('token.actions.githubusercontent.com')),
  )
}
