import { at, defineCheck, fail, pass } from '../../../engine/check'
import { bucketVersioning, buckets } from '../facts'

export default defineCheck({
  id: 's3-bucket-mfa-delete',
  title: 'Deleting a version for good takes a second factor',
  failureTitle: 'Deleting a version for good takes no second factor',
  risk: 'Stolen credentials suffice to delete every version of every object, or to turn versioning off.',
  fix: 'Turn on MFA delete as the root user for buckets that must not be lost, or lock their objects.',
  severity: 'low',
  bestPractices: [{ id: 'SEC08-BP04', link: 'necessary', part: 'deletion of stored objects is guarded' }],
  references: ['https://docs.aws.amazon.com/AmazonS3/latest/userguide/MultiFactorAuthenticationDelete.html'],
  peers: ['prowler:s3_bucket_no_mfa_delete', 'service-screener:MFADelete'],
  differs: {
    'service-screener:MFADelete': 'It looks for the setting in the wrong field and fails every bucket.',
  },
  needs: { buckets, bucketVersioning },
  evaluate: ({ buckets, bucketVersioning }) =>
    buckets.map((bucket) =>
      bucketVersioning.judge(bucket, ({ Status, MFADelete }) =>
        MFADelete === 'Enabled' && Status === 'Enabled'
          ? pass(bucket, at('MFADelete', MFADelete))
          : fail(bucket, at('MFADelete', MFADelete), at('Status', Status)),
      ),
    ),
})
