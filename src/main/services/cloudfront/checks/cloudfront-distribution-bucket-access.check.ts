import { at, defineCheck, fail, listOrGap, pass, undecided, unknown } from '../../../engine/check'
import { distributions, originAccessControls } from '../facts'
import { originsInUse, serving } from '../judge'

export default defineCheck({
  id: 'cloudfront-distribution-bucket-access',
  title: 'CloudFront proves itself to each bucket behind the distribution',
  failureTitle: 'CloudFront asks a bucket behind the distribution without saying who it is',
  risk: 'The bucket must then let everybody in, around the rules, logs and locks of the distribution.',
  fix: 'Give the origin an origin access control, and let the bucket in only this distribution.',
  steps: [
    'Make an origin access control that signs always with `aws cloudfront create-origin-access-control`.',
    'Allow cloudfront.amazonaws.com in the bucket policy to get objects, with AWS:SourceArn of the distribution.',
    'Set the origin access control at the origin with `aws cloudfront update-distribution`.',
    'Once pages come, take everybody else out of the policy and turn on Block Public Access.',
  ],
  caution:
    'Whoever fetches from the bucket by its own address is locked out at the last step; objects encrypted with a KMS key need the key policy to let CloudFront in as well.',
  severity: 'medium',
  bestPractices: [
    { id: 'SEC08-BP04', link: 'necessary', part: 'buckets behind distributions let in only those' },
    { id: 'SEC09-BP03', link: 'related', part: 'CloudFront proves itself to buckets' },
  ],
  references: [
    'https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/private-content-restricting-access-to-s3.html',
  ],
  peers: ['prowler:cloudfront_distributions_s3_origin_access_control', 'service-screener:S3OriginAccessControl'],
  differs: {
    'prowler:cloudfront_distributions_s3_origin_access_control':
      'An origin access identity, though older, keeps others out as well, and an access control that never signs does not.',
    'service-screener:S3OriginAccessControl':
      'An origin access identity, though older, keeps others out as well, and an access control that never signs does not.',
  },
  needs: { distributions, controls: listOrGap(originAccessControls) },
  evaluate: ({ distributions, controls }) =>
    serving(distributions).flatMap((distribution) => {
      const asked = originsInUse(distribution).flatMap(({ path, origin }) => {
        if (origin.S3OriginConfig === undefined) return []
        const identity = origin.S3OriginConfig.OriginAccessIdentity
        if (identity) return [{ signs: true, evidence: at(`${path}.S3OriginConfig.OriginAccessIdentity`, identity) }]
        const id = origin.OriginAccessControlId
        const evidence = at(`${path}.OriginAccessControlId`, id)
        if (!id) return [{ signs: false, evidence }]
        const control = controls.known ? controls.value.find(({ Id }) => Id === id) : undefined
        return [{ signs: control && control.SigningBehavior !== 'never', evidence }]
      })
      if (asked.length === 0) return []
      const [first, ...others] = asked.filter(({ signs }) => signs === false).map(({ evidence }) => evidence)
      if (first) return [fail(distribution, first, ...others)]
      if (asked.every(({ signs }) => signs)) return [pass(distribution, ...asked.map(({ evidence }) => evidence))]
      const text = 'AWS does not list the origin access control of a bucket.'
      return [unknown(distribution, controls.known ? undecided('ControlNotListed', text) : controls.gap)]
    }),
})
