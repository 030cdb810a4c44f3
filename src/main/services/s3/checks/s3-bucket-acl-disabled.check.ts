import { at, defineCheck, fail, pass } from '../../../engine/check'
import { bucketOwnership, buckets } from '../facts'
import { aclsAreOff } from '../judge'

export default defineCheck({
  id: 's3-bucket-acl-disabled',
  title: 'Access control lists of the bucket are off',
  failureTitle: 'Access control lists of the bucket are on',
  risk: 'Access is granted in two places, and an object that another account uploads belongs to that account, which decides who reads it.',
  fix: 'Grant by policy what the access control lists grant, then set object ownership to bucket owner enforced.',
  severity: 'medium',
  bestPractices: [
    { id: 'SEC08-BP04', link: 'necessary', part: 'one place that controls access to stored objects' },
    { id: 'SEC03-BP07', link: 'related', part: 'objects that other accounts own' },
  ],
  references: ['https://docs.aws.amazon.com/AmazonS3/latest/userguide/about-object-ownership.html'],
  peers: [
    'prowler:s3_bucket_acl_prohibited',
    'service-screener:AccessControlList',
    'service-screener:BucketOwnerEnforced',
  ],
  differs: {
    'service-screener:AccessControlList':
      'It asks whether the list can be read, which it always can, so it fails every bucket.',
  },
  needs: { buckets, bucketOwnership },
  evaluate: ({ buckets, bucketOwnership }) =>
    buckets.map((bucket) =>
      bucketOwnership.judge(bucket, (ownership) => {
        const evidence = at(
          'OwnershipControls.Rules[0].ObjectOwnership',
          ownership.OwnershipControls?.Rules[0]?.ObjectOwnership,
        )
        return aclsAreOff(ownership) ? pass(bucket, evidence) : fail(bucket, evidence)
      }),
    ),
})
