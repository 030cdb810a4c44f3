import { readOperator } from '../../../shared/policy/condition'
import type { HolderOptions } from '../../../shared/policy/granted-actions'
import { parsePolicy } from '../../../shared/policy/parse-policy'
import type { Condition, Policy, PrincipalEntry, Statement } from '../../../shared/policy/policy'
import { anyOf, fromBoolean, negate } from '../../../shared/policy/ternary'
import type { Ternary } from '../../../shared/policy/ternary'
import { at, fail, pass, undecided, unknown } from '../../engine/check'
import type { Evidence, Gap, Judged, Judgement } from '../../engine/check'
import { judgeRole } from '../derived/judge-role'
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

/** The policies that AWS wrote for clusters. */
const isOfEks = (arn: string): boolean => /^arn:[a-z-]+:iam::aws:policy\/(?:service-role\/)?AmazonEKS/.test(arn)

/** Judges a cluster by what its role may do beyond the policies that AWS wrote for clusters. */
export const judgeClusterRole = (
  cluster: Judged,
  role: Role,
  policies: readonly ManagedPolicy[],
  options: HolderOptions,
): Judgement => judgeRole(cluster, at('roleArn', role.arn), role, policies, options, isOfEks)
