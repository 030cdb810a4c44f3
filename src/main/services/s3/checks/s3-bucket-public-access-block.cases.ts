import { defineCases } from '../../../engine/cases'
import { bucket, bucketArn, publicAccessBlocked } from '../samples'
import check from './s3-bucket-public-access-block.check'

const denied = { kind: 'denied', action: 's3:GetBucketPublicAccessBlock' } as const
const accountDenied = { kind: 'denied', action: 's3:GetAccountPublicAccessBlock' } as const

export default defineCases(check, [
  {
    name: 'the bucket has all four settings on',
    kind: 'pass',
    given: { buckets: [bucket()], bucketPublicAccessBlocks: { [bucketArn]: publicAccessBlocked() }, account: {} },
    expect: [{ arn: bucketArn, result: 'pass', evidence: [] }],
  },
  {
    name: 'one setting is off for bucket and account',
    kind: 'fail',
    given: {
      buckets: [bucket()],
      bucketPublicAccessBlocks: { [bucketArn]: publicAccessBlocked({ BlockPublicPolicy: false }) },
      account: publicAccessBlocked({ BlockPublicPolicy: false }),
    },
    expect: [
      {
        arn: bucketArn,
        result: 'fail',
        evidence: [{ path: 'PublicAccessBlockConfiguration.BlockPublicPolicy', value: false }],
      },
    ],
  },
  {
    name: 'bucket and account block the four together',
    kind: 'edge',
    given: {
      buckets: [bucket()],
      bucketPublicAccessBlocks: { [bucketArn]: publicAccessBlocked({ BlockPublicPolicy: false }) },
      account: publicAccessBlocked({ IgnorePublicAcls: false }),
    },
    expect: [{ arn: bucketArn, result: 'pass' }],
  },
  {
    name: 'the account blocks what the bucket does not tell',
    kind: 'edge',
    given: { buckets: [bucket()], bucketPublicAccessBlocks: { [bucketArn]: denied }, account: publicAccessBlocked() },
    expect: [{ arn: bucketArn, result: 'pass' }],
  },
  {
    name: 'the account does not block and the bucket may not be read',
    kind: 'edge',
    given: { buckets: [bucket()], bucketPublicAccessBlocks: { [bucketArn]: denied }, account: {} },
    expect: [{ arn: bucketArn, result: 'unknown', gap: 'denied' }],
  },
  {
    name: 'the bucket does not block and the account may not be read',
    kind: 'edge',
    given: { buckets: [bucket()], bucketPublicAccessBlocks: { [bucketArn]: {} }, account: accountDenied },
    expect: [{ arn: bucketArn, result: 'unknown', gap: 'denied' }],
  },
  {
    name: 'no bucket',
    kind: 'none',
    given: { buckets: [], bucketPublicAccessBlocks: {}, account: {} },
    expect: 'notApplicable',
  },
])
