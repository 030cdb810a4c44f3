import { defineCases } from '../../../engine/cases'
import { bucket, bucketArn, lifecycleRule } from '../samples'
import check from './s3-bucket-lifecycle.check'

const path = 'Rules[0].Status'

export default defineCases(check, [
  {
    name: 'a rule is on',
    kind: 'pass',
    given: { buckets: [bucket()], bucketLifecycle: { [bucketArn]: { Rules: [lifecycleRule()] } } },
    expect: [{ arn: bucketArn, result: 'pass', evidence: [{ path, value: 'Enabled' }] }],
  },
  {
    name: 'there is no rule',
    kind: 'fail',
    given: { buckets: [bucket()], bucketLifecycle: { [bucketArn]: { Rules: [] } } },
    expect: [{ arn: bucketArn, result: 'fail', evidence: [{ path, value: null }] }],
  },
  {
    name: 'the only rule is off',
    kind: 'edge',
    given: {
      buckets: [bucket()],
      bucketLifecycle: { [bucketArn]: { Rules: [lifecycleRule({ Status: 'Disabled' })] } },
    },
    expect: [{ arn: bucketArn, result: 'fail', evidence: [{ path, value: 'Disabled' }] }],
  },
  {
    name: 'one rule is off and another one on',
    kind: 'edge',
    given: {
      buckets: [bucket()],
      bucketLifecycle: {
        [bucketArn]: { Rules: [lifecycleRule({ ID: 'a', Status: 'Disabled' }), lifecycleRule({ ID: 'b' })] },
      },
    },
    expect: [{ arn: bucketArn, result: 'pass', evidence: [{ path: 'Rules[1].Status', value: 'Enabled' }] }],
  },
  {
    name: 'a rule that only cleans up unfinished uploads and markers keeps all objects',
    kind: 'edge',
    given: {
      buckets: [bucket()],
      bucketLifecycle: {
        [bucketArn]: {
          Rules: [
            lifecycleRule({
              Expiration: { ExpiredObjectDeleteMarker: true },
              AbortIncompleteMultipartUpload: { DaysAfterInitiation: 7 },
            }),
          ],
        },
      },
    },
    expect: [{ arn: bucketArn, result: 'fail', evidence: [{ path: 'Rules[0].Expiration.Days', value: null }] }],
  },
  {
    name: 'old versions only are old data as well',
    kind: 'edge',
    given: {
      buckets: [bucket()],
      bucketLifecycle: {
        [bucketArn]: {
          Rules: [lifecycleRule({ Expiration: {}, NoncurrentVersionExpiration: { NoncurrentDays: 30 } })],
        },
      },
    },
    expect: [{ arn: bucketArn, result: 'pass' }],
  },
  {
    name: 'the lifecycle may not be read',
    kind: 'edge',
    given: {
      buckets: [bucket()],
      bucketLifecycle: { [bucketArn]: { kind: 'denied', action: 's3:GetLifecycleConfiguration' } },
    },
    expect: [{ arn: bucketArn, result: 'unknown', gap: 'denied' }],
  },
  { name: 'no bucket', kind: 'none', given: { buckets: [], bucketLifecycle: {} }, expect: 'notApplicable' },
])
