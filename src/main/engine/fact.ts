import { z } from 'zod'
import type { Json } from '../../shared/json'
import type { Gap } from '../../shared/review/gap'
import type { Resource } from '../../shared/review/outcome'

/** Whether a fact is read once per account or in each region. */
export type FactPlace = 'account' | 'region'

type FactCommon<Id extends string, Value> = {
  /** Unique, as `s3-bucket-policies`. */
  readonly id: Id
  /** What it is, in the plural, lower case: stands in progress and gaps. */
  readonly title: string
  readonly per: FactPlace
  /** The shape of one item, with AWS's own names for AWS's own fields. Fields it does not name are dropped on arrival. */
  readonly schema: z.ZodType<Value>
  /** Pages show it: it is read wherever its service is reviewed whole, though no check needs it, in each enabled region. */
  readonly keep?: true
}

/** An item of a list: AWS's fields plus the resource's ARN. */
export type WithArn = { readonly arn: string }

/** A fact that is a list of resources. */
export type ListFact<Value extends WithArn = WithArn> = FactCommon<string, Value> & {
  readonly kind: 'list'
  /** CloudFormation type name. */
  readonly type: string
  /** What people call the resource. */
  nameOf(value: Value): string
}

/** A fact that is one value per account or region: settings, a summary. Checks judge the account by it. */
export type OneFact<Value = unknown> = FactCommon<string, Value> & { readonly kind: 'one' }

/** A fact that adds to each resource of a list what needs calls of its own: the policy of each bucket. */
export type DetailFact<Value = unknown, Parent extends WithArn = WithArn> = FactCommon<string, Value> & {
  readonly kind: 'detail'
  readonly of: ListFact<Parent>
}

/** Something a collector learns about AWS, typed, plain JSON. */
export type Fact = ListFact | OneFact | DetailFact

/** Declares a list of resources. */
export const listFact = <Value extends WithArn>(fact: Omit<ListFact<Value>, 'kind'>): ListFact<Value> => ({
  ...fact,
  kind: 'list',
})

/** Declares a single value. */
export const oneFact = <Value>(fact: Omit<OneFact<Value>, 'kind'>): OneFact<Value> => ({ ...fact, kind: 'one' })

/** Declares a detail of each resource of a list; it is read where the list is read. */
export const detailFact = <Value, Parent extends WithArn>(
  fact: Omit<DetailFact<Value, Parent>, 'kind' | 'per'>,
): DetailFact<Value, Parent> => ({ ...fact, kind: 'detail', per: fact.of.per })

/** Marks a field that changes without a change of the architecture: last used, delivery and status times. */
export const volatile = <Schema extends z.ZodType>(schema: Schema): Schema => schema.meta({ volatile: true })

/** Marks a list whose order AWS means: rules in order of their number. All other lists are sorted on arrival. */
export const ordered = <Schema extends z.ZodType>(schema: Schema): Schema => schema.meta({ ordered: true })

/** A policy document: its JSON as it stands, or its text where that is no JSON. `null` where there is none. */
export const policyDocument = () => ordered(z.custom<Json>((value) => value !== undefined))

/** A date and time in ISO 8601, UTC, as facts hold it. */
export const dateTime = () => z.iso.datetime({ offset: true })

/** A value seen by a check: the fact's item and the resource that it describes. */
export type Seen<Value> = Value & { readonly resource: Resource }

/** A value or why it is missing. */
export type Known<Value> =
  { readonly known: true; readonly value: Value } | { readonly known: false; readonly gap: Gap }

/** The time of the review's start: the only clock a check sees. */
export const now: OneFact<{ readonly time: string }> = oneFact({
  id: 'now',
  title: 'time of the review',
  per: 'account',
  schema: z.object({ time: dateTime() }),
})

/** The value of a `now` fact. */
export const nowValue = (time: string): Json => ({ time })
