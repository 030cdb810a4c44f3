import type { Gap } from '../../shared/review/gap'
import type { Evidence, Resource, Severity } from '../../shared/review/outcome'
import type { PracticeLink } from '../../shared/review/check-metadata'
import type { DetailFact, Fact, Known, ListFact, OneFact, Seen, WithArn } from './fact'

export type { Evidence, Known, Seen, Gap }

/** Something with a resource: what a verdict is about. */
export type Judged = { readonly resource: Resource }

/** What a check says about one resource. */
export type Judgement =
  | {
      readonly kind: 'verdict'
      readonly resource: Resource
      readonly result: 'pass' | 'fail'
      readonly evidence: readonly Evidence[]
      readonly severity?: Severity
    }
  | { readonly kind: 'unknown'; readonly resource: Resource; readonly gap: Gap }

/** The resource is as it should be. */
export const pass = (judged: Judged, ...evidence: readonly Evidence[]): Judgement => ({
  kind: 'verdict',
  resource: judged.resource,
  result: 'pass',
  evidence,
})

/** The resource is not as it should be; evidence is a must. */
export const fail = (judged: Judged, ...evidence: readonly [Evidence, ...Evidence[]]): Judgement => ({
  kind: 'verdict',
  resource: judged.resource,
  result: 'fail',
  evidence,
})

/** A failure that weighs otherwise than the check's severity says; the check's rule must say so. */
export const failAs = (
  severity: Severity,
  judged: Judged,
  ...evidence: readonly [Evidence, ...Evidence[]]
): Judgement => ({ kind: 'verdict', resource: judged.resource, result: 'fail', evidence, severity })

/** The resource could not be judged. */
export const unknown = (judged: Judged, gap: Gap): Judgement => ({ kind: 'unknown', resource: judged.resource, gap })

/** Evidence: a path within the item, with AWS's names, and the value found there (absent fields are `null`). */
export const at = (path: string, value: string | number | boolean | null | undefined): Evidence => ({
  path,
  value: value ?? null,
})

/** Evidence whose value changes from read to read: a field that the fact marks as volatile. */
export const atVolatile = (path: string, value: string | number | boolean | null | undefined): Evidence => ({
  path,
  value: value ?? null,
  volatile: true,
})

/** A gap for an item that a policy, network or other rule could not decide; `code` in PascalCase, `text` a plain sentence. */
export const undecided = (code: string, text: string): Gap => ({ kind: 'failed', code, text })

/** The details of resources, by resource. */
export type Details<Value> = {
  /** The detail of this resource, or why it is missing. */
  readonly of: (parent: WithArn) => Known<Value>
  /** Judges the resource by its detail; unknown where the detail is missing. */
  readonly judge: (parent: Seen<WithArn>, rule: (value: Value) => Judgement) => Judgement
}

/** The items of a regional fact over all regions that were reviewed, and the regions where it is missing. */
export type AcrossRegions<Value> = {
  readonly items: readonly Seen<Value>[]
  readonly gaps: readonly { readonly region: string; readonly gap: Gap }[]
}

/** A need that takes a regional list over all regions; for checks `per: 'account'`. */
export type AcrossNeed<Value extends WithArn> = { readonly across: ListFact<Value> }
/** A need that the check can do without: it receives a known value or the gap. */
export type OptionalNeed<Value> = { readonly optional: OneFact<Value> }
/** A list that the check can do without: it receives the items, or the gap where the list is missing. */
export type OptionalListNeed<Value extends WithArn> = { readonly optionalList: ListFact<Value> }

/** Takes a regional list over all reviewed regions. A missing region is in `gaps`, and the check says what follows. */
export const acrossRegions = <Value extends WithArn>(fact: ListFact<Value>): AcrossNeed<Value> => ({ across: fact })

/** Takes a single fact as value or gap, instead of ending as `notAssessed` where it is missing. */
export const orGap = <Value>(fact: OneFact<Value>): OptionalNeed<Value> => ({ optional: fact })

/** Takes a list as items or gap, instead of ending as `notAssessed` where it is missing. */
export const listOrGap = <Value extends WithArn>(fact: ListFact<Value>): OptionalListNeed<Value> => ({
  optionalList: fact,
})

/** What a check may name in `needs`. */
export type Need = Fact | AcrossNeed<WithArn> | OptionalNeed<unknown> | OptionalListNeed<WithArn>

/** What a need becomes in `evaluate`. */
export type View<N> =
  N extends DetailFact<infer Value, infer _Parent>
    ? Details<Value>
    : N extends ListFact<infer Value>
      ? readonly Seen<Value>[]
      : N extends OneFact<infer Value>
        ? Seen<Value>
        : N extends AcrossNeed<infer Value>
          ? AcrossRegions<Value>
          : N extends OptionalNeed<infer Value>
            ? Known<Seen<Value>>
            : N extends OptionalListNeed<infer Value>
              ? Known<readonly Seen<Value>[]>
              : never

/** What `evaluate` receives: the facts it declared, and no others. */
export type Views<Needs> = { readonly [Name in keyof Needs]: View<Needs[Name]> }

/** Where the check runs: the account's resource stands for the account (in this region). */
export type CheckPlace = {
  readonly account: Judged & { readonly id: string }
  readonly region: string
  readonly partition: string
}

/** A check: metadata as data, and one pure function. */
export type Check<Needs = Readonly<Record<string, Need>>> = {
  /** `service-resource-quality`, as `s3-bucket-policy-public`. */
  readonly id: string
  /** What is so where it passes. */
  readonly title: string
  /** What is so where it fails. */
  readonly failureTitle: string
  /** What can happen; one or two sentences. */
  readonly risk: string
  /** What to do; one or two sentences. */
  readonly fix: string
  /** The way to get there, one sentence for each step, in order: what to look up first, what to change, how to see that it worked. */
  readonly steps?: readonly [string, ...string[]]
  /** What can break or stop by following the steps, and how to find out beforehand. */
  readonly caution?: string
  /** By the guide in `docs/severity.md`. */
  readonly severity: Severity
  /** Why it weighs otherwise than the peers say; a must where none of the named peers gives this severity. */
  readonly weighs?: string
  readonly bestPractices: readonly [PracticeLink, ...PracticeLink[]]
  /** AWS's pages. */
  readonly references: readonly [string, ...string[]]
  /** The same question in other tools, ids as in their catalogues. */
  readonly peers?: readonly string[]
  /** By peer: why the answer differs from that peer's. */
  readonly differs?: Readonly<Record<string, string>>
  /** Raised when the rule changes; 1 where absent. */
  readonly version?: number
  /** `account` judges the account as a whole; the default is `region` where a needed fact is regional. */
  readonly per?: 'account' | 'region'
  /** `place`: it judges the account itself, or the account in the region, and nothing else; so it runs in empty regions too. Default: resources. */
  readonly subject?: 'place'
  readonly needs: Needs
  /** Pure and synchronous: no clock, no randomness, no calls. One judgement per resource; none: not applicable. */
  evaluate(views: Views<Needs>, place: CheckPlace): readonly Judgement[]
  /** What to ask a person, where only a person can judge; then `needs` is empty and `evaluate` gives nothing. */
  readonly manual?: string
}

/** Declares a check. */
export const defineCheck = <const Needs extends Readonly<Record<string, Need>>>(check: Check<Needs>): Check<Needs> =>
  check
