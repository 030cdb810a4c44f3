import { assertNever } from '../assert-never'
import { coversGrant, listGrants } from './coverage'
import type { PolicyTarget } from './coverage'
import { showText } from './judgement'
import type { PolicyEvidence } from './judgement'
import type { Condition, Policy, PrincipalEntry, Statement } from './policy'
import { readAccountEntry } from './principal'
import { findOpenPrincipals, isTakenBack } from './public-access'
import { findLimits } from './strangers'
import type { StrangerOptions } from './strangers'
import { allOf, anyOf, negate } from './ternary'
import type { Ternary } from './ternary'

/** Who else than the resource's account gets access. */
export type ExternalGrant = {
  /** `everyone` includes wildcards and NotPrincipal; `federated` is an identity provider. */
  readonly kind: 'everyone' | 'account' | 'service' | 'federated' | 'canonicalUser'
  /** Account number, service, provider or canonical id; the text of the policy for everyone, and where no account shows. */
  readonly name: string
  /** The principal in the policy. */
  readonly evidence: PolicyEvidence
  /** Whether they get it: `unknown` where a Deny with conditions may take it back. */
  readonly answer: 'yes' | 'unknown'
  /**
   * Whether conditions tie the grant to fixed accounts, organizations, sources, networks or addresses. For a service only
   * its source counts (`aws:SourceAccount`, `aws:SourceArn`, `aws:SourceOrgID`, …): without it anyone who can make the
   * service act can use the grant (confused deputy).
   */
  readonly limited: Ternary
  /** The conditions that limit it, or may. */
  readonly limits: readonly PolicyEvidence[]
}

/** Keys by which a service says for whom it acts. */
const sourceKeys: ReadonlySet<string> = new Set([
  'aws:sourceaccount',
  'aws:sourcearn',
  'aws:sourceorgid',
  'aws:sourceorgpaths',
  'aws:sourceowner',
  'lambda:eventsourcetoken',
])

/** Keys that hold the account of whoever asks, or an ARN in it. */
const accountKeys: ReadonlySet<string> = new Set([
  'aws:principalaccount',
  'aws:principalarn',
  'kms:calleraccount',
  'aws:sourceowner',
  'aws:sourceaccount',
  'aws:sourcearn',
])

const accountOf = (text: string): string | undefined =>
  /^\d{12}$/.test(text) ? text : /^arn:[^:]*:[^:]*:[^:]*:(\d{12}):/.exec(text)?.[1]

/** Whether a limit lets only the resource's own account through. */
function isOwn({ key, values }: Condition, account: string): boolean {
  const isOwnerVariable = (text: string): boolean => text.toLowerCase() === '${aws:resourceaccount}'
  return (
    accountKeys.has(key.toLowerCase()) &&
    values.length > 0 &&
    values.every(({ text }) => accountOf(text) === account || isOwnerVariable(text))
  )
}

type Named = Pick<ExternalGrant, 'kind' | 'name' | 'evidence'>

/** The id of a user or role that was deleted, and CloudFront's identity for one distribution: neither is an account. */
const namesNobody = (text: string): boolean =>
  /^A[A-Z0-9]{15,}$/.test(text) || /^arn:[\w-]+:iam::cloudfront:user\//.test(text)

function nameEntry(entry: PrincipalEntry, account: string): readonly Named[] {
  const evidence = showText(entry)
  switch (entry.kind) {
    case 'AWS': {
      const owner = readAccountEntry(entry.text) ?? accountOf(entry.text)
      if (owner === account || namesNobody(entry.text)) return []
      return [{ kind: 'account', name: owner ?? entry.text, evidence }]
    }
    case 'Service':
      return [{ kind: 'service', name: entry.text, evidence }]
    case 'Federated':
      return [{ kind: 'federated', name: entry.text, evidence }]
    case 'CanonicalUser':
      return [{ kind: 'canonicalUser', name: entry.text, evidence }]
    case 'everyone':
      return []
    default:
      return assertNever(entry.kind)
  }
}

function nameExternals({ principals }: Statement, account: string): readonly Named[] {
  if (principals === undefined) return []
  const open = findOpenPrincipals(principals)
  const strangers = open.map((text): Named => ({ kind: 'everyone', name: text.text, evidence: showText(text) }))
  if (principals.negated) return strangers
  const paths = new Set(open.map(({ path }) => path))
  return [
    ...strangers,
    ...principals.entries.filter(({ path }) => !paths.has(path)).flatMap((entry) => nameEntry(entry, account)),
  ]
}

/** Whether Deny statements take a grant back from someone named, who may or may not be among those a condition spares. */
function isTakenFrom(
  policy: Policy,
  statement: Statement,
  named: Named,
  options: StrangerOptions & PolicyTarget,
): Ternary {
  const answers = listGrants(statement, policy.version, options).map((grant) => {
    if (named.kind === 'everyone') return isTakenBack(policy, grant, options)
    const denies = policy.statements.filter(
      (other) => other.effect === 'Deny' && coversGrant(other, policy.version, grant) && concerns(other, named),
    )
    return anyOf(
      denies.map(({ conditions, principals }): Ternary =>
        conditions.length > 0 || principals?.negated ? 'unknown' : 'yes',
      ),
    )
  })
  return allOf(answers)
}

function concerns({ principals }: Statement, named: Named): boolean {
  if (principals === undefined) return false
  const lists = principals.entries.some(
    (entry) =>
      entry.text === named.evidence.value || (named.kind === 'account' && readAccountEntry(entry.text) === named.name),
  )
  if (principals.negated) return !lists
  return lists || findOpenPrincipals(principals).length > 0
}

/**
 * Lists who else than `account` a resource policy gives access to: other accounts, AWS services, identity providers and
 * everyone. Left out is what Deny statements take back for certain, and everyone where conditions leave only `account`.
 */
export function listExternalGrants(
  policy: Policy,
  account: string,
  options: StrangerOptions & PolicyTarget = {},
): readonly ExternalGrant[] {
  return policy.statements
    .filter(({ effect }) => effect === 'Allow')
    .flatMap((statement) =>
      nameExternals(statement, account).flatMap((named): readonly ExternalGrant[] => {
        const onlyKeys = named.kind === 'service' ? { onlyKeys: sourceKeys } : {}
        const limits = findLimits(statement, policy.version, { ...options, ...onlyKeys })
        const isInternal = limits.some(({ condition, answer }) => answer === 'yes' && isOwn(condition, account))
        if (isInternal && named.kind !== 'service') return []
        const given = negate(isTakenFrom(policy, statement, named, options))
        if (given === 'no') return []
        const evidence = limits.map(({ condition: { path, values } }) => ({
          path,
          value: values.map(({ text }) => text).join(', '),
        }))
        const isReadable = named.kind !== 'account' || /^\d{12}$/.test(named.name)
        const answer = isReadable ? given : 'unknown'
        return [{ ...named, answer, limited: anyOf(limits.map(({ answer }) => answer)), limits: evidence }]
      }),
    )
}
