/** A text of a policy together with its place in the document. */
export type PolicyText = {
  /** The text as it stands there. */
  readonly text: string
  /** Such as `Statement[0].Action[1]`, or `Statement[0].Action` where the document has no list. */
  readonly path: string
}

/** What a principal entry names. `everyone` is `"Principal": "*"`. */
export type PrincipalKind = 'everyone' | 'AWS' | 'Service' | 'Federated' | 'CanonicalUser'

/** One principal of a statement. */
export type PrincipalEntry = PolicyText & {
  /** Key under which it stands. */
  readonly kind: PrincipalKind
}

/** Either the listed texts, or everything but them (`NotAction`, `NotResource`). */
export type Selection = {
  /** True for the `Not…` element. */
  readonly negated: boolean
  /** The patterns. */
  readonly patterns: readonly PolicyText[]
  /** Place of the element, such as `Statement[0].NotAction`. */
  readonly path: string
}

/** Either the listed principals, or everyone but them (`NotPrincipal`). */
export type PrincipalSelection = {
  /** True for `NotPrincipal`. */
  readonly negated: boolean
  /** The principals. */
  readonly entries: readonly PrincipalEntry[]
  /** Place of the element. */
  readonly path: string
}

/** One key of one condition operator; a statement applies where all of its conditions hold. */
export type Condition = {
  /** Operator as written, such as `ForAnyValue:StringLikeIfExists`. */
  readonly operator: string
  /** Context key as written; keys do not count case. */
  readonly key: string
  /** Values, of which one must match (none, for a negated operator). */
  readonly values: readonly PolicyText[]
  /** Place, such as `Statement[0].Condition.Bool.aws:SecureTransport`. */
  readonly path: string
}

/** One statement, with lists where the language allows a single value. */
export type Statement = {
  /** Place, such as `Statement[0]`, or `Statement` where the document has no list. */
  readonly path: string
  /** Its name, if it has one. */
  readonly sid?: string
  /** What it does to the requests it applies to. */
  readonly effect: 'Allow' | 'Deny'
  /** Action or NotAction. */
  readonly actions: Selection
  /** Resource or NotResource; missing in the trust policy of a role. */
  readonly resources?: Selection
  /** Principal or NotPrincipal; missing in identity policies. */
  readonly principals?: PrincipalSelection
  /** All of its conditions. */
  readonly conditions: readonly Condition[]
}

/** A policy document, read and checked. */
export type Policy = {
  /** Version of the language: variables such as `${aws:username}` exist only in 2012-10-17. */
  readonly version: '2008-10-17' | '2012-10-17'
  /** Its statements, in the order of the document, which does not matter to AWS. */
  readonly statements: readonly Statement[]
}

/** Why a document could not be read as a policy: a value, for it says nothing about what the policy allows. */
export type PolicyError = {
  /** Always this one: the document is no policy of the language. */
  readonly code: 'malformedPolicy'
  /** Place in the document; empty for the document as a whole. */
  readonly path: string
  /** A plain sentence. */
  readonly message: string
}

/** A read document, or why it could not be read. */
export type ParsedPolicy =
  { readonly kind: 'policy'; readonly policy: Policy } | { readonly kind: 'malformed'; readonly error: PolicyError }
