import { defineCases } from '../../../engine/cases'
import { bucket, bucketArn, ownership } from '../samples'
import check from './s3-bucket-acl-disabled.check'

const path = 'OwnershipControls.Rules[0].ObjectOwnership'
const given = (detail: ReturnType<typeof ownership>) => ({
  buckets: [bucket()],
  bucketOwnership: { [bucketArn]: detail },
})

export default defineCases(check, [
  {
    name: 'the bucket owner owns everything',
    kind: 'pass',
    given: given(ownership()),
    expect: [{ arn: bucketArn, result: 'pass', evidence: [{ path, value: 'BucketOwnerEnforced' }] }],
  },
  {
    name: 'the uploader owns the object',
    kind: 'fail',
    given: given(ownership('ObjectWriter')),
    expect: [{ arn: bucketArn, result: 'fail', evidence: [{ path, value: 'ObjectWriter' }] }],
  },
  {
    name: 'the owner is preferred, but lists still count',
    kind: 'edge',
    given: given(ownership('BucketOwnerPreferred')),
    expect: [{ arn: bucketArn, result: 'fail', evidence: [{ path, value: 'BucketOwnerPreferred' }] }],
  },
  {
    name: 'an old bucket has no ownership controls at all',
    kind: 'edge',
    given: given({}),
    expect: [{ arn: bucketArn, result: 'fail', evidence: [{ path, value: null }] }],
  },
  {
    name: 'the controls may not be read',
    kind: 'edge',
    given: {
      buckets: [bucket()],
      bucketOwnership: { [bucketArn]: { kind: 'denied', action: 's3:GetBucketOwnershipControls' } },
    },
    expect: [{ arn: bucketArn, result: 'unknown', gap: 'denied' }],
  },
  { name: 'no bucket', kind: 'none', given: { buckets: [], bucketOwnership: {} }, expect: 'notApplicable' },
])
