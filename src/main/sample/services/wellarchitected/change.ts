import { AnswerReason, ChoiceReason, ChoiceStatus, LensStatus, PermissionType } from '@aws-sdk/client-wellarchitected'
import { z } from 'zod'
import { sampleHex } from '../../ids'
import { addMilestone } from './milestones'
import { isLens } from './lens'
import type { ReviewState, WorkloadState } from './state'
import { updateAnswer } from './update-answer'
import { assertNever } from '../../../../shared/assert-never'

const choiceUpdateSchema = z.object({
  Status: z.enum(ChoiceStatus),
  Reason: z.enum(ChoiceReason).optional(),
  Notes: z.string().optional(),
})

/** What somebody else does to a workload while a client is at work. `workload` is its id or its name. */
export const toolChangeSchema = z.discriminatedUnion('kind', [
  /** Answers a question, with the members of UpdateAnswer. `lens` is `wellarchitected` unless told. */
  z.object({
    kind: z.literal('answer'),
    workload: z.string(),
    lens: z.string().default('wellarchitected'),
    question: z.string(),
    ChoiceUpdates: z.record(z.string(), choiceUpdateSchema).optional(),
    SelectedChoices: z.array(z.string()).optional(),
    Notes: z.string().optional(),
    IsApplicable: z.boolean().optional(),
    Reason: z.enum(AnswerReason).optional(),
  }),
  /** Deletes the workload. */
  z.object({ kind: z.literal('delete'), workload: z.string() }),
  /** Saves so many milestones. */
  z.object({ kind: z.literal('milestones'), workload: z.string(), count: z.number().int().positive() }),
  /** Shares the workload with an account, or, without a permission, ends that. */
  z.object({
    kind: z.literal('share'),
    workload: z.string(),
    account: z.string(),
    permission: z.enum(PermissionType).optional(),
  }),
  /** Gives a lens of the workload another status: `DELETED`, `UNSHARED`… */
  z.object({ kind: z.literal('lens'), workload: z.string(), lens: z.string(), status: z.enum(LensStatus) }),
  /** Takes the review owner away and restricts the workload since then (ISO 8601), or names one and ends that. */
  z.object({
    kind: z.literal('owner'),
    workload: z.string(),
    reviewOwner: z.string().optional(),
    restrictedSince: z.iso.datetime().optional(),
  }),
])

/** What somebody else does to a workload while a client is at work. */
export type ToolChange = z.output<typeof toolChangeSchema>

/** What a caller gives for one: the lens may be left out. */
export type ToolChangeInput = z.input<typeof toolChangeSchema>

/** Whether a change is about this workload, and, where it answers a question, about that very question. */
export const changeOf = (change: ToolChange, workload: string, question: string | undefined): boolean =>
  change.workload === workload && (change.kind !== 'answer' || change.question === question)

/** The review of a workload by the lens of this alias or ARN. */
export const reviewOf = (workload: WorkloadState, lens: string | undefined): ReviewState | undefined =>
  workload.reviews.find((review) => isLens(review.lens, lens))

/** Replaces a review of a workload. */
export const withReview = (workload: WorkloadState, review: ReviewState): WorkloadState => ({
  ...workload,
  updatedAt: review.updatedAt,
  reviews: workload.reviews.map((one) => (one.lens.arn === review.lens.arn ? review : one)),
})

function mustReview(workload: WorkloadState, lens: string): ReviewState {
  const review = reviewOf(workload, lens)
  if (!review) throw new Error(`The workload ${workload.id} has no lens ${lens}.`)
  return review
}

/** The workload after a change, or undefined where it is gone; throws where the change does not fit it. */
export function applyChange(workload: WorkloadState, change: ToolChange, at: Date): WorkloadState | undefined {
  switch (change.kind) {
    case 'answer': {
      const review = mustReview(workload, change.lens)
      return withReview(workload, updateAnswer(review, { ...change, QuestionId: change.question }, at))
    }
    case 'delete':
      return undefined
    case 'milestones': {
      let next = workload
      for (let made = 0; made < change.count; made += 1) {
        const number = next.milestones.length + 1
        next = addMilestone(next, `Saved by a colleague, number ${number}`, at)
      }
      return next
    }
    case 'share': {
      const { account, permission } = change
      const others = workload.shares.filter((share) => share.with !== account)
      if (!permission) return { ...workload, shares: others }
      const id = sampleHex(32, 'share', workload.id, account)
      return { ...workload, shares: [...others, { id, with: account, permission, status: 'ACCEPTED' }] }
    }
    case 'lens':
      return withReview(workload, { ...mustReview(workload, change.lens), status: change.status })
    case 'owner': {
      const { ReviewOwner: _, ReviewRestrictionDate: __, ...settings } = workload.settings
      const { reviewOwner, restrictedSince } = change
      return {
        ...workload,
        settings: {
          ...settings,
          ...(reviewOwner !== undefined && { ReviewOwner: reviewOwner }),
          ...(restrictedSince !== undefined && { ReviewRestrictionDate: new Date(restrictedSince) }),
        },
      }
    }
    default:
      return assertNever(change)
  }
}
