import { at, defineCheck, fail, pass, undecided, unknown } from '../../../engine/check'
import { now } from '../../../engine/fact'
import { workloadReviews, workloads } from '../facts'
import { isBegun, latestReview } from '../judge'

const yearInMilliseconds = 365 * 86_400_000

export default defineCheck({
  id: 'wellarchitected-workload-review-age',
  title: 'Workloads were reviewed within a year',
  failureTitle: 'A workload was not reviewed for a year',
  risk: 'Workload and practices both change. Answers of more than a year ago describe something that is gone.',
  fix: 'Go through the questions with the team again, at least once a year and after large changes.',
  severity: 'medium',
  bestPractices: [
    { id: 'COST10-BP02', link: 'necessary', part: 'the workload is reviewed at regular times' },
    { id: 'OPS11-BP01', link: 'related', part: 'improvement goes on' },
    { id: 'PERF05-BP03', link: 'related', part: 'regular reviews' },
  ],
  references: ['https://docs.aws.amazon.com/wellarchitected/latest/framework/the-review-process.html'],
  needs: { workloads, workloadReviews, now },
  evaluate: ({ workloads: all, workloadReviews: details, now: { time } }) =>
    all.flatMap((workload) => {
      const detail = details.of(workload)
      if (detail.known && !isBegun(detail.value)) return []
      return [
        details.judge(workload, (reviews) => {
          const latest = latestReview(reviews)
          const updated = latest?.review.UpdatedAt
          if (!latest || !updated)
            return unknown(workload, undecided('NoReviewDate', 'AWS gave no date of the review.'))
          const evidence = at(`LensReviews[${latest.place}].UpdatedAt`, updated)
          const isOld = Date.parse(time) - Date.parse(updated) > yearInMilliseconds
          return isOld ? fail(workload, evidence) : pass(workload, evidence)
        }),
      ]
    }),
})
