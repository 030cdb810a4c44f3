import { z } from 'zod'
import type { Json } from '../json'
import type { FactItem, FactUnit, StoredFact } from '../review/fact-state'
import { describeGap, type Gap } from '../review/gap'
import { nameLens } from '../draft/answer-state'
import { toWorkload } from './from-tool'
import type { LensParts, MilestoneParts } from './tool-parts'
import { rawAnswerSchema, rawImprovementSchema, rawLensReviewSchema, rawWorkloadSchema } from './tool-schemas'
import type { Workload } from './workload'

/** Ids of the facts of the Well-Architected Tool, by what they tell. */
const ids = {
  workloads: 'wellarchitected-workloads',
  settings: 'wellarchitected-workload-settings',
  reviews: 'wellarchitected-workload-reviews',
  milestones: 'wellarchitected-workload-milestones',
  lenses: 'wellarchitected-lenses-of-workloads',
  details: 'wellarchitected-lens-details',
  answers: 'wellarchitected-lens-answers',
  improvements: 'wellarchitected-lens-improvements',
  milestoneReviews: 'wellarchitected-milestone-reviews',
  shares: 'wellarchitected-workload-shares',
  profiles: 'wellarchitected-workload-profiles',
} as const

type Id = (typeof ids)[keyof typeof ids]

/** Ids of the facts that workloads are made of. */
export const workloadFacts: readonly string[] = Object.values(ids)

/** A workload as one account sees it. */
export type FoundWorkload = { readonly workload: Workload; readonly account: string; readonly region: string }

/** The workloads of a snapshot, and what of the Tool could not be read, in sentences. */
export type FoundWorkloads = { readonly found: readonly FoundWorkload[]; readonly problems: readonly string[] }

const text = z.string().nullish()
const summarySchema = rawWorkloadSchema.extend({ WorkloadId: z.string(), WorkloadName: text, arn: z.string() })
const lensSchema = z.object({ WorkloadArn: z.string(), LensAlias: z.string() })
const reviewsSchema = z.object({ LensReviews: z.array(rawLensReviewSchema) })
const answersSchema = z.object({ Answers: z.array(rawAnswerSchema) })
const improvementsSchema = z.object({ ImprovementSummaries: z.array(rawImprovementSchema) })
const milestoneSchema = z.object({ MilestoneNumber: z.number(), MilestoneName: text, RecordedAt: text })
const milestonesSchema = z.object({ MilestoneSummaries: z.array(milestoneSchema) })
const milestoneReviewsSchema = z.object({
  Milestones: z.array(
    milestoneSchema.extend({
      LensReviews: z.array(rawLensReviewSchema.extend({ AnswerSummaries: z.array(rawAnswerSchema) })),
    }),
  ),
})
const sharesSchema = z.object({
  Shares: z.array(z.object({ SharedWith: text, PermissionType: text, Status: text })),
})
const profilesSchema = rawWorkloadSchema.pick({ Profiles: true })

type Share = z.infer<typeof sharesSchema>['Shares'][number]

const unreadable: Gap = { kind: 'failed', code: 'NotReadable', text: 'The snapshot holds it in another shape' }
/** Nobody asked for it. */
const unread: Gap = { kind: 'failed', code: 'NotRead', text: 'The snapshot does not hold it' }

/** Something that was read, or why it was not. */
type Known<Value> = { readonly value: Value } | { readonly gap: Gap }

const parse = <Value>(schema: z.ZodType<Value>, value: Json): Known<Value> => {
  const parsed = schema.safeParse(value)
  return parsed.success ? { value: parsed.data } : { gap: unreadable }
}

/** The facts of one account in one region. */
type Place = {
  readonly account: string
  readonly region: string
  readonly facts: ReadonlyMap<string, StoredFact>
}

const itemsOf = ({ facts }: Place, id: Id): readonly FactItem[] => facts.get(id)?.items ?? []

const detailOf = <Value>(place: Place, id: Id, key: string, schema: z.ZodType<Value>): Known<Value> => {
  const stored = place.facts.get(id)
  const item = stored?.items.find((one) => one.key === key)
  if (item) return item.gap ? { gap: item.gap } : parse(schema, item.value)
  return { gap: stored?.gap ?? (stored && !stored.complete ? { kind: 'cancelled' } : unread) }
}

/** A sentence for people about something that is missing. */
const say = (what: string, gap: Gap): string =>
  gap === unread
    ? `${what} were not read: the review was of single checks, was finished early, or was made by an older app.`
    : `${what} could not be read. ${describeGap(gap)}.`.replace(/\.\.$/, '.')

/** Collects sentences about what is missing. */
type Note = (problem: string) => void

const valueOr = <Value>(known: Known<Value>, what: string, note: Note): Value | undefined => {
  if ('value' in known) return known.value
  note(say(what, known.gap))
  return undefined
}

/** The lenses that the workload names, and others that its reviews tell of: their answers have not been read. */
const lensesOf = (
  place: Place,
  arn: string,
  note: Note,
): readonly { readonly key: string; readonly alias: string }[] => {
  const found = itemsOf(place, ids.lenses).flatMap((item) => {
    const lens = item.gap ? undefined : lensSchema.safeParse(item.value).data
    return lens?.WorkloadArn === arn ? [{ key: item.key, alias: nameLens(lens.LensAlias) }] : []
  })
  const stored = place.facts.get(ids.lenses)
  if (!stored || stored.gap) note(say('The answers of the workload', stored?.gap ?? unread))
  const reviews = detailOf(place, ids.reviews, arn, reviewsSchema)
  const told = 'value' in reviews ? reviews.value.LensReviews.flatMap(({ LensAlias }) => LensAlias ?? []) : []
  const others = told.map(nameLens).filter((alias) => !found.some((lens) => lens.alias === alias))
  return [...found, ...others.map((alias) => ({ key: '', alias }))]
}

const lensPartsOf = (place: Place, arn: string, lens: { readonly key: string; readonly alias: string }): LensParts => {
  const problems: string[] = []
  const note: Note = (problem) => problems.push(problem)
  const { key, alias } = lens
  const together = detailOf(place, ids.reviews, arn, reviewsSchema)
  const ofAll =
    'value' in together
      ? together.value.LensReviews.find(({ LensAlias }) => nameLens(LensAlias ?? '') === alias)
      : undefined
  const details = detailOf(place, ids.details, key, rawLensReviewSchema)
  const own = 'value' in details ? details : ofAll ? { value: ofAll } : details
  const answers = detailOf(place, ids.answers, key, answersSchema)
  const improvements = detailOf(place, ids.improvements, key, improvementsSchema)
  return {
    review: { ...valueOr(own, 'The version and the risks of the review', note), LensAlias: alias },
    answers: valueOr(answers, 'The answers', note)?.Answers ?? [],
    improvements: valueOr(improvements, 'The improvement items', note)?.ImprovementSummaries,
    problems,
  }
}

const milestonesOf = (place: Place, arn: string, note: Note): readonly MilestoneParts[] => {
  const reviews = detailOf(place, ids.milestoneReviews, arn, milestoneReviewsSchema)
  if ('value' in reviews) {
    return reviews.value.Milestones.map(({ LensReviews, ...summary }) => ({
      summary,
      lensReviews: LensReviews.map(({ AnswerSummaries: answers, ...review }) => ({ review, answers })),
    }))
  }
  const listed = detailOf(place, ids.milestones, arn, milestonesSchema)
  if ('gap' in listed) {
    note(say('The milestones', listed.gap))
    return []
  }
  if (listed.value.MilestoneSummaries.length > 0) note(say('The answers at milestones', reviews.gap))
  return listed.value.MilestoneSummaries.map((summary) => ({ summary, lensReviews: [] }))
}

/** Whether a share may be the one through which the account sees the workload; shares with an organization may be. */
const mayReach = ({ SharedWith: target, Status: status }: Share, account: string): boolean =>
  typeof target === 'string' &&
  (status === undefined || status === null || status === 'ACCEPTED' || status === 'ASSOCIATED') &&
  (target === account || target.includes(`:${account}:`) || /^arn:[^:]+:organizations:/.test(target))

/** The permission that the share gives; `null` where it is the account's own, or AWS does not tell, or tells two. */
const permissionOf = (owner: string | null | undefined, account: string, shares: readonly Share[]): string | null => {
  if (owner === account) return null
  const told = new Set(shares.flatMap((share) => (mayReach(share, account) ? (share.PermissionType ?? []) : [])))
  const [only, ...others] = told
  return only !== undefined && others.length === 0 ? only : null
}

const foundIn = (place: Place, sharesOf: (arn: string) => readonly Share[], note: Note): readonly FoundWorkload[] => {
  const { account, region } = place
  return itemsOf(place, ids.workloads).flatMap((item): readonly FoundWorkload[] => {
    const known = item.gap ? { gap: item.gap } : parse(summarySchema, item.value)
    const summary = valueOr(known, `The workload ${item.key} of account ${account}`, note)
    if (!summary) return []
    const { arn } = summary
    const problems: string[] = []
    const own: Note = (problem) => problems.push(problem)
    const settings = valueOr(detailOf(place, ids.settings, arn, rawWorkloadSchema), 'The settings', own)
    const profiles = detailOf(place, ids.profiles, arn, profilesSchema)
    if ('gap' in profiles && summary.Profiles?.length) own(say('The names of its profiles', profiles.gap))
    const named = 'value' in profiles ? profiles.value : { Profiles: summary.Profiles }
    const workload = toWorkload({
      workload: { ...summary, ...settings, ...named, WorkloadArn: arn },
      region,
      permission: permissionOf(summary.Owner, account, sharesOf(arn)),
      lensReviews: lensesOf(place, arn, own).map((lens) => lensPartsOf(place, arn, lens)),
      milestones: milestonesOf(place, arn, own),
      problems,
    })
    return [{ workload, account, region }]
  })
}

const placesOf = (facts: Iterable<{ readonly unit: FactUnit; readonly stored: StoredFact }>): readonly Place[] => {
  const places = new Map<string, Place & { readonly facts: Map<string, StoredFact> }>()
  for (const { unit, stored } of facts) {
    if (!workloadFacts.includes(unit.fact)) continue
    const { account, region } = unit
    const key = `${account} ${region}`
    const place = places.get(key) ?? { account, region, facts: new Map<string, StoredFact>() }
    place.facts.set(unit.fact, stored)
    places.set(key, place)
  }
  const inOrder = [...places].toSorted(([a], [b]) => (a < b ? -1 : 1))
  return inOrder.map(([, place]) => place)
}

/** One sentence for each account and reason, with the regions in which the Tool could not be read; where AWS has no Tool, none is missed. */
const problemsOfPlaces = (places: readonly Place[]): readonly string[] => {
  const regions = new Map<string, { readonly gap: Gap; readonly account: string; readonly names: string[] }>()
  for (const { account, region, facts } of places) {
    const stored = facts.get(ids.workloads)
    if (!stored || (stored.complete && !stored.gap) || stored.gap?.kind === 'unsupported') continue
    const gap = stored.gap ?? { kind: 'cancelled' as const }
    const key = `${account} ${describeGap(gap)}`
    const group = regions.get(key) ?? { gap, account, names: [] }
    group.names.push(region)
    regions.set(key, group)
  }
  return [...regions.values()].map(({ gap, account, names }) =>
    say(`The workloads of account ${account} in ${names.join(', ')}`, gap),
  )
}

const ownersShares = (places: readonly Place[]): ReadonlyMap<string, readonly Share[]> => {
  const shares = new Map<string, readonly Share[]>()
  for (const place of places) {
    for (const item of itemsOf(place, ids.shares)) {
      const found = item.gap ? [] : (sharesSchema.safeParse(item.value).data?.Shares ?? [])
      shares.set(item.key, [...(shares.get(item.key) ?? []), ...found])
    }
  }
  return shares
}

/**
 * The workloads that facts tell, one entry for each account that sees it. Other facts than `workloadFacts` are passed over. What is
 * missing of a workload stands in its own `problems` and in those of its lenses.
 */
export const workloadsOf = (
  facts: Iterable<{ readonly unit: FactUnit; readonly stored: StoredFact }>,
): FoundWorkloads => {
  const places = placesOf(facts)
  const shares = ownersShares(places)
  const problems = [...problemsOfPlaces(places)]
  const note: Note = (problem) => problems.push(problem)
  const found = places.flatMap((place) => foundIn(place, (arn) => shares.get(arn) ?? [], note))
  return { found, problems }
}
