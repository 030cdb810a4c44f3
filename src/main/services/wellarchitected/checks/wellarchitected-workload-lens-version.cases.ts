import { defineCases } from '../../../engine/cases'
import { lensReview, reviews, workload } from '../samples'
import check from './wellarchitected-workload-lens-version.check'

const shop = workload()

export default defineCases(check, [
  {
    name: 'current',
    kind: 'pass',
    given: { workloads: [shop], workloadReviews: { [shop.arn]: reviews(lensReview()) } },
    expect: [{ arn: shop.arn, result: 'pass' }],
  },
  {
    name: 'a newer version is there',
    kind: 'fail',
    given: {
      workloads: [shop],
      workloadReviews: { [shop.arn]: reviews(lensReview(undefined, { LensStatus: 'NOT_CURRENT' })) },
    },
    expect: [
      { arn: shop.arn, result: 'fail', evidence: [{ path: 'LensReviews[0].LensStatus', value: 'NOT_CURRENT' }] },
    ],
  },
  { name: 'no workloads', kind: 'none', given: { workloads: [], workloadReviews: {} }, expect: 'notApplicable' },
  {
    name: 'one of two lenses is no longer shared',
    kind: 'edge',
    given: {
      workloads: [shop],
      workloadReviews: {
        [shop.arn]: reviews(lensReview(undefined, { LensAlias: 'own', LensStatus: 'UNSHARED' }), lensReview()),
      },
    },
    expect: [{ arn: shop.arn, result: 'fail', evidence: [{ path: 'LensReviews[0].LensStatus', value: 'UNSHARED' }] }],
  },
])
