import { assertNever } from '../assert-never'
import { coversGrant, listGrants } from './coverage'
import type { Grant, PolicyTarget } from './coverage'
import { hasWildcard } from './glob'
import { showText, uniqueEvidence, unknownBecause } from './judgement'
import type { PolicyEvidence, PolicyJudgement } from './judgement'
import type { Policy, PolicyText, PrincipalEntry, PrincipalSelection, Statement } from './policy'
import { namesEveryone } from './principal'
import { findLimits, hitsStrangers, keepsStrangersOut } from './strangers'
import type { StrangerOptions } from './strangers'
import { allOf, anyOf, negate } from './ternary'
import type { Ternary } from './ternary'

/** What is known of the resource and of the moment. */
export type PublicOptions = StrangerOptions & PolicyTarget

/** Identity providers at which anyone can have an account. */
export const openProviders: ReadonlySet<string> = new Set([
  'accounts.google.com',
  'cognito-identity.amazonaws.com',
  'graph.facebook.com',
  'www.amazon.com',
])

/** Whether an entry names people or accounts that the owner cannot know. */
function isOpenEntry(entry: PrincipalEntry): boolean {
  if (namesEveryone(entry)) return true
  switch (entry.kind) {
    case 'AWS':
      // AWS takes no wildcard inside of a name; where a document has one, only a fixed account keeps it in bounds.
      return hasWildcard(entry.text) && !/^(arn:[\w*?-]+:[\w*?]+::)?\d{12}(:|$)/.test(entry.text)
    case 'Federated':
      return hasWildcard(entry.text) || openProviders.has(entry.text)
    case 'Service':
      return hasWildcard(entry.text)
    case 'everyone':
    case 'CanonicalUser':
      return false
    default:
      return assertNever(entry.kind)
  }
}

/** The texts by which a Principal element lets strangers in. */
export function findOpenPrincipals({ negated, entries, path }: PrincipalSelection): readonly PolicyText[] {
  if (!negated) return entries.filter(isOpenEntry)
  return entries.some(namesEveryone) ? [] : [{ path, text: entries.map(({ text }) => text).join(', ') }]
}

const reachesEveryone = ({ principals }: Statement): boolean =>
  principals !== undefined &&
  (principals.negated ? !principals.entries.some(namesEveryone) : principals.entries.some(namesEveryone))

/** Whether Deny statements for everyone take a grant back from strangers. */
export function isTakenBack(policy: Policy, grant: Grant, options: StrangerOptions): Ternary {
  return anyOf(
    policy.statements
      .filter((statement) => statement.effect === 'Deny' && reachesEveryone(statement))
      .filter((statement) => coversGrant(statement, policy.version, grant))
      .map((statement) => hitsStrangers(statement, policy.version, options)),
  )
}

/**
 * Whether a resource policy gives access to anyone at all, as "The meaning of public" in the S3 user guide has it: to
 * everyone, and not tied by a condition to fixed accounts, organizations, sources, networks or addresses. Deny statements
 * for everyone count: what they take back is not public.
 */
export function isPublic(policy: Policy, options: PublicOptions = {}): PolicyJudgement {
  const open: PolicyEvidence[] = []
  const unclear: PolicyEvidence[] = []
  for (const statement of policy.statements.filter(({ effect }) => effect === 'Allow')) {
    if (statement.principals === undefined) {
      unclear.push({ path: statement.path, value: 'no Principal' })
      continue
    }
    const entries = findOpenPrincipals(statement.principals)
    if (entries.length === 0) continue
    const grants = listGrants(statement, policy.version, options)
    const isOpen = allOf([
      negate(keepsStrangersOut(statement, policy.version, options)),
      anyOf(grants.map((grant) => negate(isTakenBack(policy, grant, options)))),
    ])
    if (isOpen === 'yes') open.push(...entries.map(showText))
    if (isOpen === 'unknown') unclear.push(...entries.map(showText), ...listUnclear(policy, statement, options))
  }
  if (open.length > 0) return { answer: 'yes', evidence: uniqueEvidence(open) }
  if (unclear.length === 0) return { answer: 'no', evidence: [] }
  return unknownBecause('It is not certain that the conditions of the policy keep strangers out.', unclear)
}

/** The conditions that may decide and cannot be judged: of the statement itself, or of a Deny that may take it back. */
function listUnclear(policy: Policy, statement: Statement, options: StrangerOptions): readonly PolicyEvidence[] {
  const limits = findLimits(statement, policy.version, options).map(({ condition }) => condition)
  const denies = policy.statements.filter(
    (other) => other.effect === 'Deny' && hitsStrangers(other, policy.version, options) === 'unknown',
  )
  return [...limits, ...denies.flatMap(({ conditions }) => conditions)].map(({ path, values }) => ({
    path,
    value: values.map(({ text }) => text).join(', '),
  }))
}
