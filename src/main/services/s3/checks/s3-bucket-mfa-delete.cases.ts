import { defineCases } from '../../../engine/cases'
import { bucket, bucketArn, versioning } from '../samples'
import check from './s3-bucket-mfa-delete.check'

const given = (detail: ReturnType<typeof versioning>) => ({
  buckets: [bucket()],
  bucketVersioning: { [bucketArn]: detail },
})

export default defineCases(check, [
  {
    name: 'MFA delete is on',
    kind: 'pass',
    given: given(versioning({ MFADelete: 'Enabled' })),
    expect: [{ arn: bucketArn, result: 'pass', evidence: [{ path: 'MFADelete', value: 'Enabled' }] }],
  },
  {
    name: 'MFA delete was turned off',
    kind: 'fail',
    given: given(versioning({ MFADelete: 'Disabled' })),
    expect: [
      {
        arn: bucketArn,
        result: 'fail',
        evidence: [
          { path: 'MFADelete', value: 'Disabled' },
          { path: 'Status', value: 'Enabled' },
        ],
      },
    ],
  },
  {
    name: 'without versions there is nothing that a second factor guards',
    kind: 'edge',
    given: given({ Status: 'Suspended', MFADelete: 'Enabled' }),
    expect: [
      {
        arn: bucketArn,
        result: 'fail',
        evidence: [
          { path: 'MFADelete', value: 'Enabled' },
          { path: 'Status', value: 'Suspended' },
        ],
      },
    ],
  },
  { name: 'no bucket', kind: 'none', given: { buckets: [], bucketVersioning: {} }, expect: 'notApplicable' },
])
