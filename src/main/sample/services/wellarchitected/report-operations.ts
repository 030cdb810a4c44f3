import type { ConsolidatedReportMetric } from '@aws-sdk/client-wellarchitected'
import { ReportFormat } from '@aws-sdk/client-wellarchitected'
import type * as wellarchitected from '@aws-sdk/client-wellarchitected'
import type { SampleOperations } from '../../service'
import { atMilestone, seeReview, seeWorkload, visibleWorkloads } from './access'
import { questionsOf } from './lens'
import { checkOneOf, checkPage, required } from './limits'
import { writePdf } from './pdf'
import { countRisks, riskOf, risksOf } from './risk'
import { answerOf, type ReviewState, type WorkloadState } from './state'
import { workloadSummary } from './views'

const nameOf = ({ settings }: WorkloadState): string => settings.WorkloadName ?? ''

function reviewLines(workload: WorkloadState, review: ReviewState): readonly string[] {
  return [
    `${nameOf(workload)}: ${review.lens.name} ${review.lens.version}`,
    ...review.lens.pillars.flatMap((pillar) => [
      `${pillar.name}: ${JSON.stringify(countRisks(risksOf(review, pillar)))}`,
      ...pillar.questions.map((question) => `  ${riskOf(question, answerOf(review, question.id))} ${question.title}`),
    ]),
  ]
}

function metricOf(workload: WorkloadState): ConsolidatedReportMetric {
  const { WorkloadId, WorkloadName, WorkloadArn, UpdatedAt, RiskCounts } = workloadSummary(workload)
  return {
    MetricType: 'WORKLOAD',
    ...{ WorkloadId, WorkloadName, WorkloadArn, UpdatedAt, RiskCounts },
    LensesAppliedCount: workload.reviews.length,
    Lenses: workload.reviews.map((review) => ({
      LensArn: review.lens.arn,
      RiskCounts: countRisks(risksOf(review)),
      Pillars: review.lens.pillars.map((pillar) => ({
        PillarId: pillar.id,
        RiskCounts: countRisks(risksOf(review, pillar)),
        Questions: questionsOf({ ...review.lens, pillars: [pillar] })
          .map(({ question }) => ({ question, risk: riskOf(question, answerOf(review, question.id)) }))
          .filter(({ risk }) => risk === 'HIGH' || risk === 'MEDIUM')
          .map(({ question, risk }) => ({
            QuestionId: question.id,
            Risk: risk,
            BestPractices: question.choices
              .filter(({ id }) => answerOf(review, question.id).choices[id]?.status !== 'SELECTED')
              .map(({ id, title }) => ({ ChoiceId: id, ChoiceTitle: title })),
          })),
      })),
    })),
  }
}

/** AWS's own reports. The PDF is a real one, of the sample's own making. */
export const reportOperations = {
  GetLensReviewReport: (input, context) => {
    const workload = atMilestone(seeWorkload(input.WorkloadId, context), input.MilestoneNumber)
    const review = seeReview(workload, input.LensAlias)
    return {
      WorkloadId: workload.id,
      ...(input.MilestoneNumber !== undefined && { MilestoneNumber: input.MilestoneNumber }),
      LensReviewReport: {
        LensAlias: review.lens.alias,
        LensArn: review.lens.arn,
        Base64String: writePdf(reviewLines(workload, review)).toString('base64'),
      },
    }
  },
  GetConsolidatedReport: (input, context) => {
    checkOneOf('Format', required('Format', input.Format), ReportFormat)
    checkPage(input.MaxResults, 15)
    const found = visibleWorkloads(context).filter(
      ({ owner }) => input.IncludeSharedResources === true || owner === context.account.id,
    )
    if (input.Format === 'PDF') {
      const lines = found.flatMap((workload) => workload.reviews.flatMap((review) => reviewLines(workload, review)))
      return { Base64String: writePdf(lines).toString('base64') }
    }
    const wanted = { token: input.NextToken, max: input.MaxResults, size: 15, most: 15 }
    const { items, next } = context.page(found, wanted)
    return { Metrics: items.map(metricOf), NextToken: next }
  },
} satisfies SampleOperations<typeof wellarchitected, undefined>
