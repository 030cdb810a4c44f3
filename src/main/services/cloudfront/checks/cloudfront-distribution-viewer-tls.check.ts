import { at, defineCheck, fail, pass } from '../../../engine/check'
import { distributions } from '../facts'
import { serving } from '../judge'

export default defineCheck({
  id: 'cloudfront-distribution-viewer-tls',
  title: 'The distribution takes TLS 1.2 or later from viewers of its own names',
  failureTitle: 'The distribution takes SSL 3.0, TLS 1.0 or TLS 1.1 from viewers of its own names',
  risk: 'The old versions have known flaws, so that a redirected connection may be broken, and audits refuse them.',
  fix: 'Set the security policy of the distribution to TLSv1.2_2021 or later.',
  steps: [
    'Look in the access logs (field ssl-protocol) for viewers that still come with TLS 1.0 or 1.1.',
    'Set the security policy, the minimum protocol version, with `aws cloudfront update-distribution`.',
    'Connect with `openssl s_client -tls1_1 -servername` and one of the names, which must be refused now.',
  ],
  caution: 'Browsers and devices from before about 2014 cannot connect any more.',
  severity: 'medium',
  bestPractices: [{ id: 'SEC09-BP02', link: 'necessary', part: 'strong encryption between viewers and CloudFront' }],
  references: [
    'https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/secure-connections-supported-viewer-protocols-ciphers.html',
  ],
  needs: { distributions },
  evaluate: (views) =>
    serving(views.distributions).flatMap((distribution) => {
      const { CloudFrontDefaultCertificate, MinimumProtocolVersion = '' } = distribution.ViewerCertificate ?? {}
      // What CloudFront's own certificate takes is not the customer's choice; cloudfront-distribution-certificate asks for that.
      if (CloudFrontDefaultCertificate === true || MinimumProtocolVersion === '') return []
      const evidence = at('ViewerCertificate.MinimumProtocolVersion', MinimumProtocolVersion)
      // The names say from when the policy is, and the lowest version that it takes.
      return [
        /^TLSv1\.[23]_/.test(MinimumProtocolVersion) ? pass(distribution, evidence) : fail(distribution, evidence),
      ]
    }),
})
