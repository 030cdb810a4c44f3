import { z } from 'zod'
import { score } from '../../shared/scoring/score'
import type { Snapshot } from '../../shared/review/snapshot'
import type { TagsOf } from '../../shared/workload/check-evidence'
import { outcomesOfSlice } from '../../shared/workload/outcomes-of-slice'
import { gatherPractices } from '../../shared/workload/workload-evidence'
import type { WorkloadSlice } from '../../shared/workload/workload-slice'
import type { Json } from '../../shared/json'
import type { Reader } from '../history/read'
import { succeed, type Result } from '../history/problem'
import type { SliceEvidence } from './view-cache'
import type { ViewSource } from './view-source'

/** Loads a document once, however many slices are taken from it. */
export type LoadDocument = () => Result<Snapshot>

/** A loader that keeps what it loaded. */
export const loadOnce = (reader: Reader, snapshot: string): LoadDocument => {
  let loaded: Result<Snapshot> | undefined
  return () => (loaded ??= reader.getDocument(snapshot))
}

const pairs = z.array(z.object({ Key: z.string().default(''), Value: z.string().default('') }))
const record = z.record(z.string(), z.string())
/** The names under which AWS's services give tags, as facts keep them. */
const tagFields = ['Tags', 'TagSet', 'TagList', 'tags'] as const
const tagged = z.record(z.string(), z.unknown())

const tagsOfValue = (value: Json): Readonly<Record<string, string>> | undefined => {
  const fields = tagged.safeParse(value).data
  for (const name of tagFields) {
    const list = pairs.safeParse(fields?.[name])
    if (list.success) return Object.fromEntries(list.data.map(({ Key, Value }) => [Key, Value]))
    const map = record.safeParse(fields?.[name])
    if (map.success) return map.data
  }
  return undefined
}

/** Tags of resources as a snapshot's facts hold them; undefined where no fact of a resource has any, which is not the same as none. */
const readTags = (reader: Reader, snapshot: string): TagsOf => {
  const known = new Map<string, Readonly<Record<string, string>> | undefined>()
  const read = (arn: string) => {
    const facts = reader.getResourceFacts(snapshot, arn)
    if (!facts.ok) return undefined
    for (const { item } of facts.value) {
      const tags = item.gap === undefined ? tagsOfValue(item.value) : undefined
      if (tags) return tags
    }
    return undefined
  }
  return (arn) => {
    if (!known.has(arn)) known.set(arn, read(arn))
    return known.get(arn)
  }
}

type Mapped = Extract<WorkloadSlice, { kind: 'mapped' }>

const gather = (
  { reader, checks, accepted }: ViewSource,
  id: string,
  slice: Mapped,
  load: LoadDocument,
): Result<SliceEvidence> => {
  const document = load()
  if (!document.ok) return document
  const { startedAt, digest, outcomes } = document.value
  const isAccepted = accepted?.has ?? (() => false)
  const tagsOf = readTags(reader, id)
  const practices = gatherPractices({ source: document.value, slice, knownChecks: checks, isAccepted, tagsOf })
  const { scores, coverage } = score({
    outcomes: outcomesOfSlice(outcomes, { slice, tagsOf }),
    checks: document.value.checks.list,
    isAccepted,
  })
  return succeed({
    snapshot: { id, startedAt, digest },
    practices,
    scores: new Map(
      scores.organization.map(({ pillar, score: value, light }) => [
        pillar,
        { score: value, light, coverage: coverage.organization.find((one) => one.pillar === pillar) },
      ]),
    ),
  })
}

/** Names a slice of a snapshot, with the risks that are accepted. */
export const nameSlice = ({ accepted }: ViewSource, snapshot: string, slice: WorkloadSlice): string =>
  JSON.stringify([snapshot, slice, accepted?.key ?? ''])

/** What a snapshot says of a slice. */
export const readSliceEvidence = (
  source: ViewSource,
  snapshot: string,
  slice: Mapped,
  load: LoadDocument,
): Result<SliceEvidence> =>
  source.cache.slices.get(nameSlice(source, snapshot, slice), () => gather(source, snapshot, slice, load))
