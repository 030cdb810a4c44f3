import { defineCases } from '../../../engine/cases'
import { lensReview, reviews, workload } from '../samples'
import check from './wellarchitected-workload-risks.check'

const shop = workload()
const lens = 'LensReviews[0].PillarReviewSummaries'
const given = (review: ReturnType<typeof lensReview>) => ({
  workloads: [shop],
  workloadReviews: { [shop.arn]: reviews(review) },
})

export default defineCases(check, [
  { name: 'no risks', kind: 'pass', given: given(lensReview()), expect: [{ arn: shop.arn, result: 'pass' }] },
  {
    name: 'high risks in one pillar, medium ones in another',
    kind: 'fail',
    given: given(lensReview({ reliability: { MEDIUM: 2, NONE: 11 }, security: { HIGH: 3, NONE: 8 } })),
    expect: [{ arn: shop.arn, result: 'fail', evidence: [{ path: `${lens}[1].RiskCounts.HIGH`, value: 3 }] }],
  },
  { name: 'no workloads', kind: 'none', given: { workloads: [], workloadReviews: {} }, expect: 'notApplicable' },
  {
    name: 'medium risks only',
    kind: 'edge',
    given: given(lensReview({ reliability: { MEDIUM: 2, NONE: 11 }, security: { NONE: 11 } })),
    expect: [
      {
        arn: shop.arn,
        result: 'fail',
        severity: 'low',
        evidence: [{ path: `${lens}[0].RiskCounts.MEDIUM`, value: 2 }],
      },
    ],
  },
  {
    name: 'no answer yet, so no risk is known',
    kind: 'edge',
    given: given(lensReview({ reliability: { UNANSWERED: 13 }, security: { UNANSWERED: 11 } })),
    expect: 'notApplicable',
  },
  {
    name: 'half answered, without risk so far',
    kind: 'edge',
    given: given(lensReview({ reliability: { UNANSWERED: 13 }, security: { NONE: 11 } })),
    expect: [{ arn: shop.arn, result: 'pass' }],
  },
  {
    name: 'the reviews may not be read',
    kind: 'edge',
    given: {
      workloads: [shop],
      workloadReviews: { [shop.arn]: { kind: 'denied', action: 'wellarchitected:ListLensReviews' } },
    },
    expect: 'notAssessed',
  },
])
