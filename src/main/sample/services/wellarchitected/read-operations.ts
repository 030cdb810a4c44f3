import type * as wellarchitected from '@aws-sdk/client-wellarchitected'
import type { SampleOperations } from '../../service'
import { atMilestone, seeReview, seeWorkload, visibleWorkloads } from './access'
import { answerDetail, answerSummary, improvementSummary } from './answer-views'
import { invalid } from './failures'
import { questionsOf, type PlacedQuestion, type SampleLens } from './lens'
import { checkPage, largestPage } from './limits'
import { isPrioritized } from './profile'
import { riskOf } from './risk'
import { answerOf, type WorkloadState } from './state'
import { findQuestion } from './update-answer'
import { reviewDetail, reviewSummary, workloadDetail, workloadSummary } from './views'

interface Filter {
  readonly PillarId?: string | undefined
  readonly QuestionPriority?: string | undefined
}

/** The questions of a lens that a caller wants to see. */
function wantedQuestions(workload: WorkloadState, lens: SampleLens, filter: Filter): readonly PlacedQuestion[] {
  const { PillarId: pillarId, QuestionPriority: priority } = filter
  if (pillarId !== undefined && !lens.pillars.some(({ id }) => id === pillarId)) {
    throw invalid('PillarId', `${pillarId} is no pillar of the lens ${lens.alias}.`)
  }
  return questionsOf(lens).filter(
    (placed) =>
      (pillarId === undefined || placed.pillar.id === pillarId) &&
      (priority !== 'PRIORITIZED' || (workload.settings.Profiles !== undefined && isPrioritized(placed))),
  )
}

const named = (number: number | undefined) => (number === undefined ? {} : { MilestoneNumber: number })

/** Workloads, reviews, answers and milestones. */
export const readOperations = {
  ListWorkloads: (input, context) => {
    checkPage(input.MaxResults, largestPage.most)
    const prefix = input.WorkloadNamePrefix ?? ''
    const found = visibleWorkloads(context).filter(({ settings }) => settings.WorkloadName?.startsWith(prefix))
    const { items, next } = context.page(found, { token: input.NextToken, max: input.MaxResults, ...largestPage })
    return { WorkloadSummaries: items.map(workloadSummary), NextToken: next }
  },
  GetWorkload: (input, context) => ({
    Workload: workloadDetail(seeWorkload(input.WorkloadId, context), context.account.id),
  }),
  ListLensReviews: (input, context) => {
    checkPage(input.MaxResults, largestPage.most)
    const workload = atMilestone(seeWorkload(input.WorkloadId, context), input.MilestoneNumber)
    const wanted = { token: input.NextToken, max: input.MaxResults, ...largestPage }
    const { items, next } = context.page(workload.reviews, wanted)
    return {
      WorkloadId: workload.id,
      ...named(input.MilestoneNumber),
      LensReviewSummaries: items.map((review) => reviewSummary(workload, review)),
      NextToken: next,
    }
  },
  GetLensReview: (input, context) => {
    const workload = atMilestone(seeWorkload(input.WorkloadId, context), input.MilestoneNumber)
    const review = seeReview(workload, input.LensAlias)
    return { WorkloadId: workload.id, ...named(input.MilestoneNumber), LensReview: reviewDetail(workload, review) }
  },
  ListAnswers: (input, context) => {
    checkPage(input.MaxResults, largestPage.most)
    const workload = atMilestone(seeWorkload(input.WorkloadId, context), input.MilestoneNumber)
    const review = seeReview(workload, input.LensAlias)
    const wanted = { token: input.NextToken, max: input.MaxResults, ...largestPage }
    const { items, next } = context.page(wantedQuestions(workload, review.lens, input), wanted)
    return {
      WorkloadId: workload.id,
      ...named(input.MilestoneNumber),
      LensAlias: review.lens.alias,
      LensArn: review.lens.arn,
      AnswerSummaries: items.map((placed) => answerSummary(workload, review, placed)),
      NextToken: next,
    }
  },
  GetAnswer: (input, context) => {
    const present = seeWorkload(input.WorkloadId, context)
    const workload = atMilestone(present, input.MilestoneNumber)
    const review = seeReview(workload, input.LensAlias)
    const placed = findQuestion(review.lens, input.QuestionId)
    const Answer = answerDetail(workload, review, placed)
    context.tool.reach('afterRead', present.id, placed.question.id)
    return {
      WorkloadId: workload.id,
      ...named(input.MilestoneNumber),
      LensAlias: review.lens.alias,
      LensArn: review.lens.arn,
      Answer,
    }
  },
  ListLensReviewImprovements: (input, context) => {
    checkPage(input.MaxResults, 100)
    const workload = atMilestone(seeWorkload(input.WorkloadId, context), input.MilestoneNumber)
    const review = seeReview(workload, input.LensAlias)
    const open = wantedQuestions(workload, review.lens, input).filter(({ question }) =>
      ['HIGH', 'MEDIUM'].includes(riskOf(question, answerOf(review, question.id))),
    )
    const wanted = { token: input.NextToken, max: input.MaxResults, size: 50, most: 100 }
    const { items, next } = context.page(open, wanted)
    return {
      WorkloadId: workload.id,
      ...named(input.MilestoneNumber),
      LensAlias: review.lens.alias,
      LensArn: review.lens.arn,
      ImprovementSummaries: items.map((placed) => improvementSummary(workload, review, placed)),
      NextToken: next,
    }
  },
  ListMilestones: (input, context) => {
    checkPage(input.MaxResults, largestPage.most)
    const workload = seeWorkload(input.WorkloadId, context)
    const wanted = { token: input.NextToken, max: input.MaxResults, ...largestPage }
    const { items, next } = context.page(workload.milestones, wanted)
    return {
      WorkloadId: workload.id,
      MilestoneSummaries: items.map(({ number, name, recorded, workload: then }) => ({
        MilestoneNumber: number,
        MilestoneName: name,
        RecordedAt: recorded,
        WorkloadSummary: workloadSummary(then),
      })),
      NextToken: next,
    }
  },
  GetMilestone: (input, context) => {
    const workload = seeWorkload(input.WorkloadId, context)
    if (input.MilestoneNumber === undefined) throw invalid('MilestoneNumber', 'It is required.')
    const then = atMilestone(workload, input.MilestoneNumber)
    const milestone = workload.milestones.find(({ number }) => number === input.MilestoneNumber)
    return {
      WorkloadId: workload.id,
      Milestone: {
        MilestoneNumber: input.MilestoneNumber,
        MilestoneName: milestone?.name,
        RecordedAt: milestone?.recorded,
        Workload: workloadDetail(then, context.account.id),
      },
    }
  },
} satisfies SampleOperations<typeof wellarchitected, undefined>
