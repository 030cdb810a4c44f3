import { assertNever } from '../assert-never'
import { hasWildcard, matchGlob, wildcardGlob } from './glob'
import type { PrincipalEntry, PrincipalSelection } from './policy'
import { anyOf, fromBoolean } from './ternary'
import type { Ternary } from './ternary'

/** Who makes a request. */
export type RequestPrincipal =
  /** Nobody who signed in. */
  | { readonly kind: 'anonymous' }
  | {
      readonly kind: 'aws'
      /** ARN of the user, the root user, or the session (`arn:aws:sts::…:assumed-role/role/session`). */
      readonly arn: string
      /** Account the principal belongs to. */
      readonly account: string
      /** For a session: ARN of the role that was assumed, or of the user who federated. */
      readonly sessionOf?: string
    }
  /** An AWS service on its own behalf, such as `sns.amazonaws.com`. */
  | { readonly kind: 'service'; readonly service: string }
  /** Someone known to an identity provider, who assumes a role; its ARN or host name. */
  | { readonly kind: 'federated'; readonly provider: string }
  /** An account by its canonical id, as S3 knows it. */
  | { readonly kind: 'canonicalUser'; readonly id: string }

/**
 * How a statement names the principal of a request. It matters within an account: a grant to a session, to a user or to
 * everyone stands by itself, one to a role is limited by boundary and session policy, and one to the account only lets
 * the account's own policies decide.
 */
export type PrincipalGrade = 'everyone' | 'direct' | 'role' | 'account'

const accountPattern = /^(?:arn:[\w-]+:iam::)?(\d{12})(?::root)?$/

/** Account that an entry names as a whole: by its number or by the ARN of its root user. */
export function readAccountEntry(text: string): string | undefined {
  const account = accountPattern.exec(text)?.[1]
  return account !== undefined && (text === account || text.endsWith(':root')) ? account : undefined
}

/** Whether an entry names everyone: `"*"` or `{"AWS": "*"}`, which AWS treats alike. */
export function namesEveryone(entry: PrincipalEntry): boolean {
  return entry.kind === 'everyone' || (entry.kind === 'AWS' && /^\*+$/.test(entry.text))
}

function matchAws(text: string, principal: Extract<RequestPrincipal, { kind: 'aws' }>): PrincipalGrade | undefined {
  if (readAccountEntry(text) === principal.account) return 'account'
  if (text === principal.arn) return 'direct'
  return text === principal.sessionOf ? 'role' : undefined
}

function matchText(text: string, name: string): Ternary {
  if (text === name) return 'yes'
  // AWS takes no wildcard in a part of a principal, but documents that hold one exist.
  return hasWildcard(text) && matchGlob(wildcardGlob(text), name) === 'yes' ? 'unknown' : 'no'
}

/** Whether an entry names the principal, and how; a wildcard inside of a name is `unknown`. */
export function matchEntry(
  entry: PrincipalEntry,
  principal: RequestPrincipal,
): { readonly answer: Ternary; readonly grade: PrincipalGrade } {
  if (namesEveryone(entry)) return { answer: 'yes', grade: 'everyone' }
  const named = (answer: Ternary): { answer: Ternary; grade: PrincipalGrade } => ({ answer, grade: 'direct' })
  switch (principal.kind) {
    case 'anonymous':
      return named('no')
    case 'aws': {
      if (entry.kind !== 'AWS') return named(entry.kind === 'CanonicalUser' ? 'unknown' : 'no')
      const grade = matchAws(entry.text, principal)
      if (grade !== undefined) return { answer: 'yes', grade }
      return named(anyOf([principal.arn, principal.sessionOf ?? ''].map((name) => matchText(entry.text, name))))
    }
    case 'service':
      return named(entry.kind === 'Service' ? matchText(entry.text, principal.service) : 'no')
    case 'federated':
      return named(entry.kind === 'Federated' ? matchText(entry.text, principal.provider) : 'no')
    case 'canonicalUser':
      return named(entry.kind === 'CanonicalUser' ? matchText(entry.text, principal.id) : 'no')
    default:
      return assertNever(principal)
  }
}

/**
 * Whether NotPrincipal leaves a principal in. AWS takes someone out only if the user or role, the session and the
 * account are all listed, so that a partial list is `unknown`.
 */
function matchNotPrincipal(entries: readonly PrincipalEntry[], principal: RequestPrincipal): Ternary {
  if (principal.kind !== 'aws') {
    const listed = anyOf(entries.map((entry) => matchEntry(entry, principal).answer))
    return listed === 'unknown' ? 'unknown' : fromBoolean(listed === 'no')
  }
  if (entries.some(namesEveryone)) return 'no'
  const names = [principal.arn, ...(principal.sessionOf === undefined ? [] : [principal.sessionOf])]
  const isAccountListed = entries.some((entry) => readAccountEntry(entry.text) === principal.account)
  const listed = names.filter((name) => entries.some((entry) => entry.text === name))
  if (isAccountListed && listed.length === names.length) return 'no'
  const isPossible = entries.some((entry) => matchEntry(entry, principal).answer !== 'no')
  return isPossible ? 'unknown' : 'yes'
}

/** Whether a Principal or NotPrincipal element includes the principal. */
export function matchPrincipal(selection: PrincipalSelection, principal: RequestPrincipal): Ternary {
  if (selection.negated) return matchNotPrincipal(selection.entries, principal)
  return anyOf(selection.entries.map((entry) => matchEntry(entry, principal).answer))
}
