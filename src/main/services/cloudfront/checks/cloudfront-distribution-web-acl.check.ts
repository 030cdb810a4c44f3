import { at, defineCheck, fail, pass, undecided, unknown } from '../../../engine/check'
import { distributions } from '../facts'
import { serving } from '../judge'

export default defineCheck({
  id: 'cloudfront-distribution-web-acl',
  title: 'A web ACL looks at the requests to the distribution',
  failureTitle: 'No web ACL looks at the requests to the distribution',
  risk: 'Requests that try known holes, guess passwords or come in floods reach the application unfiltered.',
  fix: 'Attach a web ACL of AWS WAF with the managed rule groups that fit the application.',
  steps: [
    'Make a web ACL of scope CLOUDFRONT in us-east-1 with managed rule groups, all in Count, and with logging.',
    'Attach it with `aws cloudfront update-distribution`, and watch for a week which requests its rules count.',
    'Set the rules to Block one by one, and see that blocked requests get 403.',
  ],
  caution: 'Rules that block too much turn good requests away; count first, and exclude what is wrongly counted.',
  severity: 'medium',
  bestPractices: [{ id: 'SEC05-BP03', link: 'necessary', part: 'requests to distributions are inspected' }],
  references: [
    'https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/distribution-web-awswaf.html',
    'https://docs.aws.amazon.com/waf/latest/developerguide/cloudfront-features.html',
  ],
  peers: [
    'prowler:cloudfront_distributions_using_waf',
    'service-screener:WAFAssociation',
    'service-screener:wafv2CloudFrontWithoutWebAcl',
  ],
  needs: { distributions },
  evaluate: (views) =>
    serving(views.distributions).map((distribution) => {
      const evidence = at('WebACLId', distribution.WebACLId)
      if (distribution.WebACLId) return pass(distribution, evidence)
      if (distribution.ConnectionMode === 'tenant-only') {
        const text = 'Each tenant of the distribution may have a web ACL of its own.'
        return unknown(distribution, undecided('TenantsNotRead', text))
      }
      return fail(distribution, evidence)
    }),
})
