import { at, defineCheck, fail, pass } from '../../../engine/check'
import { bucketLogging, buckets } from '../facts'
import { logTargets } from '../judge'

export default defineCheck({
  id: 's3-bucket-access-logging',
  title: 'Access to the bucket is logged',
  failureTitle: 'Access to the bucket is not logged',
  risk: 'After an incident nobody can tell which objects were read, by whom and from where.',
  fix: 'Turn on server access logging to a bucket that is kept for logs.',
  severity: 'low',
  bestPractices: [{ id: 'SEC04-BP01', link: 'necessary', part: 'access to objects' }],
  references: ['https://docs.aws.amazon.com/AmazonS3/latest/userguide/ServerLogs.html'],
  peers: ['prowler:s3_bucket_server_access_logging_enabled', 'service-screener:BucketLogging'],
  differs: {
    'prowler:s3_bucket_server_access_logging_enabled':
      'It also fails the buckets that receive logs, which should not log to themselves.',
    'service-screener:BucketLogging':
      'It also fails the buckets that receive logs, and passes where the call is denied.',
  },
  needs: { buckets, bucketLogging },
  evaluate: ({ buckets, bucketLogging }) => {
    const targets = logTargets(buckets, bucketLogging)
    return buckets
      .filter(({ Name }) => !targets.has(Name))
      .map((bucket) =>
        bucketLogging.judge(bucket, ({ LoggingEnabled }) =>
          LoggingEnabled
            ? pass(bucket, at('LoggingEnabled.TargetBucket', LoggingEnabled.TargetBucket))
            : fail(bucket, at('LoggingEnabled', null)),
        ),
      )
  },
})
