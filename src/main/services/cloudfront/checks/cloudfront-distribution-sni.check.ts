import { at, defineCheck, fail, pass } from '../../../engine/check'
import { distributions } from '../facts'
import { serving } from '../judge'

export default defineCheck({
  id: 'cloudfront-distribution-sni',
  title: 'The distribution tells names apart by SNI',
  failureTitle: 'The distribution pays for IP addresses of its own',
  risk: 'Addresses of its own cost several hundred dollars a month, for clients that hardly anybody has any more.',
  fix: 'Serve HTTPS by Server Name Indication, which every browser of the last ten years knows.',
  steps: [
    'Look in the access logs for viewers so old that they cannot say which name they ask for.',
    'Set the SSL support method to sni-only with `aws cloudfront update-distribution`.',
    'See on the next bill that the charge for dedicated addresses has ended.',
  ],
  caution: 'Clients without SNI, such as Internet Explorer on Windows XP, get no certificate that fits any more.',
  severity: 'low',
  bestPractices: [{ id: 'COST06-BP02', link: 'necessary', part: 'no addresses that nobody needs' }],
  references: [
    'https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/cnames-https-dedicated-ip-or-sni.html',
  ],
  peers: ['prowler:cloudfront_distributions_https_sni_enabled', 'service-screener:SNIConfiguration'],
  needs: { distributions },
  evaluate: (views) =>
    serving(views.distributions).flatMap((distribution) => {
      const method = distribution.ViewerCertificate?.SSLSupportMethod
      if (method === undefined || distribution.ViewerCertificate?.CloudFrontDefaultCertificate === true) return []
      const evidence = at('ViewerCertificate.SSLSupportMethod', method)
      // Fixed addresses of an Anycast list are static-ip, and somebody asked for them by name.
      return [method === 'vip' ? fail(distribution, evidence) : pass(distribution, evidence)]
    }),
})
