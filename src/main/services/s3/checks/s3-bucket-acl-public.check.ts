import { at, defineCheck, fail, failAs, orGap, pass, unknown } from '../../../engine/check'
import { accountPublicAccessBlock, bucketAcls, bucketOwnership, bucketPublicAccessBlocks, buckets } from '../facts'
import { aclsAreOff, publicGrants, settingState } from '../judge'

export default defineCheck({
  id: 's3-bucket-acl-public',
  title: 'The access control list of the bucket grants nothing to everyone',
  failureTitle: 'The access control list of the bucket grants something to everyone',
  risk: 'Anyone on the internet, or anyone with any AWS account, can list the bucket, or write and delete in it.',
  fix: 'Turn access control lists off (bucket owner enforced), or remove the grant and turn on Block Public Access.',
  severity: 'critical',
  bestPractices: [
    { id: 'SEC03-BP07', link: 'necessary', part: 'public access by access control lists of buckets' },
    { id: 'SEC08-BP04', link: 'necessary', part: 'public access by access control lists is prevented' },
  ],
  references: ['https://docs.aws.amazon.com/AmazonS3/latest/userguide/acl-overview.html'],
  peers: ['prowler:s3_bucket_public_list_acl', 'prowler:s3_bucket_public_write_acl'],
  needs: { buckets, bucketAcls, bucketOwnership, bucketPublicAccessBlocks, account: orGap(accountPublicAccessBlock) },
  evaluate: ({ buckets, bucketAcls, bucketOwnership, bucketPublicAccessBlocks, account }) =>
    buckets.map((bucket) => {
      const ownership = bucketOwnership.of(bucket)
      const ignored = settingState('IgnorePublicAcls', bucketPublicAccessBlocks.of(bucket), account)
      if (ignored.state === 'on' || (ownership.known && aclsAreOff(ownership.value))) return pass(bucket)
      return bucketAcls.judge(bucket, (acl) => {
        const grants = publicGrants(acl)
        const [first, ...others] = grants.flatMap(({ path, uri, permission }) => [
          at(`${path}.Grantee.URI`, uri),
          at(`${path}.Permission`, permission),
        ])
        if (!first) return pass(bucket)
        if (!ownership.known) return unknown(bucket, ownership.gap)
        if (ignored.state === 'unknown') return unknown(bucket, ignored.gap)
        const onlyReads = grants.every(({ permission }) => permission.startsWith('READ'))
        return onlyReads ? failAs('high', bucket, first, ...others) : fail(bucket, first, ...others)
      })
    }),
})
