import { readOperator } from '../../../shared/policy/condition'
import type { HolderOptions } from '../../../shared/policy/granted-actions'
import { grantsFullAdmin, grantsServiceWildcard } from '../../../shared/policy/grants'
import { parsePolicy } from '../../../shared/policy/parse-policy'
import type { Condition, Policy, PrincipalEntry, Statement } from '../../../shared/policy/policy'
import { anyOf, fromBoolean, negate } from '../../../shared/policy/ternary'
import type { Ternary } from '../../../shared/policy/ternary'
import { at, fail, failAs, pass, undecided, unknown } from '../../engine/check'
import type { Evidence, Gap, Judged, Judgement } from '../../engine/check'
import type { ManagedPolicy, Role } from '../iam/facts'

const unclear = (text: string): Gap => undecided('PolicyUndecided', text)

/** The identity provider of a cluster, as a trust names it: what follows `oidc-provider/`. */
const issuerHost = /:oidc-provider\/((?:oidc\.eks|oidc-eks)[^/]*\/.+)$/

const issuerOf = ({ kind, text }: PrincipalEntry): string | undefined =>
  kind === 'Federated' ? issuerHost.exec(text)?.[1]?.toLowerCase() : undefined

/** Whether a subject names a namespace, as `system:serviceaccount:shop:orders` or `system:serviceaccount:shop:*` does. */
const namesNamespace = (text: string): boolean => /^system:serviceaccount:[^*?:]+:.+$/.test(text)

/** Whether a condition ties a trust in an issuer to service accounts of a namespace. */
const limitsPods = ({ operator: text, key, values }: Condition, issuer: string): Ternary => {
  const lower = key.toLowerCase()
  if (lower.startsWith('aws:')) return 'unknown'
  if (lower !== `${issuer}:sub`) return 'no'
  const operator = readOperator(text)
  if (operator.kind === 'unknown') return 'unknown'
  if (operator.kind === 'null' || operator.base.negated) return 'no'
  if (operator.name === 'stringlike') return fromBoolean(values.every((value) => namesNamespace(value.text)))
  // A comparison letter by letter lets one service account in, and none where it holds a wildcard.
  return operator.name.startsWith('stringequals') ? 'yes' : 'unknown'
}

type PodTrust = { readonly evidence: Evidence; readonly open: Ternary }

const podTrusts = (statement: Statement, policy: Policy): readonly PodTrust[] => {
  if (statement.effect !== 'Allow' || statement.principals === undefined || statement.principals.negated) return []
  return statement.principals.entries.flatMap((entry) => {
    const issuer = issuerOf(entry)
    if (issuer === undefined) return []
    const isNarrowed = policy.statements.some(
      ({ effect, conditions }) =>
        effect === 'Deny' && conditions.some(({ key }) => key.toLowerCase().startsWith(`${issuer}:`)),
    )
    const open = negate(anyOf(statement.conditions.map((condition) => limitsPods(condition, issuer))))
    const evidence = at(`AssumeRolePolicyDocument.${entry.path}`, entry.text)
    return [{ evidence, open: open === 'yes' && isNarrowed ? 'unknown' : open }]
  })
}

/** Whether a trust policy names the identity provider of any cluster, or of this one; also where it cannot be read. */
export const trustsIssuer = ({ AssumeRolePolicyDocument: document }: Role, issuer?: string): boolean => {
  const read = parsePolicy(document)
  if (read.kind === 'malformed') return issuer === undefined && JSON.stringify(document).includes('oidc.eks')
  const wanted = issuer?.replace(/^https:\/\//, '').toLowerCase()
  return read.policy.statements.some(({ principals }) =>
    principals?.entries.some((entry) => {
      const found = issuerOf(entry)
      return found !== undefined && (wanted === undefined || found === wanted)
    }),
  )
}

/** Judges a role by whether each pod of a cluster can take it. */
export const judgePodTrust = (role: Judged & Role): Judgement => {
  const read = parsePolicy(role.AssumeRolePolicyDocument)
  if (read.kind === 'malformed') return unknown(role, unclear(read.error.message))
  const trusts = read.policy.statements.flatMap((statement) => podTrusts(statement, read.policy))
  const [first, ...others] = trusts.filter(({ open }) => open === 'yes').map(({ evidence }) => evidence)
  if (first) return fail(role, first, ...others)
  if (trusts.some(({ open }) => open === 'unknown')) {
    return unknown(role, unclear('It is not certain that the conditions name the service accounts of a namespace.'))
  }
  return pass(role, ...trusts.map(({ evidence }) => evidence))
}

type Held = { readonly evidence: Evidence; readonly document: unknown; readonly ofEks: boolean }

/** The policies that AWS wrote for clusters. */
const isOfEks = (arn: string): boolean => /^arn:[a-z-]+:iam::aws:policy\/(?:service-role\/)?AmazonEKS/.test(arn)

const heldBy = (role: Role, policies: readonly ManagedPolicy[]): readonly Held[] => [
  ...role.AttachedManagedPolicies.map(({ PolicyArn }, index) => ({
    evidence: at(`AttachedManagedPolicies[${index}].PolicyArn`, PolicyArn),
    document: policies.find(({ arn }) => arn === PolicyArn)?.Document,
    ofEks: isOfEks(PolicyArn),
  })),
  ...role.RolePolicyList.map(({ PolicyName, PolicyDocument }, index) => ({
    evidence: at(`RolePolicyList[${index}].PolicyName`, PolicyName),
    document: PolicyDocument,
    ofEks: false,
  })),
]

const servicesOf = ({ statements }: Policy): readonly string[] => {
  const named = statements
    .filter(({ effect, actions }) => effect === 'Allow' && !actions.negated)
    .flatMap(({ actions }) => actions.patterns.map(({ text }) => text.toLowerCase().split(':')))
    .flatMap(([service = '', name = '']) => (/[*?]/.test(name) && /^[a-z0-9-]+$/.test(service) ? [service] : []))
  return [...new Set(named)]
}

/** Judges a cluster by what its role may do beyond the policies that AWS wrote for clusters. */
export const judgeClusterRole = (
  cluster: Judged,
  role: Role,
  policies: readonly ManagedPolicy[],
  options: HolderOptions,
): Judgement => {
  const gaps: string[] = []
  const bounded = role.PermissionsBoundary !== undefined
  const denies = heldBy(role, policies).flatMap(({ document }) => {
    const read = parsePolicy(document)
    return read.kind === 'policy' ? read.policy.statements.filter(({ effect }) => effect === 'Deny') : []
  })
  const wide: Evidence[] = []
  for (const { evidence, document, ofEks } of heldBy(role, policies)) {
    if (ofEks) continue
    const read = parsePolicy(document)
    if (read.kind === 'malformed') {
      gaps.push(read.error.message)
      continue
    }
    const policy = { ...read.policy, statements: [...read.policy.statements, ...denies] }
    const admin = grantsFullAdmin(policy, options)
    if (admin.answer === 'yes' && !bounded) return fail(cluster, at('roleArn', role.arn), evidence)
    const answers = servicesOf(policy).map((service) => grantsServiceWildcard(policy, service, options).answer)
    if (admin.answer === 'yes' || answers.includes('yes')) wide.push(evidence)
    else if (admin.answer === 'unknown' || answers.includes('unknown')) gaps.push('Its conditions leave it open.')
  }
  const [first, ...others] = wide
  if (first && bounded) {
    return unknown(cluster, unclear('The role’s permissions boundary may take away what its policies grant.'))
  }
  if (first) return failAs('medium', cluster, at('roleArn', role.arn), first, ...others)
  return gaps.length > 0
    ? unknown(cluster, unclear(`A policy of the cluster’s role could not be judged: ${gaps[0]}`))
    : pass(cluster, at('roleArn', role.arn))
}
