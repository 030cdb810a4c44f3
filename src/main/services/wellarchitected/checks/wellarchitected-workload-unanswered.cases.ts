import { defineCases } from '../../../engine/cases'
import { lensReview, reviews, workload } from '../samples'
import check from './wellarchitected-workload-unanswered.check'

const shop = workload()
const path = 'LensReviews[0].RiskCounts.UNANSWERED'

export default defineCases(check, [
  {
    name: 'all answered',
    kind: 'pass',
    given: { workloads: [shop], workloadReviews: { [shop.arn]: reviews(lensReview()) } },
    expect: [{ arn: shop.arn, result: 'pass' }],
  },
  {
    name: 'none answered',
    kind: 'fail',
    given: {
      workloads: [shop],
      workloadReviews: {
        [shop.arn]: reviews(lensReview({ reliability: { UNANSWERED: 13 }, security: { UNANSWERED: 11 } })),
      },
    },
    expect: [{ arn: shop.arn, result: 'fail', evidence: [{ path, value: 24 }] }],
  },
  { name: 'no workloads', kind: 'none', given: { workloads: [], workloadReviews: {} }, expect: 'notApplicable' },
  {
    name: 'one left open',
    kind: 'edge',
    given: {
      workloads: [shop],
      workloadReviews: {
        [shop.arn]: reviews(lensReview({ reliability: { NONE: 12, UNANSWERED: 1 }, security: { NONE: 11 } })),
      },
    },
    expect: [{ arn: shop.arn, result: 'fail', severity: 'low', evidence: [{ path, value: 1 }] }],
  },
  {
    name: 'questions that do not apply are answered',
    kind: 'edge',
    given: {
      workloads: [shop],
      workloadReviews: {
        [shop.arn]: reviews(lensReview({ reliability: { NOT_APPLICABLE: 13 }, security: { NONE: 11 } })),
      },
    },
    expect: [{ arn: shop.arn, result: 'pass' }],
  },
  {
    name: 'the reviews may not be read',
    kind: 'edge',
    given: {
      workloads: [shop],
      workloadReviews: { [shop.arn]: { kind: 'denied', action: 'wellarchitected:GetLensReview' } },
    },
    expect: 'notAssessed',
  },
])
