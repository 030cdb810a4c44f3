import type { Gap } from '../../shared/review/gap'
import type { Evidence, Severity } from '../../shared/review/outcome'
import type { AcrossNeed, Check, Need, OptionalListNeed, OptionalNeed } from './check'
import type { DetailFact, ListFact, OneFact } from './fact'

/** What a case gives for a need: values of the fact's shape, or the gap that stands in their place. */
export type Given<N> =
  N extends DetailFact<infer Value, infer _Parent>
    ? Readonly<Record<string, Value | Gap>> | Gap
    : N extends ListFact<infer Value>
      ? readonly Value[] | Gap
      : N extends OneFact<infer Value>
        ? Value | Gap
        : N extends AcrossNeed<infer Value>
          ? Readonly<Record<string, readonly Value[] | Gap>>
          : N extends OptionalNeed<infer Value>
            ? Value | Gap
            : N extends OptionalListNeed<infer Value>
              ? readonly Value[] | Gap
              : never

/** The verdict or gap that a case expects for one resource. */
export type Expected =
  | {
      readonly arn: string
      readonly result: 'pass' | 'fail'
      /** Compared whole where given; a must for `fail`. */
      readonly evidence?: readonly Evidence[]
      /** Where the verdict's severity is not the check's. */
      readonly severity?: Severity
    }
  | { readonly arn: string; readonly result: 'unknown'; readonly gap: Gap['kind'] }

/** One row of a table: what is given and what must follow. */
export type Case<Needs> = {
  /** What is special about it. */
  readonly name: string
  /** pass, fail and none (no such resource) are a must in each table, and at least one edge: the case that is easy to get wrong. */
  readonly kind: 'pass' | 'fail' | 'none' | 'edge'
  /** By need. A `now` that is left out is 2026-06-01T00:00:00Z. For `acrossRegions`, by region. */
  readonly given: { readonly [Name in keyof Needs as Name extends 'now' ? never : Name]: Given<Needs[Name]> } & {
    readonly now?: { readonly time: string }
  }
  /** In any order; `notApplicable` where the check must find nothing to judge, `notAssessed` where a gap must stop it. */
  readonly expect: readonly Expected[] | 'notApplicable' | 'notAssessed'
}

/** A check with its table. */
export type Cases<Needs = Readonly<Record<string, Need>>> = {
  readonly check: Check<Needs>
  readonly table: readonly Case<Needs>[]
}

/** The account, region and account resources that cases are judged in. */
export const caseAccount = '111122223333'
/** The region in which cases are judged. */
export const caseRegion = 'eu-central-1'
/** The resource of the account in checks `per: 'account'` and in facts of the account. */
export const caseAccountArn = `arn:aws:iam::${caseAccount}:root`
/** The resource of a single regional fact. */
export const caseRegionArn = `arn:aws:account:${caseRegion}:${caseAccount}:account`

/** Declares a check's table of cases. */
export const defineCases = <Needs extends Readonly<Record<string, Need>>>(
  check: Check<Needs>,
  table: readonly Case<Needs>[],
): Cases<Needs> => ({ check, table })
