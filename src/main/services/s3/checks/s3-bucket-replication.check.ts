import { defineCheck } from '../../../engine/check'
import { bucketReplication, buckets } from '../facts'
import { judgeReplicas, pureCopies } from '../judge'

export default defineCheck({
  id: 's3-bucket-replication',
  title: 'The bucket is replicated to another region',
  failureTitle: 'The bucket is not replicated to another region',
  risk: 'While its region is not available, nothing can be read, and the recovery in another region starts without data.',
  fix: 'Replicate buckets whose data the workload needs in a disaster to a bucket in another region, best in another account.',
  severity: 'low',
  bestPractices: [
    { id: 'REL13-BP02', link: 'necessary', part: 'data of buckets in the recovery region' },
    { id: 'REL09-BP03', link: 'related', part: 'copies of objects made by themselves' },
  ],
  references: ['https://docs.aws.amazon.com/AmazonS3/latest/userguide/replication.html'],
  peers: [
    'prowler:s3_bucket_cross_region_replication',
    'service-screener:BucketReplication',
    'service-screener:CrossRegionReplication',
  ],
  differs: {
    'service-screener:BucketReplication':
      'A copy in the same region does not survive the region; it also fails the copies themselves.',
    'service-screener:CrossRegionReplication': 'It looks at the first rule only, and never fails a bucket.',
  },
  needs: { buckets, bucketReplication },
  evaluate: ({ buckets, bucketReplication }) => {
    const regions = new Map(buckets.map(({ arn, BucketRegion }) => [arn, BucketRegion]))
    const copies = pureCopies(buckets, bucketReplication)
    return buckets
      .filter(({ arn }) => !copies.has(arn))
      .map((bucket) => bucketReplication.judge(bucket, (replication) => judgeReplicas(bucket, replication, regions)))
  },
})
