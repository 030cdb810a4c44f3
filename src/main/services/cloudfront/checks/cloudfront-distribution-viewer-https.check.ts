import { at, defineCheck } from '../../../engine/check'
import { distributions } from '../facts'
import { behaviorsOf, judgeAll, serving } from '../judge'

export default defineCheck({
  id: 'cloudfront-distribution-viewer-https',
  title: 'Every behaviour of the distribution wants HTTPS from viewers',
  failureTitle: 'A behaviour of the distribution answers viewers in plain HTTP',
  risk: 'Whoever sits between the viewer and CloudFront reads and changes what is sent, cookies and passwords included.',
  fix: 'Set the viewer protocol policy of each behaviour to redirect-to-https, or to https-only for APIs.',
  steps: [
    'Look in the access logs (field cs-protocol) for clients that still ask by HTTP, and whether they follow redirects.',
    'Set the viewer protocol policy of every behaviour with `aws cloudfront update-distribution` or in the console.',
    'Ask for one path of each behaviour by http:// and see that a redirect to https:// comes back.',
  ],
  caution: 'Clients that send POST by HTTP, or do not follow redirects, stop working: mend them first.',
  severity: 'medium',
  bestPractices: [{ id: 'SEC09-BP02', link: 'necessary', part: 'encryption between viewers and CloudFront' }],
  references: [
    'https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/using-https-viewers-to-cloudfront.html',
  ],
  peers: ['prowler:cloudfront_distributions_https_enabled', 'service-screener:viewerPolicyHttps'],
  differs: {
    'prowler:cloudfront_distributions_https_enabled': 'It looks at the default behaviour alone.',
    'service-screener:viewerPolicyHttps': 'It looks at the default behaviour alone.',
  },
  needs: { distributions },
  evaluate: (views) =>
    serving(views.distributions).map((distribution) => {
      const policies = behaviorsOf(distribution).map(({ path, behavior }) =>
        at(`${path}.ViewerProtocolPolicy`, behavior.ViewerProtocolPolicy),
      )
      const plain = policies.filter(({ value }) => value === 'allow-all')
      return judgeAll(distribution, plain, policies)
    }),
})
