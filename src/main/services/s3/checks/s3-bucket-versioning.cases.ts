import { defineCases } from '../../../engine/cases'
import { bucket, bucketArn, versioning } from '../samples'
import check from './s3-bucket-versioning.check'

export default defineCases(check, [
  {
    name: 'versioning is on',
    kind: 'pass',
    given: { buckets: [bucket()], bucketVersioning: { [bucketArn]: versioning() } },
    expect: [{ arn: bucketArn, result: 'pass', evidence: [{ path: 'Status', value: 'Enabled' }] }],
  },
  {
    name: 'versioning was never set',
    kind: 'fail',
    given: { buckets: [bucket()], bucketVersioning: { [bucketArn]: {} } },
    expect: [{ arn: bucketArn, result: 'fail', evidence: [{ path: 'Status', value: null }] }],
  },
  {
    name: 'versioning is suspended: new objects overwrite each other again',
    kind: 'edge',
    given: { buckets: [bucket()], bucketVersioning: { [bucketArn]: versioning({ Status: 'Suspended' }) } },
    expect: [{ arn: bucketArn, result: 'fail', evidence: [{ path: 'Status', value: 'Suspended' }] }],
  },
  {
    name: 'one bucket of two may not be read',
    kind: 'edge',
    given: {
      buckets: [bucket(), bucket({ Name: 'secret' })],
      bucketVersioning: {
        [bucketArn]: versioning(),
        'arn:aws:s3:::secret': { kind: 'denied', action: 's3:GetBucketVersioning' },
      },
    },
    expect: [
      { arn: bucketArn, result: 'pass' },
      { arn: 'arn:aws:s3:::secret', result: 'unknown', gap: 'denied' },
    ],
  },
  { name: 'no bucket', kind: 'none', given: { buckets: [], bucketVersioning: {} }, expect: 'notApplicable' },
])
