import { at, defineCheck, fail, pass } from '../../../engine/check'
import { bucketLifecycle, buckets } from '../facts'
import { movesOldData } from '../judge'

export default defineCheck({
  id: 's3-bucket-lifecycle',
  title: 'The bucket moves or removes old data by itself',
  failureTitle: 'The bucket keeps everything for ever in its first storage class',
  risk: 'Old objects, old versions and unfinished uploads pile up: they cost money and energy, and hold data that should be gone.',
  fix: 'Add a lifecycle rule that removes or archives what is no longer needed, old versions and unfinished uploads included.',
  severity: 'low',
  bestPractices: [
    { id: 'COST04-BP05', link: 'necessary', part: 'retention of objects' },
    { id: 'SUS04-BP03', link: 'necessary', part: 'lifecycle of objects' },
    { id: 'SEC07-BP04', link: 'related', part: 'deletion of objects' },
  ],
  references: ['https://docs.aws.amazon.com/AmazonS3/latest/userguide/object-lifecycle-mgmt.html'],
  peers: ['prowler:s3_bucket_lifecycle_enabled', 'service-screener:BucketLifecycle'],
  differs: {
    'prowler:s3_bucket_lifecycle_enabled': 'It passes rules that only clean up unfinished uploads.',
    'service-screener:BucketLifecycle': 'It passes rules that are disabled, and passes where the call is denied.',
  },
  needs: { buckets, bucketLifecycle },
  evaluate: ({ buckets, bucketLifecycle }) =>
    buckets.map((bucket) =>
      bucketLifecycle.judge(bucket, ({ Rules }) => {
        const active = Rules.findIndex(movesOldData)
        if (active >= 0) return pass(bucket, at(`Rules[${active}].Status`, 'Enabled'))
        const idle = Rules.findIndex(({ Status }) => Status === 'Enabled')
        return idle >= 0
          ? fail(bucket, at(`Rules[${idle}].Expiration.Days`, null))
          : fail(bucket, at('Rules[0].Status', Rules[0]?.Status))
      }),
    ),
})
