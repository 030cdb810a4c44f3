import type { z } from 'zod'
import type { LensView, sinceSchema } from '../../shared/ipc/workloads'
import { describeUntold } from '../../shared/workload/workload-slice'
import { countStandings } from '../../shared/workload/count-standings'
import type { Question } from '../../shared/workload/workload'
import { succeed, type Result } from '../history/problem'
import { describeChanges } from './describe-change'
import { gatherLens, type WeighedLens } from './gather-lens-evidence'
import { reviewSince, type PastReview } from './moments'
import { viewPillars } from './pillar-views'
import { viewQuestion } from './question-view'
import type { Answers, LensPlace, ViewSource } from './view-source'
import { viewRow } from './workload-row'

/** Which lens view is asked for. */
export type LensQuery = LensPlace & { readonly since: z.infer<typeof sinceSchema> | null; readonly answers: Answers }

/** What evidence cannot tell and what could not be read, in sentences. */
const remarksOf = ({ workload, review, slice, snapshot }: WeighedLens, past: PastReview | undefined): string[] => [
  ...(snapshot === null ? ['No snapshot is chosen: all evidence is grey.'] : []),
  ...(slice.kind === 'unmapped'
    ? ['The workload names no accounts: say which belong to it to see evidence.']
    : slice.untold.map(describeUntold)),
  ...(past && past.review.lensVersion !== review.lensVersion
    ? [`Compared with version ${past.review.lensVersion} of the lens; the review stands at ${review.lensVersion}.`]
    : []),
  ...new Set([...(workload.problems ?? []), ...(review.problems ?? [])]),
]

const changesSince = (past: PastReview, question: Question): readonly string[] => {
  const before = past.review.questions.find(({ questionId }) => questionId === question.questionId)
  if (!before) return ['The question is new in the lens']
  return describeChanges({ question: before, hasNotes: past.hasNotes }, { question, hasNotes: true })
}

/** All that the workload page shows of one lens. */
export const readLensView = (source: ViewSource, { since, answers, ...place }: LensQuery): Result<LensView> => {
  const { reader } = source
  const gathered = gatherLens(source, place, answers)
  if (!gathered.ok) return gathered
  const { found, workload, review, questions, snapshot, mapping, scores } = gathered.value
  const drafts = reader.workloads.drafts()
  if (!drafts.ok) return drafts
  const draft = reader.workloads.draft(place.workload)
  if (!draft.ok) return draft
  const row = viewRow(source, found, { snapshot: place.snapshot, drafts: drafts.value })
  if (!row.ok) return row
  const past = since ? reviewSince(source, found, place.lens, since) : succeed(undefined)
  if (!past.ok) return past
  const context = { review, evidenceAt: snapshot?.startedAt ?? null }
  return succeed({
    row: row.value,
    workload: { ...workload, lensReviews: [], milestones: [] },
    lens: {
      alias: review.lensAlias,
      name: review.lensName ?? review.lensAlias,
      version: review.lensVersion,
      status: review.lensStatus,
      updatedAt: review.updatedAt,
      notes: review.notes ?? '',
    },
    source: found.source,
    snapshot,
    pillars: viewPillars(review, countStandings(questions), scores),
    questions: questions.map((weighed) =>
      viewQuestion(weighed, context, past.value ? changesSince(past.value, weighed.question) : null),
    ),
    remarks: remarksOf(gathered.value, past.value),
    milestones: workload.milestones.map(({ milestoneNumber, milestoneName, recordedAt }) => ({
      number: milestoneNumber,
      name: milestoneName,
      recordedAt,
    })),
    mapping: mapping
      ? { accounts: [...mapping.accounts], regions: [...mapping.regions], tags: { ...mapping.tags } }
      : null,
    draft: draft.value ?? null,
  })
}
