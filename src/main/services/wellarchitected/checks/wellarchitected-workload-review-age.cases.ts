import { defineCases } from '../../../engine/cases'
import { lensReview, reviews, workload } from '../samples'
import check from './wellarchitected-workload-review-age.check'

const shop = workload()
const path = 'LensReviews[0].UpdatedAt'
const given = (UpdatedAt: string) => ({
  workloads: [shop],
  workloadReviews: { [shop.arn]: reviews(lensReview(undefined, { UpdatedAt })) },
})
const { UpdatedAt: _, ...undated } = lensReview()

export default defineCases(check, [
  {
    name: 'a month ago',
    kind: 'pass',
    given: given('2026-05-01T08:00:00.000Z'),
    expect: [{ arn: shop.arn, result: 'pass', evidence: [{ path, value: '2026-05-01T08:00:00.000Z' }] }],
  },
  {
    name: 'more than a year ago',
    kind: 'fail',
    given: given('2025-05-31T00:00:00.000Z'),
    expect: [{ arn: shop.arn, result: 'fail', evidence: [{ path, value: '2025-05-31T00:00:00.000Z' }] }],
  },
  { name: 'no workloads', kind: 'none', given: { workloads: [], workloadReviews: {} }, expect: 'notApplicable' },
  {
    name: 'a year ago to the second',
    kind: 'edge',
    given: given('2025-06-01T00:00:00.000Z'),
    expect: [{ arn: shop.arn, result: 'pass' }],
  },
  {
    name: 'one lens is old, the other was answered last week',
    kind: 'edge',
    given: {
      workloads: [shop],
      workloadReviews: {
        [shop.arn]: reviews(
          lensReview(undefined, { LensAlias: 'serverless', UpdatedAt: '2024-05-01T08:00:00.000Z' }),
          lensReview(undefined, { UpdatedAt: '2026-05-25T08:00:00.000Z' }),
        ),
      },
    },
    expect: [
      {
        arn: shop.arn,
        result: 'pass',
        evidence: [{ path: 'LensReviews[1].UpdatedAt', value: '2026-05-25T08:00:00.000Z' }],
      },
    ],
  },
  {
    name: 'never answered: another check says so',
    kind: 'edge',
    given: {
      workloads: [shop],
      workloadReviews: {
        [shop.arn]: reviews(
          lensReview(
            { reliability: { UNANSWERED: 13 }, security: { UNANSWERED: 11 } },
            { UpdatedAt: '2024-05-01T08:00:00.000Z' },
          ),
        ),
      },
    },
    expect: 'notApplicable',
  },
  {
    name: 'AWS tells no date',
    kind: 'edge',
    given: { workloads: [shop], workloadReviews: { [shop.arn]: reviews(undated) } },
    expect: 'notAssessed',
  },
])
