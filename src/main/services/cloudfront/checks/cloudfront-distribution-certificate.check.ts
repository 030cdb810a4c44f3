import { at, defineCheck, fail, pass } from '../../../engine/check'
import { distributions } from '../facts'
import { serving } from '../judge'

export default defineCheck({
  id: 'cloudfront-distribution-certificate',
  title: 'The distribution has names and a certificate of its own',
  failureTitle: 'The distribution has no certificate but CloudFront’s',
  risk: 'Viewers reach it by a name of CloudFront’s that says nothing of its owner, and TLS 1.0 is accepted from them, which cannot be changed there.',
  fix: 'Add a name of your own with a certificate of ACM, and a security policy of TLSv1.2_2021 or later.',
  steps: [
    'Request a certificate for the name in ACM in us-east-1, and validate it by DNS.',
    'Add name, certificate and security policy to the distribution with `aws cloudfront update-distribution`.',
    'Point the name to the distribution in DNS, and see that a browser shows the certificate.',
  ],
  caution: 'The name under cloudfront.net goes on answering, so links to it need not change at once.',
  severity: 'medium',
  bestPractices: [
    { id: 'SEC09-BP01', link: 'necessary', part: 'certificates of one’s own on distributions' },
    { id: 'SEC09-BP02', link: 'related', part: 'old versions of TLS are refused' },
  ],
  references: [
    'https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/cnames-and-https-requirements.html',
    'https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/secure-connections-supported-viewer-protocols-ciphers.html',
  ],
  peers: ['prowler:cloudfront_distributions_custom_ssl_certificate', 'service-screener:CustomSSLCertificate'],
  needs: { distributions },
  evaluate: (views) =>
    serving(views.distributions).flatMap((distribution) => {
      const { ViewerCertificate: certificate, ConnectionMode } = distribution
      // Tenants bring their own certificates; what is shared answers no viewer.
      if (certificate === undefined || ConnectionMode === 'tenant-only') return []
      const evidence = at('ViewerCertificate.CloudFrontDefaultCertificate', certificate.CloudFrontDefaultCertificate)
      return [
        certificate.CloudFrontDefaultCertificate === true ? fail(distribution, evidence) : pass(distribution, evidence),
      ]
    }),
})
