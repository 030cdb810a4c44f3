import { defineCases } from '../../../engine/cases'
import type { OriginBuckets } from '../facts'
import { distribution, distributionArn as arn } from '../samples'
import check from './cloudfront-distribution-bucket-exists.check'

const given = (...Buckets: OriginBuckets['Buckets']) => ({
  distributions: [distribution()],
  originBuckets: { [arn]: { Buckets } },
})
const own = { Name: 'assets', Exists: true, Own: true }

export default defineCases(check, [
  {
    name: 'the account’s own bucket',
    kind: 'pass',
    given: given(own),
    expect: [{ arn, result: 'pass', evidence: [{ path: 'Buckets[0].Name', value: 'assets' }] }],
  },
  {
    name: 'a bucket that nobody has',
    kind: 'fail',
    given: given({ Name: 'campaign-2021', Exists: false, Own: false }, own),
    expect: [{ arn, result: 'fail', evidence: [{ path: 'Buckets[0].Name', value: 'campaign-2021' }] }],
  },
  {
    name: 'a bucket of another account is there',
    kind: 'edge',
    given: given({ Name: 'media', Exists: true, Own: false }),
    expect: [{ arn, result: 'pass' }],
  },
  { name: 'no buckets', kind: 'none', given: given(), expect: 'notApplicable' },
  {
    name: 'S3 refused to say',
    kind: 'edge',
    given: {
      distributions: [distribution()],
      originBuckets: { [arn]: { kind: 'denied', action: 's3:ListBucket' } },
    },
    expect: 'notAssessed',
  },
])
