import { defineCases } from '../../../engine/cases'
import { bucket, bucketArn, replication } from '../samples'
import check from './s3-bucket-replication.check'

const copy = bucket({ Name: 'orders-copy', BucketRegion: 'eu-west-1' })
const near = bucket({ Name: 'orders-copy' })
const target = 'ReplicationConfiguration.Rules[0].Destination.Bucket'
const status = 'ReplicationConfiguration.Rules[0].Status'

export default defineCases(check, [
  {
    name: 'a copy in another region; the copy is not judged itself',
    kind: 'pass',
    given: { buckets: [bucket(), copy], bucketReplication: { [bucketArn]: replication(), [copy.arn]: {} } },
    expect: [{ arn: bucketArn, result: 'pass', evidence: [{ path: target, value: copy.arn }] }],
  },
  {
    name: 'no replication',
    kind: 'fail',
    given: { buckets: [bucket()], bucketReplication: { [bucketArn]: {} } },
    expect: [{ arn: bucketArn, result: 'fail', evidence: [{ path: status, value: null }] }],
  },
  {
    name: 'a copy in the same region',
    kind: 'edge',
    given: { buckets: [bucket(), near], bucketReplication: { [bucketArn]: replication(), [near.arn]: {} } },
    expect: [{ arn: bucketArn, result: 'fail', evidence: [{ path: target, value: near.arn }] }],
  },
  {
    name: 'the rule is off',
    kind: 'edge',
    given: {
      buckets: [bucket()],
      bucketReplication: { [bucketArn]: replication('orders-copy', 'Disabled') },
    },
    expect: [{ arn: bucketArn, result: 'fail', evidence: [{ path: status, value: 'Disabled' }] }],
  },
  {
    name: 'two buckets that copy each other are both judged',
    kind: 'edge',
    given: {
      buckets: [bucket(), copy],
      bucketReplication: { [bucketArn]: replication(), [copy.arn]: replication('orders') },
    },
    expect: [
      { arn: bucketArn, result: 'pass' },
      { arn: copy.arn, result: 'pass' },
    ],
  },
  {
    name: 'the copy is a bucket of another account, whose region nobody tells',
    kind: 'edge',
    given: { buckets: [bucket()], bucketReplication: { [bucketArn]: replication('elsewhere') } },
    expect: [{ arn: bucketArn, result: 'unknown', gap: 'failed' }],
  },
  {
    name: 'whether the copy is copied on may not be read',
    kind: 'edge',
    given: {
      buckets: [bucket(), copy],
      bucketReplication: {
        [bucketArn]: replication(),
        [copy.arn]: { kind: 'denied', action: 's3:GetReplicationConfiguration' },
      },
    },
    expect: [
      { arn: bucketArn, result: 'pass' },
      { arn: copy.arn, result: 'unknown', gap: 'denied' },
    ],
  },
  {
    name: 'the replication may not be read',
    kind: 'edge',
    given: {
      buckets: [bucket()],
      bucketReplication: { [bucketArn]: { kind: 'denied', action: 's3:GetReplicationConfiguration' } },
    },
    expect: [{ arn: bucketArn, result: 'unknown', gap: 'denied' }],
  },
  { name: 'no bucket', kind: 'none', given: { buckets: [], bucketReplication: {} }, expect: 'notApplicable' },
])
