import { defineCases } from '../../../engine/cases'
import { accessPoint, accessPointArn, bucketArn, publicAccessBlocked } from '../samples'
import check from './s3-access-point-public-access-block.check'

const open = {
  accessPoints: [accessPoint()],
  bucketPublicAccessBlocks: { [bucketArn]: {} },
  account: {},
}
const denied = { kind: 'denied', action: 's3:GetAccessPoint' } as const
const policyOff = publicAccessBlocked({ RestrictPublicBuckets: false })

export default defineCases(check, [
  {
    name: 'the access point has all four settings on',
    kind: 'pass',
    given: { ...open, accessPointPublicAccessBlocks: { [accessPointArn]: publicAccessBlocked() } },
    expect: [{ arn: accessPointArn, result: 'pass', evidence: [] }],
  },
  {
    name: 'one setting is off everywhere',
    kind: 'fail',
    given: { ...open, accessPointPublicAccessBlocks: { [accessPointArn]: policyOff } },
    expect: [
      {
        arn: accessPointArn,
        result: 'fail',
        evidence: [{ path: 'PublicAccessBlockConfiguration.RestrictPublicBuckets', value: false }],
      },
    ],
  },
  {
    name: 'the bucket blocks what the access point does not',
    kind: 'edge',
    given: {
      ...open,
      accessPointPublicAccessBlocks: { [accessPointArn]: policyOff },
      bucketPublicAccessBlocks: { [bucketArn]: publicAccessBlocked() },
    },
    expect: [{ arn: accessPointArn, result: 'pass' }],
  },
  {
    name: 'the account blocks, whatever may not be read',
    kind: 'edge',
    given: {
      ...open,
      accessPointPublicAccessBlocks: { [accessPointArn]: denied },
      account: publicAccessBlocked(),
    },
    expect: [{ arn: accessPointArn, result: 'pass' }],
  },
  {
    name: 'nothing blocks, and the access point may not be read',
    kind: 'edge',
    given: { ...open, accessPointPublicAccessBlocks: { [accessPointArn]: denied } },
    expect: [{ arn: accessPointArn, result: 'unknown', gap: 'denied' }],
  },
  {
    name: 'what the bucket of another account blocks does not count',
    kind: 'edge',
    given: {
      ...open,
      accessPoints: [accessPoint({ BucketAccountId: '999900001111' })],
      accessPointPublicAccessBlocks: { [accessPointArn]: policyOff },
      bucketPublicAccessBlocks: { [bucketArn]: publicAccessBlocked() },
    },
    expect: [
      {
        arn: accessPointArn,
        result: 'fail',
        evidence: [{ path: 'PublicAccessBlockConfiguration.RestrictPublicBuckets', value: false }],
      },
    ],
  },
  {
    name: 'only a VPC reaches the access point',
    kind: 'edge',
    given: {
      ...open,
      accessPoints: [accessPoint({ NetworkOrigin: 'VPC' })],
      accessPointPublicAccessBlocks: { [accessPointArn]: policyOff },
    },
    expect: [{ arn: accessPointArn, result: 'pass', evidence: [{ path: 'NetworkOrigin', value: 'VPC' }] }],
  },
  {
    name: 'no access point',
    kind: 'none',
    given: { ...open, accessPoints: [], accessPointPublicAccessBlocks: {} },
    expect: 'notApplicable',
  },
])
