import { isNoneOfThese } from '../../shared/workload/answer-problems'
import { nameLens } from '../../shared/draft/answer-state'
import type { ChoiceEvidence, QuestionEvidence } from '../../shared/workload/workload-evidence'
import { weighAnswers } from '../../shared/workload/workload-evidence'
import type { LensReview, Workload } from '../../shared/workload/workload'
import { sliceOf, type WorkloadMapping, type WorkloadSlice } from '../../shared/workload/workload-slice'
import { refuse, succeed, type Result } from '../history/problem'
import { findWorkload, type FoundWorkload } from './find-workloads'
import { orderQuestions } from './order-questions'
import { loadOnce, readSliceEvidence, type LoadDocument } from './slice-evidence'
import type { SliceEvidence } from './view-cache'
import type { Answers, LensPlace, ViewSource } from './view-source'

/** The review of a workload by a lens, with the evidence beside each answer. */
export type LensEvidence = {
  readonly workload: Workload
  readonly review: LensReview
  /** In the framework's order, or as the lens lists them. */
  readonly questions: readonly QuestionEvidence[]
  /** `null`: there is no evidence. */
  readonly snapshot: { readonly id: string; readonly startedAt: string; readonly digest: string } | null
}

/** A lens review with all that its views are made of. */
export type WeighedLens = LensEvidence & {
  readonly found: FoundWorkload
  readonly slice: WorkloadSlice
  readonly mapping: WorkloadMapping | undefined
  readonly scores: SliceEvidence['scores']
}

/** The framework's own lens: the only one whose pillars have scores. */
export const isFrameworkLens = (lens: string): boolean => nameLens(lens) === 'wellarchitected'

/** Finds the review of a workload by a lens, whatever way the lens is named. */
export const findReview = (reviews: readonly LensReview[], lens: string): LensReview | undefined =>
  reviews.find(({ lensAlias }) => nameLens(lensAlias) === nameLens(lens))

/** Without a snapshot nothing was looked at: what a check would look at is undecided, and never a blind spot of somebody's review. */
const withoutSnapshot = (
  { checks }: ViewSource,
  questions: readonly QuestionEvidence[],
): readonly QuestionEvidence[] => {
  const looked = new Set(checks.flatMap(({ bestPractices }) => bestPractices.map(({ id }) => id)))
  const settle = (choice: ChoiceEvidence): ChoiceEvidence =>
    choice.standing === 'personOnly' && looked.has(choice.practice?.id ?? '') && !isNoneOfThese(choice.choice)
      ? { ...choice, standing: 'undecided' }
      : choice
  return questions.map((question) => ({ ...question, choices: question.choices.map(settle) }))
}

/** Sets the evidence of a slice beside the answers of one lens. */
export const weighLens = (
  source: ViewSource,
  review: LensReview,
  slice: WorkloadSlice,
  evidence: SliceEvidence | undefined,
): readonly QuestionEvidence[] => {
  const { today } = source
  const weighed = evidence
    ? weighAnswers(review, { slice, today, startedAt: evidence.snapshot.startedAt }, evidence.practices)
    : withoutSnapshot(source, weighAnswers(review, { slice, today, startedAt: today }, new Map()))
  return orderQuestions(weighed)
}

const headOf = ({ reader }: ViewSource, id: string): Result<SliceEvidence['snapshot']> => {
  const entry = reader.findSnapshot(id)
  if (!entry.ok) return entry
  return succeed({ id, startedAt: entry.value.startedAt, digest: entry.value.digest })
}

/** The evidence of a workload's slice; undefined where there is no snapshot, or nobody says which accounts the workload has. */
export const evidenceOf = (
  source: ViewSource,
  snapshot: string | null,
  slice: WorkloadSlice,
  load: LoadDocument | undefined,
): Result<SliceEvidence | undefined> =>
  snapshot === null || slice.kind === 'unmapped'
    ? succeed(undefined)
    : readSliceEvidence(source, snapshot, slice, load ?? loadOnce(source.reader, snapshot))

/** Gathers all that the views of a lens are made of. */
export const gatherLens = (source: ViewSource, place: LensPlace, answers: Answers): Result<WeighedLens> => {
  const found = findWorkload(source, place.workload, place.snapshot, answers)
  if (!found.ok) return found
  const review = findReview(found.value.workload.lensReviews, place.lens)
  if (!review)
    return refuse('notFound', 'The workload has no such lens.', 'Choose one of the lenses that the workload lists.')
  const mapping = source.reader.workloads.mapping(place.workload)
  if (!mapping.ok) return mapping
  const slice = sliceOf(found.value.workload, mapping.value)
  const evidence = evidenceOf(source, place.snapshot, slice, undefined)
  if (!evidence.ok) return evidence
  const head = place.snapshot === null ? succeed(null) : headOf(source, place.snapshot)
  if (!head.ok) return head
  return succeed({
    workload: found.value.workload,
    review,
    questions: weighLens(source, review, slice, evidence.value),
    snapshot: head.value,
    found: found.value,
    slice,
    mapping: mapping.value,
    scores: isFrameworkLens(review.lensAlias) ? (evidence.value?.scores ?? new Map()) : new Map(),
  })
}

/** Sets the evidence of a snapshot beside each answer of a lens. */
export const gatherLensEvidence = (
  source: ViewSource,
  place: LensPlace,
  answers: Answers = 'latest',
): Result<LensEvidence> => {
  const gathered = gatherLens(source, place, answers)
  if (!gathered.ok) return gathered
  const { workload, review, questions, snapshot } = gathered.value
  return succeed({ workload, review, questions, snapshot })
}
