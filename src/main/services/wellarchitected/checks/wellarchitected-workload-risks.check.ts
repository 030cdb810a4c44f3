import { defineCheck, fail, failAs, pass } from '../../../engine/check'
import { workloadReviews, workloads } from '../facts'
import { isBegun, pillarsAt } from '../judge'

export default defineCheck({
  id: 'wellarchitected-workload-risks',
  title: 'Reviews of workloads leave no high and no medium risks',
  failureTitle: 'The review of a workload leaves high or medium risks',
  risk: 'The team itself found that the workload lacks practices that AWS holds to be necessary, and has not mended it.',
  fix: 'Take the improvement plan of the workload, begin with the high risks, and answer the questions again when done.',
  severity: 'medium',
  bestPractices: [
    { id: 'OPS01-BP06', link: 'necessary', part: 'risks that a review found are managed' },
    { id: 'OPS11-BP01', link: 'related', part: 'improvements that a review asks for' },
    { id: 'SEC01-BP07', link: 'related', part: 'risks that wait for mitigation' },
  ],
  references: ['https://docs.aws.amazon.com/wellarchitected/latest/APIReference/API_ListLensReviewImprovements.html'],
  peers: ['prowler:wellarchitected_workload_no_high_or_medium_risks'],
  differs: {
    'prowler:wellarchitected_workload_no_high_or_medium_risks':
      'A workload whose questions nobody answered has no risks to show, and does not pass here. Medium risks alone weigh less.',
  },
  needs: { workloads, workloadReviews },
  evaluate: ({ workloads: all, workloadReviews: details }) =>
    all.flatMap((workload) => {
      const detail = details.of(workload)
      if (detail.known && !isBegun(detail.value)) return []
      return [
        details.judge(workload, (reviews) => {
          const [high, ...moreHigh] = pillarsAt('HIGH', reviews)
          if (high) return fail(workload, high, ...moreHigh)
          const [medium, ...moreMedium] = pillarsAt('MEDIUM', reviews)
          return medium ? failAs('low', workload, medium, ...moreMedium) : pass(workload)
        }),
      ]
    }),
})
