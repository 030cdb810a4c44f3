import { at, defineCheck } from '../../../engine/check'
import { distributions } from '../facts'
import { judgeAll, originsInUse, serving } from '../judge'
import type { PlacedOrigin } from '../judge'

/** Where viewers may come by HTTP, `match-viewer` goes on by HTTP; where they may not, it never does. */
const asksPlainly = ({ origin, behaviors }: PlacedOrigin): boolean => {
  const policy = origin.CustomOriginConfig?.OriginProtocolPolicy
  return (
    policy === 'http-only' ||
    (policy === 'match-viewer' && behaviors.some(({ ViewerProtocolPolicy }) => ViewerProtocolPolicy === 'allow-all'))
  )
}

export default defineCheck({
  id: 'cloudfront-distribution-origin-https',
  title: 'CloudFront asks each server behind the distribution by HTTPS',
  failureTitle: 'CloudFront asks a server behind the distribution in plain HTTP',
  risk: 'What viewers sent by HTTPS crosses the internet unencrypted on its way to the server, and can be read and changed.',
  fix: 'Give the server a certificate and set the origin protocol policy to https-only; serve website buckets by their own host.',
  steps: [
    'See that the server answers on its HTTPS port with a certificate that names its host and is of a public authority.',
    'For a website of S3, change the origin to the bucket’s own host with an origin access control.',
    'Set the origin protocol policy to https-only with `aws cloudfront update-distribution`.',
    'Ask for a page that is not cached, and see that no 502 comes back.',
  ],
  caution: 'CloudFront answers 502 where the certificate has expired, is self-signed or names another host.',
  severity: 'medium',
  bestPractices: [{ id: 'SEC09-BP02', link: 'necessary', part: 'encryption between CloudFront and origins' }],
  references: [
    'https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/using-https-cloudfront-to-custom-origin.html',
    'https://docs.aws.amazon.com/AmazonS3/latest/userguide/WebsiteEndpoints.html',
  ],
  peers: ['prowler:cloudfront_distributions_origin_traffic_encrypted', 'service-screener:OriginTrafficEncryption'],
  differs: {
    'prowler:cloudfront_distributions_origin_traffic_encrypted':
      'It weighs match-viewer by the default behaviour only, and counts origins that no behaviour leads to.',
    'service-screener:OriginTrafficEncryption': 'It counts origins that no behaviour leads to.',
  },
  needs: { distributions },
  evaluate: (views) =>
    serving(views.distributions).flatMap((distribution) => {
      const asked = originsInUse(distribution).filter(({ origin }) => origin.CustomOriginConfig !== undefined)
      if (asked.length === 0) return []
      const show = ({ path, origin }: PlacedOrigin) =>
        at(`${path}.CustomOriginConfig.OriginProtocolPolicy`, origin.CustomOriginConfig?.OriginProtocolPolicy)
      return [judgeAll(distribution, asked.filter(asksPlainly).map(show), asked.map(show))]
    }),
})
