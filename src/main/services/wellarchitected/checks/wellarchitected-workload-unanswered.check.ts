import { at, defineCheck, fail, failAs, pass } from '../../../engine/check'
import { workloadReviews, workloads } from '../facts'
import { isBegun } from '../judge'

export default defineCheck({
  id: 'wellarchitected-workload-unanswered',
  title: 'Reviews of workloads answer all questions',
  failureTitle: 'The review of a workload leaves questions open',
  risk: 'Risks behind open questions are not known to anybody, and the workload looks better than it is.',
  fix: 'Answer the open questions with the team, or mark those that do not apply.',
  severity: 'medium',
  bestPractices: [
    { id: 'OPS11-BP01', link: 'necessary', part: 'the workload is reviewed as a whole' },
    { id: 'COST10-BP01', link: 'related', part: 'a review process' },
  ],
  references: ['https://docs.aws.amazon.com/wellarchitected/latest/APIReference/API_UpdateAnswer.html'],
  needs: { workloads, workloadReviews },
  evaluate: ({ workloads: all, workloadReviews: details }) =>
    all.map((workload) =>
      details.judge(workload, (reviews) => {
        const [first, ...others] = reviews.LensReviews.flatMap(({ RiskCounts: { UNANSWERED = 0 } }, index) =>
          UNANSWERED > 0 ? [at(`LensReviews[${index}].RiskCounts.UNANSWERED`, UNANSWERED)] : [],
        )
        if (!first) return pass(workload)
        return isBegun(reviews) ? failAs('low', workload, first, ...others) : fail(workload, first, ...others)
      }),
    ),
})
