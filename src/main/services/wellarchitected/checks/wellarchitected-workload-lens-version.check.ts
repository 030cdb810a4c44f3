import { at, defineCheck, fail, pass } from '../../../engine/check'
import { workloadReviews, workloads } from '../facts'

export default defineCheck({
  id: 'wellarchitected-workload-lens-version',
  title: 'Workloads are reviewed by current lenses',
  failureTitle: 'A workload is reviewed by an outdated lens',
  risk: 'The questions of the review lack what AWS has learned since, and answers cannot be compared with other workloads.',
  fix: 'Save a milestone, upgrade the lens of the workload, and answer what is new. Take out lenses that are gone.',
  severity: 'low',
  bestPractices: [
    { id: 'COST10-BP02', link: 'necessary', part: 'reviews ask for the practices of today' },
    { id: 'OPS11-BP01', link: 'related', part: 'improvement goes on' },
  ],
  references: ['https://docs.aws.amazon.com/wellarchitected/latest/APIReference/API_UpgradeLensReview.html'],
  needs: { workloads, workloadReviews },
  evaluate: ({ workloads: all, workloadReviews: details }) =>
    all.map((workload) =>
      details.judge(workload, ({ LensReviews }) => {
        const [first, ...others] = LensReviews.flatMap(({ LensStatus }, index) =>
          LensStatus === undefined || LensStatus === 'CURRENT'
            ? []
            : [at(`LensReviews[${index}].LensStatus`, LensStatus)],
        )
        return first ? fail(workload, first, ...others) : pass(workload)
      }),
    ),
})
