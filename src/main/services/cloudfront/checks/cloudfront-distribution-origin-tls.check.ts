import { at, defineCheck } from '../../../engine/check'
import { isOldTls } from '../../derived/tls-strength'
import { distributions } from '../facts'
import { judgeAll, originsInUse, serving } from '../judge'

export default defineCheck({
  id: 'cloudfront-distribution-origin-tls',
  title: 'CloudFront speaks TLS 1.2 or later with the servers behind the distribution',
  failureTitle: 'CloudFront accepts SSL 3.0, TLS 1.0 or TLS 1.1 from a server behind the distribution',
  risk: 'Somebody between CloudFront and the server can bring both down to a version with known flaws.',
  fix: 'Leave only TLSv1.2 among the SSL protocols of the origin.',
  steps: [
    'Connect to each server with `openssl s_client -tls1_2` and see that it answers.',
    'Leave only TLSv1.2 under the minimum origin SSL protocol with `aws cloudfront update-distribution`.',
    'Ask for a page that is not cached, and see that no 502 comes back.',
  ],
  caution: 'A server that knows no TLS 1.2 cannot be reached any more.',
  severity: 'low',
  bestPractices: [{ id: 'SEC09-BP02', link: 'necessary', part: 'strong encryption between CloudFront and origins' }],
  references: ['https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/DownloadDistValuesOrigin.html'],
  peers: ['prowler:cloudfront_distributions_using_deprecated_ssl_protocols', 'service-screener:DeprecatedSSLProtocol'],
  needs: { distributions },
  evaluate: (views) =>
    serving(views.distributions).flatMap((distribution) => {
      const versions = originsInUse(distribution).flatMap(({ path, origin: { CustomOriginConfig: config } }) =>
        config === undefined || config.OriginProtocolPolicy === 'http-only'
          ? []
          : (config.OriginSslProtocols?.Items ?? []).map((version, index) =>
              at(`${path}.CustomOriginConfig.OriginSslProtocols.Items[${index}]`, version),
            ),
      )
      if (versions.length === 0) return []
      const old = versions.filter(({ value }) => typeof value === 'string' && isOldTls(value))
      return [judgeAll(distribution, old, versions)]
    }),
})
